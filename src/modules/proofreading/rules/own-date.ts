// The day a text is of: what the context says, the one line of it that gives a date for the whole, the newest full date in it, or the day it is read.
import { isPlainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { keepLast, linesOf } from "../rule.ts";
import type { Context } from "../schema.ts";
import { datesIn, type WrittenDate } from "./dates-in-text.ts";

export const plain = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPlainDate(text) ? text : undefined;
};

const SIGNED = /(?:局|委|办|办公室|政府|中心|院|校|部|会|司|所|站|队|社|公司|专班|指挥部|领导小组)[ \u3000]+$/;
const ISSUED = /(?:发布|印发|发文|成文|公告|公示发布)(?:日期|时间)[：:][ \u3000]*$/;

/** What a line says of the day of the whole: nothing but a date, an organ and a date behind blanks, 发布日期：2026-05-15. */
const dateOfLine = (line: string, date: WrittenDate, start: number): PlainDate | undefined => {
  if (date.year === null || date.day === null || line.slice(date.end - start).trim() !== "") return undefined;
  const lead = line.slice(0, date.start - start);
  return lead.trim() === "" || SIGNED.test(lead) || ISSUED.test(lead) ? plain(date.year, date.month, date.day) : undefined;
};

const dateLine = keepLast((text: string): PlainDate | undefined => {
  const found = new Set<PlainDate>();
  const dates = datesIn(text);
  let next = 0;
  for (const { start, end } of linesOf(text)) {
    while (next < dates.length && dates[next]!.start < start) next++;
    if (end - start > 48 || end === start || next >= dates.length || dates[next]!.start >= end) continue;
    const date = dateOfLine(text.slice(start, end), dates[next]!, start);
    if (date) found.add(date);
  }
  return found.size === 1 ? [...found][0] : undefined;
});

/** The document's own date: given, or what the only such line of the text says. */
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

/** The year that a text speaks of, where it names no other. */
export const onlyYear = keepLast((text: string): number | undefined => {
  const years = new Set([...text.matchAll(/(?<![\d.])(?:19|20)\d\d(?=年)/g)].map(([year]) => Number(year)));
  return years.size === 1 ? [...years][0] : undefined;
});

/** The day whose names count: the document's own, else the newest date in it, else its newest year, else the day of reading. */
export const dayOfNames = (text: string, context: Context): PlainDate | undefined =>
  ownDate(text, context) ?? newestDate(text) ?? newestYear(text) ?? context.readOn ?? undefined;
