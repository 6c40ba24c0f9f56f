// The SQL of the year's figures: of each request the few facts that are counted, with what moved its clock as one text, so that a hundred thousand fit.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries } from "../../platform/db.ts";
import { type ClockEvent, EVENT_TYPES, type EventType } from "./rules/clock-events.ts";
import type { DecisionCode } from "./rules/decisions.ts";
import type { Channel } from "./rules/receipt.ts";

export type YearRow = {
  unit: string;
  office: string | null;
  channel: Channel;
  arrived_on: PlainDate;
  received_on: PlainDate | null;
  closed_on: PlainDate | null;
  decision: DecisionCode | null;
  /** What moved the clock, a line each; the same text where two clocks went the same way. Null where nothing did. */
  moves: string | null;
};

/** What of an event's detail the clock looks at. */
const DETAILS = ["party", "workingDays", "replyBy", "joint", "until"] as const satisfies (keyof ClockEvent)[];

/** Received or closed in a year, or still open; merged ones are not counted twice. */
export const casesOfYear = async (db: Queries, year: number, units?: readonly string[]): Promise<YearRow[]> => {
  if (units?.length === 0) return [];
  const details = sql.join(DETAILS.map((key) => sql`${sql.lit(key)}, e.detail -> ${sql.lit(key)}`));
  // Most events have none of them, and building a hundred thousand empty ones takes a second.
  const detail = sql`case when e.detail ?| ${sql.val([...DETAILS])}::text[] then jsonb_strip_nulls(jsonb_build_object(${details}))::text else '{}' end`;
  const within = units === undefined ? sql`true` : sql`r.unit = any(${sql.val([...units])}::text[])`;
  const { rows } = await sql<YearRow>`
    select r.unit, r.office, r.channel, r.arrived_on, r.received_on, r.closed_on, r.decision, m.moves
    from request r cross join lateral (
      select string_agg(e.happened_on || ' ' || e.type || ' ' || ${detail}, E'\\n' order by e.id) as moves
      from request_event e where e.request = r.id and e.type = any(${sql.val([...EVENT_TYPES])}::text[])) m
    where r.status <> 'merged' and r.arrived_on <= ${`${year}-12-31`} and (r.closed_on is null or r.closed_on >= ${`${year}-01-01`}) and ${within}`.execute(
    db,
  );
  return rows;
};

/** The events as they were, in the order in which they were entered. */
export const eventsIn = (moves: string | null): ClockEvent[] =>
  (moves ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [on, type] = line.split(" ", 2) as [PlainDate, EventType];
      return { on, type, ...(JSON.parse(line.slice(on.length + type.length + 2)) as object) };
    });
