// Rubric group 3, second part: the key fields, each for the department that leads it. 22 points in rows 3.11–3.21.
import { each, once, row, type Row, upTo } from "./row.ts";

/** Most fields read alike: a column of their own, and everything in it complete, in time and in one place. */
const field = (id: string, title: string, contents: string, flags: string[] = []): Row =>
  row(id, title, 2, [once(2, `门户上没有设${title}栏目`, "栏目"), each(1, "项", `${title}要素不全、不及时或没有集中：${contents}`, "要素校验")], {
    appliesTo: "lead-department",
    flags,
  });

export const PROACTIVE_FIELDS: Row[] = [
  field("3.11", "就业", "岗位、培训、创业补贴、见习补贴、标准目录", ["X27"]),
  field("3.12", "养老服务", "备案机构、老人补贴、扶持补贴、申领发放、标准目录", ["X27"]),
  field("3.13", "食品安全", "许可指南、许可信息、抽检、消费提示、标准目录", ["X27"]),
  field("3.14", "义务教育", "学校名录、招生各项、资助、标准目录"),
  row("3.15", "医疗卫生", 2, [once(2, "没有设医疗卫生栏目", "栏目"), once(1, "政策、监督检查、机构名录或标准目录没有公开，或者不准", "要素校验")], {
    appliesTo: "lead-department",
  }),
  row(
    "3.16",
    "助企纾困",
    2,
    [once(2, "没有设助企纾困栏目", "栏目"), upTo(1, "减税降费的政策和培训没有公开", "要素校验"), upTo(2, "资金补贴、行业帮扶没有公开", "要素校验")],
    { appliesTo: "lead-department" },
  ),
  field("3.17", "涉农补贴", "政策、怎样申请、补给了谁、标准目录"),
  field("3.18", "社会救助", "低保、特困、临时救助的指南和结果、标准目录"),
  field("3.19", "公共文化服务", "免费开放、群众活动、展览讲座、文博名录、标准目录"),
  field("3.20", "重大建设项目", "项目名单、进展、标准目录"),
  row(
    "3.21",
    "招商引资",
    2,
    [
      once(2, "没有设招商引资栏目", "栏目"),
      once(0.5, "招商政策公开得慢", "发布时间"),
      once(0.5, "招商项目公开得慢", "发布时间"),
      once(0.5, "成本、交通、人才这些环境公开得慢", "发布时间"),
      once(0.5, "优势特色产业公开得慢", "发布时间"),
    ],
    { appliesTo: "lead-department" },
  ),
];
