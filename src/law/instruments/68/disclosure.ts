// 68号 arts. 8–11: by when a document is out and its interpretation with it; what must and what may be withheld.
import { ANSWERABLE, judgement, reference, rule } from "./head.ts";

export const DISCLOSURE = [
  rule("8", "B-08.1", "公开机关", "主动公开的文件，从印发那天起 20 个工作日之内上公开平台", {
    trigger: "文件印发",
    threshold: "20 个工作日",
    evidence: "印发日期和发布日期",
    consequence: "考核第 3.10 行每件扣 1 分",
    flags: ["X02", "X43"],
  }),
  rule("8#2", "B-08.2", "公开机关", "需要解读的文件，解读与文件同时发布", {
    trigger: "需解读的文件发布",
    threshold: "同时",
    evidence: "两个页面的发布时间",
    consequence: "考核第 4.1 行",
    flags: ["X01"],
  }),
  reference("8#3", "B-08.3", "公开机关", "提倡用音频、视频和图表的形式解读", { trigger: "解读" }),
  rule("8#4", "B-08.4", "公开机关", "解读与所解读的文件要互相链接", {
    trigger: "解读",
    evidence: "互链",
    consequence: "考核第 4.1 行第 3 项每次扣 1 分",
  }),
  judgement("9/1/1", "B-09.1", "行政机关", "依法定为国家秘密的，一律不公开", {
    trigger: "审查发现",
    evidence: "定密依据",
    consequence: ANSWERABLE,
    note: "对应条例第十四条",
  }),
  judgement("9/1/1#2", "B-09.2", "行政机关", "法律或行政法规禁止公开的，不公开", {
    trigger: "审查发现",
    evidence: "所依据的条文",
    consequence: ANSWERABLE,
    note: "对应条例第十四条",
  }),
  judgement("9/1/1#3", "B-09.3", "行政机关", "公开后会危及国家、公共、经济安全或社会稳定的，不公开", {
    trigger: "审查发现",
    evidence: "评估意见",
    consequence: ANSWERABLE,
    note: "对应条例第十四条，俗称三安全一稳定",
  }),
  judgement("9/1/2", "B-09.4", "行政机关", "属于商业秘密、个人隐私，公开会损害他人的，不公开", {
    trigger: "审查发现",
    evidence: "认定意见",
    consequence: ANSWERABLE,
    note: "对应条例第十五条",
  }),
  judgement("9/2", "B-09.5", "行政机关", "第三方同意，或者不公开会严重损害公共利益的，仍然公开", {
    trigger: "涉及第三方",
    evidence: "第三方意见或评估",
    note: "对应条例第十五条、第三十二条",
  }),
  judgement("10/1/1", "B-10.1", "行政机关", "人事、后勤、内部流程这三类内部事务，可以不公开", {
    trigger: "审查发现",
    threshold: "可以，不是必须",
    evidence: "理由",
    flags: ["X03"],
    note: "对应条例第十六条",
  }),
  judgement("10/1/2", "B-10.2", "行政机关", "讨论记录、过程稿、磋商函、请示报告这四类过程材料，可以不公开", {
    trigger: "审查发现",
    threshold: "可以，不是必须",
    evidence: "理由",
    flags: ["X03"],
    note: "对应条例第十六条",
  }),
  judgement("10/1/3", "B-10.3", "行政机关", "行政执法案卷里的信息，可以不公开", {
    trigger: "审查发现",
    threshold: "可以，不是必须",
    evidence: "理由",
    flags: ["X03"],
    note: "对应条例第十六条",
  }),
  judgement("10/2", "B-10.4", "行政机关", "过程材料和执法案卷，法律、法规、规章要求公开的仍要公开", {
    trigger: "另有规定",
    evidence: "所依据的条文",
  }),
  judgement("11", "B-11", "行政机关", "信息中有不能公开的部分而能够分开的，公开其余部分", {
    trigger: "部分内容不能公开",
    evidence: "区分处理后的公开版",
    note: "对应条例第三十七条",
  }),
];
