// Portals, annual reports, the gazette and the format of documents: the national rules that the assessment and the portal lean on.
// Where the day of issue was not read, a rule counts from 1 January of the year in its number.
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Instrument } from "../../clause.ts";
import { clauseWriter } from "../../clause-writer.ts";

const report = clauseWriter("国办公开办函〔2021〕30号", "sections", plainDate("2021-09-26"));
const siteReport = clauseWriter("国办函〔2018〕12号", "sections", plainDate("2018-01-01"));
const index = clauseWriter("国办秘函〔2019〕19号", "sections", plainDate("2019-04-01"));
const guide = clauseWriter("国办发〔2017〕47号", "sections", plainDate("2017-01-01"));
const gazette = clauseWriter("国办发〔2018〕22号", "sections", plainDate("2018-01-01"));
const format = clauseWriter("GB/T 9704-2012", "sections", plainDate("2012-07-01"));

export const WEBSITES: readonly Instrument[] = [
  {
    id: "国办公开办函〔2021〕30号",
    title: "政府信息公开工作年度报告格式",
    shortTitle: "年报格式",
    issuer: "国务院办公厅政府信息与政务公开办公室",
    madeOn: plainDate("2021-09-26"),
    level: "national",
    confidence: "C2",
    clauses: [
      report.rule("格式", "RPT-1", "行政机关", "年报固定六个部分，总体情况写五个方面，附三张统计表", {
        threshold: "六个部分、三张表",
        evidence: "年报",
        flags: ["X28"],
      }),
      report.rule("表三", "RPT-3", "行政机关", "申请的表：新收加结转等于办结加转下年；各办理结果相加等于办结；各类申请人相加等于总计", {
        threshold: "七列、二十五行",
        evidence: "年报表三",
      }),
      report.rule("表四", "RPT-4", "行政机关", "复议诉讼的表：三组各五格，四种结果相加等于总计", { threshold: "十五格", evidence: "年报表四" }),
    ],
  },
  {
    id: "国办函〔2018〕12号",
    title: "关于政府网站工作年度报表的通知",
    shortTitle: "网站年度报表",
    issuer: "国务院办公厅",
    level: "national",
    confidence: "C",
    clauses: [
      siteReport.rule("正文", "SITE-1", "网站主办单位", "每年 1 月 31 日之前，在首页显著位置公开上一年度的网站工作报表", {
        trigger: "年度终了",
        threshold: "次年 1 月 31 日",
        evidence: "报表和发布日期",
      }),
    ],
  },
  {
    id: "国办秘函〔2019〕19号",
    title: "政府网站与政务新媒体检查指标",
    shortTitle: "网站检查指标",
    issuer: "国务院办公厅秘书局",
    madeOn: plainDate("2019-04-01"),
    level: "national",
    confidence: "C2",
    clauses: [
      index.rule("单项否决", "IDX-1", "网站主办单位", "首页两周不更新，或者要闻类栏目两周、通知政策类栏目六个月不更新的累计五个以上，判不合格", {
        threshold: "两周、六个月、五个栏目",
        evidence: "更新监测",
        flags: ["X25"],
      }),
      index.rule("单项否决#2", "IDX-2", "新媒体主办单位", "政务新媒体两周没有更新，判不合格", {
        threshold: "两周",
        evidence: "更新监测",
        confidence: "K-H",
        flags: ["X25"],
      }),
      index.reference("扣分", "IDX-3", "检查单位", "每个指标扣到它的分值为止，不倒扣；没有服务职能的部门按其余部分折算", { flags: ["X21", "X24"] }),
    ],
  },
  {
    id: "国办发〔2017〕47号",
    title: "政府网站发展指引",
    shortTitle: "网站指引",
    issuer: "国务院办公厅",
    level: "national",
    confidence: "C2",
    clauses: [
      guide.reference("开设", "WEB-1", "县级部门、乡镇", "县级部门和乡镇原则上不单独建网站，信息放在县政府门户", { flags: ["X32"] }),
      guide.rule("附件", "WEB-2", "网站主办单位", "页面写好规定的标签：网站名、域名、标识码，栏目的四项，文章的标题、日期和来源", {
        evidence: "页面标签",
        confidence: "K-H",
      }),
    ],
  },
  {
    id: "国办发〔2018〕22号",
    title: "关于做好政府公报工作的通知",
    shortTitle: "公报通知",
    issuer: "国务院办公厅",
    level: "national",
    confidence: "C2",
    clauses: [
      gazette.rule("正文", "GAZ-1", "公报编辑机构", "电子公报与纸质内容一致，按期发出；首页设专栏，有目录导航和检索，建成历史数据库", {
        evidence: "电子与纸质的比对",
        flags: ["X43"],
      }),
      gazette.reference("正文#2", "GAZ-2", "县级政府", "公报以省、市两级为主，县一级可以试办；部门和乡镇不办"),
    ],
  },
  {
    id: "GB/T 9704-2012",
    title: "党政机关公文格式",
    shortTitle: "公文格式",
    issuer: "国家标准",
    level: "national",
    confidence: "C2",
    clauses: [
      format.rule("发文字号", "FMT-1", "发文机关", "文号的年份用六角括号，序号不加第字，也不补零", { evidence: "版面" }),
      format.rule("签发人", "FMT-2", "发文机关", "只有往上报的公文才标签发人", { evidence: "版面", confidence: "K-H", flags: ["X44"] }),
      format.rule("成文日期", "FMT-3", "发文机关", "成文日期用阿拉伯数字写全年月日，不补零", { evidence: "版面" }),
    ],
  },
];
