// What an applicant sees of their own case: its clock, its steps without the office's inner ones, and the letters addressed to them.
import { shortName } from "../../../county/lookup.ts";
import { todayOf } from "../../../platform/clock.ts";
import type { System } from "../../../platform/system.ts";
import { calendarOf } from "../../calendar/index.ts";
import { documentsOf } from "../document-store.ts";
import { CASE_EVENTS, caseOf } from "../rules/case.ts";
import { DECISIONS } from "../rules/decisions.ts";
import { EFFECTS } from "../rules/clock-effects.ts";
import type { EventType } from "../rules/clock-events.ts";
import { reportClock } from "../rules/clock-report.ts";
import type { LetterKind } from "../rules/letter.ts";
import { registerNumber } from "../rules/register-number.ts";
import * as store from "../store.ts";
import type { FollowedCase } from "./follow.tsx";

/** Searching, proposing, clearing and reminding are the office's own business. */
const SHOWN: readonly string[] = ["received", "confirmed", "delivered", "anonymised", ...Object.keys(EFFECTS)];
const TO_APPLICANT: readonly LetterKind[] = ["receipt", "correction", "extension", "reasons", "delay", "fee", "answer", "not-handled", "transfer"];

export const followedCase = async (system: System, row: store.RequestRow): Promise<FollowedCase> => {
  const events = (await store.eventsOf(system.db, [row.id])).get(row.id)!;
  const { history } = caseOf(events);
  const clearedOn = events.find(({ type }) => type === "anonymised")?.on;
  const letters = (clearedOn === undefined ? await documentsOf(system.db, row.id) : []).filter(
    ({ letter }) => letter !== null && (TO_APPLICANT as readonly string[]).includes(letter),
  );
  return {
    registerNumber: registerNumber(row),
    unitName: shortName(system.county, row.unit),
    wanted: row.wanted,
    cleared: clearedOn === undefined ? null : { on: clearedOn, result: row.decision ? DECISIONS[row.decision].label : null },
    clock: history ? reportClock(history, await calendarOf(system), todayOf(system.clock)) : null,
    steps: events
      .filter(({ type }) => SHOWN.includes(type))
      .map(({ type, on }) => ({ on, name: type in CASE_EVENTS ? CASE_EVENTS[type as keyof typeof CASE_EVENTS] : EFFECTS[type as EventType].name })),
    letters: letters.map(({ number, title, made_on, content }) => ({
      number: number!,
      title,
      madeOn: made_on,
      paragraphs: (content as { paragraphs: string[] }).paragraphs,
    })),
  };
};
