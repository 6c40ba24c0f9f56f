// Title marks and listing marks: what may stand in 《》, no 、 between two titles, no 、 before 和, laws that are named without title marks.
import { ARTICLES } from "../lexicon/laws.ts";
import { after, before, occurrences, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《标点符号用法》（GB/T 15834—2011）";

export const titleMarkUse: Rule = {
  id: "form/title-mark",
  severity: "fix",
  title: "书名号的用法",
  source: `${SOURCE}4.15`,
  *check(text): Generator<Hit> {
    for (const at of occurrences(text, "《")) {
      const match =
        /^《([^《》]{2,20})》(?:荣誉(?=称号)|专项|主题|系列|工作)?(荣誉|专班|主题|讲座|比赛|竞赛|行动|称号|奖(?!学金)|奖项|品牌|活动|课程|班|展览|会议|项目|工程|称谓|头衔|先进集体|精神|行动|牌匾)/.exec(
          after(text, at, 40),
        );
      if (match && !/(?:办法|条例|规定|通知|方案|意见|细则|规划|法|标准|清单|目录|制度|要点|公约|决定|计划|指南|书|证)$/.test(match[1]!)) {
        yield {
          start: at,
          end: at + match[1]!.length + 2,
          reason: `${match[2]}的名称不用书名号，用引号或者不用标号`,
          suggestion: `“${match[1]}”`,
          confidence: 0.85,
        };
      }
    }
    for (const close of ["奖》", ...NO_WORK_ENDS]) {
      for (const at of occurrences(text, close)) {
        const lead = before(text, at, 20);
        const open = at - lead.length + lead.lastIndexOf("《");
        const named = lead.includes("《") ? text.slice(open + 1, at + close.length - 1) : "";
        if (named.includes("》") || !(close === "奖》" ? isAward(text, open, at + 2, named) : NO_WORKS.test(named))) continue;
        yield {
          start: open,
          end: at + close.length,
          reason: close === "奖》" ? "奖的名称不用书名号，用引号或者不用标号" : "证照的名称不用书名号",
          suggestion: close === "奖》" ? `“${named}”` : named,
          confidence: 0.8,
        };
      }
    }
    for (const match of text.includes("》（") ? text.matchAll(OUTSIDE) : []) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: `“（${match[1]}）”是名称的一部分，放在书名号里面`,
        suggestion: `（${match[1]}）》`,
        confidence: 0.75,
      };
    }
  },
};

/** Papers that prove something are no works: those that everybody has, by their whole name. */
const NO_WORKS =
  /^(?:居民|临时)?(?:营业执照|身份证|居住证|户口[簿本]|出生医学证明|驾驶证|行驶证|结婚证|离婚证|残疾人证|残疾证|健康证|优待证|社会保障卡|社保卡|医保卡|老年优待证|老年证|退役军人优待证|毕业证|毕业证书|房产证|房屋所有权证|不动产权证|不动产权证书|食品经营许可证|食品生产许可证|卫生许可证|烟草专卖零售许可证|排污许可证|从业资格证|教师资格证|护照|荣誉证书)$/;
const NO_WORK_ENDS = ["照》", "证》", "簿》", "本》", "卡》", "书》", "明》"];
/** 评出《最佳创意奖》3名, 荣获《优秀组织奖》: an award that is given out, not a play of that name. */
const isAward = (text: string, open: number, end: number, named: string): boolean =>
  named.length >= 3 &&
  (/(?:评出|评选出|获得?|荣获|获评|授予|颁发|设立?|评为|摘得|夺得|、)$/.test(before(text, open, 3)) || /^\d+[名个项]/.test(after(text, end, 5)));

/** 《…办法》（试行）: what belongs to the title stands within its marks. */
const OUTSIDE = /》（(试行|暂行|试用)）/g;

/** What rests on several laws names them in a row. */
const COMMA_BETWEEN = /(?:根据|依据|按照|依照|贯彻|落实|执行)《[^《》\n]{2,40}》，(?=《[^《》\n]{2,40}》(?:等|，|的|有关|和|以及))/g;

export const markBetweenTitles: Rule = {
  id: "form/mark-between-titles",
  severity: "hint",
  title: "书名号、引号之间的顿号",
  source: `${SOURCE}4.5.3.5`,
  *check(text): Generator<Hit> {
    for (const pair of ["》、《", "”、“"]) {
      for (const at of occurrences(text, pair)) {
        // 改革、“甲”、“乙”: a list of more than titles keeps its marks.
        const opens = text.lastIndexOf(pair.charAt(2), at);
        if (opens > 0 && text.charAt(opens - 1) === "、" && !"》”".includes(text.charAt(opens - 2))) continue;
        yield { start: at + 1, end: at + 2, reason: "并列的书名号或者引号之间通常不用顿号", suggestion: "", confidence: 0.55 };
      }
    }
    // 依据《审计法》，《审计法实施条例》，…
    for (const match of text.includes("》，《") ? text.matchAll(COMMA_BETWEEN) : []) {
      const at = match.index + match[0].length - 1;
      yield { start: at, end: at + 1, reason: "并列的书名号之间不用逗号", suggestion: "", confidence: 0.8, severity: "fix" };
    }
  },
};

/** 甲、乙、和丙: the last two are joined by 和 alone. */
export const markBeforeAnd: Rule = {
  id: "form/mark-before-and",
  severity: "fix",
  title: "连词前面的顿号",
  source: `${SOURCE}4.5`,
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(
      /、(?=(?:和|以及|及|与|或|或者)(?![\u4e00-\u9fa5]{0,2}(?:谐|平|林|硕|静县|顺县|田|时|格|早))[\u4e00-\u9fa5“《])/g,
    )) {
      const rest = after(text, match.index + 1, 3);
      // 序号跳号、与目录不符
      // 与定价有关的部门 is one thing of the list.
      if (
        /^与[\u4e00-\u9fa5]{1,10}(?:有关|相关|联系|配套|合作|成(?:正比|反比|比例)|挂钩|衔接|对接|同步|匹配|结合|协调|适应|对应|一致|争[利功权]|为[邻伍敌善])/.test(
          after(text, match.index + 1, 14),
        )
      )
        continue;
      if (/^与[\u4e00-\u9fa5]{2,6}(?:不符|不一致|不合|相符|无关)/.test(after(text, match.index + 1, 10))) continue;
      if (/^(?:和(?:平|谐|林|睦|解|美|气|顺|田)|及(?:时|格|早|第)|与(?:会|此|民争|时俱|众不|日俱|世隔)|或(?:有))/.test(rest)) continue;
      yield { start: match.index, end: match.index + 1, reason: "“和”“及”“与”“或”前面不用顿号", suggestion: "", confidence: 0.85 };
    }
    // 西沟乡及、南坪镇; 普及、参与 are words.
    for (const match of text.matchAll(/(?<=[\u4e00-\u9fa5](?:以及|和|及|与))、/g)) {
      if (
        /(?:涉|普|顾|提|触|危|波|论|企|推)及$|(?:饱|温|缓|总|调|共|平|随|柔|谦|祥|人|中|政|亲|附|应|唱)和$|(?:参|给|授|赠|付|赋)与$/.test(
          before(text, match.index, 2),
        )
      )
        continue;
      yield { start: match.index, end: match.index + 1, reason: "“和”“及”“与”后面不用顿号", suggestion: "", confidence: 0.85 };
    }
    // 公交车20辆、方便群众出行: what follows is no part of the list.
    for (const match of text.matchAll(/(?<=\d(?:辆|条|个|座|处|套|台|项|件|家|名|人))、(?=(?:方便|便于|确保|有效|切实|极大)[\u4e00-\u9fa5]{2})/g))
      yield { start: match.index, end: match.index + 1, reason: "列举到这里为止，后面另起一个分句，用逗号", suggestion: "，", confidence: 0.8 };
  },
};

/** 商场、宾馆、等: what ends a list stands behind its last word. */
const BEFORE_OTHERS = /、(?=等(?!级|候|次|式|值|额|同|于|高|温|距|离|量|宽|深|到|待|价|比|效|分|份|外|身|边|腰|号|压|位))/g;

/** 南门、北门、均可: behind the last of a list no mark. */
const BEFORE_ALL = /(?<![一二三四五六七八九十\d])、(?=(?:均(?!匀|等|衡|价|值|线)|一律|分别(?!为)|应当|必须|不得|可以)[\u4e00-\u9fa5])/g;

/** A list that ends with 等 needs no ellipsis; an ellipsis has six dots. */
export const ellipsis: Rule = {
  id: "form/ellipsis",
  severity: "fix",
  title: "省略号、破折号和“等”",
  source: `${SOURCE}4.11`,
  *check(text): Generator<Hit> {
    if (text.includes("、等")) {
      for (const match of text.matchAll(BEFORE_OTHERS))
        yield { start: match.index, end: match.index + 2, reason: "“等”前面不用顿号", suggestion: "等", confidence: 0.9 };
    }
    for (const match of text.matchAll(BEFORE_ALL)) {
      // 不得横传、不得复印: each of the list begins so.
      const first = after(text, match.index + 1, 2);
      if (
        before(text, match.index, 40)
          .split(/[，。；：\n]/)
          .at(-1)!
          .includes(first)
      )
        continue;
      yield { start: match.index, end: match.index + 1, reason: "列举完了以后不用顿号", suggestion: "", confidence: 0.85 };
    }
    for (const match of text.matchAll(/……等等?|等等?……/g)) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "省略号和“等”“等等”只能用一个",
        suggestion: match[0].replaceAll("…", ""),
        confidence: 0.93,
      };
    }
    for (const match of text.matchAll(/(?<=[\u4e00-\u9fa5])(?:\.{3,}|・{3,}|·{3,}|…(?!…))(?=[\u4e00-\u9fa5]|$|[，。”])/g)) {
      if (text.charAt(match.index - 1) === "…") continue;
      yield { start: match.index, end: match.index + match[0].length, reason: "省略号是六个小圆点“……”", suggestion: "……", confidence: 0.85 };
    }
    for (const match of text.matchAll(/(?<=[\u4e00-\u9fa5])(?:--+|－－+|-—|—-|──)(?=[\u4e00-\u9fa5])/g)) {
      yield { start: match.index, end: match.index + match[0].length, reason: "破折号是“——”", suggestion: "——", confidence: 0.88 };
    }
    // 坚持一个目标—让群众少跑腿: what follows says what the aim is.
    if (text.includes("—")) {
      for (const match of text.matchAll(/(?<=目标|主题|宗旨|主线|口号|理念|原则|底线|核心|关键|思路)[—–](?=[\u4e00-\u9fa5“])/g))
        yield { start: match.index, end: match.index + 1, reason: "破折号是“——”", suggestion: "——", confidence: 0.85 };
    }
  },
};

const LAW =
  /(?<![《〈“\u4e00-\u9fa5])(?:根据|依据|按照|依照|遵照|违反|贯彻|执行|落实)(中华人民共和国[\u4e00-\u9fa5]{1,18}?(?:法|条例))(?=[，。；、第的和规（(])/g;

/** 转发了“内蒙古自治区医疗保障条例”: what is passed on, studied or carried out under that name is a document. */
const QUOTED_TITLE =
  /(?<=(?:印发|转发|下发|发布|公布|出台|修订|制定|学习|贯彻|落实|执行|根据|依据|按照|依照|遵照|违反)(?:了|的)?)[“"][\u4e00-\u9fa5]{5,30}(?:法|条例|办法|规定|细则|通知|意见|方案|规划)[”"]/g;

const WRONG_MARKS =
  /[“"]中华人民共和国[\u4e00-\u9fa5]{1,20}(?:法|法典|条例)[”"]|[<＜](?=[\u4e00-\u9fa5])[^<>＜＞〈〉《》\n]{4,40}(?:法|条例|办法|规定|细则|通知|意见|方案|规划|制度|决定|标准)[>＞]/g;

export const lawWithoutMarks: Rule = {
  id: "form/law-without-marks",
  severity: "fix",
  title: "法律名称缺书名号",
  source: `${SOURCE}4.15`,
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(LAW)) {
      const title = match[1]!;
      const start = match.index + match[0].length - title.length;
      yield { start, end: start + title.length, reason: "引用法律、法规的全称要加书名号", suggestion: `《${title}》`, confidence: 0.88 };
    }
    // “中华人民共和国草原法”, <牧区供水管理办法>
    for (const match of [...text.matchAll(WRONG_MARKS), ...text.matchAll(QUOTED_TITLE)]) {
      const title = match[0].slice(1, -1);
      // “谁执法谁普法”
      if (/(?:执|普|守|用|做|说|看|方|想|学|司|犯|违|合|依)法$/.test(title)) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "法律、法规、文件的名称用书名号",
        suggestion: `《${title}》`,
        confidence: 0.9,
      };
    }
    for (const at of occurrences(text, "法第")) {
      const lead = /(?:根据|依据|按照|依照|违反)([\u4e00-\u9fa5]{2,16}法)$/.exec(before(text, at + 1, 24))?.[1];
      if (lead === undefined || !ARTICLES.has(lead) || !/^第[一二三四五六七八九十百\d]+条/.test(after(text, at + 1, 10))) continue;
      yield { start: at + 1 - lead.length, end: at + 1, reason: "引用法律要加书名号", suggestion: `《${lead}》`, confidence: 0.8, severity: "hint" };
    }
  },
};

/** 市委、市政府旗委、旗政府; 旗民政局旗财政局: two organs in a row without a mark. */
const ORGANS_IN_A_ROW =
  /(?<=各[乡镇苏木街道]{1,4})人民政府(?=[旗县市区]直)|(?:自治区|市|旗|县|区)(?:党委|委|人民政府|政府)\s?(?=(?:自治区|市|旗|县|区)(?:党委|委(?!员)|人民政府|政府)[、，关的])|(?<=[旗县市]|[\u4e00-\u9fa5]{2})(?:局|委员会)(?=[旗县市][\u4e00-\u9fa5]{2,8}(?:局|委员会|卫健委|发改委)(?:[、，。等和及负]|$))/g;

export const missingListMark: Rule = {
  id: "form/missing-list-mark",
  reach: "text",
  severity: "fix",
  title: "并列的单位之间缺顿号",
  source: `${SOURCE}4.5`,
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(ORGANS_IN_A_ROW)) {
      const words = match[0].trimEnd();
      if (/[的由向对]$/.test(before(text, match.index, 1))) continue;
      yield { start: match.index, end: match.index + words.length, reason: "并列的两个单位之间缺少顿号", suggestion: `${words}、`, confidence: 0.85 };
    }
  },
};
