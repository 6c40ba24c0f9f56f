// The SQL of the register and of what happened: requests and their events. Who asked is in applicant-store.ts, who works on them in task-store.ts,
// documents, looks from outside and reports in stores of their own.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";
import type { CaseEvent, CaseEventType } from "./rules/case.ts";
import type { ApplicantClass, DecisionCode } from "./rules/decisions.ts";
import type { Channel } from "./rules/receipt.ts";
import type { Delivery } from "./schema.ts";

export type RequestRow = {
  id: string;
  year: number;
  number: number;
  unit: string;
  office: string | null;
  handler: string | null;
  channel: Channel;
  arrived_on: PlainDate;
  received_on: PlainDate | null;
  wanted: string;
  delivery: Delivery;
  applicant_class: ApplicantClass;
  applicant_digest: string;
  status: "open" | "closed" | "merged";
  closed_on: PlainDate | null;
  decision: DecisionCode | null;
  split_from: string | null;
  merged_into: string | null;
  moved_from: string | null;
  code_hash: string | null;
  demonstration: boolean;
  created_at: Date;
};

const COLUMNS = [
  "id",
  "year",
  "number",
  "unit",
  "office",
  "handler",
  "channel",
  "arrived_on",
  "received_on",
  "wanted",
  "delivery",
  "applicant_class",
  "applicant_digest",
  "status",
  "closed_on",
  "decision",
  "split_from",
  "merged_into",
  "moved_from",
  "code_hash",
  "demonstration",
  "created_at",
] as const;

/** The next number of a series; its row stays locked until the transaction ends, so that a number given back leaves no gap. */
export const nextInSeries = async (tx: Tx, key: string): Promise<number> => {
  const { rows } = await sql<{ last: number }>`insert into request_series (key, last) values (${key}, 1)
    on conflict (key) do update set last = request_series.last + 1 returning last`.execute(tx);
  return rows[0]!.last;
};

export type NewRequest = Omit<RequestRow, "id" | "year" | "number" | "status" | "closed_on" | "decision" | "merged_into" | "office" | "handler"> & {
  id: string;
  year: number;
  number: number;
  fingerprint: number[];
  confirmation: string | null;
  created_by: string;
};
export const insertRequest = (tx: Tx, row: NewRequest) =>
  tx
    .insertInto("request")
    .values({ ...row, status: "open" })
    .execute();

export const findRequest = async (db: Queries, id: string, forUpdate = false): Promise<RequestRow | undefined> =>
  (await db
    .selectFrom("request")
    .select(COLUMNS)
    .where("id", "=", id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()) as RequestRow | undefined;

export type Projection = Partial<
  Pick<RequestRow, "unit" | "office" | "handler" | "received_on" | "wanted" | "status" | "closed_on" | "decision" | "merged_into">
> & { fingerprint?: number[] };
export const project = (tx: Tx, id: string, change: Projection) => tx.updateTable("request").set(change).where("id", "=", id).execute();

export type NewEvent = {
  request: string;
  type: CaseEventType;
  on: PlainDate;
  actor: string;
  post: string | null;
  at: Date;
  detail: CaseEvent["detail"];
};
export const insertEvent = async (tx: Tx, event: NewEvent): Promise<number> =>
  Number(
    (
      await tx
        .insertInto("request_event")
        .values({
          request: event.request,
          type: event.type,
          happened_on: event.on,
          actor: event.actor,
          post: event.post,
          at: event.at,
          detail: JSON.stringify(event.detail),
        })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id,
  );

export const eventsOf = async (db: Queries, requests: readonly string[]): Promise<Map<string, CaseEvent[]>> => {
  const found = new Map<string, CaseEvent[]>(requests.map((request) => [request, []]));
  if (requests.length === 0) return found;
  const rows = await db
    .selectFrom("request_event")
    .select(["id", "request", "type", "happened_on", "actor", "at", "detail"])
    // One array, for a statement takes no more than 65,535 values.
    .where(sql<boolean>`request = any(${sql.val([...requests])}::text[])`)
    .orderBy("id")
    .execute();
  for (const row of rows)
    found.get(row.request)!.push({
      id: Number(row.id),
      type: row.type as CaseEventType,
      on: row.happened_on as PlainDate,
      actor: row.actor,
      at: row.at.toISOString(),
      detail: row.detail as CaseEvent["detail"],
    });
  return found;
};

export const requestsById = async (db: Queries, ids: readonly string[]): Promise<RequestRow[]> =>
  ids.length === 0 ? [] : ((await db.selectFrom("request").select(COLUMNS).where("id", "in", ids).orderBy("id").execute()) as RequestRow[]);

/** Open requests of some units, or of all. */
export const openRequests = async (db: Queries, units?: readonly string[]): Promise<RequestRow[]> =>
  units?.length === 0
    ? []
    : ((await db
        .selectFrom("request")
        .select(COLUMNS)
        .where("status", "=", "open")
        .$if(units !== undefined, (query) => query.where("unit", "in", units!))
        .orderBy("id")
        .execute()) as RequestRow[]);

export const openRequestsHandledBy = async (db: Queries, account: string): Promise<RequestRow[]> =>
  (await db
    .selectFrom("request")
    .select(COLUMNS)
    .where("status", "=", "open")
    .where("handler", "=", account)
    .orderBy("id")
    .execute()) as RequestRow[];

export type RegisterNumber = { year?: number; number: number };
export type RegisterFilter = {
  units?: readonly string[];
  year?: number;
  status?: string;
  q?: string;
  number?: RegisterNumber | undefined;
  page: number;
  pageSize: number;
};
export const registerPage = async (db: Queries, filter: RegisterFilter): Promise<{ rows: RequestRow[]; total: number }> => {
  if (filter.units?.length === 0) return { rows: [], total: 0 };
  const matching = db
    .selectFrom("request")
    .$if(filter.units !== undefined, (query) => query.where("unit", "in", filter.units!))
    .$if(filter.year !== undefined, (query) => query.where("year", "=", filter.year!))
    .$if(filter.status !== undefined, (query) => query.where("status", "=", filter.status!))
    .$if(filter.q !== undefined, (query) =>
      query.where(
        sql<boolean>`(strpos(wanted, ${filter.q!}) > 0 or id = lower(${filter.q!}) or (number = ${filter.number?.number ?? null}::integer
          and (${filter.number?.year ?? null}::integer is null or year = ${filter.number?.year ?? null}::integer)))`,
      ),
    );
  const rows = await matching
    .select(COLUMNS)
    .orderBy("year", "desc")
    .orderBy("number", "desc")
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  const { total } = await matching.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  return { rows: rows as RequestRow[], total: Number(total) };
};

/** Closed and filed before a day, with who asked still on record and no review or suit open: their time is over. */
export const keptLongEnough = async (db: Queries, units: readonly string[] | undefined, closedBefore: PlainDate): Promise<RequestRow[]> =>
  units?.length === 0
    ? []
    : ((await db
        .selectFrom("request")
        .innerJoin("request_applicant", "request_applicant.request", "request.id")
        .select(COLUMNS)
        .$if(units !== undefined, (query) => query.where("unit", "in", units!))
        .where("closed_on", "<=", closedBefore)
        .where("anonymised_at", "is", null)
        .where(sql<boolean>`exists (select 1 from request_event where request = request.id and type = 'archived')`)
        .where(sql<boolean>`not exists (select 1 from request_dispute where request = request.id and closed_on is null)`)
        .orderBy("closed_on")
        .execute()) as RequestRow[]);

/** Requests that may be the same: by a shared part of the fingerprint, whoever asked; newest first. */
export const alike = async (db: Queries, fingerprint: readonly number[], except: string, limit: number): Promise<RequestRow[]> =>
  (await db
    .selectFrom("request")
    .select(COLUMNS)
    .where(sql<boolean>`fingerprint && ${sql.val(`{${fingerprint.join(",")}}`)}::integer[]`)
    .where("id", "!=", except)
    .orderBy("id", "desc")
    .limit(limit)
    .execute()) as RequestRow[];
