// Words that stand by themselves between two marks and are written with a character that is drawn alike, or back to front: 法津、法规. Within a clause
// the rest of it tells (sound-alikes.ts); here only the commonest words are told, for what stands alone is a name as easily.
import { isHan } from "../characters.ts";
import { areDrawnAlike } from "../lexicon/alike.ts";
import { commonWords } from "../lexicon/common.ts";
import { likelySlips } from "../lexicon/likely-slips.ts";
import { COUNTING } from "../lexicon/office-words.ts";
import { SURNAMES } from "../lexicon/surnames.ts";
import type { Hit, Rule } from "../rule.ts";

/** The level of a word that is common enough to be meant. */
const COMMON = 33;

const isSlipOf = (written: string, meant: string): boolean => {
  if (written.charAt(0) === meant.charAt(1) && written.charAt(1) === meant.charAt(0)) return true;
  const place = written.charAt(0) === meant.charAt(0) ? 1 : 0;
  return areDrawnAlike(written.charCodeAt(place), meant.charCodeAt(place));
};

export const loneWord: Rule = {
  id: "words/lone-word",
  severity: "fix",
  title: "单独成段的词写错一个字",
  source: "现代汉语通行用法",
  *check(text): Generator<Hit> {
    const { rightsOf } = likelySlips();
    const { levelOf } = commonWords();
    for (let at = 0; at + 1 < text.length; at++) {
      if (!isHan(text.charCodeAt(at)) || isHan(text.charCodeAt(at - 1))) continue;
      const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
      if (!isHan(second) || isHan(text.charCodeAt(at + 2)) || levelOf(first, second) > 0) continue;
      const written = text.slice(at, at + 2);
      if (SURNAMES.has(written.charAt(0)) || /[\dA-Za-z]/.test(text.charAt(at - 1) + text.charAt(at + 2)) || COUNTING.includes(written.charAt(0)))
        continue;
      const levelIn = (word: string): number => levelOf(word.charCodeAt(0), word.charCodeAt(1));
      const [meant] = rightsOf(first, second, 0)
        .filter((word) => levelIn(word) >= COMMON && isSlipOf(written, word))
        .toSorted((a, b) => levelIn(b) - levelIn(a));
      if (meant === undefined) continue;
      yield { start: at, end: at + 2, reason: `“${written}”疑是“${meant}”的误写`, suggestion: meant, confidence: 0.75 };
    }
  },
};
