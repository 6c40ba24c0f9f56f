// Easily confused and misspelt words: what the lists of lexicon/ name, held against its surroundings.
import { EVERYDAY, FUNCTION_CHARACTERS } from "../lexicon/everyday.ts";
import { sightings } from "../lexicon/reading.ts";
import { after, before, type Rule } from "../rule.ts";

/** Two words that only meet: one ends with the first half, the other begins with the second. */
const onlyMeets = (text: string, start: number, end: number): boolean => {
  if (end - start !== 2) return false;
  const first = text.charAt(start);
  const second = text.charAt(start + 1);
  const leftWord = EVERYDAY.has(text.charAt(start - 1) + first);
  const rightWord = EVERYDAY.has(second + text.charAt(end));
  return (leftWord && (rightWord || FUNCTION_CHARACTERS.has(second))) || (rightWord && FUNCTION_CHARACTERS.has(first));
};

export const confusableWord: Rule = {
  id: "words/confusable",
  severity: "fix",
  title: "易混词",
  source: "《通用规范汉字表》和现代汉语通行用法",
  *check(text, context) {
    for (const { start, end, entry, parted } of sightings(text, context, "confusable")) {
      // 検查 is looked up as 检查, and so is the right word itself.
      if (parted || text.slice(start, end) === entry.right) continue;
      const lead = before(text, start, 14);
      const rest = after(text, end, 40);
      if (entry.before && !entry.before.test(lead)) continue;
      if (entry.after && !entry.after.test(rest)) continue;
      if (entry.notBefore?.test(lead) || entry.notAfter?.test(rest)) continue;
      // A pair with conditions of its own has been looked at; one without may be two words side by side.
      if (!entry.before && !entry.after && onlyMeets(text, start, end)) continue;
      yield {
        start,
        end,
        reason: `“${entry.wrong}”应当是“${entry.right}”：${entry.reason}`,
        suggestion: entry.right,
        confidence: entry.confidence ?? (entry.severity === "hint" ? 0.75 : 0.92),
        ...(entry.severity ? { severity: entry.severity } : {}),
      };
    }
  },
};
