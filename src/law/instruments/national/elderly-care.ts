// Elderly care: the ministry's rule and the standards above 133号. Where we know a rule only from memory it says so (未核实).
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const ministry = clauseWriter("民政部令第66号", "articles", plainDate("2020-11-01"));
const rights = clauseWriter("老年人权益保障法", "articles", plainDate("2018-12-29"));
const food = clauseWriter("食品安全法", "articles", plainDate("2021-04-29"));
const basics = clauseWriter("GB 38600-2019", "sections", plainDate("2022-01-01"));
const hazards = clauseWriter("养老机构重大事故隐患判定标准/2023", "sections", plainDate("2023-11-27"));

export const CARE: readonly Instrument[] = [
  {
    id: "民政部令第66号",
    title: "养老机构管理办法",
    shortTitle: "66号令",
    issuer: "民政部",
    madeOn: plainDate("2020-09-01"),
    level: "national",
    confidence: "C2",
    clauses: [
      ministry.rule("10", "CARE-10", "养老机构", "首次收住老人之后 10 个工作日之内备案", {
        trigger: "首次收住老人",
        threshold: "10 个工作日",
        evidence: "备案日期",
        flags: ["X07"],
        confidence: "K-H",
      }),
      ministry.rule("11", "CARE-11", "养老机构", "备案材料三样：申请书、登记证书、承诺书", {
        threshold: "三样",
        evidence: "备案材料",
        flags: ["X08"],
        confidence: "K-H",
      }),
      ministry.rule("12", "CARE-12", "民政部门", "材料齐全的发备案回执，不齐的指导补正", {
        trigger: "收到备案",
        evidence: "备案回执",
        flags: ["X08"],
        confidence: "K-H",
      }),
      ministry.rule("28", "CARE-28", "养老机构", "一天 24 小时值班，监控录像留存", { threshold: "24 小时", evidence: "值班表" }),
      ministry.rule("31", "CARE-31", "养老机构", "机构要有应急预案，并定期演练", { evidence: "演练记录" }),
      ministry.rule("32", "CARE-32", "养老机构", "老人档案在服务协议终止后至少存五年", { threshold: "五年", evidence: "档案" }),
      ministry.rule("38", "CARE-38", "民政部门", "每年至少到现场查一次安全和质量", { threshold: "每年一次", evidence: "检查表" }),
    ],
  },
  {
    id: "老年人权益保障法",
    title: "中华人民共和国老年人权益保障法",
    shortTitle: "老年法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2018-12-29"),
    level: "national",
    confidence: "C",
    clauses: [
      rights.rule("43", "OLD-43", "设立人", "营利的向市场监管部门登记，公益的向相应机关登记；登记之后到民政备案", {
        evidence: "登记证照",
        flags: ["X18"],
      }),
    ],
  },
  {
    id: "食品安全法",
    title: "中华人民共和国食品安全法",
    shortTitle: "食品安全法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2021-04-29"),
    level: "national",
    confidence: "C",
    clauses: [
      food.rule("45", "FOOD-45", "餐饮从业人员", "接触入口食品的，每年体检，持健康证明上岗", { threshold: "每年一次", evidence: "健康证明" }),
      food.rule("57", "FOOD-57", "养老机构等的食堂", "集中用餐单位的食堂要取得许可，从取得许可的企业订餐", { evidence: "许可证" }),
    ],
  },
  {
    id: "GB 38600-2019",
    title: "养老机构服务安全基本规范",
    shortTitle: "服务安全规范",
    issuer: "国家标准",
    level: "national",
    confidence: "C2",
    clauses: [
      basics.judgement("服务防护", "CARE-GB", "养老机构", "强制标准：先作安全风险评估，再作九种防护，从噎食、跌倒到走失", {
        threshold: "九种",
        evidence: "评估和防护记录",
        flags: ["X16"],
      }),
    ],
  },
  {
    id: "养老机构重大事故隐患判定标准/2023",
    title: "养老机构重大事故隐患判定标准",
    shortTitle: "养老隐患判定（2023）",
    issuer: "民政部办公厅",
    madeOn: plainDate("2023-11-27"),
    level: "national",
    confidence: "C2",
    clauses: [
      hazards.judgement("判定", "CARE-HZ", "民政部门", "五个方面二十二种情形算重大隐患", {
        threshold: "五个方面、二十二种",
        evidence: "判定记录",
        flags: ["X16"],
        note: "二十二种的全文没有读到；2026 年 9 月已公布两项强制国标，编号和施行日期没有查到",
      }),
    ],
  },
];
