// The winter fire plan, tasks 3–6: enforcement, whole chains, small places, the public.
import type { Clause } from "../../clause.ts";
import { judgement } from "./head.ts";

export const TASKS: Clause[] = [
  judgement("2/3/p1", "F-23.1", "各部门", "按国家和自治区的责任制办法，写明各部门的职责", { evidence: "职责表" }),
  judgement("2/3/p1#2", "F-23.2", "各部门", "对突出问题联合执法，请专家协助", { trigger: "突出问题", evidence: "执法记录" }),
  judgement("2/3/p1#3", "F-23.3", "执法部门", "查到违法行为，从严从快处理，不手软", { trigger: "发现违法行为", evidence: "案卷" }),
  judgement("2/3/p1#4", "F-23.4", "执法部门", "违法严重的，对单位和个人一并查处", {
    trigger: "严重违法行为",
    threshold: "单位和个人",
    evidence: "两份决定",
    consequence: "处罚",
  }),
  judgement("2/3/p1#5", "F-23.5", "执法部门", "涉嫌犯罪的案件，移送追究刑责", { trigger: "涉嫌犯罪", evidence: "移送书", consequence: "刑责" }),
  judgement("2/3/p1#6", "F-23.6", "执法部门", "拒不整改重大隐患、拒不停产停业的，列入失信、移交检察机关、推送信用平台", {
    trigger: "拒改重大隐患、拒不停产停业",
    threshold: "及时",
    evidence: "名单、移交书",
    consequence: "联合惩戒",
    flags: ["X42"],
  }),
  judgement("2/4/p1", "F-24.1", "各部门", "按三管三必须的原则，把安全责任分解到每个环节", { evidence: "责任分解表" }),
  judgement("2/4/p2", "F-24.2", "住建、市监、应急、消防", "特种作业凭考核发证上岗，动火作业要审批、要有人看护", {
    trigger: "特种作业、动火",
    evidence: "作业证、动火审批单",
  }),
  judgement("2/4/p2#2", "F-24.3", "住建、文旅、消防", "保温材料从生产到拆除，六个环节都要有人监管", {
    trigger: "高层外墙、冷库、室内冰雪场所",
    threshold: "六个环节",
    evidence: "分工表",
  }),
  judgement("2/4/p2#3", "F-24.4", "安委会成员", "安委会各成员单位在本行业排查并消除火灾隐患", { threshold: "及时", evidence: "清单" }),
  judgement("2/4/p2#4", "F-24.5", "安委会成员单位", "总结做法、健全机制，为治本攻坚三年行动作准备", { evidence: "总结" }),
  judgement("2/5/p1", "F-25.1", "行业部门、开发区、乡镇、派出所", "在农村、城中村、群租房、沿街店铺等薄弱区域检查消防", {
    trigger: "低设防区域",
    evidence: "检查单",
  }),
  judgement("2/5/p1#2", "F-25.2", "行业部门、开发区、乡镇、派出所", "在薄弱区域整治六样：彩钢板、分隔、铁窗、住人、用火用电、电动车", {
    threshold: "六样",
    evidence: "整改单",
  }),
  judgement("2/5/p1#3", "F-25.3", "公安派出所", "公安派出所日常检查消防，指导村居和物业", { evidence: "记录" }),
  judgement("2/5/p1#4", "F-25.4", "村居、物业", "村居和物业清理楼道杂物，加强夜间巡查，防范烟花引火", { evidence: "清理照片、巡查记录" }),
  judgement("2/6/p1", "F-26.1", "宣传牵头部门", "请旗级媒体采访报道，曝光隐患，宣传警示，直播互动", { evidence: "报道稿件" }),
  judgement("2/6/p1#2", "F-26.2", "宣传牵头部门", "聘请社会知名人士担任消防公益使者", { evidence: "名单" }),
  judgement("2/6/p1#3", "F-26.3", "宣传牵头部门", "用微博、微信和短视频传播消防知识", { evidence: "链接" }),
  judgement("2/6/p1#4", "F-26.4", "电影院线", "电影院在开映之前播放消防公益片", { trigger: "开播前", threshold: "每场", evidence: "排片" }),
  judgement("2/6/p1#5", "F-26.5", "社会单位", "组织社会单位观看消防专题片", { evidence: "签到" }),
  judgement("2/6/p1#6", "F-26.6", "教育等部门", "开展宣传月、五进、寒假行动、公开课和志愿者培训", { evidence: "活动记录" }),
];
