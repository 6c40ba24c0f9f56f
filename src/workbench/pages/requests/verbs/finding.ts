// Acts of finding and asking: the search log, the units that hold records, third parties and other organs.
import { ASKED, on, type RequestVerb } from "./verb.ts";

export const FINDING: RequestVerb[] = [
  {
    path: "search-log",
    label: "登记查找",
    verdict: "search",
    done: "已登记",
    fields: [
      { name: "note", label: "在哪里、怎样查找", kind: "long" },
      { name: "found", label: "找到了", kind: "yes", initial: false },
    ],
  },
  {
    path: "ask-unit",
    label: "请单位查找",
    verdict: "search",
    done: "已发出",
    fields: [
      { name: "unit", label: "哪个单位", kind: "choice" },
      { name: "question", label: "要查找的信息", kind: "long", help: "不要写申请人是谁" },
    ],
  },
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
    verdict: "recordReply",
    done: "已登记",
    fields: [ASKED, { name: "party", label: "名称", kind: "text" }, on("答复的日期"), { name: "note", label: "意见", kind: "long" }],
  },
  {
    path: "tell-third-party",
    label: "告知第三方结果",
    verdict: "tellThirdParty",
    done: "已制发告知书",
    fields: [
      { name: "party", label: "告知谁", kind: "text", help: "与征求意见时写的名称一样" },
      { name: "matter", label: "涉及的信息", kind: "long" },
      { name: "disclosed", label: "决定公开", kind: "yes", initial: false },
      { name: "reason", label: "理由", kind: "long", help: "不顾第三方的意见公开的，必须写明（条例第三十二条）" },
    ],
  },
];
