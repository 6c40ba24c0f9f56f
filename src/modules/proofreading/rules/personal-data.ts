// Personal data that a published text must not carry: what each kind of number means, and the masked form to put in its place.
import { after, before, perContext, type Hit, type Rule } from "../rule.ts";
import { isLetter, isDigit, narrow } from "../characters.ts";
import { maskCard, maskCitizenId, maskEmail, maskLandline, maskMobile } from "../mask.ts";
import type { Context } from "../schema.ts";
import { personalNumbersIn, type PersonalNumber } from "./personal-numbers.ts";

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
    numbersOf(text, ["bank-card"], ({ digits, named }) => ({
      reason: "这是一个校验正确的银行卡号，公开前应当遮盖",
      suggestion: maskCard(digits),
      confidence: named ? 0.99 : 0.9,
    })),
};

const digitsOnly = (phone: string): string => narrow(phone).replace(/\D/g, "");

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

const isPublic = (digits: string, context: Context): boolean => {
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
    for (const hit of hits) if (!isPublic(digitsOnly(text.slice(hit.start, hit.end)).slice(-11), context)) yield hit;
  },
};

export const landline: Rule = {
  id: "personal-data/landline",
  severity: "hint",
  title: "不在公开名录的固定电话",
  source: SOURCE,
  *check(text, context) {
    const hits = numbersOf(text, ["landline"], ({ digits }) => ({
      reason: "这个固定电话不在本地公开电话名录里，请核对是不是办公电话；若是住宅电话应当遮盖",
      suggestion: maskLandline(digits),
      confidence: 0.6,
    }));
    for (const hit of hits) if (!isPublic(digitsOnly(text.slice(hit.start, hit.end)), context)) yield hit;
  },
};

const LOCAL_PART = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}$/;
const SERVER = /^(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}/;

export const email: Rule = {
  id: "personal-data/email",
  severity: "fix",
  title: "电子邮箱",
  source: SOURCE,
  *check(text, context) {
    const signs = /[@＠]/g;
    for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
      const at = sign.index;
      const local = LOCAL_PART.exec(narrow(before(text, at, 64)))?.[0];
      const server = local === undefined ? undefined : SERVER.exec(narrow(after(text, at + 1, 120)))?.[0];
      if (
        local !== undefined &&
        server !== undefined &&
        !isDigit(text.charCodeAt(at + 1 + server.length)) &&
        !isLetter(text.charCodeAt(at + 1 + server.length))
      ) {
        const address = `${local}@${server}`;
        if (!context.publicEmails.some((known) => known.toLowerCase() === address.toLowerCase())) {
          const official = /(?:^|\.)gov\.cn$/i.test(server);
          yield {
            start: at - local.length,
            end: at + 1 + server.length,
            reason: official ? "这是政务邮箱，请核对是不是对外公布的公共信箱" : "这是电子邮箱，个人邮箱不应公开，请换成公布的公共信箱或者遮盖",
            suggestion: maskEmail(address),
            confidence: official ? 0.4 : 0.85,
            severity: official ? "hint" : "fix",
          };
        }
      }
    }
  },
};
