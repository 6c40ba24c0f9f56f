// Acts after the answer: publication for everybody, reviews and suits, the files, and personal data.
import { choices, on, type RequestVerb } from "./verb.ts";

export const AFTER: RequestVerb[] = [
  {
    path: "propose-publication",
    label: "转为主动公开",
    verdict: "publish",
    done: "已成稿，请送三审三校",
    fields: [{ name: "organ", label: "撰稿的机构", kind: "own-organ" }],
  },
  {
    path: "open-dispute",
    label: "登记复议诉讼",
    verdict: "openDispute",
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
    verdict: "closeDispute",
    done: "已登记",
    fields: [
      { name: "dispute", label: "哪一件", kind: "dispute" },
      on("审结的日期"),
      { name: "outcome", label: "结果", kind: "choice", options: choices({ upheld: "维持", corrected: "纠正", other: "其他" }) },
      { name: "headAttended", label: "单位负责人出庭、参加听证", kind: "yes", initial: false },
      { name: "lessons", label: "要改进的", kind: "long" },
    ],
  },
  { path: "archive", label: "归档", verdict: "archive", done: "已归档", fields: [] },
  { path: "anonymise", label: "清除申请人信息", verdict: "anonymise", done: "已清除申请人的信息，登记号和办理结果保留", fields: [] },
];
