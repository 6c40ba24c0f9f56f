// The year's figures read from the tables in a few columns are those that folding every case would give, whatever happened to its clock.
import { afterAll, beforeAll, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shortName } from "../../county/lookup.ts";
import { inventHistory, seeded } from "../../../test/support/clock-simulation.ts";
import { requestPeople, type RequestPeople } from "../../../test/support/requests.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { todayOf } from "../../platform/clock.ts";
import { calendarOf } from "../calendar/index.ts";
import { caseOf } from "./rules/case.ts";
import { statisticsOf } from "./rules/statistics.ts";
import { statisticsFor } from "./statistics-view.ts";
import * as store from "./store.ts";

const UNITS = ["civil-affairs", "education", "finance"];
const YEAR = 2025;
const COUNT = 400;
let system: TestSystem;
let who: RequestPeople;

beforeAll(async () => {
  system = await testSystem();
  who = await requestPeople(system);
  const calendar = await calendarOf(system);
  for (let n = 0; n < COUNT; n++) {
    const history = inventHistory(seeded(n), (day) => calendar.isWorkingDay(plainDate(day)));
    const end = history.events.find(({ type }) => ["answered", "withdrawn", "correction-lapsed", "fee-lapsed"].includes(type));
    const at = new Date("2026-01-05T02:00:00Z");
    const id = `r-${YEAR}-${String(n + 1).padStart(6, "0")}`;
    const on = history.receivedOn;
    await store.insertRequest(system.db as never, {
      ...{ id, year: YEAR, number: n + 1, unit: UNITS[n % UNITS.length]!, channel: "counter", arrived_on: on, received_on: on, wanted: "演示" },
      ...{ delivery: "paper", applicant_class: "person", applicant_digest: String(n), fingerprint: [], split_from: null, moved_from: null },
      ...{ code_hash: null, confirmation: null, demonstration: true, created_at: at, created_by: "system" },
    });
    const add = (type: string, day: string, detail: object) =>
      store.insertEvent(system.db as never, { request: id, type, on: day, actor: "system", post: null, at, detail } as never);
    await add("received", on, { channel: "counter", receivedOn: on });
    for (const { on: day, type, ...detail } of history.events) await add(type, day, { ...detail, note: `第 ${n} 件` });
    if (end)
      await store.project(system.db as never, id, {
        status: "closed",
        closed_on: end.on,
        ...(end.type === "answered" ? { decision: "granted" } : {}),
      });
  }
  // One that came back to another is not counted twice.
  await store.project(system.db as never, `r-${YEAR}-000001`, { status: "merged", closed_on: todayOf(system.clock), decision: null });
});
afterAll(() => system.close());

test.each([2024, 2025, 2026])("of %i", async (year) => {
  const rows = (await system.db.selectFrom("request").selectAll().where("status", "!=", "merged").execute()) as unknown as store.RequestRow[];
  const events = await store.eventsOf(
    system.db,
    rows.map(({ id }) => id),
  );
  const cases = rows
    .filter((row) => row.arrived_on <= `${year}-12-31` && (row.closed_on === null || row.closed_on >= `${year}-01-01`))
    .map((row) => ({
      unit: shortName(county, row.unit),
      channel: row.channel,
      arrivedOn: row.arrived_on,
      closedOn: row.closed_on,
      code: row.decision,
      history: caseOf(events.get(row.id)!).history,
    }));
  const { choices, ...told } = await statisticsFor(system, who.information, { year, unit: "" });
  expect(told).toEqual(statisticsOf(cases, year, await calendarOf(system), todayOf(system.clock)));
  expect(choices.length).toBe(new Set(cases.map(({ unit }) => unit)).size);
  expect(cases.length).toBeGreaterThan(0);
});

test("a unit sees its own and no other's", async () => {
  const { choices } = await statisticsFor(system, who.handler, { year: YEAR, unit: "" });
  expect(choices.map(({ id }) => id)).toEqual(["civil-affairs"]);
  expect((await statisticsFor(system, who.handler, { year: YEAR, unit: "education" })).received).toBe(0);
});
