// Acts that move the day an answer is due: fees, extensions, too many requests, and what lapses.
import { FEE_METHODS } from "../../../../modules/requests/rules/fees.ts";
import { choices, on, type RequestVerb } from "./verb.ts";

export const TERM_ACTS: RequestVerb[] = [
  {
    path: "extend",
    label: "批准延期",
    verdict: "extend",
    done: "已延期并制发告知书",
    fields: [
      { name: "workingDays", label: "延长几个工作日", kind: "number", initial: 20, help: "不超过 20 个" },
      { name: "reason", label: "理由", kind: "long" },
    ],
  },
  {
    path: "notify-fee",
    label: "收费通知",
    verdict: "notifyFee",
    done: "已制发收费通知",
    fields: [
      { name: "method", label: "计收的方法", kind: "choice", options: Object.entries(FEE_METHODS).map(([value, { label }]) => ({ value, label })) },
      { name: "amount", label: "按件的，这是该申请人本月的第几件；按量的，一共几页", kind: "number" },
      { name: "pay", label: "缴纳的方式", kind: "text" },
    ],
  },
  { path: "record-payment", label: "登记缴费", verdict: "recordPayment", done: "已登记，期限重新计算", fields: [on("缴费完成的日期")] },
  {
    path: "record-lapse",
    label: "逾期不再处理",
    verdict: "recordLapse",
    done: "已制发不再处理的告知书",
    fields: [{ name: "of", label: "哪一项逾期", kind: "choice", options: choices({ correction: "没有补正", fee: "没有缴费" }) }],
  },
  {
    path: "ask-reasons",
    label: "请说明理由",
    verdict: "askReasons",
    done: "已制发说明理由告知书",
    fields: [{ name: "replyBy", label: "说明理由的期限", kind: "day", help: "数量、频次明显超过合理范围的（条例第三十五条）" }],
  },
  {
    path: "record-reasons",
    label: "登记理由",
    verdict: "recordReasons",
    done: "已登记",
    fields: [on("收到说明的日期"), { name: "note", label: "申请人说明的理由", kind: "long" }],
  },
  {
    path: "delay",
    label: "确定延迟答复",
    verdict: "delay",
    done: "已制发延迟答复告知书",
    fields: [
      { name: "until", label: "延迟到哪一天", kind: "day", help: "理由合理、但是不能按期答复的（条例第三十五条）" },
      { name: "reason", label: "不能按期答复的理由", kind: "long" },
    ],
  },
];
