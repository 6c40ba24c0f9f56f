// Wording that says a thing twice, cannot both hold, or leaves a sentence without its subject.
import { sightings } from "../lexicon/reading.ts";
import { after, before, linesOf, type Rule } from "../rule.ts";

export const redundantWording: Rule = {
  id: "words/redundant",
  severity: "fix",
  title: "用词重复、搭配不当",
  source: "现代汉语通行用法",
  *check(text, context) {
    for (const { start, end, entry, parted } of sightings(text, context, "redundant")) {
      if (parted) continue;
      const matched = entry.pattern.exec(after(text, start, 60))?.[0];
      // 大约 holds 约; 不超过 holds 超过.
      if (matched === undefined || /[大不未]$/.test(before(text, start, 1)) || end > start + matched.length) continue;
      yield {
        start,
        end: start + matched.length,
        reason: entry.reason,
        suggestion: entry.suggestion?.(matched) ?? null,
        confidence: entry.confidence ?? 0.9,
        ...(entry.severity ? { severity: entry.severity } : {}),
      };
    }
  },
};

/** 通过……，使…… : the subject is swallowed by the preposition. */
const SWALLOWED =
  /^[ \u3000]*(?:(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?)(通过|经过|随着|在)([^，。；：]{3,40}(?:下|中)?)，(使得?|让)(?!用|命|馆|者)/;

export const missingSubject: Rule = {
  id: "words/missing-subject",
  severity: "hint",
  title: "句子缺主语",
  source: "现代汉语通行用法",
  *check(text) {
    for (const { start, end } of linesOf(text)) {
      let from = start;
      while (from < end) {
        const stop = text.indexOf("。", from);
        const to = stop === -1 || stop > end ? end : stop + 1;
        const match = SWALLOWED.exec(text.slice(from, Math.min(to, from + 90)));
        if (match && (match[1] !== "在" || /[下中]$/.test(match[2] ?? ""))) {
          const at = from + match[0].indexOf(match[1]!);
          yield {
            start: at,
            end: from + match[0].length,
            reason: `“${match[1]}……，${match[3]}……”把主语挤掉了，去掉其中一个`,
            suggestion: text.slice(at, from + match[0].length - match[3]!.length),
            confidence: 0.75,
          };
        }
        from = to;
      }
    }
  },
};
