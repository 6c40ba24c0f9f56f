// Rubric group 2, platforms: 16 points in six cells, 2.5 being one for paper and one for the electronic gazette.
import { each, type Group, once, row, wholeRow } from "./row.ts";

export const PLATFORM: Group = {
  id: "2",
  title: "平台建设",
  percent: 16,
  rows: [
    row("2.1", "IPv6 改造", 1, [once(1, "还没有支持 IPv6", "检测")], { appliesTo: "portal-host", flags: ["X24"] }),
    row("2.2", "栏目更新", 2, [
      each(1, "个", "有栏目三个月没有更新", "更新监测", { flags: ["X25"] }),
      each(1, "个", "内容不规范、有错、敏感或露出隐私", "内容检测", { flags: ["X30"] }),
    ]),
    row("2.3", "政务新媒体", 7, [
      wholeRow(7, "没有开办政务新媒体", "账号备案"),
      once(3, "一个星期没有更新", "更新监测", { flags: ["X25"] }),
      each(1, "次", "全年里被查到更新不及时", "监测通报"),
      each(1, "次", "全年里被查到内容有严重错误", "监测通报"),
      once(2, "买关注、强拉点赞等作假", "核查", { judged: true }),
    ]),
    row("2.4", "适老化与无障碍", 1, [once(0.5, "适老化没有做完", "测评"), once(0.5, "无障碍没有做完", "测评")], {
      appliesTo: "portal-host",
      flags: ["X24"],
    }),
    row("2.5a", "纸质公报", 2, [once(1, "纸质公报没有按期领", "领取单"), once(1, "纸质公报没有按期发", "发放单")], {
      appliesTo: "county",
      flags: ["X24"],
    }),
    row(
      "2.5b",
      "电子公报",
      3,
      [
        once(2, "门户首页没有公报专栏", "首页"),
        each(1, "次", "公报专栏更新慢了", "更新时间"),
        each(1, "项", "公报有错字敏感词，格式乱或没有排版", "内容检测"),
      ],
      { appliesTo: "portal-host", flags: ["X24"] },
    ),
  ],
};
