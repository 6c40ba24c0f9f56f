// What the order of lines shows: a stop at the head of a line, and an item of a timetable that begins before the one above it has ended.
import { linesOf, type Hit, type Rule } from "../rule.ts";

export const markAtHead: Rule = {
  id: "form/mark-at-head",
  reach: "text",
  severity: "fix",
  title: "行首的点号",
  source: "《标点符号用法》（GB/T 15834—2011）5.1",
  *check(text): Generator<Hit> {
    for (const { start, end } of linesOf(text)) {
      const line = text.slice(start, end);
      const lead = /^[ \u3000]*(?=[，。、；：！？](?![，。、；：！？]))/.exec(line);
      if (lead && line.trim().length > 1 && !line.includes("\t")) {
        const at = start + lead[0].length;
        yield { start: at, end: at + 1, reason: "点号不放在一行的开头：移到上一行末尾，或者删去", suggestion: null, confidence: 0.85 };
      }
    }
  },
};

const CLOCK = "(\\d{1,2})[:：](\\d{2})";
const SLOT = new RegExp(
  `^[ \\u3000]*(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．][ \\u3000]*)?(?:[上下]午[ \\u3000]?)?${CLOCK}[ \\u3000]?[—～-]{1,2}[ \\u3000]?${CLOCK}`,
);

export const overlappingTimes: Rule = {
  id: "sense/overlapping-times",
  reach: "text",
  severity: "hint",
  title: "日程的时间重叠",
  source: "日程、议程各项的时间应当前后衔接",
  *check(text): Generator<Hit> {
    let began: number | undefined;
    let ended: number | undefined;
    for (const { start, end } of linesOf(text)) {
      if (start === end) continue;
      const line = text.slice(start, Math.min(end, start + 40));
      const match = SLOT.exec(line);
      if (!match) {
        ended = undefined;
        continue;
      }
      const from = Number(match[1]) * 60 + Number(match[2]);
      const to = Number(match[3]) * 60 + Number(match[4]);
      const at = start + match[0].search(new RegExp(CLOCK));
      // Two rows of the same beginning are held side by side.
      if (ended !== undefined && from !== began && from < ended && to > ended) {
        yield {
          start: at,
          end: at + match[1]!.length + 1 + match[2]!.length,
          reason: "这一项开始的时候，上一项还没有结束",
          suggestion: null,
          confidence: 0.75,
        };
      }
      began = from;
      ended = to;
    }
  },
};
