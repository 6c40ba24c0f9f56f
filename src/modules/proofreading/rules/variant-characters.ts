// Traditional and look-alike characters in simplified text: what the eye passes over and a search does not find.
import { isHan } from "../characters.ts";
import { TRADITIONAL } from "../lexicon/look-alikes.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, index) => [TRADITIONAL.charAt(2 * index), TRADITIONAL.charAt(2 * index + 1)]),
);
/** Kangxi radicals and compatibility ideographs look exactly like the character they are not. */
const isDouble = (unit: number): boolean => (unit >= 0x2f00 && unit <= 0x2fd5) || (unit >= 0xf900 && unit <= 0xfaff);
const LOOKS: Record<string, string> = { 巿: "市", 囯: "国", 仝: "同", 囗: "口" };
const INTERESTING = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}\u2f00-\u2fd5\uf900-\ufaff巿囯囗]+`, "g");

export const variantCharacter: Rule = {
  id: "words/variant-character",
  severity: "fix",
  title: "繁体字、异体字",
  source: "《通用规范汉字表》",
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(INTERESTING)) {
      const start = match.index;
      const end = start + match[0].length;
      // A text that is written in traditional characters throughout is no slip, and a name may keep its own.
      const around = before(text, start, 6) + after(text, end, 6);
      if (![...around].some((char) => isHan(char.charCodeAt(0)))) continue;
      const right = [...match[0]]
        .map((char) => (isDouble(char.charCodeAt(0)) ? char.normalize("NFKC") : (LOOKS[char] ?? SIMPLIFIED.get(char) ?? char)))
        .join("");
      yield { start, end, reason: `“${match[0]}”不是规范字，应当写“${right}”`, suggestion: right, confidence: 0.93 };
    }
  },
};
