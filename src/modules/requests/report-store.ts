// The SQL of the annual report: the cases and disputes it counts, and what a unit entered, corrected and wrote for it.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";
import type { Block, ReportDispute } from "./rules/annual/table-four.ts";
import type { ColumnKey, Correction, ReportCase } from "./rules/annual/table-three.ts";
import type { TableTwo, TableTwoKey } from "./rules/annual/table-two.ts";
import type { ReportPart } from "./rules/annual/parts.ts";

/** Cases that stand in the table of a year or of the year before: received by its end, and open then or closed since. Merged ones are not counted twice. */
export const reportCases = async (db: Queries, year: number, unit?: string): Promise<ReportCase[]> => {
  const rows = await db
    .selectFrom("request")
    .select(["id", "unit", "received_on", "applicant_class", "closed_on", "decision"])
    .where("status", "!=", "merged")
    .where("received_on", "<=", `${year}-12-31`)
    .where((where) => where.or([where("closed_on", "is", null), where("closed_on", ">=", `${year - 1}-01-01`)]))
    .$if(unit !== undefined, (query) => query.where("unit", "=", unit!))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit,
    receivedOn: row.received_on as PlainDate,
    applicantClass: row.applicant_class,
    closedOn: row.closed_on as PlainDate | null,
    code: row.decision,
  }));
};

export const reportDisputes = async (db: Queries, year: number, unit?: string): Promise<ReportDispute[]> => {
  const rows = await db
    .selectFrom("request_dispute")
    .innerJoin("request", "request.id", "request_dispute.request")
    .select(["request_dispute.request as id", "request.unit", "block", "opened_on", "request_dispute.closed_on", "outcome"])
    .where("opened_on", "<=", `${year}-12-31`)
    .$if(unit !== undefined, (query) => query.where("request.unit", "=", unit!))
    .orderBy("request_dispute.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit,
    block: row.block as Block,
    openedOn: row.opened_on as PlainDate,
    closedOn: row.closed_on as PlainDate | null,
    outcome: row.outcome,
  }));
};

/** Sums over the units when none is named: the county's table is the sum of theirs. */
export const reportFigures = async (db: Queries, year: number, unit?: string): Promise<TableTwo> => {
  const rows = await db
    .selectFrom("report_figure")
    .select(["key", sql<number>`sum(value)`.as("value")])
    .where("year", "=", year)
    .$if(unit !== undefined, (query) => query.where("unit", "=", unit!))
    .groupBy("key")
    .execute();
  return Object.fromEntries(rows.map(({ key, value }) => [key, Number(value)])) as TableTwo;
};

export const saveFigure = (tx: Tx, row: { unit: string; year: number; key: TableTwoKey; value: number; source: string; by: string; at: Date }) => {
  const entry = { value: row.value, source: row.source, entered_by: row.by, entered_at: row.at };
  return tx
    .insertInto("report_figure")
    .values({ unit: row.unit, year: row.year, key: row.key, ...entry })
    .onConflict((conflict) => conflict.columns(["unit", "year", "key"]).doUpdateSet(entry))
    .execute();
};

export type KeptCorrection = Correction & { by: string; at: Date };
/** The last one of each cell. */
export const reportCorrections = async (db: Queries, year: number, unit: string): Promise<KeptCorrection[]> => {
  const { rows } = await sql<{ table_row: number; table_column: string; value: number; reason: string; entered_by: string; entered_at: Date }>`
    select distinct on (table_row, table_column) table_row, table_column, value, reason, entered_by, entered_at
    from report_correction where unit = ${unit} and year = ${year} order by table_row, table_column, id desc`.execute(db);
  return rows.map((row) => ({
    row: row.table_row,
    column: row.table_column as ColumnKey,
    value: row.value,
    reason: row.reason,
    by: row.entered_by,
    at: row.entered_at,
  }));
};

export const insertCorrection = (tx: Tx, row: { unit: string; year: number; correction: Correction; by: string; at: Date }) =>
  tx
    .insertInto("report_correction")
    .values({
      unit: row.unit,
      year: row.year,
      table_row: row.correction.row,
      table_column: row.correction.column,
      value: row.correction.value,
      reason: row.correction.reason,
      entered_by: row.by,
      entered_at: row.at,
    })
    .execute();

export const reportTexts = async (
  db: Queries,
  unit: string,
  from: number,
  through: number,
): Promise<{ year: number; part: ReportPart; text: string }[]> =>
  (await db
    .selectFrom("report_text")
    .select(["year", "part", "text"])
    .where("unit", "=", unit)
    .where("year", ">=", from)
    .where("year", "<=", through)
    .execute()) as { year: number; part: ReportPart; text: string }[];

export const saveText = (tx: Tx, row: { unit: string; year: number; part: ReportPart; text: string; by: string; at: Date }) => {
  const entry = { text: row.text, written_by: row.by, written_at: row.at };
  return tx
    .insertInto("report_text")
    .values({ unit: row.unit, year: row.year, part: row.part, ...entry })
    .onConflict((conflict) => conflict.columns(["unit", "year", "part"]).doUpdateSet(entry))
    .execute();
};
