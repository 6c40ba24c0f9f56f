// 政府信息公开条例 (2019), its duties of publishing: the national rule that 68号 and 78号 carry out. Requests are in disclosure-requests.ts.
import type { Instrument } from "../../clause.ts";
import { DISCLOSURE_REQUESTS } from "./disclosure-requests.ts";
import { HEAD, judgement, reference, rule } from "./disclosure-head.ts";

const PUBLISHING = [
  reference("2", "N-2", "行政机关", "政府信息是机关履职中制作或取得、并以某种形式记下来的东西"),
  reference("4", "N-4", "行政机关", "各机关指定一个公开工作机构，管五件事：办理、维护、编制指南目录年报、组织审查、其他"),
  reference("5", "N-5", "行政机关", "公开是常态，不公开是需要理由的例外"),
  judgement("6", "N-6", "行政机关", "出现可能扰乱秩序的虚假或残缺信息时，发布准确的", { trigger: "发现虚假或不完整信息" }),
  reference("10", "N-10", "行政机关", "谁制作谁公开；从别人那里得来的由保存者公开；几家共同制作的由牵头的公开"),
  rule("12", "N-12", "行政机关", "公开指南和目录都要编、都要跟着更新：指南写清分类、获取方法和机构联系方式，目录有索引、名称、概要和生成日期", {
    evidence: "指南和目录的版本",
  }),
  judgement("14", "N-14", "行政机关", "国家秘密、法律行政法规禁止公开的、会危及三安全一稳定的，一律不公开", {
    trigger: "公开之前",
    evidence: "认定依据",
  }),
  judgement("15", "N-15", "行政机关", "商业秘密、个人隐私伤及第三方的不公开；第三方同意或关系重大公共利益的除外", {
    trigger: "公开之前",
    evidence: "认定依据、第三方意见",
  }),
  judgement("16", "N-16", "行政机关", "三类内部事务、四类过程材料和执法案卷可以不公开；后两种另有规定要公开的从其规定", {
    trigger: "公开之前",
    evidence: "理由",
    flags: ["X03"],
  }),
  judgement("17", "N-17", "行政机关", "建立公开审查机制，程序和责任都写明；拿不准的报主管部门或保密部门定", {
    evidence: "审查制度、请示答复",
    flags: ["X05"],
  }),
  judgement("18", "N-18", "行政机关", "不公开的信息定期再评估，情况变了就公开", { evidence: "评估记录" }),
  judgement("19", "N-19", "行政机关", "关系公众利益、需要公众知道或参与的，主动公开"),
  judgement("20", "N-20", "行政机关", "本机关有的十五类信息主动公开，从规范性文件、机构职能到招考录用", {
    threshold: "十五类",
    evidence: "公开目录",
  }),
  judgement("21", "N-21", "县乡两级政府", "县一级另加市政、征收、救助等，乡一级另加涉农、宅基地、筹资筹劳等", { evidence: "公开目录" }),
  reference("23", "N-23", "行政机关", "公开的渠道有公报、网站和新媒体、发布会、报刊、广播、电视"),
  rule("24", "N-24", "政府信息公开平台", "统一平台要能检索、查阅、下载", { threshold: "三项功能", evidence: "平台功能" }),
  rule("25", "N-25", "行政机关", "档案馆、图书馆、政务服务场所设查阅点，及时送去已公开的信息", { evidence: "送交登记" }),
  rule("26", "N-26", "公开机关", "主动公开的信息，形成或变更之后 20 个工作日之内公开，另有规定的除外", {
    trigger: "信息形成或变更",
    threshold: "20 个工作日",
    evidence: "形成日期和发布日期",
    flags: ["X02", "X43"],
  }),
];

const SUPERVISION = [
  judgement("46", "N-46", "各级政府", "考核、社会评议、责任追究三项制度都要有", { evidence: "制度文件" }),
  judgement("47", "N-47", "主管部门", "做得不好的责令整改、通报批评；群众可以向主管部门投诉", { evidence: "整改、通报" }),
  judgement("48", "N-48", "主管部门", "对公开工作人员定期培训", { evidence: "签到" }),
  rule("49/1", "N-49-1", "县级以上政府部门", "每年 1 月 31 日之前，向主管部门交上一年度的年报并公开", {
    trigger: "年度终了",
    threshold: "次年 1 月 31 日",
    evidence: "年报和发布日期",
  }),
  rule("49/2", "N-49-2", "县级以上主管部门", "每年 3 月 31 日之前，公开本级政府上一年度的年报", {
    trigger: "年度终了",
    threshold: "次年 3 月 31 日",
    evidence: "年报和发布日期",
    flags: ["X23"],
  }),
  rule("50", "N-50", "行政机关", "年报写五样：主动公开、申请办理、复议诉讼、问题与改进、其他；政府还要写考核评议追责", {
    threshold: "五样",
    evidence: "年报章节",
  }),
  reference("51", "N-51", "申请人", "认为公开工作侵犯了自己的权益，可以投诉举报，也可以复议、诉讼"),
  reference("55", "N-55", "公共企事业单位", "水电气热、教育、卫生、公交这些单位照主管部门的规定公开，不直接适用条例", { flags: ["X04"] }),
];

export const DISCLOSURE_REGULATION: Instrument = {
  ...HEAD,
  clauses: [...PUBLISHING, ...DISCLOSURE_REQUESTS, ...SUPERVISION],
};
