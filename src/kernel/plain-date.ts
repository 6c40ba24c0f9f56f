// A calendar day as the law counts it: a branded `YYYY-MM-DD` in Asia/Shanghai, without time. Proleptic Gregorian, years 0100–9999.

declare const plainDateBrand: unique symbol;
export type PlainDate = string & { readonly [plainDateBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a PlainDate. */
export const dayNumber = (date: PlainDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;

// 0100-01-01 and 9999-12-31: before them Date.UTC means the twentieth century, after them four digits are not enough.
const FIRST_DAY = -683_003;
const LAST_DAY = 2_932_896;

/** The PlainDate `days` after 1970-01-01; throws RangeError outside the years 0100–9999. */
export const fromDayNumber = (days: number): PlainDate => {
  if (!(days >= FIRST_DAY && days <= LAST_DAY)) throw new RangeError("日期超出公元 100 年至 9999 年的范围");
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
};

export const isPlainDate = (text: string): text is PlainDate => {
  const match = SHAPE.exec(text);
  if (!match || match[1] === "0000" || Number(match[1]) < 100) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && fromDayNumber(Date.UTC(Number(match[1]), month - 1, day) / DAY_MS) === text;
};

/** Parses `YYYY-MM-DD`; throws RangeError for a day that does not exist (2023-02-30). */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
};

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** The day it is in Asia/Shanghai (UTC+8, no summer time) at an instant. */
export const dateInShanghai = (instant: Date): PlainDate => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate;

/** 2023年10月8日, without leading zeros (GB/T 9704). */
export const inChinese = (date: PlainDate): string => `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
