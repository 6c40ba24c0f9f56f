// The year-end closing of procurement 2023 (旗财政局, no number): which doors shut when.
import type { Clause } from "../../clause.ts";
import { reference, rule } from "./head.ts";

export const CLOSING: Clause[] = [
  reference("p1", "E-00", "各预算单位", "各预算单位配合采购云平台完成 2023 年度的年终处理", { trigger: "年度终了", flags: ["X37", "X44"] }),
  rule("1/p1", "E-1.1", "采购人", "项目采购的计划，过了这一天不能再录入", {
    trigger: "项目采购计划",
    threshold: "2023-12-10（星期日，没有写几点）",
    evidence: "系统日志",
    consequence: "不能录入",
    flags: ["X35"],
  }),
  rule("1/p1#2", "E-1.2", "采购人", "电子卖场的计划，到时不能再录入", {
    trigger: "电子卖场计划",
    threshold: "2023-12-15 18:00",
    evidence: "系统日志",
    consequence: "不能录入",
  }),
  rule("1/p1#3", "E-1.3", "采购人", "无过程采购的计划，到时不能再录入", {
    trigger: "无过程采购计划",
    threshold: "2023-12-15 18:00",
    evidence: "系统日志",
    consequence: "不能录入",
  }),
  rule("1/p1#4", "E-1.4", "采购人", "框架协议合同授予的计划，到时不能再录入", {
    trigger: "框架协议合同授予计划",
    threshold: "2023-12-15 18:00",
    evidence: "系统日志",
    consequence: "不能录入",
  }),
  rule("2/1", "E-2.1", "采购人、代理机构", "开标时间晚于截止时间的招标公告，从现在起不再发布", {
    trigger: "招标类采购公告",
    threshold: "2023-12-13 起；开标不晚于 2023-12-22 18:00",
    evidence: "公告开标时间",
    consequence: "拒发",
    flags: ["X36", "X37"],
  }),
  rule("2/2", "E-2.2", "采购人", "电子卖场目录以内的项目，到时停止下单和发布公告", {
    trigger: "电子卖场（目录内）",
    threshold: "2023-12-22 18:00",
    evidence: "系统日志",
    consequence: "拒单",
  }),
  rule("2/2#2", "E-2.3", "采购人", "电子卖场目录以外的项目，到时停止下单和发布公告", {
    trigger: "电子卖场（目录外）",
    threshold: "2023-12-22 18:00",
    evidence: "系统日志",
    consequence: "拒单",
  }),
  rule("2/3", "E-2.4", "采购人", "框架协议以直接选定授予合同的，到时停止", {
    trigger: "框架协议直接选定",
    threshold: "2023-12-22 18:00",
    evidence: "系统日志",
    consequence: "拒绝",
  }),
  rule("2/3#2", "E-2.5", "采购人", "框架协议以二次竞价授予合同的，到时停止", {
    trigger: "框架协议二次竞价",
    threshold: "2023-12-22 18:00",
    evidence: "系统日志",
    consequence: "拒绝",
  }),
  rule("2/3#3", "E-2.6", "采购人", "框架协议以顺序轮候授予合同的，到时停止", {
    trigger: "框架协议顺序轮候",
    threshold: "2023-12-22 18:00",
    evidence: "系统日志",
    consequence: "拒绝",
  }),
];
