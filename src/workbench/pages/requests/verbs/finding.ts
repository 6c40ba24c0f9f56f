// Acts of finding and asking: the search log, the units that hold records, third parties and other organs.
import { BASES, isDisclosed, needsBasis, OPINIONS } from "../../../../modules/requests/rules/third-parties.ts";
import type { RequestView } from "../../../../modules/requests/view.ts";
import { ASKED, choices, on, type RequestVerb } from "./verb.ts";

type Values = Record<string, unknown>;
const isThirdParty = ({ asked }: Values): boolean => asked === "third-party";
const saidOf = ({ disclosed }: Values): boolean | undefined => (disclosed === undefined ? undefined : disclosed === "yes");
/** Whether the third party that was chosen has to be given a ground, or a reason, for what is disclosed. */
const asksOf =
  (needs: typeof needsBasis) =>
  (values: Values, { thirdParties, decided }: RequestView): boolean => {
    const chosen = thirdParties.find(({ party }) => party === values.party);
    return chosen !== undefined && decided !== null && needs(chosen, isDisclosed(decided, saidOf(values)) === true);
  };

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
      {
        name: "joint",
        label: "共同制作的机关",
        kind: "yes",
        initial: false,
        help: "15 个工作日没有意见的，视为同意公开（条例第三十四条）",
        when: ({ asked }) => asked === "agency",
      },
    ],
  },
  {
    path: "record-reply",
    label: "登记意见",
    verdict: "recordReply",
    done: "已登记",
    fields: [
      ASKED,
      { name: "party", label: "名称", kind: "unanswered", help: "征求过意见、还没有登记答复的" },
      on("答复的日期"),
      {
        name: "opinion",
        label: "是否同意公开",
        kind: "choice",
        options: choices(OPINIONS),
        help: "只同意公开一部分的，选不同意公开，并写明不同意的是哪一部分",
        when: isThirdParty,
      },
      { name: "note", label: "意见", kind: "long", help: "不同意公开的，写明对方的理由" },
    ],
  },
  {
    path: "tell-third-party",
    label: "告知第三方结果",
    verdict: "tellThirdParty",
    done: "已制发告知书",
    body: (values) => ({ ...values, disclosed: saidOf(values) }),
    fields: [
      { name: "party", label: "告知谁", kind: "third-party" },
      {
        name: "disclosed",
        label: "涉及这一方的部分",
        kind: "choice",
        options: choices({ yes: "公开", no: "不公开" }),
        help: "本件部分公开，按拟办和涂黑的内容选",
        when: (_, { decided }) => decided === "partly",
      },
      {
        name: "basis",
        label: "决定公开的根据",
        kind: "choice",
        options: choices(BASES),
        help: "对方不同意公开（条例第三十二条）",
        when: asksOf(needsBasis),
      },
      {
        name: "matter",
        label: "是哪一部分",
        kind: "text",
        help: "只涉及征求意见时所列信息的一部分的才填写",
        when: (_, { decided }) => decided === "granted" || decided === "partly",
      },
      { name: "reason", label: "理由", kind: "long", help: "写进告知书；对方不同意或者意见未记明而决定公开的，必须写明" },
    ],
  },
];
