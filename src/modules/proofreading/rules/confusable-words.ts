// Easily confused words: looks the list of lexicon/confusables.ts up in the text and holds each against its surroundings.
import { CONFUSABLES } from "../lexicon/confusables.ts";
import { indexWords, wordsIn } from "../lexicon/scan.ts";
import { after, before, type Rule } from "../rule.ts";

const INDEX = indexWords(CONFUSABLES.map((entry) => [entry.wrong, entry] as const));

export const confusableWord: Rule = {
  id: "words/confusable",
  severity: "fix",
  title: "易混词",
  source: "《通用规范汉字表》和现代汉语通行用法",
  *check(text) {
    for (const { at, word, entry } of wordsIn(text, INDEX)) {
      const lead = before(text, at, 10);
      const rest = after(text, at + word.length, 16);
      if (entry.before && !entry.before.test(lead)) continue;
      if (entry.after && !entry.after.test(rest)) continue;
      if (entry.notBefore?.test(lead) || entry.notAfter?.test(rest)) continue;
      yield {
        start: at,
        end: at + word.length,
        reason: `“${word}”应当是“${entry.right}”：${entry.reason}`,
        suggestion: entry.right,
        confidence: entry.confidence ?? (entry.severity === "hint" ? 0.75 : 0.92),
        ...(entry.severity ? { severity: entry.severity } : {}),
      };
    }
  },
};
