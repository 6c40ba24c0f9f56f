// Slips of sense that examination papers of real matters asked for: rules replaced by number, articles of 该法, one organ under two names, days gone by.
import { plainDate } from "../../../kernel/plain-date.ts";
import { EMPTY_CONTEXT } from "../schema.ts";
import { citedRepealed } from "./citations.ts";
import { citedArticle } from "./cited-articles.ts";
import { deadlineBeforeIssue } from "./deadlines.ts";
import { leftOverYear } from "./left-over-year.ts";
import { organTwoNames } from "./organ-two-names.ts";
import { organVariants } from "./organ-variants.ts";
import { ruleTable } from "./table-test.ts";

const context = { ...EMPTY_CONTEXT, readOn: plainDate("2026-06-01") };

ruleTable(
  citedRepealed,
  [
    "2026年，按照《养老机构管理办法》（⟦民政部令第49号⇒民政部令第66号⟧）检查。",
    "2026年3月，依据《重大火灾隐患判定方法》（⟦GB 35181—2017⟧）判定。",
    "2026年，水质应当符合⟦GB 5749-2006⇒GB 5749—2022⟧的要求。",
    "2026年，公文格式执行⟦GB/T 9704—1999⇒GB/T 9704—2012⟧。",
  ],
  [
    "2026年，按照《养老机构管理办法》（民政部令第66号）检查。",
    "2026年，水质应当符合GB 5749—2022的要求。",
    "2020年6月，水质符合GB 5749—2006的要求。",
    "2026年，以GB 5749—2022代替GB 5749—2006。",
    "2026年，《城市公厕管理办法》（民政部令第49号）",
    "2018年1月，按照《养老机构管理办法》（民政部令第49号）检查。",
  ],
  context,
);

ruleTable(
  citedArticle,
  ["违反了《中华人民共和国消防法》第十六条的规定，依据该法⟦第九十条⟧处理。", "按照《政府信息公开条例》公开，该条例第十条、⟦第七十条⟧作了规定。"],
  ["违反了《中华人民共和国消防法》第十六条的规定，依据该法第六十条处理。", "按照《演示旗管理办法》执行，该法第九百条另行说明。", "该法第九十条"],
);

ruleTable(
  deadlineBeforeIssue,
  [
    "采购意向公开\n旗民政局于2026年7月15日发布本采购意向，有意见的可于⟦2026年7月5日⟧前书面反馈。".replace("日⟧前", "日前⟧"),
    "关于征集意见的公告\n征集时间：自本公告发布之日起至⟦2026年10月8日⟧。\n演示旗人民政府办公室\n2026年11月5日",
    "关于公开征求意见的通知\n征求意见时间自发布之日起至⟦2026年3月1日⟧。\n演示旗人民政府办公室\n2026年3月9日",
  ].map((line) => line.replace("日前⟧", "日⟧前")),
  [
    "采购意向公开\n旗民政局于2026年7月15日发布本采购意向，有意见的可于2026年7月25日前书面反馈。",
    "关于征集意见的公告\n征集时间：自本公告发布之日起至2026年12月8日。\n演示旗人民政府办公室\n2026年11月5日",
    "有效期自发布之日起至2026年10月8日，已经废止。",
  ],
);

ruleTable(
  organVariants,
  [
    "旗文化旅游体育广电局主办，⟦旗文体旅游广播局⇒旗文化旅游体育广电局⟧协办。",
    "旗林业和草原局牵头，⟦旗林业局⇒旗林业和草原局⟧抓好巡护。",
    "⟦旗旅游局⇒旗文化和旅游局⟧负责接待，旗文化和旅游局负责宣传。",
  ],
  [
    "旗林业和草原局牵头，旗林业和草原局抓好巡护。",
    "旗林业和草原局由原旗林业局改建。",
    "旗林业和草原局成立以前，2016年由旗林业局负责。",
    "旗林业局、旗草原站合并为旗林业和草原局。",
    "市林业局指导，旗林业和草原局落实。",
    "旗林业局抓好巡护。",
  ],
  context,
);

ruleTable(
  organTwoNames,
  ["旗住房和城乡建设局牵头，旗⟦建设局⇒住房和城乡建设局⟧验收。"],
  ["旗国家税务局、旗地方税务局于2018年7月合并，档案按全宗分别保管。"],
  context,
);

ruleTable(
  leftOverYear,
  [
    "关于做好2026年春耕工作的通知\n一、落实面积。确保⟦2025年⟧玉米播种面积稳定在80万亩以上。\n演示旗人民政府办公室\n2026年3月4日",
    "2026年招商工作方案\n一、力争⟦2025年⟧引进资金增长8%。",
  ],
  [
    "关于做好2026年春耕工作的通知\n一、确保2026年玉米播种面积稳定在80万亩以上。\n演示旗人民政府办公室\n2026年3月4日",
    "关于做好2026年春耕工作的通知\n一、确保2025年结转项目竣工。\n演示旗人民政府办公室\n2026年3月4日",
    "2026年政府工作情况\n一、确保2025年引进资金增长8%。",
  ],
);
