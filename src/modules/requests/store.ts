// The SQL of requests: register, parties, events, tasks, documents, pages, disputes. The portal's looks and confirmations are in look-store.ts,
// the annual report's entries in report-store.ts.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";
import type { CaseEvent, CaseEventType } from "./rules/case.ts";
import type { ApplicantClass, DecisionCode } from "./rules/decisions.ts";
import type { Channel } from "./rules/receipt.ts";
import type { Applicant, Delivery } from "./schema.ts";

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

export const insertApplicant = (tx: Tx, request: string, applicant: Applicant) =>
  tx
    .insertInto("request_applicant")
    .values({
      request,
      name: applicant.name,
      id_kind: applicant.idKind,
      id_number: applicant.idNumber,
      contact: applicant.contact,
      phone: applicant.phone,
      email: applicant.email,
      address: applicant.address,
      need: applicant.need,
    })
    .execute();

export const findRequest = async (db: Queries, id: string, forUpdate = false): Promise<RequestRow | undefined> =>
  (await db
    .selectFrom("request")
    .select(COLUMNS)
    .where("id", "=", id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()) as RequestRow | undefined;

export const findByConfirmation = (db: Queries, confirmation: string) =>
  db.selectFrom("request").select(["id"]).where("confirmation", "=", confirmation).executeTakeFirst();

export const applicantOf = async (
  db: Queries,
  request: string,
): Promise<(Omit<Applicant, "applicantClass"> & { anonymisedAt: Date | null }) | undefined> => {
  const row = await db.selectFrom("request_applicant").selectAll().where("request", "=", request).executeTakeFirst();
  return (
    row && {
      name: row.name,
      idKind: row.id_kind as Applicant["idKind"],
      idNumber: row.id_number,
      contact: row.contact,
      phone: row.phone,
      email: row.email,
      address: row.address,
      need: row.need,
      anonymisedAt: row.anonymised_at,
    }
  );
};

export const namesOfApplicants = async (db: Queries, requests: readonly string[]): Promise<Map<string, string>> =>
  requests.length === 0
    ? new Map()
    : new Map(
        (await db.selectFrom("request_applicant").select(["request", "name"]).where("request", "in", requests).execute()).map((row) => [
          row.request,
          row.name,
        ]),
      );

export const anonymiseApplicant = (tx: Tx, request: string, at: Date) =>
  tx
    .updateTable("request_applicant")
    .set({ name: "已清除", id_number: "", contact: "", phone: "", email: "", address: "", need: "", anonymised_at: at })
    .where("request", "=", request)
    .execute();

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
    .where("request", "in", requests)
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

export type RegisterFilter = { units?: readonly string[]; year?: number; status?: string; q?: string; page: number; pageSize: number };
export const registerPage = async (db: Queries, filter: RegisterFilter): Promise<{ rows: RequestRow[]; total: number }> => {
  if (filter.units?.length === 0) return { rows: [], total: 0 };
  const matching = db
    .selectFrom("request")
    .$if(filter.units !== undefined, (query) => query.where("unit", "in", filter.units!))
    .$if(filter.year !== undefined, (query) => query.where("year", "=", filter.year!))
    .$if(filter.status !== undefined, (query) => query.where("status", "=", filter.status!))
    .$if(filter.q !== undefined, (query) => query.where(sql<boolean>`strpos(wanted, ${filter.q!}) > 0`));
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

export const countOfApplicant = async (db: Queries, digest: string, from: PlainDate, through: PlainDate): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("request")
        .select(sql<number>`count(*)`.as("n"))
        .where("applicant_digest", "=", digest)
        .where("received_on", ">=", from)
        .where("received_on", "<=", through)
        .executeTakeFirstOrThrow()
    ).n,
  );

export type TaskRow = {
  id: number;
  request: string;
  unit: string;
  question: string;
  asked_on: PlainDate;
  answered_on: PlainDate | null;
  answer: string | null;
  found: boolean | null;
};
export const insertTask = async (tx: Tx, row: { request: string; unit: string; question: string; asked_on: PlainDate }): Promise<number> =>
  Number((await tx.insertInto("request_task").values(row).returning("id").executeTakeFirstOrThrow()).id);
export const findTask = async (db: Queries, id: number, forUpdate = false): Promise<TaskRow | undefined> =>
  (await db
    .selectFrom("request_task")
    .selectAll()
    .where("id", "=", id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()) as TaskRow | undefined;
export const tasksOf = async (db: Queries, request: string): Promise<TaskRow[]> =>
  (await db.selectFrom("request_task").selectAll().where("request", "=", request).orderBy("id").execute()) as TaskRow[];
export const openTasks = async (db: Queries, units?: readonly string[]): Promise<TaskRow[]> =>
  units?.length === 0
    ? []
    : ((await db
        .selectFrom("request_task")
        .selectAll()
        .where("answered_on", "is", null)
        .$if(units !== undefined, (query) => query.where("unit", "in", units!))
        .orderBy("id")
        .execute()) as TaskRow[]);
export const answerTask = (tx: Tx, id: number, answer: { answered_on: PlainDate; answer: string; found: boolean }) =>
  tx.updateTable("request_task").set(answer).where("id", "=", id).execute();

export type DisputeRow = {
  id: number;
  request: string;
  block: "review" | "direct-suit" | "suit-after-review";
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  outcome: string | null;
  head_attended: boolean | null;
  lessons: string;
};
export const insertDispute = async (tx: Tx, row: { request: string; block: DisputeRow["block"]; opened_on: PlainDate }): Promise<number> =>
  Number((await tx.insertInto("request_dispute").values(row).returning("id").executeTakeFirstOrThrow()).id);
export const disputesOf = async (db: Queries, request: string): Promise<DisputeRow[]> =>
  (await db.selectFrom("request_dispute").selectAll().where("request", "=", request).orderBy("id").execute()) as DisputeRow[];
export const closeDispute = (tx: Tx, id: number, change: { closed_on: PlainDate; outcome: string; head_attended: boolean | null; lessons: string }) =>
  tx.updateTable("request_dispute").set(change).where("id", "=", id).where("closed_on", "is", null).returning("id").executeTakeFirst();

/** Everybody who holds the post of a handler on a day, with the organ it is in. */
export const allHandlers = async (db: Queries, on: PlainDate): Promise<{ account: string; name: string; organ: string }[]> =>
  db
    .selectFrom("post")
    .innerJoin("account", "account.id", "post.account")
    .select(["account.id as account", "display_name as name", "organ"])
    .where("active", "=", true)
    .where(sql<boolean>`'request-handler' = any (roles)`)
    .where("valid_from", "<=", on)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">=", on)]))
    .orderBy("display_name")
    .execute();
