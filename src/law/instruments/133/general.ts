// 133号 ch. 1 and arts 5–8: who answers for the safety of elderly-care homes; registering, filing, quality, grades and subsidies.
import type { Clause } from "../../clause.ts";
import { judgement, reference, rule } from "./head.ts";

export const GENERAL: Clause[] = [
  reference("p1", "A-00", "各乡镇、各有关单位", "办法经政府常务会议审议通过后印发，要求各乡镇和有关单位执行", {
    trigger: "收到通知",
    evidence: "转发、学习记录",
    flags: ["X44"],
  }),
  reference("1", "A-01", "旗政府", "制定目的是保障养老机构安全，依据是安全生产、食品安全两部法律和民政部、自治区的三个办法", { flags: ["X16"] }),
  reference("2", "A-02", "旗内各类养老机构", "凡设在本旗境内的养老机构，不论公办敬老院还是民办公寓，都适用本办法", {
    trigger: "设在旗境内",
    evidence: "机构台账",
  }),
  reference("3", "A-03", "旗内各类养老机构", "养老机构管理包括八个方面：备案、质量、定级、补贴、消防、食品、医药和人身安全", {
    threshold: "八个方面",
  }),
  judgement("4", "A-04.1", "旗民政局", "全旗养老机构由旗民政局作为行业主管，承担主管责任", {
    evidence: "职责清单",
    consequence: "按第十五条追究责任人",
  }),
  judgement("4#2", "A-04.2", "养老机构“法人”", "机构负责人对本单位的安全管理负总责，是第一责任人", {
    evidence: "任命、责任书",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("4#3", "A-04.3", "乡镇（区域服务中心）", "养老机构的安全由所在乡镇（中心）属地监管", {
    trigger: "辖区内有机构",
    evidence: "督查记录",
    consequence: "按第十四条追究责任人",
    flags: ["X47"],
  }),
  judgement("4#4", "A-04.4", "乡镇党政主要领导", "乡镇（中心）的党政主要领导对辖区机构的安全负主要责任", {
    trigger: "辖区内有机构",
    evidence: "分工文件",
    consequence: "按第十四条追究责任人",
  }),
  judgement("4#5", "A-04.5", "乡镇分管领导", "乡镇（中心）分管这项工作的领导负直接责任", {
    trigger: "辖区内有机构",
    evidence: "分工文件",
    consequence: "按第十四条追究责任人",
  }),
  judgement("4#6", "A-04.6", "市监、消防、卫健、审批等部门", "市监、消防、卫健、审批等部门按各自业务监管养老机构", {
    evidence: "检查记录",
    consequence: "按第十五条追究责任人",
    flags: ["X18"],
  }),
  judgement("5", "A-05.01", "民政局等", "登记与备案要衔接，逐步做到同步；机构登记后及时列入监管", {
    trigger: "机构登记后",
    threshold: "及时，没有期限",
    evidence: "登记与备案的比对",
    consequence: "按第十五条追究责任人",
    note: "“及时”没有期限",
  }),
  judgement("5/2", "A-05.02", "设立人（非营利）", "设立非营利养老机构，到旗级以上民政部门登记", {
    trigger: "设立养老机构",
    evidence: "登记证书",
    consequence: "按第五条第五款查处",
  }),
  judgement("5/2#2", "A-05.03", "设立人（营利）", "设立营利养老机构，到旗级以上审批和政务服务部门登记", {
    trigger: "设立养老机构",
    evidence: "营业执照",
    consequence: "按第五条第五款查处",
    flags: ["X18"],
  }),
  rule("5/2#3", "A-05.04", "登记受理部门", "受理登记的部门在 3 个工作日之内，把登记结果告知旗民政局", {
    trigger: "登记完成",
    threshold: "3 个工作日",
    evidence: "推送的回执和日期",
    flags: ["X19"],
    note: "起算日和告知的内容没有写，按登记之日起算",
  }),
  rule("5/2#4", "A-05.05", "养老机构", "完成登记并已开业的养老机构，应向旗民政局备案", {
    trigger: "已登记且已开展业务",
    threshold: "没有写；上位规章为首次收住老人后 10 个工作日",
    evidence: "备案申请、回执",
    consequence: "督促备案",
    flags: ["X07"],
  }),
  rule("5/3", "A-05.06", "旗民政局", "机构备案后 20 个工作日之内，旗民政局到现场检查并核对备案内容", {
    trigger: "机构已备案",
    threshold: "备案之日起 20 个工作日",
    evidence: "检查表、照片、签字",
    consequence: "按第十五条追究责任人",
  }),
  rule("5/3#2", "A-05.07", "旗民政局", "机构未备案就收住老人的，旗民政局自发现之日起 20 个工作日之内到现场检查，并督促备案", {
    trigger: "发现未备案机构已收住老人",
    threshold: "发现之日起 20 个工作日",
    evidence: "发现记录、检查表、督促书",
    consequence: "按第十五条追究责任人",
    note: "“发现”的时间要留痕",
  }),
  rule("5/4", "A-05.08", "备案申请人", "备案人书面承诺建筑、消防、食品、医疗卫生和特种设备都合规，并把承诺向公众公开", {
    trigger: "备案",
    threshold: "五个方面",
    evidence: "承诺书、公开的链接",
    consequence: "记入信用",
  }),
  rule("5/4#2", "A-05.09", "旗民政局", "旗民政局把承诺的履行情况记入机构信用", { trigger: "有书面承诺", evidence: "信用条目" }),
  judgement("5/5", "A-05.10", "市场监管局", "没有营业执照而以企业名义经营养老服务的，由市场监管局查处", {
    trigger: "无照经营养老服务",
    evidence: "案卷",
    consequence: "依法查处",
  }),
  judgement("5/5#2", "A-05.11", "旗民政局", "没有登记而自称社会服务机构开展养老的，由旗民政局查处", {
    trigger: "未登记开展养老服务",
    evidence: "案卷",
    consequence: "依法查处",
  }),
  judgement("6", "A-06", "检查部门", "检查服务质量，以民政部门 2017 年的大检查指南为准", {
    trigger: "服务质量检查",
    threshold: "指南各项",
    evidence: "检查评分表",
    flags: ["X16"],
  }),
  reference("7", "A-07", "符合备案条件的机构", "符合备案条件的机构，可以按自治区的办法申请评定等级", {
    trigger: "自愿申报等级",
    evidence: "申报表、评定结果",
  }),
  reference("8", "A-08", "有等级的养老机构", "符合备案条件并评上等级的机构，可以按自治区的办法申请补贴", {
    trigger: "申请补贴",
    threshold: "两个前提",
    evidence: "补贴申请、拨付",
  }),
];
