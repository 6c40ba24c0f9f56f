// Fire: the national duties behind 133号 art. 9 (1) and the winter fire plan.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const law = clauseWriter("消防法", "articles", plainDate("2021-04-29"));
const units = clauseWriter("公安部令第61号", "articles", plainDate("2002-05-01"));
const accountability = clauseWriter("国办发〔2017〕87号", "articles", plainDate("2017-10-29"));
const judging = "重大火灾隐患判定";
const gb2017 = clauseWriter("GB 35181-2017", "sections", plainDate("2018-07-01"), { inForceTo: plainDate("2025-10-31"), versionOf: judging });
const gb2025 = clauseWriter("GB 35181-2025", "sections", plainDate("2025-11-01"), { versionOf: judging });

export const FIRE: readonly Instrument[] = [
  {
    id: "消防法",
    title: "中华人民共和国消防法",
    shortTitle: "消防法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2021-04-29"),
    level: "national",
    confidence: "C",
    clauses: [
      law.rule("16", "FIR-16", "机关、团体、企业、事业单位", "消防设施每年至少全面检测一次", { threshold: "每年一次", evidence: "检测报告" }),
      law.judgement("55", "FIR-55", "消防救援机构", "发现可能严重威胁公共安全的隐患，书面报告本级政府", {
        trigger: "发现重大火灾隐患",
        evidence: "书面报告",
      }),
      law.reference("60", "FIR-60", "违法的单位和个人", "设施不全、堵出口、占通道、埋消火栓等，有法定的处罚", { note: "本系统不计算罚款" }),
      law.reference("73", "FIR-73", "全社会", "养老院、福利院属于人员密集场所"),
    ],
  },
  {
    id: "公安部令第61号",
    title: "机关、团体、企业、事业单位消防安全管理规定",
    shortTitle: "61号令",
    issuer: "公安部",
    madeOn: plainDate("2001-11-14"),
    level: "national",
    confidence: "C",
    clauses: [
      units.reference("13", "F61-13", "养老院等", "养老院属于消防安全重点单位"),
      units.rule("25", "F61-25", "消防安全重点单位", "每天防火巡查，养老院等夜间加强；巡查人和主管人员签字", {
        threshold: "每日，夜间加强",
        evidence: "巡查签字",
      }),
      units.rule("26", "F61-26", "各单位", "机关事业单位每季度、其他单位每月查一次防火", { threshold: "每季度、每月", evidence: "检查记录" }),
      units.rule("36", "F61-36", "消防安全重点单位", "重点单位的员工每年至少培训一次消防", { threshold: "每年一次", evidence: "签到" }),
      units.rule("40", "F61-40", "消防安全重点单位", "预案至少每半年演练一次，其他单位每年一次", { threshold: "每半年一次", evidence: "演练记录" }),
    ],
  },
  {
    id: "国办发〔2017〕87号",
    title: "消防安全责任制实施办法",
    shortTitle: "87号",
    issuer: "国务院办公厅",
    madeOn: plainDate("2017-10-29"),
    level: "national",
    confidence: "C",
    clauses: [
      accountability.rule("6/1/4", "F87-6-4", "县级政府", "挂牌督办或停产停业的请示，7 个工作日之内答复同意与否，并组织整改", {
        trigger: "收到请示",
        threshold: "7 个工作日",
        evidence: "批复",
      }),
      accountability.reference("9", "F87-9", "乡镇政府", "乡镇一级政府负有七项消防职责", { threshold: "七项" }),
      accountability.reference("10", "F87-10", "开发区管委会", "开发区管委会按同级政府尽责"),
      accountability.rule("15/1/3", "F87-15-3", "重点单位", "控制室一天 24 小时有人，每班不少于两人，持证上岗", {
        threshold: "每班两人",
        evidence: "值班表、证书",
        flags: ["X13"],
      }),
      accountability.reference("28", "F87-28", "各级政府、部门", "追责从一般以上的火灾事故就开始", { flags: ["X39"] }),
    ],
  },
  {
    id: "GB 35181-2017",
    title: "重大火灾隐患判定方法（已被代替）",
    shortTitle: "隐患判定（2017）",
    issuer: "国家标准",
    level: "national",
    confidence: "K-H",
    clauses: [gb2017.reference("判定", "GB35181-17", "消防救援机构", "2025 年 11 月之前的文件所指的判定办法", { flags: ["X45"] })],
  },
  {
    id: "GB 35181-2025",
    title: "重大火灾隐患判定规则",
    shortTitle: "隐患判定（2025）",
    issuer: "国家标准",
    madeOn: plainDate("2025-04-25"),
    level: "national",
    confidence: "C2",
    clauses: [
      gb2025.reference("判定", "GB35181-25", "消防救援机构", "强制标准，分直接判定和综合判定；新增老年人照料设施、多业态混合经营等场所", {
        flags: ["X45"],
      }),
    ],
  },
];
