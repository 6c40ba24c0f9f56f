// What a line of an official document is by its shape: document number, date, organ, signer, addressees, title, attachment. By compact texts only.
import { compact, likeness } from "./characters.ts";
import { markOf } from "./marks.ts";

const NUMBER = /^[（]?([\u4e00-\u9fff]{0,16})[〔[［【〖（「﹝〈]((?:19|20)\d{2})年?[〕\]］】〗）」﹞〉]第?(\d{1,5})号[）]?$/;

/** The document number in its proper form where the text is one and nothing else. */
export const documentNumberOf = (text: string): string | undefined => {
  const match = NUMBER.exec(text);
  return match ? `${match[1]}〔${match[2]}〕${Number(match[3])}号` : undefined;
};

/** 第12号 under the head of a decree or an announcement. */
export const serialOf = (text: string): string | undefined =>
  /^[（]?((?:(?:19|20)\d{2}年)?第[\d一二三四五六七八九十百]{1,5}号)[）]?$/.exec(text)?.[1];
/** 某县人民政府令, 某县人民政府公告: an organ and the form in which it speaks. */
export const decreeHeadOf = (text: string): { organ: string; form: string } | undefined => {
  const match = /^([\u4e00-\u9fff]{2,30}(?:政府|委员会|局|办公室|厅|委))(令|公告|通告|决定|文件)$/.exec(text);
  return match ? { organ: match[1]!, form: match[2]! } : undefined;
};

export const signerOf = (text: string): string | undefined => /^签发人?：([\u4e00-\u9fff·、，]{2,20})$/.exec(text)?.[1];

const ORGAN_END =
  "(?:人民政府|政府办公室|政府办|办公厅|办公室|委员会|管委会|指挥部|领导小组|工作专班|联席会议|法院|检察院|政府|党委|党组|总工会|联合会|协会|中心|大队|支队|总队|公司|服务区|银行|税务局|局|厅|署|委|办)";
const ORGAN = new RegExp(`^[\\u4e00-\\u9fff]{2,34}${ORGAN_END}(?:（代章）|（印章）|（章）|（印）|（盖章）)?$`);
/** One organ, or several side by side, and no word more. */
export const isOrgan = (text: string): boolean => text.length <= 60 && ORGAN.test(text) && !/关于|通知|应当|负责|按照|根据|要求/.test(text);

/** The organs of a line, where it holds nothing else; several are parted by blanks. */
export const organsOf = (text: string): string[] => {
  const parts = text
    .trim()
    .split(/[ \u3000]+/)
    .map(compact);
  return parts.length > 1 && parts.every(isOrgan) ? parts : isOrgan(compact(text)) ? [compact(text)] : [];
};

/** A document number with the signer behind it in one line. */
export const numberAndSignerOf = (text: string): { number: string; signer: string } | undefined => {
  const at = text.indexOf("签发");
  const [number, signer] = at > 0 ? [documentNumberOf(text.slice(0, at)), signerOf(text.slice(at))] : [];
  return number !== undefined && signer !== undefined ? { number, signer } : undefined;
};

const NOT_ADDRESSED = /(?:如下|下列|以下|情形|条件|材料|职责|规定|要求|包括|内容|决定|通知|公告|公布|批复|标准为|其中|措施)：$/;
/** 各乡镇、各有关单位： */
export const isAddressees = (text: string): boolean =>
  text.length <= 300 &&
  text.endsWith("：") &&
  !/[。；]/.test(text) &&
  markOf(text) === undefined &&
  /^(?:各|全|市|县|旗|区|你|敕|驻)?[\u4e00-\u9fff（）、，,]{2,}/.test(text) &&
  (/(?:各[\u4e00-\u9fff（）]*(?:乡|镇|街道|苏木|单位|部门|委|局|办|县|旗|区|企业|学校|中心)|单位|部门)[^：]*：$/.test(text) ||
    /^各[\u4e00-\u9fff]{2,10}：$/.test(text) ||
    new RegExp(`${ORGAN_END}：$`).test(text)) &&
  (!NOT_ADDRESSED.test(text) || /^各|各[有直]|各部门|各单位|、各/.test(text)) &&
  !/^(?:主送|附件|抄送|印发)/.test(text);

/** 同志们： and 广大市民朋友： under the title of a speech or an open letter. */
export const isSalutation = (text: string): boolean =>
  /^(?:(?:尊敬的|亲爱的|各位|广大|全[县市区旗])[\u4e00-\u9fff、]{2,16}|同志们)(?:[，、][\u4e00-\u9fff]{2,10})*：$/.test(text) && !isAddressees(text);

const FORMS =
  "(?:通知|通报|公告|通告|公报|意见|决定|决议|批复|函|请示|报告|纪要|命令|令|办法|规定|细则|方案|规划|计划|条例|规则|制度|预案|规程|章程|准则|目录|清单|名单|措施|要点|标准|指南|规范|总结|讲话|致辞|大事记|解读|倡议书|一封信|公示|安排|预算|决算|说明|解释)";
const QUALIFIED = "(?:（[^（）]{1,14}）|〔[^〕]{1,12}〕)?";
const TITLE_END = new RegExp(`${FORMS}${QUALIFIED}$`);
const STRONG = new RegExp(`^(?:[\\u4e00-\\u9fff、]{2,40})?关于.{2,140}(?:的|》)?${FORMS}${QUALIFIED}$`);

const noSentence = (text: string): boolean =>
  text.length <= 150 && !/[。；：！？，;!?]/.test(text.replace(/《[^》]*》/g, "").replace(/“[^”]*”/g, ""));

/** 关于……的通知 */
export const isStrongTitle = (text: string): boolean => text.length >= 6 && STRONG.test(text) && noSentence(text) && markOf(text) === undefined;
/** 某县……办法: a title, or the heading of what a notice carries. */
export const isTitle = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= 90 &&
  TITLE_END.test(text) &&
  noSentence(text) &&
  markOf(text) === undefined &&
  !/^(?:附件|附表|附：|抄送|特此|现[将就]|根据|按照|依据|经.{0,12}同意)/.test(text);
/** The first line of a title that goes on in the next. */
export const isTitleStart = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= 60 &&
  noSentence(text) &&
  markOf(text) === undefined &&
  /^(?:[\u4e00-\u9fff、]{2,40})?关于|^[\u4e00-\u9fff]{2,30}(?:转发|印发|批转|公布)/.test(text);

/** 附件, 附件2, 附件：, 附表1 alone, at the head of what is attached; the rest of the line is its name. */
export const attachmentOf = (text: string): { ordinal: number; name: string } | undefined => {
  const match = /^附(?:件|表|录)?\s*([\d一二三四五六七八九十]{0,3})[：、.]?(.*)$/.exec(text);
  if (!match || !/^附(?:件|表|录|：)/.test(text) || text.length > 90 || /[。；，]/.test(match[2]!)) return undefined;
  const written = match[1]!;
  return { ordinal: written === "" ? 1 : Number(written) || "一二三四五六七八九十".indexOf(written) + 1 || 1, name: match[2]! };
};

/** 某县人民政府办公室 2024年3月1日印发, at the foot of a document's last page. */
const ISSUED = /^[\u4e00-\u9fff]{3,30}(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{2,8}日印发$/;

/** Lines behind the signature that belong to the document and to no clause of it. */
export const isTail = (text: string): boolean =>
  /^[（]?(?:此件|本件|联系人|联系电话|抄送|抄报|主题词|信息公开属性|公开属性|公开方式|政策解读)/.test(text) || ISSUED.test(text);

/** Contents pages print the number behind the title, in brackets or without: ……的通知（某政发〔2024〕3号）. */
export const withoutNumber = (title: string): string =>
  compact(title)
    .replace(/（[^（）]{0,20}令?第[\d一二三四五六七八九十百]{1,4}号[^（）]{0,6}）$/, "")
    .replace(/(?<=办法|规定|细则|条例|规则|》)[\u4e00-\u9fff]{1,14}令第[\d一二三四五六七八九十百]{1,4}号$/, "")
    .replace(/[（][\u4e00-\u9fff]{1,16}[〔[［【〖（「﹝〈](?:19|20)\d{2}年?[〕\]］】〗）」﹞〉]第?\d{1,5}号[）]$/, "")
    .replace(
      /(?<=通知|意见|决定|公告|通告|批复|通报|函|办法|方案|规定|》)[\u4e00-\u9fff]{2,8}[〔[［【〖「﹝〈](?:19|20)\d{2}年?[〕\]］】〗」﹞〉]第?\d{1,5}号$/,
      "",
    );
/** Likeness of two titles; the name of an organ before 关于 may be left out of one of them. */
export const titleLikeness = (one: string, other: string): number => {
  const [left, right] = [withoutNumber(one), withoutNumber(other)];
  const cut = (text: string): string => compact(text).replace(/^[\u4e00-\u9fff、]{2,40}?(?=关于)/, "");
  return Math.max(likeness(left, right), likeness(cut(left), cut(right)));
};
