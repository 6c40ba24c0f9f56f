// Acts while a request is taken in: confirmed, made clear, split, joined, handed on.
import { on, type RequestVerb } from "./verb.ts";

export const INTAKE: RequestVerb[] = [
  {
    path: "confirm",
    label: "确认收到",
    verdict: "confirm",
    done: "已登记，期限自确认的次日起算",
    fields: [on("与申请人确认的日期")],
  },
  {
    path: "ask-correction",
    label: "告知补正",
    verdict: "askCorrection",
    done: "已制发补正告知书",
    fields: [
      { name: "items", label: "需要补正的事项", kind: "long" },
      { name: "replyBy", label: "补正的期限", kind: "day" },
    ],
  },
  {
    path: "record-correction",
    label: "登记补正",
    verdict: "recordCorrection",
    done: "已登记，期限重新计算",
    fields: [on("收到补正的日期"), { name: "wanted", label: "补正后的申请内容", kind: "long" }],
  },
  {
    path: "split",
    label: "拆分",
    verdict: "split",
    done: "已拆分",
    fields: [{ name: "parts", label: "拆分后的各部分，一行一件", kind: "long" }],
    body: ({ parts }) => ({
      parts: String(parts ?? "")
        .split("\n")
        .filter((line) => line.trim() !== ""),
    }),
  },
  {
    path: "merge",
    label: "并案",
    verdict: "merge",
    done: "已并案并制发告知书",
    fields: [{ name: "into", label: "并入哪一件", kind: "text", help: "登记在先的那一件的登记号，例如 〔2026〕12号，也可以写成 2026-12" }],
  },
  {
    path: "transfer",
    label: "不属本机关",
    verdict: "transfer",
    done: "已告知申请人",
    fields: [
      { name: "to", label: "应当负责的机关", kind: "choice" },
      { name: "contact", label: "该机关的联系方式", kind: "text" },
      { name: "reason", label: "不属于本机关负责公开的理由", kind: "long", help: "写进告知书（条例第三十六条第五项）" },
      { name: "forward", label: "同时转给该机关登记", kind: "yes", initial: true },
    ],
  },
  {
    path: "withdraw",
    label: "申请人撤回",
    verdict: "withdraw",
    done: "已登记撤回并制发告知书",
    fields: [on("撤回的日期"), { name: "note", label: "说明", kind: "text" }],
  },
];
