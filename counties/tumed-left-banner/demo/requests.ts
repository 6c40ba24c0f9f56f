// Demonstration requests for information: what was asked, how it came and how far it has gone. Applicants are numbered, not persons; every text says 演示.
import type { ApplicantClass, DecisionCode } from "../../../src/modules/requests/rules/decisions.ts";
import type { Channel } from "../../../src/modules/requests/rules/receipt.ts";
import type { Opinion } from "../../../src/modules/requests/rules/third-parties.ts";

/** One act, so many days before the demonstration is loaded. */
export type DemoStep =
  | { ago: number; act: "assign" | "deliver" | "archive" | "clear" | "answer" }
  | { ago: number; act: "confirm" }
  | { ago: number; act: "ask-correction"; items: string; within: number }
  | { ago: number; act: "correct"; wanted: string }
  | { ago: number; act: "fee"; pages: number }
  | { ago: number; act: "ask-third-party" | "ask-organ" | "organ-replies"; party: string; matter: string }
  | { ago: number; act: "third-party-replies"; party: string; opinion: Opinion; matter: string }
  | { ago: number; act: "extend"; workingDays: number; reason: string }
  | { ago: number; act: "search"; note: string }
  | { ago: number; act: "ask-unit"; unit: string; question: string }
  | { ago: number; act: "propose"; code: DecisionCode; text: string; reason: string; risk: "low" | "medium" | "high" }
  | { ago: number; act: "dispute"; closedAgo: number; outcome: "upheld" | "corrected" };

export type DemoRequest = {
  unit: string;
  wanted: string;
  channel: Channel;
  applicant: string;
  applicantClass: ApplicantClass;
  arrivedAgo: number;
  steps: DemoStep[];
};

const granted = (ago: number, text: string): DemoStep => ({ ago, act: "propose", code: "granted", text, reason: "", risk: "low" });
/** Assigned the day it came, then its own steps. */
const from = (arrivedAgo: number, ...steps: DemoStep[]): Pick<DemoRequest, "arrivedAgo" | "steps"> => ({
  arrivedAgo,
  steps: [{ ago: arrivedAgo, act: "assign" }, ...steps],
});

export const requests: DemoRequest[] = [
  {
    unit: "finance",
    wanted: "【演示】2024年度农村公路养护资金的安排和拨付情况",
    channel: "registered-mail",
    applicant: "演示申请人甲",
    applicantClass: "person",
    ...from(
      300,
      granted(290, "随函提供2024年度农村公路养护资金安排表和拨付凭证目录。"),
      { ago: 289, act: "clear" },
      { ago: 288, act: "answer" },
      { ago: 286, act: "deliver" },
      { ago: 280, act: "archive" },
    ),
  },
  {
    unit: "civil-affairs",
    wanted: "【演示】敬老院改扩建项目的可行性研究报告和评审意见",
    channel: "counter",
    applicant: "演示申请人乙",
    applicantClass: "person",
    ...from(
      220,
      {
        ago: 210,
        act: "propose",
        code: "process-information",
        text: "评审意见属于研究论证过程中形成的材料。",
        reason: "属于讨论、研究过程中的内部材料，尚未形成最终决定",
        risk: "low",
      },
      { ago: 208, act: "clear" },
      { ago: 207, act: "answer" },
      { ago: 205, act: "deliver" },
      { ago: 180, act: "dispute", closedAgo: 130, outcome: "upheld" },
      { ago: 120, act: "archive" },
    ),
  },
  {
    unit: "agriculture-husbandry",
    wanted: "【演示】2025年黑土地保护项目的公示名单",
    channel: "counter",
    applicant: "演示合作社甲",
    applicantClass: "business",
    ...from(
      90,
      { ago: 85, act: "search", note: "检索本局档案室和项目管理系统，关键词为项目名称和年度，没有找到。" },
      {
        ago: 80,
        act: "propose",
        code: "not-held",
        text: "本机关没有实施该项目，未制作、未获取所申请的信息。",
        reason: "经检索没有找到",
        risk: "low",
      },
      { ago: 79, act: "clear" },
      { ago: 78, act: "answer" },
      { ago: 76, act: "deliver" },
    ),
  },
  {
    unit: "education",
    wanted: "【演示】2026年义务教育招生服务范围划定的依据",
    channel: "e-mail",
    applicant: "演示申请人丙",
    applicantClass: "person",
    arrivedAgo: 34,
    steps: [
      { ago: 33, act: "confirm" },
      { ago: 33, act: "assign" },
      { ago: 12, act: "extend", workingDays: 15, reason: "涉及多个学区的档案，需要逐一核对" },
    ],
  },
  {
    unit: "civil-affairs",
    wanted: "【演示】养老服务方面的文件",
    channel: "counter",
    applicant: "演示申请人丁",
    applicantClass: "person",
    ...from(12, { ago: 8, act: "ask-correction", items: "请写明文件的名称、文号或者年度。", within: 20 }),
  },
  {
    unit: "housing-construction",
    wanted: "【演示】集中供热特许经营协议",
    channel: "registered-mail",
    applicant: "演示企业乙",
    applicantClass: "business",
    ...from(14, { ago: 9, act: "ask-third-party", party: "演示供热企业", matter: "特许经营协议中的价格和成本条款" }),
  },
  {
    unit: "health",
    wanted: "【演示】2020年至2025年医疗机构校验结论",
    channel: "counter",
    applicant: "演示研究机构甲",
    applicantClass: "research",
    ...from(15, { ago: 5, act: "fee", pages: 120 }),
  },
  {
    unit: "emergency",
    wanted: "【演示】防汛物资采购合同和验收单",
    channel: "counter",
    applicant: "演示申请人戊",
    applicantClass: "person",
    ...from(16, { ago: 13, act: "ask-unit", unit: "finance", question: "防汛物资采购的付款凭证和验收单" }),
  },
  {
    unit: "market-regulation",
    wanted: "【演示】校园食堂食品抽检结果",
    channel: "counter",
    applicant: "演示律师事务所甲",
    applicantClass: "legal-service",
    ...from(20, { ago: 6, act: "propose", code: "granted", text: "随函提供抽检结果汇总表。", reason: "", risk: "medium" }, { ago: 5, act: "clear" }),
  },
  {
    unit: "human-resources",
    wanted: "【演示】公益性岗位人员名单和补贴标准",
    channel: "registered-mail",
    applicant: "演示申请人己",
    applicantClass: "person",
    ...from(45, { ago: 40, act: "search", note: "检索就业服务系统，找到名单和补贴文件。" }),
  },
  {
    unit: "chasuqi-town",
    wanted: "【演示】土地承包经营权确权登记台账",
    channel: "counter",
    applicant: "演示申请人庚",
    applicantClass: "person",
    arrivedAgo: 2,
    steps: [],
  },
  {
    unit: "development-reform",
    wanted: "【演示】粮食储备库维修项目的批复",
    channel: "ordinary-mail",
    applicant: "演示申请人辛",
    applicantClass: "person",
    arrivedAgo: 1,
    steps: [],
  },
];
