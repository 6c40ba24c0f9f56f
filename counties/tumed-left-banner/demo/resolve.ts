// Turns a demonstration manuscript into content as of the day it is loaded: dates counted from `today`, placeholders filled, notation parsed.
import { bodyFromNotation } from "../../../src/document/notation.ts";
import { addDays, inChinese, type PlainDate, weekdayOf, yearOf } from "../../../src/kernel/plain-date.ts";
import type { ManuscriptContent } from "../../../src/modules/publishing/schema.ts";
import type { DemoAttachment, DemoManuscript } from "./types.ts";

/** The day `daysAgo` days before `today`, moved off a weekend: back to Friday for the past, on to Monday for what is to come. */
export const dayOf = (today: PlainDate, daysAgo: number): PlainDate => {
  const day = addDays(today, -daysAgo);
  const over = weekdayOf(day) - 5;
  if (over <= 0) return day;
  return addDays(day, daysAgo >= 0 ? -over : 3 - over);
};

const PLACEHOLDER = /\{\{(day|month|monthday|year|lastyear) ([+-]?\d+)\}\}/g;

/** Fills `{{day -12}}` (2026年11月12日), `monthday` (11月12日), `month` (2026年11月), `year` (2026) and `lastyear` (2025); days from `today`. */
export const fillDates = (text: string, today: PlainDate): string =>
  text.replace(PLACEHOLDER, (_, form: string, offset: string) => {
    const day = dayOf(today, -Number(offset));
    const long = inChinese(day);
    if (form === "day") return long;
    if (form === "monthday") return long.slice(5);
    if (form === "month") return long.slice(0, long.indexOf("月") + 1);
    return String(form === "year" ? yearOf(day) : yearOf(day) - 1);
  });

/** Content ready for the publishing actions; `interprets` is still a key, attachments are still to be made into files. */
export type ResolvedContent = Omit<ManuscriptContent, "attachments"> & { attachments: DemoAttachment[] };

/** The content of a demonstration manuscript as of `today`: as first published, or as it reads after its correction. */
export const contentOn = ({ content, journey }: DemoManuscript, today: PlainDate, version: "first" | "corrected" = "first"): ResolvedContent => {
  const { madeDaysAgo, issuedDaysAgo, effectiveDaysAgo, expiresDaysAgo, ...rest } = content;
  const on = (daysAgo: number | null): PlainDate | null => (daysAgo === null ? null : dayOf(today, daysAgo));
  return {
    ...rest,
    title: fillDates(content.title, today),
    documentNumber: fillDates(content.documentNumber, today),
    madeOn: on(madeDaysAgo),
    issuedOn: on(issuedDaysAgo),
    effectiveOn: on(effectiveDaysAgo),
    expiresOn: on(expiresDaysAgo),
    body: bodyFromNotation(
      fillDates(version === "corrected" && journey.corrected ? content.body.replace(...journey.corrected.replace) : content.body, today),
    ),
    attachments: content.attachments.map((attachment) => ({
      ...attachment,
      name: fillDates(attachment.name, today),
      text: fillDates(attachment.text, today),
    })),
  };
};
