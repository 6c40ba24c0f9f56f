// The day a text is of: what the context says, the one line of it that is nothing but a date, the newest full date in it, or the day it is read.
import { isPlainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { keepLast, linesOf } from "../rule.ts";
import type { Context } from "../schema.ts";
import { datesIn } from "./dates-in-text.ts";

export const plain = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPlainDate(text) ? text : undefined;
};

const dateLine = keepLast((text: string): PlainDate | undefined => {
  const dates = new Set<PlainDate>();
  for (const { start, end } of linesOf(text)) {
    if (end - start > 24 || end === start) continue;
    const match = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/.exec(text.slice(start, end));
    const date = match && plain(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) dates.add(date);
  }
  return dates.size === 1 ? [...dates][0] : undefined;
});

/** The document's own date: given, or the only line of the text that is nothing but a date. */
export const ownDate = (text: string, context: Context): PlainDate | undefined => context.documentDate ?? dateLine(text);

const newestDate = keepLast((text: string): PlainDate | undefined => {
  let newest: PlainDate | undefined;
  for (const { year, month, day } of datesIn(text)) {
    const date = year === null ? undefined : plain(year, month, day ?? 1);
    if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  }
  return newest;
});

/** The first day of the newest year that the text names alone: 2026年度. */
const newestYear = keepLast((text: string): PlainDate | undefined => {
  let newest = 0;
  for (const [year] of text.matchAll(/(?<![\d.])(?:19|20)\d\d(?=年)/g)) newest = Math.max(newest, Number(year));
  return newest === 0 ? undefined : plain(newest, 1, 1);
});

/** The day whose names count: the document's own, else the newest date in it, else its newest year, else the day of reading. */
export const dayOfNames = (text: string, context: Context): PlainDate | undefined =>
  ownDate(text, context) ?? newestDate(text) ?? newestYear(text) ?? context.readOn ?? undefined;
