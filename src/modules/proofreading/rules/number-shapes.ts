// The shapes of the numbers that belong to people: provinces, birthdays and check digits of citizen IDs, prefixes and check digits of cards. Pure sums.
import { isLetter } from "../characters.ts";
import { after, before } from "../rule.ts";

export type PersonalNumber = {
  kind: "citizen-id" | "citizen-id-wrong" | "citizen-id-15" | "bank-card" | "bank-card-wrong" | "mobile" | "landline";
  start: number;
  end: number;
  /** Half-width digits without separators; X in capitals. */
  digits: string;
  /** Whether the words around name what it is. */
  named: boolean;
};

export const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(" "),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export const isBirthday = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);

export const looksLikeId = (digits: string): boolean =>
  PROVINCES.has(digits.slice(0, 2)) && isBirthday(Number(digits.slice(6, 10)), Number(digits.slice(10, 12)), Number(digits.slice(12, 14)));

export const checkDigit = (digits: string): string => {
  let sum = 0;
  WEIGHTS.forEach((weight, index) => (sum += weight * Number(digits[index])));
  return "10X98765432"[sum % 11] ?? "";
};

export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};

/** UnionPay (62, and 9558, 6013 and the like of older cards), Visa, MasterCard, JCB. */
export const hasCardPrefix = (digits: string): boolean =>
  /^62\d{14,17}$/.test(digits) || /^(?:9558|6013|6011|4563|9559)\d{12,15}$/.test(digits) || /^(?:4\d|5[1-5]|35)\d{14}$/.test(digits);

const IN_ADDRESS = /(?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]{0,200}$/;
export const AMOUNT = /^ ?(?:[.．]\d|[,，]\d{3}(?!\d)|元|万|亿|吨|公斤|千克|平方|立方|千瓦|亩|株|人次|人口|[%％‰])/;

/** Not a phone: part of an amount, of a code with letters, or of a web address. */
export const isAmountOrCode = (text: string, start: number, end: number): boolean => {
  const previous = text.charCodeAt(start - 1);
  return (
    isLetter(previous) ||
    isLetter(text.charCodeAt(end)) ||
    (start > 0 && "¥￥$#.．=&".includes(text.charAt(start - 1))) ||
    (text.charAt(start - 1) === "/" && IN_ADDRESS.test(before(text, start, 200))) ||
    AMOUNT.test(after(text, end, 6))
  );
};
