// Round brackets: one pair within another, and the full stop that stands inside brackets that are part of a sentence (GB/T 15834 4.9, A.6).
import { after, before, type Hit, type Rule } from "../rule.ts";
import { nestedPairs, pairsIn } from "./pairs-in-text.ts";

const SOURCE = "《标点符号用法》（GB/T 15834—2011）4.9";
/** 第三条第（二）项, （1）, （试行） of a title: brackets of their own right. */
const OWN = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Za-z\d]{1,6})$/;

export const nestedBrackets: Rule = {
  id: "form/nested-brackets",
  reach: "text",
  severity: "hint",
  title: "括号套用",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const { open, close } of nestedPairs(text, (pair) => text.charAt(pair.open) === "（" && text.charAt(pair.close) === "）")) {
      const inner = text.slice(open + 1, close);
      // 《办法（试行）》 within brackets keeps what it is called.
      if (OWN.test(inner) || inner.includes("\n") || /《[^》]*$/.test(before(text, open, 60))) continue;
      const reason = "圆括号里面不再套圆括号：改写句子，或者里外用不同的括号";
      yield { start: open, end: open + 1, reason, suggestion: null, confidence: 0.6 };
      yield { start: close, end: close + 1, reason, suggestion: null, confidence: 0.6 };
    }
  },
};

export const stopInBrackets: Rule = {
  id: "form/stop-in-brackets",
  reach: "text",
  severity: "fix",
  title: "括号里外的句号",
  source: `${SOURCE}、附录A`,
  *check(text): Generator<Hit> {
    for (const { open, close } of pairsIn(text).pairs) {
      if (!"（(".includes(text.charAt(open))) continue;
      const inner = text.slice(open + 1, close);
      const lead = before(text, open, 12).trim();
      const rest = after(text, close + 1, 1);
      if (inner.endsWith("。")) {
        // Brackets that explain part of a sentence have no full stop of their own; those that stand behind one do.
        const isNote = lead === "" && inner.startsWith("此件");
        if (!isNote && (lead === "" || /[。！？；：”）]$/.test(lead) || inner.slice(0, -1).includes("。"))) continue;
        if (!isNote && !/^[，。；、的]/.test(rest)) continue;
        yield {
          start: close - 1,
          end: close,
          reason: isNote ? "附注的括号里面不加句号" : "括号在句子里面，括号内的末尾不用句号",
          suggestion: "",
          confidence: 0.85,
        };
      } else if (lead.endsWith("。") && rest === "。" && inner.length >= 4 && !/^(?:注|详见|见)/.test(inner)) {
        yield {
          start: open - 1,
          end: open,
          reason: "括号前后各有一个句号：括号里说的是这句话的一部分，前面的句号应当删去",
          suggestion: "",
          confidence: 0.8,
        };
      }
    }
  },
};
