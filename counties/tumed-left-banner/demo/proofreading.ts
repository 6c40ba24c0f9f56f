// The demonstration's proofreading: words the county keeps, slips that drafters repaired or explained, units' accounts, and what is wrong where it is
// published. Names are posts and placeholders, never persons.
import type { Term } from "../../../src/modules/proofreading/entries.ts";
import type { DemoProofreading } from "./types.ts";

const term = (words: Pick<Term, "term" | "kind" | "replacement" | "reason" | "severity">): { kind: "term"; data: Term } => ({
  kind: "term",
  data: { ...words, source: "信息股整理（演示）", initials: null, from: null, to: null },
});

export const proofreading: DemoProofreading = {
  slips: [
    { key: "elderly-meal-measures", how: "edited", wrong: "台帐", right: "台账" },
    { key: "school-list", how: "accepted", wrong: "按排", right: "安排" },
    { key: "free-culture-venues", how: "accepted", wrong: "按排", right: "安排" },
    { key: "elderly-meal-measures-explained", how: "accepted", wrong: "台帐", right: "台账" },
    { key: "clinic-list", how: "accepted", wrong: "察索齐镇", right: "察素齐镇" },
    { key: "low-income-list", how: "edited", wrong: "毕克其镇", right: "毕克齐镇" },
    { key: "low-income-list", how: "accepted", wrong: "赤勒川", right: "敕勒川" },
    { key: "zone-policy-briefing", how: "accepted", wrong: "赤勒川", right: "敕勒川" },
    { key: "farm-subsidies", how: "edited", wrong: "按照按照", right: "按照" },
    { key: "heating-service", how: "accepted", wrong: "急时", right: "及时" },
    { key: "service-efficiency-plan", how: "edited", wrong: "布署", right: "部署" },
    { key: "bikeqi-greenhouses", how: "edited", wrong: "签定", right: "签订" },
    { key: "homes-subsidy", how: "dismissed", words: "老人", reason: "养老机构里对入住人员的习惯说法，本单位文件沿用", forUnit: true },
    { key: "winter-fire-prevention", how: "dismissed", words: "老人", reason: "“独居老人”是本旗入户走访表上的项目名称" },
  ],
  lexicon: [
    {
      entry: term({
        term: "赤勒川",
        kind: "misspelt",
        replacement: "敕勒川",
        reason: "地名写错：镇名和园区名都是“敕勒川”",
        severity: "fix",
      }),
      why: "演示：来稿里写错过",
      kept: 120,
    },
    {
      entry: term({
        term: "老人",
        kind: "misspelt",
        replacement: "老年人",
        reason: "法律和政策文件用“老年人”，引用名称的除外",
        severity: "hint",
      }),
      why: "演示：统一民生类文件的称呼",
      kept: 120,
    },
    {
      entry: term({
        term: "全国首创",
        kind: "forbidden",
        replacement: null,
        reason: "没有依据的最高级说法，要么写明依据，要么删去",
        severity: "hint",
      }),
      why: "演示：新闻稿里出现过",
      kept: 90,
    },
    { entry: { kind: "leader", data: { post: "旗长", name: "演示姓名", from: null, to: null } }, why: "演示：名录按职务录入，换届时修改", kept: 90 },
    {
      entry: term({
        term: "旗工商局",
        kind: "outdated",
        replacement: "旗市场监督管理局",
        reason: "机构改革以后不再使用的名称",
        severity: "fix",
      }),
      why: "演示：接到读者来电后补录",
      kept: "between",
    },
  ],
  accounts: [
    {
      unit: "civil-affairs",
      name: "民政服务号（演示）",
      daysAgo: 9,
      files: [
        {
          name: "养老助餐进展（演示）.txt",
          text: "养老助餐进展（演示）\n\n截止10月底，全旗建成助餐服务点12个，在全国首创的做法还在总结。\n",
          replaced: "养老助餐进展（演示）\n\n截至10月底，全旗建成助餐服务点12个，在全国首创的做法还在总结。\n",
        },
      ],
    },
    {
      unit: "chasuqi-town",
      name: "察素齐便民号（演示）",
      daysAgo: 9,
      files: [{ name: "便民班车（演示）.txt", text: "便民班车（演示）\n\n去往赤勒川镇的班车改为每日8时、14时各一班，在镇政府门前上车。\n" }],
    },
  ],
  handled: [
    { words: "截止", outcome: "corrected", reason: "已在账号后台改正，重新导出" },
    { words: "全国首创", outcome: "not-a-fault", reason: "所说的做法有上级通报可查，保留" },
  ],
  published: [{ key: "enterprise-relief-fund", words: "旗工商局" }],
};
