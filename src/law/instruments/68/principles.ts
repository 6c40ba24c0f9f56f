// 68号 arts. 1–5 and 12–14: what it governs, whose task the review is, and what follows from neglect.
import { ANSWERABLE, judgement, reference, rule } from "./head.ts";

export const PRINCIPLES = [
  reference("p1", "B-00", "旗直各单位、开发区、乡镇", "把三审三校制度印发全旗各单位执行", { trigger: "收到通知" }),
  reference("1", "B-01", "行政机关", "说明什么算政府信息：机关履职时形成或取得、并留有记录的都算", { note: "与条例第二条同义" }),
  reference("2", "B-02.1", "行政机关", "行政机关公开信息之前的审查，都适用本制度"),
  reference("2#2", "B-02.2", "旗政府、公共企事业单位", "旗政府和供水供电、教育医疗等公共单位可以参照执行", { flags: ["X04"] }),
  reference("3", "B-03", "行政机关", "以公开为常态，不公开要有理由；办事公正公平、合法便民"),
  rule("4", "B-04.1", "公开机关", "由公开信息的机关自己审查，并对结果负责", {
    trigger: "公开信息",
    evidence: "责任编辑和各级审核人",
    consequence: ANSWERABLE,
  }),
  judgement("4#2", "B-04.2", "公开机关", "公开要合法、不拖延、内容完整准确，并且适度", { trigger: "公开信息" }),
  judgement("5", "B-05.1", "行政机关", "各机关要有审查和发布信息的成文制度", { evidence: "制度文件", consequence: ANSWERABLE }),
  rule("5#2", "B-05.2", "撰稿人", "起草时就写明打算公开到什么范围、是否涉密", {
    trigger: "起草",
    threshold: "送审之前",
    evidence: "公开属性和保密审查意见",
    consequence: ANSWERABLE,
  }),
  rule("5#3", "B-05.3", "撰稿人", "打算不公开的，把依据的条文和理由写清楚", {
    trigger: "拟定为不予公开",
    threshold: "送审之前",
    evidence: "依据和理由",
    consequence: ANSWERABLE,
  }),
  judgement("5#4", "B-05.4", "行政机关", "保密审查另按旗里的保密审查制度办理", {
    trigger: "保密审查",
    consequence: ANSWERABLE,
    note: "所指的制度公报没有刊登，本系统没有它的内容",
  }),
  judgement("5#5", "B-05.5", "行政机关", "不能确定是不是国家秘密、商业秘密的，报主管部门或保密部门确定", {
    trigger: "不能确定密与不密",
    evidence: "请示和答复",
    consequence: ANSWERABLE,
    flags: ["X05"],
  }),
];

export const CONSEQUENCES = [
  judgement("12", "B-12", "有关责任人", "绕过审核发布、不按规定审核或者审核不严而出了问题的，依规追究责任", {
    trigger: "违反本制度并造成问题",
    evidence: "追责决定",
    consequence: "追究责任",
    note: "本系统只记录事实，不作处分",
  }),
  reference("13", "B-13", "旗政务公开领导小组办公室", "对本制度的理解，由该办公室解释"),
  reference("14", "B-14", "全旗", "本制度从发布那一天开始施行", { flags: ["X46"], note: "发布日期没有另印，按成文日期 2023 年 10 月 8 日计" }),
];
