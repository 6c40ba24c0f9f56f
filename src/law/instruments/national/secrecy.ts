// Secrecy, penalties and normative documents: what stands above 68号 art. 7 and 133号 arts. 12–17.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const secrecy = clauseWriter("保守国家秘密法", "articles", plainDate("2024-05-01"));
const secrecyRules = clauseWriter("保守国家秘密法实施条例", "articles", plainDate("2024-09-01"));
const penalties = clauseWriter("行政处罚法", "articles", plainDate("2021-07-15"));
const validity = "行政规范性文件管理";
const earlier = clauseWriter("内蒙古规范性文件规定/2013", "sections", plainDate("2013-03-22"), {
  inForceTo: plainDate("2023-11-30"),
  versionOf: validity,
});
const present = clauseWriter("内蒙古自治区人民政府令第262号", "sections", plainDate("2023-12-01"), { versionOf: validity });

export const SECRECY: readonly Instrument[] = [
  {
    id: "保守国家秘密法",
    title: "中华人民共和国保守国家秘密法",
    shortTitle: "保密法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2024-02-27"),
    level: "national",
    confidence: "C",
    clauses: [
      secrecy.judgement("35", "SEC-35", "机关、单位", "公开信息之前依法作保密审查", { trigger: "公开之前", evidence: "保密审查意见" }),
      secrecy.reference("64", "SEC-64", "机关、单位", "不是国家秘密而泄露了会有不良影响的是工作秘密，另行管理", { flags: ["X03"] }),
    ],
  },
  {
    id: "保守国家秘密法实施条例",
    title: "中华人民共和国保守国家秘密法实施条例",
    shortTitle: "保密法实施条例",
    issuer: "国务院",
    madeOn: plainDate("2024-07-10"),
    level: "national",
    confidence: "C",
    clauses: [
      secrecyRules.rule("42", "SEC-R42", "机关、单位", "保密审查有专门机构、有程序，先审再公开，一件一审", {
        trigger: "公开之前",
        evidence: "保密审查意见",
      }),
    ],
  },
  {
    id: "行政处罚法",
    title: "中华人民共和国行政处罚法",
    shortTitle: "行政处罚法",
    issuer: "全国人民代表大会常务委员会",
    madeOn: plainDate("2021-01-22"),
    level: "national",
    confidence: "C",
    clauses: [
      penalties.reference("16", "PEN-16", "行政机关", "只有法律、法规、规章能设处罚，其他规范性文件不能", { flags: ["X10", "X11"] }),
      penalties.rule("48", "PEN-48", "行政机关", "有社会影响的处罚决定要公开", { trigger: "作出处罚决定", evidence: "公开的决定" }),
    ],
  },
  {
    id: "内蒙古规范性文件规定/2013",
    title: "内蒙古自治区规范性文件的管理规定（2013 年起，已被代替）",
    shortTitle: "自治区规范性文件旧规定",
    issuer: "内蒙古自治区人民政府",
    level: "national",
    confidence: "C2",
    clauses: [
      earlier.reference("有效期", "NRM-13", "制定机关", "规范性文件最长管五年，暂行、试行的两年，从施行之日算", {
        threshold: "五年、两年",
        flags: ["X17"],
      }),
    ],
  },
  {
    id: "内蒙古自治区人民政府令第262号",
    title: "内蒙古自治区行政规范性文件管理办法",
    shortTitle: "自治区规范性文件办法",
    issuer: "内蒙古自治区人民政府",
    madeOn: plainDate("2023-10-23"),
    level: "national",
    confidence: "C2",
    clauses: [
      present.reference(
        "范围",
        "NRM-23",
        "制定机关",
        "内部制度、机构编制、纪要、工作方案、请示报告、奖惩任免都不算规范性文件；制定要经起草、审核、讨论、公布、备案、清理",
        {
          flags: ["X17"],
          note: "是否沿用五年有效期没有查到",
        },
      ),
    ],
  },
];
