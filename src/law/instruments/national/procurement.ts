// Procurement: the statutory periods against which the year-end closing is read (X36).
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const law = clauseWriter("政府采购法", "articles", plainDate("2014-08-31"));
const rules = clauseWriter("政府采购法实施条例", "articles", plainDate("2015-03-01"));
const framework = clauseWriter("财政部令第110号", "sections", plainDate("2022-03-01"));

export const PROCUREMENT: readonly Instrument[] = [
  {
    id: "政府采购法",
    title: "中华人民共和国政府采购法",
    shortTitle: "采购法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2014-08-31"),
    level: "national",
    confidence: "C",
    clauses: [
      law.rule("35", "PRC-35", "采购人、代理机构", "招标文件发出到截止投标，不少于 20 日", {
        threshold: "20 日",
        evidence: "公告和开标时间",
        flags: ["X36"],
      }),
      law.rule("42", "PRC-42", "采购人、代理机构", "采购文件从采购结束起至少存 15 年", { threshold: "15 年", evidence: "档案" }),
      law.rule("46", "PRC-46", "采购人", "中标通知书发出之后 30 日之内签合同", { threshold: "30 日", evidence: "合同日期" }),
      law.rule("47", "PRC-47", "采购人", "签了合同 7 个工作日之内备案", { threshold: "7 个工作日", evidence: "备案日期" }),
      law.rule("52", "PRC-52", "供应商", "认为权益受损的，7 个工作日之内书面质疑", { threshold: "7 个工作日", evidence: "质疑函" }),
    ],
  },
  {
    id: "政府采购法实施条例",
    title: "中华人民共和国政府采购法实施条例",
    shortTitle: "采购法实施条例",
    issuer: "国务院",
    level: "national",
    confidence: "C",
    clauses: [
      rules.rule("31", "PRC-R31", "采购人、代理机构", "招标文件提供的时间不少于 5 个工作日", { threshold: "5 个工作日", evidence: "公告" }),
      rules.rule("50", "PRC-R50", "采购人", "签了合同 2 个工作日之内公告", { threshold: "2 个工作日", evidence: "合同公告" }),
    ],
  },
  {
    id: "财政部令第110号",
    title: "政府采购框架协议采购方式管理暂行办法",
    shortTitle: "框架协议办法",
    issuer: "财政部",
    level: "national",
    confidence: "C2",
    clauses: [framework.reference("第二阶段", "PRC-110", "采购人", "先入围，再授予合同；授予有直接选定、二次竞价、顺序轮候三种")],
  },
];
