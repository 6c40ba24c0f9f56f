// Numerals (GB/T 15835): Chinese and Arabic mixed in one number, percentages, full-width digits, dates half in one and half in the other, years of two
// digits, months and days with leading zeros. Each tried only where its trigger stands.
import { narrow } from "../characters.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《出版物上数字用法》（GB/T 15835—2011）";
const VALUES: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

type Shape = {
  pattern: RegExp;
  reason: string;
  suggestion: (match: RegExpMatchArray) => string | null;
  confidence: number;
  unless?: RegExp;
  unlessAfter?: RegExp;
};

const SHAPES: Shape[] = [
  {
    // 3千人, 5百亩; 万 and 亿 are right behind figures.
    pattern: /(?<![\d.．])(\d+(?:\.\d+)?)([十百千])(?![万亿瓦克米帕牛伏赫卡焦兆字位分])/g,
    reason: "阿拉伯数字后面只能用“万”“亿”，不用“十”“百”“千”",
    suggestion: ([, figures, unit]) => (figures!.includes(".") ? null : String(Number(figures) * { 十: 10, 百: 100, 千: 1000 }[unit as "十"])),
    confidence: 0.92,
    unless: /[A-Za-z第]$/,
  },
  {
    pattern: /(?<![\d.．])(\d+(?:\.\d+)?)([十百千])([万亿])/g,
    reason: "阿拉伯数字后面只能单用“万”“亿”",
    suggestion: ([, figures, unit, large]) =>
      figures!.includes(".") ? null : `${Number(figures) * { 十: 10, 百: 100, 千: 1000 }[unit as "十"]}${large}`,
    confidence: 0.92,
  },
  {
    // 二十3, 三百20
    pattern: /[一二三四五六七八九]?[十百千][零〇]?\d+(?![\d\-—./年月日号路楼])/g,
    reason: "一个数里汉字数字和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.9,
    unless: /[第几数上成合若满若周若双]$/,
    unlessAfter: /^(?:[.．、]|月|年|日)/,
  },
  {
    // 几10, 数10, 十几%, 30几
    pattern:
      /[几数]\d+(?=[余多]?(?:人|个|户|家|次|年|天|亩|吨|万|亿|元|名|项|件|公里|米|头|只|棵|株))|\d+几(?=[人个户家次年天亩吨万亿元名项件位岁条处所台辆公分米头只])|\d*[1-9]0多?几(?=[\u4e00-\u9fa5])/g,
    reason: "概数用汉字数字，不和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.9,
    unless: /[指参函系]$|基$/,
  },
  {
    pattern: /百分之(\d+(?:\.\d+)?)(?![\d%％])/g,
    reason: "用了阿拉伯数字的百分数写成“%”的形式",
    suggestion: ([, figures]) => `${figures}%`,
    confidence: 0.93,
  },
  {
    pattern: /百分之(?:[\d.]+)[%％]/g,
    reason: "“百分之”和“%”重复",
    suggestion: (match) => match[0].replace("百分之", "").replace("％", "%"),
    confidence: 0.95,
  },
  {
    pattern: /(?<![一二三四五六七八九十百])[一二三四五六七八九十百]{1,6}[%％]/g,
    reason: "“%”前面用阿拉伯数字",
    suggestion: () => null,
    confidence: 0.92,
  },
  {
    // 3、4天
    pattern: /(?<![\d.、．])([1-9])、([1-9])(?=(?:天|个月|年|人|次|公里|米|倍|小时|岁|户|家|十|百|千|成)(?!级|期|班|组|楼|栋))/g,
    reason: "相邻两个数表示概数时用汉字数字，中间不加顿号",
    suggestion: ([, low, high]) =>
      Number(high) - Number(low) === 1 ? "零一二三四五六七八九".charAt(Number(low)) + "零一二三四五六七八九".charAt(Number(high)) : null,
    confidence: 0.85,
    unless: /[第附图表项条款]$/,
  },
  {
    pattern:
      /(?<![一二三四五六七八九十、]|^|\n)([一二两三四五六七八])、([二三四五六七八九])(?=(?:天|个(?![\u4e00-\u9fa5]?[方阶层步季])|百|十|千|万元|亿元|万人|件|起|项|条|处|套|张|头|只|棵|株|公斤|斤|元|公里|次|岁|小时|倍|名|人|户|家|位|台|辆|亩|吨|米|周|分钟)(?!、))/g,
    reason: "相邻两个数表示概数时中间不加顿号",
    suggestion: ([, low, high]) => (VALUES[high ?? ""] === (VALUES[low ?? ""] ?? 0) + 1 ? `${low}${high}` : null),
    confidence: 0.85,
    unless: /第$/,
  },
  {
    // 星期5, 周3下午
    pattern: /(?:星期|礼拜|(?<=每|[，。；、（(和至到\s])周)[1-7](?=$|[，。；、（）()和至到及上下早晚全前后\s])/g,
    reason: "星期几用汉字数字",
    suggestion: (match) => `${match[0].slice(0, -1)}${"零一二三四五六日".charAt(Number(match[0].slice(-1)))}`,
    confidence: 0.88,
  },
  {
    // 二OO八年, 二0二六年
    pattern: /[一二](?=[^年]{0,2}[OoＯｏ0])[〇○零一二三四五六七八九OoＯｏ0]{3}(?=年)/g,
    reason: "年份里的“〇”写成了字母或者阿拉伯数字",
    suggestion: (match) => match[0].replace(/[OoＯｏ0○零]/g, "〇"),
    confidence: 0.9,
  },
  {
    pattern: /(?<!\d)(\d{4})年(?=\s?(?:[一二三四五六七八九十]{1,3})月)(?!\s?十?一?月?份?农历)/g,
    reason: "一个日期里阿拉伯数字和汉字数字混用",
    suggestion: () => null,
    confidence: 0.9,
    unless: /农历$/,
  },
  {
    pattern: /[〇○零一二三四五六七八九]{4}年(?=\s?\d{1,2}月)/g,
    reason: "一个日期里汉字数字和阿拉伯数字混用",
    suggestion: (match) =>
      `${[...match[0].slice(0, 4)].map((char) => "零一二三四五六七八九".indexOf(char === "〇" || char === "○" ? "零" : char)).join("")}年`,
    confidence: 0.92,
  },
  {
    pattern: /(?<![\d])\d{1,2}月(?=[一二三四五六七八九十]{1,3}[日号])/g,
    reason: "一个日期里阿拉伯数字和汉字数字混用",
    suggestion: () => null,
    confidence: 0.9,
  },
  {
    pattern:
      /(?:二零|20)(?:[〇零一二三四五六七八九]{1,2}\d|\d[〇零一二三四五六七八九]|[〇零一二三四五六七八九]{2})(?=年)|二[0O]{1}[一二三四五六七八九\d]{2}(?=年)|二[〇零○]\d{2}(?=年)/g,
    reason: "年份里汉字数字、阿拉伯数字混用，或者“〇”写成了“零”",
    suggestion: (match) => {
      const digits = [...match[0]]
        .map((char) =>
          /\d/.test(char) ? char : char === "O" ? "0" : String("零一二三四五六七八九".indexOf(char === "〇" || char === "○" ? "零" : char)),
        )
        .join("");
      return /^\d{4}$/.test(digits)
        ? /\d/.test(match[0])
          ? digits
          : [...digits].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("")
        : null;
    },
    confidence: 0.88,
  },
  {
    // 已于2026/4/8通过: in running text, no cell of a table and no address.
    pattern: /(?<=[\u4e00-\u9fa5：（])((?:19|20)\d\d)([/.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[\u4e00-\u9fa5，。；、）])/g,
    reason: "正文里的日期写成“年、月、日”",
    suggestion: ([, year, , month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
    confidence: 0.9,
  },
  {
    // 23年10月8日; ’23 and 3年5个月 are no dates.
    pattern: /(?<![\d\-—.年〇零一二三四五六七八九])([0-4]\d)年(?=\s?\d{1,2}月\s?\d{1,2}日)/g,
    reason: "年份应当写全四位",
    suggestion: ([, year]) => `20${year}年`,
    confidence: 0.92,
    unless: /(?:服务|工作|任职|工龄|满|近|达|民国|清|光绪|康熙|乾隆|历时|执行|期限|刑)$/,
  },
  {
    // 关于26年粮食烘干机购置补贴; 关于26年来 is a length of time.
    pattern:
      /(?<=关于|截至|截止|^|\n|[，。；、“（])([12]\d)年(?=度|[上下]半年|[一二三四]季度|全年|[春夏秋冬]|\d{1,2}月|[\u4e00-\u9fa5]{2})(?![来前后间内以的不如多里])/g,
    reason: "年份应当写全四位",
    suggestion: ([, year]) => `20${year}年`,
    confidence: 0.85,
    unlessAfter: /^(?:以|时间|坚持|如一|光阴|风雨|经验|教龄|工龄|党龄|期|扎根|从|没|未|如|一直|始终|里|多|余)/,
  },
  {
    // 计划于26年10月开工
    pattern: /(?<=[于自从至在])([23]\d)年(?=\d{1,2}月)/g,
    reason: "年份应当写全四位",
    suggestion: ([, year]) => `20${year}年`,
    confidence: 0.85,
    unlessAfter: /^\d{1,2}个/,
  },
  {
    // 定于2026.5.12上午
    pattern: /(?<=[于自从至在])((?:19|20)\d\d)[.．](\d{1,2})[.．](\d{1,2})(?![.．\d])/g,
    reason: "正文里的日期写作“年月日”",
    suggestion: ([, year, month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
    confidence: 0.85,
  },
  {
    // The date under a document, since 2012 in Arabic figures.
    pattern:
      /(?<=^|\n)[ \u3000]*二[〇○零]([一二三四五六七八九])([〇○零一二三四五六七八九])年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日(?=[ \u3000]*(?:\r?\n|$))/g,
    reason: "成文日期用阿拉伯数字（《党政机关公文格式》GB/T 9704—2012）",
    suggestion: () => null,
    confidence: 0.85,
    unless: /二[〇○零]一[〇○零一]$/,
  },
  {
    // 2026.3.12, 2026年3月12号: alone on the line under the organ.
    pattern:
      /(?<=[\u4e00-\u9fa5）][ \u3000]*\r?\n[ \u3000]*)((?:19|20)\d\d)(?:[.．/-](\d{1,2})[.．/-](\d{1,2})|年(\d{1,2})月(\d{1,2})号)(?=[ \u3000]*(?:\r?\n|$))/g,
    reason: "成文日期写成“年、月、日”",
    suggestion: ([, year, month, day, otherMonth, otherDay]) => `${year}年${Number(month ?? otherMonth)}月${Number(day ?? otherDay)}日`,
    confidence: 0.9,
  },
  {
    pattern: /(?<=\d{4}年)0(\d)月|(?<=月)0(\d)日/g,
    reason: "成文日期里月、日不编虚位，前面不加0",
    suggestion: (match) => match[0].slice(1),
    confidence: 0.88,
  },
  {
    // 3000多万元左右
    pattern: /\d+(?:\.\d+)?(?:[万亿]?[多余]|[多余][万亿])(?:元|人|户|亩|吨|公里|千米|米|个|家|名|项|件|头|只|株|天|年)(?:左右|上下)/g,
    reason: "“多”“余”和“左右”“上下”都表示约数，只能留一个",
    suggestion: (match) => match[0].replace(/左右|上下/, ""),
    confidence: 0.92,
  },
  {
    // 80年代 without its century; 上世纪80年代 and 1980年代 are whole.
    pattern: /(?<![\d世纪、至到和—～-])[1-9]0年代/g,
    reason: "年代前面要写明世纪",
    suggestion: (match) => `20世纪${match[0]}`,
    confidence: 0.8,
    unless: /世纪\s?(?:[\d、和至到—～-]|年代){0,10}$/,
  },
  {
    pattern: /第[一二三四五六七八九]?[十百]\d+(?=[条款项章节届次期批号])|第\d+[十百](?:[一二三四五六七八九])?(?=[条款项章节届次期批号])/g,
    reason: "序数里汉字数字和阿拉伯数字混用",
    suggestion: () => null,
    confidence: 0.92,
  },
];

export const mixedNumerals: Rule = {
  id: "form/numerals",
  severity: "fix",
  title: "数字用法",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const { pattern, reason, suggestion, confidence, unless, unlessAfter } of SHAPES) {
      for (const match of text.matchAll(pattern)) {
        const { index } = match;
        const end = index + match[0].length;
        if (unless?.test(before(text, index, 6)) || unlessAfter?.test(after(text, end, 4))) continue;
        yield { start: index, end, reason, suggestion: suggestion(match), confidence };
      }
    }
  },
};

/** Digits, letters and percent signs of double width between Chinese characters. */
export const fullWidthDigit: Rule = {
  id: "form/full-width-digit",
  severity: "hint",
  title: "全角的数字和字母",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+(?:[．.，,][０-９]+)*/g)) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "数字和字母用半角",
        suggestion: narrow(match[0]).replace(/．/g, ".").replace(/，/g, ","),
        confidence: 0.8,
      };
    }
  },
};
