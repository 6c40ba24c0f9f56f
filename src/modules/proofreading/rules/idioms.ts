// Idioms with one character that is another: 未雨绸谋. Three of the four stand in their places, and what is written parts into no two common words.
// Which are looked for is lexicon/handbook/whole-idioms.ts; those with the usual wrong characters, also of other lengths, are rows of idioms.ts there.
import { isHan } from "../characters.ts";
import { commonWords } from "../lexicon/common.ts";
import { WHOLE_IDIOMS } from "../lexicon/handbook/whole-idioms.ts";
import { COUNTING } from "../lexicon/office-words.ts";
import { sightings } from "../lexicon/reading.ts";
import type { Rule } from "../rule.ts";

/** What four characters cost at least that are neither a word nor two common ones. */
const NO_WORDS = 84;
const known = new Set(WHOLE_IDIOMS);

export const idiom: Rule = {
  id: "words/idiom",
  severity: "fix",
  title: "成语、四字词写错一个字",
  source: "现代汉语通行用法",
  *check(text, context) {
    const { cost } = commonWords();
    let done = 0;
    for (const { start, entry, parted } of sightings(text, context, "idiom")) {
      const at = start - entry.from;
      if (parted || at < done) continue;
      const written = text.slice(at, at + 4);
      const odd = [...entry.right].findIndex((character, place) => written.charAt(place) !== character);
      if (odd < 0 || odd !== entry.odd || written.slice(odd + 1) !== entry.right.slice(odd + 1)) continue;
      const unit = written.charCodeAt(odd);
      if (!isHan(unit) || COUNTING.includes(written.charAt(odd)) || known.has(written) || cost(written) < NO_WORDS) continue;
      yield {
        start: at,
        end: at + 4,
        reason: `“${written}”应当是“${entry.right}”：“${written.charAt(odd)}”是“${entry.right.charAt(odd)}”的误写`,
        suggestion: entry.right,
        confidence: 0.85,
      };
      done = at + 4;
    }
  },
};
