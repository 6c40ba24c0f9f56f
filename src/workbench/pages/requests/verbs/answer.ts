// Acts on the answer: proposed, cleared by risk, sent, delivered.
import { DECISIONS, FAMILIES } from "../../../../modules/requests/rules/decisions.ts";
import { RISKS } from "../../../../modules/requests/schema.ts";
import { choices, on, type RequestVerb } from "./verb.ts";

export const ANSWER: RequestVerb[] = [
  {
    path: "propose",
    label: "拟办",
    verdict: "propose",
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
  { path: "return", label: "退回重拟", verdict: "giveBack", done: "已退回", fields: [{ name: "note", label: "退回的意见", kind: "long" }] },
  {
    path: "change-risk",
    label: "调整风险等级",
    verdict: "changeRisk",
    done: "已调整，审核的级数随之变化",
    fields: [
      { name: "risk", label: "风险等级", kind: "choice", options: choices(RISKS), help: "一般：负责人；较高：加合法性审核；重大：再加分管领导" },
      { name: "note", label: "调整的理由", kind: "long" },
    ],
  },
  { path: "answer", label: "制发答复", verdict: "answer", done: "已制发答复", fields: [] },
  {
    path: "deliver",
    label: "登记送达",
    verdict: "deliver",
    done: "已登记送达",
    fields: [on("送达的日期"), { name: "way", label: "方式", kind: "text" }, { name: "note", label: "凭证", kind: "text" }],
  },
];
