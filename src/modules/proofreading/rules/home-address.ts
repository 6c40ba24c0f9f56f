// Home addresses: where a text says that somebody lives at a door that can be found. An office's address, a village or a street alone is no finding.
import { after, before, type Hit, type Rule } from "../rule.ts";

const N = "[0-9０-９一二三四五六七八九十甲乙丙]{1,5}";
const BLOCK = `${N}(?:号楼|栋|幢|座|#楼?|号院)`;
const STAIR = `${N}(?:单元|门洞|梯)`;
const DOOR = `(?:${N}(?:室|户|号)(?!楼|院)|[东西中南北]户|(?<![0-9０-９])[0-9０-９]{3,4}(?![0-9０-９年元个人]))`;
/** Ways to say where a door is, the longest first. */
const DOOR_OF_HOME = new RegExp(
  `(?:${BLOCK}[-－—,，、 ]?${STAIR}[-－—,，、 ]?(?:${N}(?:层|楼))?${DOOR}|${BLOCK}[-－—,，、 ]?(?:${N}层)?${DOOR}|${BLOCK}${STAIR}|${N}(?:村民小组|组|队|社)[ ]?${N}号|${N}(?:街|巷|路|胡同|弄|号院)${N}号|(?:街|巷|路|胡同|弄|道)${N}号(?:院)?(?:${DOOR})?|${N}[-－]${N}[-－]${N}(?![-－\\d])|${DOOR})`,
  "g",
);
const PLACE =
  /[\u4e00-\u9fa5]{2,}(?:市|区|县|旗|镇|乡|苏木|街道|社区|村|嘎查|小区|花园|家园|嘉园|苑|公寓|新村|新区|路|街|巷|胡同|大院|宿舍|组|队|里|城|庄|营|窑|湾|府|园)/;
const LIVES =
  /(?:(?<![入居常现租暂寄收安])住(?![户房建宅院宿在])(?=[\u4e00-\u9fa5]{1,8}(?:镇|乡|苏木|街道|社区|嘎查|小区|村|屯|庄|营|窑|湾|苑|园|里|府|城|庭|街|巷|路))|家住|现住|常住(?!人口|居民|户|地|单位)|居住在|居住于|租住在?|暂住|寄住|住在|住址|住所地?|家庭地址|户籍地址?|户籍所在地|户口所在地|户籍地|常住地|居住地址?|现居|籍贯地址|联系地址|家庭住所|收货地址|送达地址|通讯地址|通信地址|邮寄地址|收件地址|寄送地址|住处|安置地址|租房地址|房屋坐落|坐落)[^。；\n]{0,44}$/;
const OFFICE =
  /(?:大厅|办公|村委会|居委会|值班室|学生宿舍|局|委员会|中心|政府|大厦|窗口|工作站|服务站|学校|医院|园区|公司|厂|酒店|宾馆|会议|法院|检察院|派出所|注册|经营|企业|机构|单位|店)[^。；，\n]{0,16}$/;
/** The seat of a company is entered in a public register. */
const SEAT = /住所地?[：:为]?[^。；\n]{0,44}$/;
const COMPANY = /公司|法定代表人|信用代码|经营者|合作社|开发区|工业园|产业园/;
const ESTATE = /(?:小区|花园|家园|嘉园|佳苑|苑|公寓|新村|家属院|宿舍|大院|[\u4e00-\u9fa5]{2}(?:城|府|湾|园|郡|庭|里))[东西南北]?[区]?$/;

/** 低保户吴某，台阁牧村一组6号: a door right behind a person who is named with what they are. */
const BESIDE_PERSON =
  /(?:户主|业主|住户|村民|居民|牧民|农民|老人|低保户|低保对象|特困人员|脱贫户|监测户|患者|病人|学生|申请人|当事人|被征收人|承租人|死者|信访人|残疾人)[：:]?[\u4e00-\u9fa5]{1,3}[，,、（(： \t]{1,2}[\u4e00-\u9fa5]{1,8}(?:村|嘎查|小区|社区|苑|园|里|屯|庄|营|窑|湾)$/;

export const withoutDoor = (text: string): string => text.replace(/[0-9０-９一二三四五六七八九十]+/g, (digits) => "*".repeat(digits.length));

/** Where in a cell the door is. */
export const doorIn = (cell: string): { start: number; end: number } | undefined => {
  DOOR_OF_HOME.lastIndex = 0;
  const match = DOOR_OF_HOME.exec(cell);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
};

export const homeAddress: Rule = {
  id: "personal-data/home-address",
  severity: "block",
  title: "家庭住址",
  source: "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》",
  *check(text): Generator<Hit> {
    if (!/[室户号栋幢单元组队社弄]|\d[-－]\d/.test(text)) return;
    let done = 0;
    for (const match of text.matchAll(DOOR_OF_HOME)) {
      const { index } = match;
      if (index < done) continue;
      const lead = before(text, index, 60);
      const clause = lead.slice(Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("；")) + 1);
      const lives = LIVES.exec(clause);
      const full = new RegExp(`${BLOCK}.{0,2}${STAIR}`).test(match[0]) && new RegExp(`${DOOR}$`).test(match[0]);
      const where = clause.slice(lives ? lives.index : 0);
      const beside = BESIDE_PERSON.test(clause);
      if (lives ? !PLACE.test(where) || OFFICE.test(where) : !(beside || (full && ESTATE.test(lead))) || OFFICE.test(lead.slice(-10))) continue;
      const end = index + match[0].length;
      if (SEAT.test(clause) && COMPANY.test(clause + after(text, end, 16))) continue;
      done = end;
      yield {
        start: index,
        end,
        reason: "这里写明了住在哪一户，家庭住址公开前应当隐去门牌",
        suggestion: withoutDoor(match[0]),
        confidence: lives ? 0.9 : 0.8,
        ...(lives ? {} : { severity: "fix" as const }),
      };
    }
  },
};
