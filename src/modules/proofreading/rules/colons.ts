// Colons: behind 如下 at the end of a line that leads into a list, and not within the reach of another colon (GB/T 15834 4.7).
import { after, occurrences, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《标点符号用法》（GB/T 15834—2011）4.7";
const ITEM = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十]+[，条]|[①-⑳])/;
/** 会议决定：下列事项：一、…: what is said, and the list in it. */
const TWICE =
  /(?:决定|要求|强调|指出|明确|认为|提出|规定|通知)：(?=[^：。；\n“]{2,40}：(?:[一二三四五六七八九十]{1,2}(?:[、是要])|[（(][一1][）)]|1[.．]|①))/g;

export const colon: Rule = {
  id: "form/colon",
  reach: "text",
  severity: "fix",
  title: "冒号的用法",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const at of occurrences(text, "如下")) {
      const [marks = "", lineEnd = ""] = /^([，；、,;]?)([ \u3000\r]*\n)/.exec(text.slice(at + 2, at + 12))?.slice(1) ?? [];
      if (lineEnd === "") continue;
      const next = text
        .slice(at + 2 + marks.length + lineEnd.length)
        .slice(0, 80)
        .trimStart();
      // 通知如下。 closes a sentence, as many do; what follows numbered behind a comma or nothing was announced.
      if (!ITEM.test(next)) continue;
      yield {
        start: at,
        end: at + 2 + marks.length,
        reason: "“如下”后面列出各项，用冒号",
        suggestion: "如下：",
        confidence: 0.88,
      };
    }
    if (!text.includes("：")) return;
    for (const match of text.matchAll(TWICE)) {
      if (/[“”]/.test(after(text, match.index, 60))) continue;
      const at = match.index + match[0].length - 1;
      yield {
        start: at,
        end: at + 1,
        reason: "一句话里套用了两个冒号，前一个改用逗号或者分成两句",
        suggestion: "，",
        confidence: 0.6,
        severity: "hint",
      };
    }
  },
};
