// 的, 地 and 得, 即 and 既, 那 and 哪, 帐 and 账, 己 and 已: single characters, looked up with the word before or behind them, each with what makes it wrong.
// Data for rules/confusable-words.ts.
import { type Confusable, inContext as c } from "./confusables.ts";

const DEGREE =
  "认真|切实|严格|积极|扎实|有效|全面|深入|不断|充分|科学|依法|及时|稳妥|有力|准确|广泛|主动|顺利|合理|逐步|大力|自觉|坚决|坚定|持续|有序|迅速|耐心|详细|如实";
const DOING =
  "开展|推进|落实|做好|执行|贯彻|组织|加强|解决|完成|履行|推动|实施|抓好|处理|掌握|参与|宣传|排查|整改|开好|保障|维护|提高|提升|学习|发挥|按照|接受|利用|配合|支持|改善|反映|解答|告知|记录|填写|回应|办理|报告|向";
/** A word of doing before one of these is a thing: 有效的组织保障. */
const A_THING =
  "情况|能力|工作|经费|机制|措施|方案|意见|质量|效果|水平|力度|责任|力量|作用|时间|成果|条件|进度|范围|单位|部门|项目|任务|要求|情形|方式|方法|标准|对象|主体|基础|依据|人员|者|率|保障|架构|领导|体系|机构|途径|渠道|环境|政策|制度|程序|内容|计划|能|的|和|、|，|。";

/** Single characters are looked up with the word before or behind them. */
export const PARTICLES: Confusable[] = [
  ...DEGREE.split("|").map((degree) =>
    c(`${degree}的`, `${degree}地`, "修饰动作的词后面用“地”", {
      after: new RegExp(`^(?:${DOING})(?!${A_THING})`),
      severity: "hint",
      confidence: 0.72,
    }),
  ),
  ..."重要 主要 显著 明显 良好 突出 一定 相应 必要 现行 严重 广大 优秀".split(" ").map((quality) =>
    c(`${quality}地`, `${quality}的`, "名词前面用“的”", {
      after: /^(?:作用|成效|问题|成绩|意义|措施|任务|条件|影响|变化|进展|基础|隐患|后果|成果|群众|干部|依据|手段|环节)/,
    }),
  ),
  ..."做 干 办 抓 管 搞 讲 显 变 学 写 建 走 跑 来 落实 完成 进行 发展 处理 解决 安排".split(" ").map((verb) =>
    c(`${verb}的`, `${verb}得`, "说明程度用“得”", {
      after: /^(?:(?:好|早|快|少|差|细|严|实|透|响)(?=[，。、；]|$)|很|不够|不好|非常|更加|更好|越来越|比较|十分|不及时|不到位|不扎实|不彻底|怎么样)/,
    }),
  ),
  ..."要 是 有 能 可以 应 应当 不 没有 保证 保障 方便 符合 体现 注重 满足 解决 坚持 重视".split(" ").map((word) =>
    c(`即${word}`, `既${word}`, "和“又”“也”呼应的是“既”", {
      after: /^[^，。；]{1,14}(?:，(?:又|也|还)|又(?:要|是|有|能|不|没有))/,
      notBefore: /[立当随在]$/,
    }),
  ),
  ..."不管 无论 不论 任凭"
    .split(" ")
    .map((word) => c(`${word}那`, `${word}哪`, "表示任指用“哪”", { after: /^(?:个|些|种|一|里|家|级|类|项|怕|位|方面)/ })),
  ..."算 明细 总 流水 旧 陈年 呆 烂 进 出 挂 做 平 清 往来 支出"
    .split(" ")
    .map((kind) => c(`${kind}帐`, `${kind}账`, "记账、结算一类意思用“账”", { notAfter: /^[篷子幕]/ })),
  ...[..."完建在于将按被对成达向经由报发全从开列基签累连落纳启取实通投无形明缴办下具为是有受获收整拆修通组印制准确"].map((verb) =>
    c(`己${verb}`, `已${verb}`, "表示完成用“已”，“己”是自己", {
      notBefore: /[自知异利克舍律各守戊由体一損损屈败贵排推及诸正求责行克反肥]$/,
      confidence: 0.9,
    }),
  ),
];
