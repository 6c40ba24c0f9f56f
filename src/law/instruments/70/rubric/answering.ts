// Rubric groups 4 and 5: interpretation (6 points) and requests (10 points).
import { each, type Group, once, row } from "./row.ts";

export const INTERPRETATION: Group = {
  id: "4",
  title: "解读回应",
  percent: 6,
  rows: [
    row("4.1", "政策解读", 5, [
      once(5, "没有解读栏目，或者当年没有更新", "栏目", { flags: ["X29"] }),
      each(1, "个", "抽查涉及面广的文件，缺解读", "抽样表", { judged: true }),
      each(1, "次", "文件和解读没有互相链上", "互链校验", { flags: ["X29"] }),
      each(1, "次", "解读比文件晚了 5 个工作日以上", "两个页面的发布日期", { flags: ["X01", "X30"] }),
      each(1, "次", "解读没有讲清背景、依据和研判", "内容评审", { judged: true }),
    ]),
    row(
      "4.2",
      "政策问答库",
      1,
      [once(1, "没有政策问答库", "问答库"), once(0.5, "问答没有按生育、上学、就业、养老等分类", "分类"), once(0.5, "没有用视频、图解来答", "素材")],
      { appliesTo: "county-office", flags: ["X24"] },
    ),
  ],
};

export const REQUESTS: Group = {
  id: "5",
  title: "依申请公开",
  percent: 10,
  rows: [
    row("5.1", "渠道规范", 2, [
      once(2, "指南没有写申请往哪里递", "指南", { flags: ["X30"] }),
      each(0.5, "项", "当面、邮寄、网上三种递法缺了哪种", "指南"),
      once(0.5, "渠道写得含糊，会误解", "指南", { judged: true }),
      once(0.5, "没有写收不收费、怎么收", "指南"),
    ]),
    row("5.2", "依法答复", 5, [
      each(1, "次", "指南上的电话打不通，或者答得不准", "拨测", { judged: true }),
      each(2, "件", "答复申请超过了期限", "办件时限"),
      each(2, "件", "答复内容不合规范", "抽查", { judged: true }),
      each(2, "件", "答复形式不合规范", "抽查", { judged: true }),
    ]),
    row("5.3", "复议诉讼", 3, [each(0.5, "件", "复议结果是撤销、违法或责令履行", "复议决定书"), each(0.5, "件", "因公开被起诉而败诉", "判决书")]),
  ],
};
