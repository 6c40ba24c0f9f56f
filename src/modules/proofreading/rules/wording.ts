// Wording that says a thing twice, cannot both hold, or leaves a sentence without its subject.
import { sightings } from "../lexicon/reading.ts";
import { REDUNDANT, type Redundant } from "../lexicon/redundant.ts";
import { after, before, linesOf, occurrences, type Hit, type Rule } from "../rule.ts";

/** Triggers of one character are too short for the lexicon. */
const SHORT = REDUNDANT.filter(({ trigger }) => trigger.length === 1);

const redundantAt = (text: string, start: number, entry: Redundant): Hit | undefined => {
  const matched = entry.pattern.exec(after(text, start, 60))?.[0];
  // 大约 holds 约; 不超过 holds 超过.
  if (matched === undefined || matched.length < entry.trigger.length || /[大不未节附最接临邻远]$/.test(before(text, start, 1))) return undefined;
  return {
    start,
    end: start + matched.length,
    reason: entry.reason,
    suggestion: entry.suggestion?.(matched) ?? null,
    confidence: entry.confidence ?? 0.9,
    ...(entry.severity ? { severity: entry.severity } : {}),
  };
};

export const redundantWording: Rule = {
  id: "words/redundant",
  severity: "fix",
  title: "用词重复、搭配不当",
  source: "现代汉语通行用法",
  *check(text, context) {
    for (const { start, entry, parted } of sightings(text, context, "redundant")) {
      const hit = parted ? undefined : redundantAt(text, start, entry);
      if (hit) yield hit;
    }
    for (const entry of SHORT) {
      for (const at of occurrences(text, entry.trigger)) {
        const hit = redundantAt(text, at, entry);
        if (hit) yield hit;
      }
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
      const line = text.slice(start, end);
      let from = start;
      while (from < end) {
        const inLine = line.indexOf("。", from - start);
        const stop = inLine === -1 ? -1 : start + inLine;
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

/** 12月22日以后在招标类公告: 在 for 的, a slip of the keyboard. */
const PARTICLE =
  /(?:以后|以前|之后|之前|以内|以上|以下|期间)在(?=[\u4e00-\u9fa5]{1,4}类[\u4e00-\u9fa5]{0,3}(?:公告|项目|信息|文件|材料|事项)[。，；])/g;

export const wrongParticle: Rule = {
  id: "words/particle",
  severity: "fix",
  title: "“的”误作“在”",
  source: "现代汉语通行用法",
  *check(text) {
    for (const match of text.matchAll(PARTICLE)) {
      const end = match.index + match[0].length;
      yield { start: end - 1, end, reason: "修饰后面的名词用“的”，这里写成了“在”", suggestion: "的", confidence: 0.8 };
    }
  },
};

/** 象……一样: likeness is written 像. */
const LIKE = /(?<=^|[，。；、：\n就好要不都能])象(?=[^，。；\n]{1,10}(?:一样|那样|这样|似的))/g;

export const likeness: Rule = {
  id: "words/likeness",
  severity: "fix",
  title: "“像”误作“象”",
  source: "现代汉语通行用法",
  *check(text) {
    for (const match of text.matchAll(LIKE)) {
      yield { start: match.index, end: match.index + 1, reason: "比方、好似用“像”", suggestion: "像", confidence: 0.88 };
    }
  },
};
