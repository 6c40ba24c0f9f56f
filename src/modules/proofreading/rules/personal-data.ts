// Personal data that a published text must not carry: what each kind of number means, and the masked form to put in its place.
import { after, before, perContext, type Hit, type Rule } from "../rule.ts";
import { isLetter, isDigit, narrow } from "../characters.ts";
import { maskCard, maskCitizenId, maskEmail, maskLandline, maskMobile } from "../mask.ts";
import type { Context } from "../schema.ts";
import type { PersonalNumber } from "./number-shapes.ts";
import { personalNumbersIn } from "./personal-numbers.ts";

const SOURCE = "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》";

function* numbersOf(text: string, kinds: PersonalNumber["kind"][], hit: (number: PersonalNumber) => Omit<Hit, "start" | "end">): Generator<Hit> {
  for (const number of personalNumbersIn(text)) {
    if (kinds.includes(number.kind)) yield { start: number.start, end: number.end, ...hit(number) };
  }
}

export const citizenId: Rule = {
  id: "personal-data/citizen-id",
  severity: "block",
  title: "身份证号码",
  source: SOURCE,
  check: (text) =>
    numbersOf(text, ["citizen-id", "citizen-id-wrong", "citizen-id-15"], ({ kind, digits, named }) => ({
      suggestion: maskCitizenId(digits),
      ...(kind === "citizen-id"
        ? { reason: "这是一个校验码正确的公民身份号码，公开前应当遮盖", confidence: 0.99 }
        : kind === "citizen-id-wrong"
          ? { reason: "这里写明是身份证号码，虽然校验码不对，仍可能认出本人，公开前应当遮盖", confidence: 0.85 }
          : named
            ? { reason: "这是15位的旧身份证号码，公开前应当遮盖", confidence: 0.95 }
            : { reason: "这串15位数字像旧身份证号码，请核对，是的话应当遮盖", confidence: 0.65, severity: "fix" as const }),
    })),
};

export const bankCard: Rule = {
  id: "personal-data/bank-card",
  severity: "block",
  title: "银行卡号",
  source: SOURCE,
  check: (text) =>
    numbersOf(text, ["bank-card", "bank-card-wrong"], ({ kind, digits, named }) => ({
      reason: kind === "bank-card" ? "这是一个校验正确的银行卡号，公开前应当遮盖" : "这里写明是银行卡号，虽然校验位不对，公开前仍应当遮盖",
      suggestion: maskCard(digits),
      confidence: kind === "bank-card-wrong" ? 0.8 : named ? 0.99 : 0.9,
    })),
};

export const digitsOnly = (phone: string): string => narrow(phone).replace(/\D/g, "");

const publicNumbers = perContext((context: Context) => {
  const known = new Set<string>();
  for (const phone of context.publicPhones) {
    const digits = digitsOnly(phone);
    known.add(digits);
    // A land line is known with and without its area code.
    if (/^0\d{9,11}$/.test(digits)) known.add(digits.slice(/^0(?:10|2)/.test(digits) ? 3 : 4));
  }
  return known;
});

export const isPublicPhone = (digits: string, context: Context): boolean => {
  const known = publicNumbers(context);
  return known.has(digits) || (/^0\d{9,11}$/.test(digits) && known.has(digits.slice(/^0(?:10|2)/.test(digits) ? 3 : 4)));
};

export const mobile: Rule = {
  id: "personal-data/mobile",
  severity: "block",
  title: "手机号码",
  source: SOURCE,
  *check(text, context) {
    const hits = numbersOf(text, ["mobile"], ({ digits, named }) => ({
      reason: "这是手机号码，不是本地公开的办公电话，公开前应当遮盖或者换成办公电话",
      suggestion: maskMobile(digits),
      confidence: named ? 0.98 : 0.9,
    }));
    for (const hit of hits) if (!isPublicPhone(digitsOnly(text.slice(hit.start, hit.end)).slice(-11), context)) yield hit;
  },
};

/** Words that say whose line it is: an office's is for the public, a home's is not. */
const OFFICE_LINE =
  /(?:办公|咨询|监督|举报|投诉|服务|值班|政策|业务|受理|预约|报警|求助|报修|客服|接待|公开|总机|窗口)(?:室|股|科|处)?(?:联系)?(?:电话|热线|专线|号码)?(?:号码)?[为是：:\s（(]{0,3}$|(?:热线|专线|办公室电话|传真|总机)[为是：:\s（(]{0,3}$/;
const ORGAN_LINE =
  /(?:局|委|办|中心|政府|管委会|委员会|大队|支队|医院|学校|派出所|服务站|股|科|室|所|院|馆|公司|店|厂|合作社)(?:[（(][^）)]{1,12}[）)])?[，,]?(?:联系|的)?(?:电话|座机)?[为是：:，、\s（(]{0,3}$/;
/** 联系电话 alone is what a notice gives of its own office; a person's line is called so or stands beside the person. */
const NOTICE_LINE =
  /(?:联系|报告|监督|咨询|报修|预订|订餐|联络|查询|垂询)?(?:电话|方式|座机|固话|热线|传真|Tel|TEL|拨打|致电)(?:号码)?[为是：:\s（(]{0,3}$/;
const PERSON =
  /(?:某|先生|女士|师傅|同志|老师|大爷|大妈|大娘|大哥|大姐|患者|户主|家属|老人|学生|村民|居民|业主|姓名[：:]?[\u4e00-\u9fa5]{2,4})[^。；]{0,180}$/;
const BEHIND_IT = /^[ \u3000]?[（(][\u4e00-\u9fa5]{0,10}(?:局|委|办|中心|政府|会|室|股|科|所|站|队|院|校|馆)[）)]/;

/** Who holds a post is reached at the office. */
const POST = /(?:[镇乡局科股站所校院队组旗区]长|主任|书记|经理|干部|股级|医生|教师)(?!.*(?:家庭|住宅|宅电|家里))[^。；]{0,24}$/;

/** A line that holds nothing but the number belongs to the heading above it. */
const beforeAcrossLines = (text: string, at: number): string => {
  const said = before(text, at, 200);
  return said.trim() === "" ? text.slice(Math.max(0, at - 24), at).trimEnd() : said;
};

/** 咨询电话：12345（24小时），…: what names the first of several lines names all. */
const NUMBERS_BEFORE = /(?<!\d)\d[\d-]{2,13}(?:[（(][^（）()\d]{0,4}\d{0,2}[^（）()\d]{1,8}[）)])?[、，,；;／/ ]{1,2}$/;

const isOfficeLine = (lead: string, rest: string): boolean =>
  OFFICE_LINE.test(lead) ||
  ORGAN_LINE.test(lead) ||
  BEHIND_IT.test(rest) ||
  POST.test(lead) ||
  OFFICE_ROW.test(lead) ||
  (NOTICE_LINE.test(lead) && !PERSON.test(lead));
/** A row of a table that begins with an office: the line in it is the office's. */
const OFFICE_ROW =
  /(?:^|[\t|｜])[\u4e00-\u9fa5（）()]{2,20}(?:局|委|办|中心|政府|委员会|院|校|站|所|公司|社区|店|园|馆|队|股|科|室|处|厂|合作社|协会)(?:[ \u3000]*[\t|｜]| {2,}|\u3000)/;
const HOME_LINE = /(?:家庭|家中|家里|住宅|宅|个人|本人|家属|家长|户主|住户|私人)(?:的)?(?:固定|座机|固话|联系)?(?:电话|座机|号码)?/;

export const landline: Rule = {
  id: "personal-data/landline",
  severity: "hint",
  title: "不在公开名录的固定电话",
  source: SOURCE,
  *check(text, context) {
    const hits = numbersOf(text, ["landline"], ({ digits, start }) => {
      const home = HOME_LINE.test(before(text, start, 16));
      return {
        reason: home ? "这是住宅电话，公开前应当遮盖" : "这个固定电话不在本地公开电话名录里，请核对是不是办公电话；若是住宅电话应当遮盖",
        suggestion: maskLandline(digits),
        confidence: home ? 0.92 : 0.6,
        ...(home ? { severity: "block" as const } : {}),
      };
    });
    for (const hit of hits) {
      if (isPublicPhone(digitsOnly(text.slice(hit.start, hit.end)), context)) continue;
      const said = beforeAcrossLines(text, hit.start);
      if (hit.severity !== "block" && isOfficeLine(said.replace(NUMBERS_BEFORE, ""), after(text, hit.end, 12))) continue;
      // Beside a person it is theirs: graver than a missing area code.
      const beside = hit.severity !== "block" && PERSON.test(said);
      yield beside
        ? { ...hit, reason: "这个固定电话写在个人名下，不在本地公开电话名录里，公开前应当遮盖或者换成办公电话", confidence: 0.85, severity: "fix" }
        : hit;
    }
  },
};

const narrowAddress = (text: string): string => narrow(text).replaceAll("．", ".").replaceAll("＿", "_").replaceAll("－", "-");
const LOCAL_PART = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}$/;
const SERVER = /^(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}/;

/** zhang#163.com, zhang(at)example.com: written so that a search does not find it. */
const SPELLED =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{1,40} ?(?:[#＃]|[（([【]? ?(?:at|AT|艾特) ?[）)\]】]?) ?[A-Za-z0-9-]{2,20}(?:\.|[（([]? ?(?:dot|点) ?[）)\]]?)(?:com|cn|net|org)(?![A-Za-z])/g;

function* spelledOut(text: string): Generator<Hit> {
  if (!/[#＃]|at|AT|艾特/.test(text)) return;
  for (const match of text.matchAll(SPELLED)) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      reason: "这是换了写法的电子邮箱，个人邮箱不应公开，请换成公布的公共信箱或者遮盖",
      suggestion: `${match[0].charAt(0)}***`,
      confidence: 0.85,
    };
  }
}

export const email: Rule = {
  id: "personal-data/email",
  severity: "fix",
  title: "电子邮箱",
  source: SOURCE,
  *check(text, context) {
    yield* spelledOut(text);
    const signs = /[@＠]/g;
    for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
      const at = sign.index;
      const local = LOCAL_PART.exec(narrowAddress(before(text, at, 64)))?.[0];
      const server = local === undefined ? undefined : SERVER.exec(narrowAddress(after(text, at + 1, 120)))?.[0];
      if (
        local !== undefined &&
        server !== undefined &&
        !isDigit(text.charCodeAt(at + 1 + server.length)) &&
        !isLetter(text.charCodeAt(at + 1 + server.length))
      ) {
        const address = `${local}@${server}`;
        if (!context.publicEmails.some((known) => known.toLowerCase() === address.toLowerCase())) {
          // A mailbox under gov.cn belongs to an office.
          if (/(?:^|\.)gov\.cn$/i.test(server)) continue;
          yield {
            start: at - local.length,
            end: at + 1 + server.length,
            reason: "这是电子邮箱，个人邮箱不应公开，请换成公布的公共信箱或者遮盖",
            suggestion: maskEmail(address),
            confidence: 0.85,
          };
        }
      }
    }
  },
};
