// Review, litigation and fees: what an answer must tell, and what a very large request may cost.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const fees = clauseWriter("国办函〔2020〕109号", "articles", plainDate("2021-01-01"));
const review = clauseWriter("行政复议法", "articles", plainDate("2024-01-01"));
const litigation = clauseWriter("行政诉讼法", "articles", plainDate("2017-07-01"));
const courts = clauseWriter("法释〔2025〕8号", "articles", plainDate("2025-06-01"));

export const REMEDIES: readonly Instrument[] = [
  {
    id: "国办函〔2020〕109号",
    title: "政府信息公开信息处理费管理办法",
    shortTitle: "信息处理费办法",
    issuer: "国务院办公厅",
    madeOn: plainDate("2020-11-17"),
    level: "national",
    confidence: "C",
    clauses: [
      fees.rule("3", "FEE-3", "行政机关", "按件或者按量，一件申请只用一种；超出的部分分档累进", { trigger: "申请明显超出合理范围" }),
      fees.rule("4", "FEE-4", "行政机关", "按件：一人一个自然月 10 件以内免费，11 至 30 件每件 100 元，再往上每 10 件一档、每档每件加 100 元", {
        threshold: "每月 10 件",
        evidence: "收费计算单",
      }),
      fees.rule("5", "FEE-5", "行政机关", "按量：30 页以内免费，31 至 100 页每页 10 元，101 至 200 页每页 20 元，201 页起每页 40 元", {
        threshold: "30 页",
        evidence: "收费计算单",
      }),
      fees.rule("7", "FEE-7", "行政机关", "在答复期限里发收费通知；申请人 20 个工作日之内缴费，缴清次日起重新计算答复期限，逾期不缴视为放弃", {
        threshold: "20 个工作日",
        evidence: "收费通知、缴费记录",
        confidence: "K-H",
      }),
      fees.reference("8", "FEE-8", "申请人", "对收费决定不能单独复议、诉讼；对逾期后不再处理的决定可以", { confidence: "K-H" }),
    ],
  },
  {
    id: "行政复议法",
    title: "中华人民共和国行政复议法",
    shortTitle: "行政复议法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2023-09-01"),
    level: "national",
    confidence: "C",
    clauses: [
      review.rule("20", "REV-20", "申请人", "知道之日起 60 日之内可以申请复议；没有被告知的，从知道权利时起算，最长一年", { threshold: "60 日" }),
      review.rule("23", "REV-23", "行政机关", "不予公开的，要先复议再诉讼；作决定时必须把这一点告诉申请人", {
        trigger: "决定不予公开",
        evidence: "答复书里的救济告知",
      }),
      review.reference("24", "REV-24", "县级政府", "对县级部门和乡镇政府的行为，由本级政府复议"),
      review.reference("53", "REV-53", "复议机关", "信息公开的复议案可以走简易程序"),
      review.rule("54", "REV-54", "复议机关、被申请人", "简易程序 3 日之内送申请书副本，被申请人收到后 5 日之内书面答复", {
        threshold: "3 日、5 日",
      }),
      review.rule("62", "REV-62", "复议机关", "普通程序 60 日之内决定，可延 30 日；简易程序 30 日", { threshold: "60 日、30 日" }),
      review.reference("88", "REV-88", "复议机关", "三日、五日、七日、十日都是工作日"),
    ],
  },
  {
    id: "行政诉讼法",
    title: "中华人民共和国行政诉讼法",
    shortTitle: "行政诉讼法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2017-06-27"),
    level: "national",
    confidence: "C",
    clauses: [
      litigation.rule("45", "LIT-45", "申请人", "不服复议决定的，收到之日起 15 日之内起诉", { threshold: "15 日" }),
      litigation.rule("46", "LIT-46", "申请人", "直接起诉的，知道之日起六个月之内", { threshold: "六个月" }),
    ],
  },
  {
    id: "法释〔2025〕8号",
    title: "关于审理政府信息公开行政案件适用法律若干问题的解释",
    shortTitle: "法释〔2025〕8号",
    issuer: "最高人民法院",
    level: "national",
    confidence: "C",
    clauses: [
      courts.reference(
        "1",
        "CRT-1",
        "人民法院",
        "受理五类案件：告知无法提供或不予处理的、对不予公开的复议决定不服的、给的与要的不符的、公开伤及秘密或隐私的、其他",
      ),
      courts.reference("2", "CRT-2", "申请人", "认为该主动公开而没有公开的，要先申请，再诉讼"),
    ],
  },
];
