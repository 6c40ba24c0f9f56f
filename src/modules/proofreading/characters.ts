// Which characters count as what, by UTF-16 unit. NaN (past the end of a text) belongs to no class.

export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007 || (unit >= 0xf900 && unit <= 0xfaff);

/** 0–9 for half-width and full-width digits, −1 otherwise. */
export const digitOf = (unit: number): number => (unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1);

export const isDigit = (unit: number): boolean => digitOf(unit) >= 0;

/** A–Z and a–z, half-width or full-width. */
export const isLetter = (unit: number): boolean => {
  const plain = unit >= 0xff21 && unit <= 0xff5a ? unit - 0xfee0 : unit;
  return (plain >= 0x41 && plain <= 0x5a) || (plain >= 0x61 && plain <= 0x7a);
};

/** Zero-width and direction marks that people paste along without seeing them. */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad ||
  unit === 0x180e ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2064) ||
  unit === 0xfeff;

/** Blanks within a line; tabs stand between cells and do not count. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x205f;

/** Dashes and dots that people put between the groups of a number. */
export const isDash = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xff0d || unit === 0xb7 || unit === 0x5f;

/** The end of a text, line or cell. */
export const isEdge = (unit: number): boolean => Number.isNaN(unit) || unit === 10 || unit === 13 || unit === 9 || unit === 0x7c;

/** Full-width digits and letters as half-width ones; everything else as it stands. */
export const narrow = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const CHINESE_DIGITS = "零一二三四五六七八九";

/** 一 to 九十九 as official texts count; undefined for anything else. */
export const numeralOf = (text: string): number | undefined => {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "") return undefined;
  return (match[2] ? (match[1] ? CHINESE_DIGITS.indexOf(match[1]) : 1) * 10 : 0) + (match[3] ? CHINESE_DIGITS.indexOf(match[3]) : 0);
};

/** 1 to 99 in Chinese numerals. */
export const inNumerals = (value: number): string => {
  const tens = Math.floor(value / 10);
  return (tens > 1 ? (CHINESE_DIGITS[tens] ?? "") : "") + (tens > 0 ? "十" : "") + (value % 10 > 0 ? (CHINESE_DIGITS[value % 10] ?? "") : "");
};
