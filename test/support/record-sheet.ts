// A record sheet of our own making with something in every place, for tests of how it is printed.
import type { RecordSheet, StageRecord } from "../../src/office/record-sheet.ts";

const HASH = "3f".repeat(32);
const stage = (change: Partial<StageRecord>): StageRecord => ({
  stage: "一审一校",
  who: "岗位甲",
  post: "养老服务股负责人",
  at: "2026-03-10 10:05",
  decision: "通过",
  remark: "已通读，内容准确。",
  checks: [
    { label: "政治立场、表述准确", result: "通过", remark: "" },
    { label: "引用文件的文号与标题相符", result: "不适用", remark: "没有引用文件" },
    { label: "附件齐全、能打开", result: "不通过", remark: "缺附件2，已补" },
  ],
  changes: {
    since: "送审时",
    added: 1,
    removed: 2,
    changed: 3,
    fields: [{ label: "标题", before: "关于检查的通知", after: "关于开展检查的通知" }],
    list: ["修改段落：请于［删：三日］［增：五日］内报送", "删除段落：“另行通知的事项”"],
    more: 2,
  },
  sha256: HASH,
  ...change,
});

export const recordSheetExample = (): RecordSheet => ({
  id: "m-2026-000123",
  title: "关于开展全旗养老机构冬季取暖安全检查工作的通知",
  unit: "某某旗民政局",
  state: "已发布",
  revision: 2,
  documentNumber: "某民发〔2026〕8号",
  organ: "某某旗民政局",
  drafter: "民政局·撰稿岗",
  kind: "通知",
  column: "通知公告",
  openness: "主动公开",
  facts: [
    { label: "成文日期", value: "2026-03-02" },
    { label: "信息来源", value: "某某旗民政局养老服务股" },
    { label: "责任编辑", value: "养老服务股责任编辑" },
    { label: "保密审查意见", value: "第三段涉及个人补助金额，建议不予公开，其余可以公开" },
  ],
  withheld: ["涉及商业秘密、个人隐私等，公开会损害他人合法权益（《政府信息公开条例》第十五条）"],
  stages: [
    stage({ decision: "退回", remark: "时限前后不一，请核对。", checks: [] }),
    stage({}),
    stage({
      stage: "二审二校",
      who: "岗位乙",
      post: "分管领导",
      remark: "",
      checks: [{ label: "专项审核无误", result: "通过", remark: "" }],
      changes: { since: "一审一校时", added: 0, removed: 0, changed: 0, fields: [], list: [], more: 0 },
    }),
    stage({ stage: "三审三校", who: "", post: "", at: "", decision: "", remark: "", checks: [], changes: null, sha256: "" }),
  ],
  between: [
    {
      since: "一审一校退回时",
      until: "送审",
      added: 0,
      removed: 0,
      changed: 1,
      fields: [],
      list: ["修改段落：请于［删：月初］［增：月底］报送"],
      more: 0,
    },
  ],
  doubts: [
    {
      office: "保密部门",
      question: "补助金额能否公开",
      askedBy: "岗位乙",
      askedAt: "2026-03-10 11:00",
      answer: "个人金额不公开，合计可以公开",
      outcome: "部分公开",
      answeredBy: "保密岗",
      answeredAt: "2026-03-11 09:00",
    },
    {
      office: "网信部门",
      question: "题目是否妥当",
      askedBy: "岗位乙",
      askedAt: "2026-03-11 11:00",
      answer: "",
      outcome: "",
      answeredBy: "",
      answeredAt: "",
    },
  ],
  comments: [{ quote: "自即日起", text: "请写明日期", author: "岗位甲", at: "2026-03-10 10:01", settled: "已处理（撰稿岗，2026-03-10 10:30）" }],
  findings: [{ severity: "应改", rule: "易混词", text: "截止到", reason: "应为“截至”", settled: "不改：固定名称（撰稿岗，2026-03-10 10:31）" }],
  findingsSettledByChange: 3,
  course: [
    { at: "2026-03-10 09:00", what: "新建", who: "撰稿岗", remark: "" },
    { at: "2026-03-12 09:00", what: "安排发布", who: "发布岗", remark: "定于 2026-03-12 10:00 发布" },
  ],
  hashes: [{ of: "送审、一审一校", sha256: HASH, sm3: "a5".repeat(32), agrees: "一致" }],
  publications: [
    {
      revision: 1,
      publishedAt: "2026-03-12 10:00",
      publishedBy: "发布岗",
      indexNumber: "150121009/2026-00012",
      address: "https://example.gov.invalid/d/pub-2026-000012",
      sha256: HASH,
      sm3: "a5".repeat(32),
      note: "更正联系电话",
      state: "已撤回：内容有误",
    },
  ],
  printedAt: "2026-03-13 08:30",
  printedBy: "信息股·发布岗",
});

/** Every word and number in a value, at any depth. */
export const wordsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "number"
      ? [String(value)]
      : value !== null && typeof value === "object"
        ? Object.values(value).flatMap(wordsIn)
        : [];
