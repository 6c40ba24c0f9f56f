// The year's figures of requests in a person's reach, loaded and counted; and as a workbook. Reads only, names nobody.
import { shortName } from "../../county/lookup.ts";
import { type Actor, postFor, whoMay } from "../../law/permissions.ts";
import { head, number, text, workbook } from "../../office/spreadsheet.ts";
import { todayOf } from "../../platform/clock.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { calendarOf } from "../calendar/index.ts";
import { placeOfRequest } from "./case.ts";
import { unitsInReach } from "./listing.ts";
import type { History } from "./rules/clock-events.ts";
import { type Statistics, statisticsOf } from "./rules/statistics.ts";
import { casesOfYear, eventsIn, type YearRow } from "./statistics-store.ts";

/** The answer to the same question once, as the same value: of a hundred thousand cases most went the way of another. */
const remembered = <Asked, Answer>(keyOf: (asked: Asked) => string, answer: (asked: Asked) => Answer): ((asked: Asked) => Answer) => {
  const known = new Map<string, { answer: Answer }>();
  return (asked) => {
    const key = keyOf(asked);
    const found = known.get(key) ?? { answer: answer(asked) };
    known.set(key, found);
    return found.answer;
  };
};

export type StatisticsFor = Statistics & { choices: { id: string; name: string }[] };

export const statisticsFor = async (system: System, actor: Actor, { year, unit }: { year: number; unit: string }): Promise<StatisticsFor> => {
  if (!postFor(actor, "request.list"))
    throw new Refusal("forbidden", "您的职务不能查看依申请公开的统计", { next: `请由${whoMay("request.list")}查看` });
  const reach = unitsInReach(actor, "request.list");
  const sees = remembered(
    ({ unit: of, office }: YearRow) => `${of}/${office}`,
    (row) => postFor(actor, "request.list", placeOfRequest(system.county, row)) !== undefined,
  );
  const rows = (await casesOfYear(system.db, year, reach)).filter(sees);
  const nameOf = remembered(
    (id: string) => id,
    (id) => shortName(system.county, id),
  );
  const choices = [...new Set(rows.map((row) => row.unit))].map((id) => ({ id, name: nameOf(id) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const chosen = rows.filter((row) => unit === "" || row.unit === unit);
  const historyOf = remembered(
    ({ received_on: on, moves }: YearRow) => `${on}${moves}`,
    ({ received_on: on, moves }): History | undefined => (on === null ? undefined : { receivedOn: on, events: eventsIn(moves) }),
  );
  const cases = chosen.map((row) => ({
    unit: nameOf(row.unit),
    channel: row.channel,
    arrivedOn: row.arrived_on,
    closedOn: row.closed_on,
    code: row.decision,
    history: historyOf(row),
  }));
  return { ...statisticsOf(cases, year, await calendarOf(system), todayOf(system.clock)), choices };
};

export const statisticsWorkbook = (told: Statistics): Promise<Uint8Array> =>
  workbook([
    {
      sheet: "按月",
      data: [
        head("月份", "收到", "办结"),
        ...told.months.map(({ received, closed }, month) => [text(`${month + 1} 月`), number(received), number(closed)]),
      ],
    },
    {
      sheet: "办理结果",
      data: [head("类别", "结果", "件数"), ...told.results.map(({ family, name, count }) => [text(family), text(name), number(count)])],
    },
    {
      sheet: "用时",
      data: [head("用去的工作日", "按期", "逾期"), ...told.days.map(({ name, inTime, late }) => [text(name), number(inTime), number(late)])],
    },
    { sheet: "渠道", data: [head("渠道", "收到"), ...told.channels.map(({ name, count }) => [text(name), number(count)])] },
    {
      sheet: "单位",
      data: [
        head("单位", "收到", "办结", "逾期答复", "在办逾期", ...told.months.map((_, month) => `${month + 1} 月收到`)),
        ...told.units.map((one) => [text(one.unit), ...[one.received, one.closed, one.late, one.overdue, ...one.months].map(number)]),
      ],
    },
  ]);
