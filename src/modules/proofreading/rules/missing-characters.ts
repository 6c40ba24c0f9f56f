// Common phrases that are one inner character short: 人民府, 医服务 for 医疗服务. What is left must be no words, and the clause part into much commoner ones with
// the phrase whole. Long phrases that lack a character are rows of lexicon/handbook/lacking.ts.
import { commonWords } from "../lexicon/common.ts";
import { FUNCTION_CHARACTERS } from "../lexicon/everyday.ts";
import { COUNTING, ENDINGS } from "../lexicon/office-words.ts";
import { sightings } from "../lexicon/reading.ts";
import type { Lacking } from "../lexicon/set-phrases.ts";
import type { Hit, Rule } from "../rule.ts";
import { gainOf } from "./gain.ts";

/** What the phrase must gain, tenfold decimal logarithm; more where its ends may belong to the words beside it. */
const ENOUGH = 30;
const ENOUGH_WHERE_JOINED = 45;
const SURE = 50;
/** The level of a word that is common, and of one that is known. */
const COMMON = 30;
const KNOWN = 12;
/** What three characters cost at most that are one word. */
const ONE_WORD = 62;
/** Verbs that take the other half as their object: 抓落实 is no 抓好落实. */
const VERBS =
  "抓建报查防控治管保稳促扩强提增降减补改修造种养用办做打搞定评审批核收发送交缴入出开关请作接受无有让为涉全本按以据依由对在向经再给到从至自共同并新旧大小高低多少老长短";

/** The half that stands whole, and the character that is left of the other: no word beside it, and none by itself. */
const isRest = (wrong: string, right: string): boolean => {
  const { levelOf, cost } = commonWords();
  const rest = right.startsWith(wrong.slice(0, 2)) ? wrong.charAt(2) : wrong.charAt(0);
  const [one, two] = rest === wrong.charAt(0) ? [0, 1] : [1, 2];
  if (FUNCTION_CHARACTERS.has(rest) || (COUNTING + VERBS + ENDINGS).includes(rest)) return false;
  return levelOf(wrong.charCodeAt(one), wrong.charCodeAt(two)) < KNOWN && cost(wrong) > ONE_WORD;
};

const areRests = new Map<Lacking, boolean>();
const mayLack = (entry: Lacking): boolean => {
  if (entry.isCore) return true;
  let known = areRests.get(entry);
  if (known === undefined) areRests.set(entry, (known = isRest(entry.wrong, entry.right)));
  return known;
};

export const missingCharacter: Rule = {
  id: "words/missing-character",
  severity: "fix",
  title: "漏字",
  source: "现代汉语通行用法",
  *check(text, context): Generator<Hit> {
    const seen = sightings(text, context, "lacking");
    if (seen.length === 0) return;
    const { levelOf } = commonWords();
    for (const { start, end, entry, parted } of seen) {
      if (parted || ENDINGS.includes(text.charAt(end - 1)) || !mayLack(entry)) continue;
      const beside = Math.max(levelOf(text.charCodeAt(start - 1), text.charCodeAt(start)), levelOf(text.charCodeAt(end - 1), text.charCodeAt(end)));
      const { gain } = gainOf(text, start, [entry.right], 3);
      if (gain < (beside >= (entry.isCore ? COMMON : KNOWN) ? ENOUGH_WHERE_JOINED : ENOUGH)) continue;
      const lost = entry.right.startsWith(text.slice(start, start + 2)) ? 2 : 1;
      yield {
        start,
        end,
        reason: `“${text.slice(start, end)}”疑是“${entry.right}”，漏了“${entry.right.charAt(lost)}”字`,
        suggestion: entry.right,
        confidence: gain > SURE ? 0.85 : 0.75,
      };
    }
  },
};
