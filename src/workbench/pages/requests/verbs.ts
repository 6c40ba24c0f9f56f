// The acts on a request as data: what each is called, which verdict it goes by, and the fields it asks for. The server decides; this only asks.
import { DECISIONS, FAMILIES } from "../../../modules/requests/rules/decisions.ts";
import { FEE_METHODS } from "../../../modules/requests/rules/fees.ts";
import { RISKS } from "../../../modules/requests/schema.ts";
import type { RequestView } from "../../../modules/requests/view.ts";

export type VerbField = {
  name: string;
  label: string;
  kind: "text" | "long" | "day" | "number" | "choice" | "yes" | "dispute" | "own-organ";
  options?: { value: string; label: string }[];
  help?: string;
  initial?: string | number | boolean;
};
export type RequestVerb = {
  path: string;
  label: string;
  verdict: keyof RequestView["may"];
  done: string;
  fields: VerbField[];
  /** The body the server takes, made of the fields' values. */
  body?: (values: Record<string, unknown>) => unknown;
};

const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const on = (label: string): VerbField => ({ name: "on", label, kind: "day" });
const ASKED: VerbField = { name: "asked", label: "征求谁的意见", kind: "choice", options: choices({ "third-party": "第三方", agency: "其他机关" }) };

export const VERBS: RequestVerb[] = [
  {
    path: "search-log",
    label: "登记查找",
    verdict: "withdraw",
    done: "已登记",
    fields: [
      { name: "note", label: "在哪里、怎样查找", kind: "long" },
      { name: "found", label: "找到了", kind: "yes", initial: false },
    ],
  },
  {
    path: "ask-unit",
    label: "请单位查找",
    verdict: "withdraw",
    done: "已发出",
    fields: [
      { name: "unit", label: "哪个单位", kind: "choice" },
      { name: "question", label: "要查找的信息", kind: "long", help: "不要写申请人是谁" },
    ],
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
    path: "notify-fee",
    label: "收费通知",
    verdict: "notifyFee",
    done: "已制发收费通知",
    fields: [
      { name: "method", label: "计收的方法", kind: "choice", options: Object.entries(FEE_METHODS).map(([value, { label }]) => ({ value, label })) },
      { name: "amount", label: "件数或者页数", kind: "number" },
      { name: "pay", label: "缴纳的方式", kind: "text" },
    ],
  },
  { path: "record-payment", label: "登记缴费", verdict: "recordPayment", done: "已登记，期限重新计算", fields: [on("缴费完成的日期")] },
  {
    path: "consult",
    label: "征求意见",
    verdict: "consult",
    done: "已制发征求意见书",
    fields: [
      ASKED,
      { name: "party", label: "名称", kind: "text" },
      { name: "matter", label: "涉及的信息", kind: "long" },
      { name: "joint", label: "共同制作的机关", kind: "yes", initial: false },
    ],
  },
  {
    path: "record-reply",
    label: "登记意见",
    verdict: "withdraw",
    done: "已登记",
    fields: [ASKED, { name: "party", label: "名称", kind: "text" }, on("答复的日期"), { name: "note", label: "意见", kind: "long" }],
  },
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
    done: "已并案",
    fields: [{ name: "into", label: "并入哪一件", kind: "text", help: "例如 r-2026-000012" }],
  },
  {
    path: "transfer",
    label: "不属本机关",
    verdict: "transfer",
    done: "已告知申请人",
    fields: [
      { name: "to", label: "应当负责的机关", kind: "choice" },
      { name: "contact", label: "该机关的联系方式", kind: "text" },
      { name: "forward", label: "同时转给该机关登记", kind: "yes", initial: true },
    ],
  },
  {
    path: "propose",
    label: "拟办",
    verdict: "split",
    done: "已提交审核",
    fields: [
      {
        name: "code",
        label: "办理结果",
        kind: "choice",
        options: Object.entries(DECISIONS).map(([value, { family, label }]) => ({
          value,
          label: FAMILIES[family] === label ? label : `${FAMILIES[family]}：${label}`,
        })),
      },
      { name: "risk", label: "风险等级", kind: "choice", options: choices(RISKS), initial: "low" },
      { name: "text", label: "答复内容", kind: "long" },
      { name: "reason", label: "理由", kind: "long", help: "不公开、不提供或者不处理的必须写明" },
    ],
    body: (proposal) => ({ proposal }),
  },
  { path: "clear", label: "审核通过", verdict: "clear", done: "已审核通过", fields: [] },
  { path: "return", label: "退回重拟", verdict: "clear", done: "已退回", fields: [{ name: "note", label: "退回的意见", kind: "long" }] },
  { path: "answer", label: "制发答复", verdict: "answer", done: "已制发答复", fields: [] },
  {
    path: "deliver",
    label: "登记送达",
    verdict: "deliver",
    done: "已登记送达",
    fields: [on("送达的日期"), { name: "way", label: "方式", kind: "text" }, { name: "note", label: "凭证", kind: "text" }],
  },
  {
    path: "withdraw",
    label: "申请人撤回",
    verdict: "withdraw",
    done: "已登记撤回",
    fields: [on("撤回的日期"), { name: "note", label: "说明", kind: "text" }],
  },
  {
    path: "open-dispute",
    label: "登记复议诉讼",
    verdict: "dispute",
    done: "已登记",
    fields: [
      {
        name: "block",
        label: "哪一种",
        kind: "choice",
        options: choices({ review: "行政复议", "direct-suit": "未经复议直接起诉", "suit-after-review": "复议后起诉" }),
      },
      on("立案的日期"),
    ],
  },
  {
    path: "close-dispute",
    label: "登记复议诉讼结果",
    verdict: "dispute",
    done: "已登记",
    fields: [
      { name: "dispute", label: "哪一件", kind: "dispute" },
      on("审结的日期"),
      { name: "outcome", label: "结果", kind: "choice", options: choices({ upheld: "维持", corrected: "纠正", other: "其他" }) },
      { name: "headAttended", label: "单位负责人出庭、参加听证", kind: "yes", initial: false },
      { name: "lessons", label: "要改进的", kind: "long" },
    ],
  },
  {
    path: "propose-publication",
    label: "转为主动公开",
    verdict: "publish",
    done: "已成稿，请送三审三校",
    fields: [{ name: "organ", label: "撰稿的机构", kind: "own-organ" }],
  },
  { path: "archive", label: "归档", verdict: "archive", done: "已归档", fields: [] },
];
