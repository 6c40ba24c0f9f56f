// Work safety and accidents: the scales against which 133号 arts. 9, 10 and 13 are read. Nothing is computed from them (X10).
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const scale = "生产安全事故主要负责人罚款档次";
const law = clauseWriter("安全生产法", "articles", plainDate("2021-09-01"));
const before = clauseWriter("安全生产法/2014", "articles", plainDate("2014-12-01"), { inForceTo: plainDate("2021-08-31") });
const accidents = clauseWriter("国务院令第493号", "articles", plainDate("2007-06-01"));

export const SAFETY: readonly Instrument[] = [
  {
    id: "安全生产法",
    title: "中华人民共和国安全生产法",
    shortTitle: "安全生产法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2021-06-10"),
    level: "national",
    confidence: "C",
    clauses: [
      law.reference("3", "SAF-3", "各级政府、部门、单位", "管行业、管业务、管生产经营的，都要管安全"),
      law.reference("5", "SAF-5", "主要负责人", "单位主要负责人是安全第一责任人，不是“法人”", { flags: ["X09"] }),
      law.judgement("21", "SAF-21", "主要负责人", "单位主要负责人负有七项安全职责", {
        threshold: "七项",
        evidence: "制度、计划、记录",
        flags: ["X09"],
        confidence: "K-H",
      }),
      law.reference("95", "SAF-95", "主要负责人", "没尽责而出事故，按一般到特别重大，罚上年收入的 40%、60%、80%、100%", {
        threshold: "40%、60%、80%、100%",
        flags: ["X10"],
        versionOf: scale,
        note: "本系统不计算罚款",
      }),
      law.reference("114", "SAF-114", "发生事故的单位", "单位另有罚款，从 30 万元到 2000 万元分四档", { flags: ["X10"], note: "本系统不计算罚款" }),
    ],
  },
  {
    id: "安全生产法/2014",
    title: "中华人民共和国安全生产法（2014 年修正，已被代替）",
    shortTitle: "安全生产法（2014）",
    issuer: "全国人民代表大会常务委员会",
    level: "national",
    confidence: "K-H",
    clauses: [
      before.reference("92", "SAF14-92", "主要负责人", "旧档次：上年收入的 30%、40%、60%、80%", {
        threshold: "30%、40%、60%、80%",
        flags: ["X10"],
        versionOf: scale,
        note: "133号第十三条与它相同；本系统不计算罚款",
      }),
    ],
  },
  {
    id: "国务院令第493号",
    title: "生产安全事故报告和调查处理条例",
    shortTitle: "事故调查条例",
    issuer: "国务院",
    madeOn: plainDate("2007-04-09"),
    level: "national",
    confidence: "C",
    clauses: [
      accidents.reference("3", "ACC-3", "调查机关", "事故分四级，看死亡、重伤和直接损失，取最重的；“以上”含本数，“以下”不含", {
        threshold: "四级",
        flags: ["X15"],
      }),
      accidents.rule("9", "ACC-9", "单位负责人", "出了事故，现场的人立刻报负责人，负责人 1 小时之内报县级以上主管部门", {
        trigger: "发生事故",
        threshold: "1 小时",
        evidence: "报告时间",
        flags: ["X12"],
      }),
      accidents.rule("11", "ACC-11", "各级主管部门", "逐级上报，每一级不超过 2 小时", {
        trigger: "接到报告",
        threshold: "2 小时",
        evidence: "报告时间",
        confidence: "C",
      }),
      accidents.reference("38", "ACC-38", "主要负责人", "2007 年的档次：上年收入的 30%、40%、60%、80%", { flags: ["X10"], note: "本系统不计算罚款" }),
    ],
  },
];
