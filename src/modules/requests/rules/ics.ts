// Deadlines as an iCalendar feed (RFC 5545): one all-day event each. Numbers of the register only; no word of who asked or for what.
import { addDays, type PlainDate } from "../../../kernel/plain-date.ts";

export type FeedEntry = { uid: string; on: PlainDate; summary: string; description: string };

const escaped = (text: string): string => text.replaceAll(/([\\;,])/g, "\\$1").replaceAll(/\r?\n/g, "\\n");

const LINE_OCTETS = 75;
const encoder = new TextEncoder();
/** Lines longer than 75 octets go on in the next, never in the middle of a character. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LINE_OCTETS) {
      lines.push(part);
      [part, octets] = [" ", 1];
    }
    part += character;
    octets += length;
  }
  return [...lines, part].join("\r\n");
};

const basic = (date: PlainDate): string => date.replaceAll("-", "");

/** `stamp`: when the feed was made, as an ISO instant. */
export const calendarFeed = (name: string, entries: readonly FeedEntry[], stamp: string): string => {
  const at = stamp.replaceAll(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//qizheng//requests//ZH",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ uid, on, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${basic(on)}`,
      `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
};
