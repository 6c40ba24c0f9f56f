// The only SQL of manuscripts, their reviews and what is published of them.
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Queries, Tx } from "../../platform/db.ts";
import type { ActKind, ManuscriptAct } from "./rules/workflow.ts";
import type { ManuscriptContent, Stage } from "./schema.ts";
import type { searchRowOf } from "./rules/search-row.ts";

export type ManuscriptRow = {
  id: string;
  organ: string;
  unit: string;
  drafter: string;
  content: ManuscriptContent;
  content_hash: string;
  lock: number;
  stage: string;
  updated_at: Date;
  updated_by: string;
  document: string | null;
  deleted_at: Date | null;
  revision: number;
};

const COLUMNS = [
  "id",
  "organ",
  "unit",
  "drafter",
  "content",
  "content_hash",
  "lock",
  "stage",
  "updated_at",
  "updated_by",
  "document",
  "deleted_at",
  "revision",
] as const;

export const findManuscript = async (db: Queries, id: string, forUpdate = false): Promise<ManuscriptRow | undefined> =>
  (await db
    .selectFrom("manuscript")
    .select(COLUMNS)
    .where("id", "=", id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()) as ManuscriptRow | undefined;

export const nextManuscriptId = async (db: Queries, year: number): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('manuscript_number') as n`.execute(db);
  return `m-${year}-${String(rows[0]!.n).padStart(6, "0")}`;
};

export const insertManuscript = (
  tx: Tx,
  row: { id: string; organ: string; unit: string; drafter: string; content: ManuscriptContent; hash: string; at: Date },
) =>
  tx
    .insertInto("manuscript")
    .values({
      id: row.id,
      organ: row.organ,
      unit: row.unit,
      drafter: row.drafter,
      content: JSON.stringify(row.content),
      content_hash: row.hash,
      lock: 1,
      created_at: row.at,
      updated_at: row.at,
      updated_by: row.drafter,
      stage: "drafting",
    })
    .execute();

export const updateContent = (tx: Tx, id: string, change: { content: ManuscriptContent; hash: string; lock: number; by: string; at: Date }) =>
  tx
    .updateTable("manuscript")
    .set({ content: JSON.stringify(change.content), content_hash: change.hash, lock: change.lock, updated_by: change.by, updated_at: change.at })
    .where("id", "=", id)
    .execute();

export const insertSave = (tx: Tx, row: { manuscript: string; actor: string; at: Date; hash_before: string; hash_after: string }) =>
  tx.insertInto("manuscript_save").values(row).execute();

/** Who changed what the public would see after `since` (an instant), or ever. */
export const editorsSince = async (db: Queries, id: string, since: string | undefined): Promise<string[]> => {
  const rows = await db
    .selectFrom("manuscript_save")
    .select("actor")
    .distinct()
    .where("manuscript", "=", id)
    .whereRef("hash_before", "<>", "hash_after")
    .$if(since !== undefined, (query) => query.where("at", ">", new Date(since!)))
    .execute();
  return rows.map((row) => row.actor);
};

/** Keeps the text as it stands; the same text is kept once. */
export const keepVersion = async (
  tx: Tx,
  row: { manuscript: string; content: ManuscriptContent; full_hash: string; content_hash: string; at: Date },
): Promise<number> => {
  const inserted = await tx
    .insertInto("manuscript_version")
    .values({ ...row, content: JSON.stringify(row.content) })
    .onConflict((conflict) => conflict.columns(["manuscript", "full_hash"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted) return Number(inserted.id);
  const kept = await tx
    .selectFrom("manuscript_version")
    .select("id")
    .where("manuscript", "=", row.manuscript)
    .where("full_hash", "=", row.full_hash)
    .executeTakeFirstOrThrow();
  return Number(kept.id);
};

export const findVersion = async (db: Queries, manuscript: string, version: number): Promise<ManuscriptContent | undefined> =>
  (await db.selectFrom("manuscript_version").select("content").where("manuscript", "=", manuscript).where("id", "=", version).executeTakeFirst())
    ?.content as unknown as ManuscriptContent | undefined;

export const insertAct = (
  tx: Tx,
  row: {
    manuscript: string;
    act: ActKind;
    stage: Stage;
    actor: string;
    post: string | null;
    at: Date;
    version: number;
    hash: string;
    detail: ManuscriptAct["detail"];
  },
) =>
  tx
    .insertInto("manuscript_act")
    .values({ ...row, detail: JSON.stringify(row.detail) })
    .execute();

type ActRow = { id: number; act: string; stage: string; actor: string; at: Date; hash: string; version: number; detail: unknown };
const toAct = (row: ActRow): ManuscriptAct => ({
  id: Number(row.id),
  act: row.act as ActKind,
  stage: row.stage as Stage,
  actor: row.actor,
  at: new Date(row.at).toISOString(),
  hash: row.hash,
  version: Number(row.version),
  detail: row.detail as ManuscriptAct["detail"],
});

export const actsOf = async (db: Queries, id: string): Promise<ManuscriptAct[]> =>
  (
    await db
      .selectFrom("manuscript_act")
      .select(["id", "act", "stage", "actor", "at", "hash", "version", "detail"])
      .where("manuscript", "=", id)
      .orderBy("id")
      .execute()
  ).map((row) => toAct(row as ActRow));

export const postTitles = async (db: Queries, id: string): Promise<Map<number, string>> => {
  const rows = await db
    .selectFrom("manuscript_act")
    .innerJoin("post", "post.id", "manuscript_act.post")
    .select(["manuscript_act.id", "post.title", "post.organ"])
    .where("manuscript_act.manuscript", "=", id)
    .execute();
  return new Map(rows.map((row) => [Number(row.id), row.title]));
};

/** The projection of the fold that lists are filtered by. */
export const project = (
  tx: Tx,
  id: string,
  row: { stage: Stage; waiting: "secrecy" | "cyberspace" | null; scheduled_at: Date | null; revision: number; document?: string; deleted_at?: Date },
) => tx.updateTable("manuscript").set(row).where("id", "=", id).execute();

/** A county's setting as it was saved; undefined where nobody changed its default. */
export const findSetting = async (db: Queries, key: string): Promise<unknown> =>
  (await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst())?.value;

export const dispositionsOf = (db: Queries, id: string) => db.selectFrom("finding_disposition").selectAll().where("manuscript", "=", id).execute();
export const saveDisposition = (
  tx: Tx,
  row: { manuscript: string; finding: string; rule: string; matched: string; action: "accept" | "dismiss"; reason: string; actor: string; at: Date },
) =>
  tx
    .insertInto("finding_disposition")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["manuscript", "finding"]).doUpdateSet({ action: row.action, reason: row.reason, actor: row.actor, at: row.at }),
    )
    .execute();

export const commentsOf = (db: Queries, id: string) =>
  db
    .selectFrom("manuscript_comment")
    .innerJoin("account", "account.id", "manuscript_comment.author")
    .select([
      "manuscript_comment.id",
      "version",
      "from_position",
      "to_position",
      "quote",
      "text",
      "display_name as author",
      "at",
      "resolved_at",
      "resolved_by",
    ])
    .where("manuscript", "=", id)
    .orderBy("manuscript_comment.id")
    .execute();
export const insertComment = async (
  tx: Tx,
  row: {
    manuscript: string;
    version: number | null;
    from_position: number;
    to_position: number;
    quote: string;
    text: string;
    author: string;
    at: Date;
  },
): Promise<number> => Number((await tx.insertInto("manuscript_comment").values(row).returning("id").executeTakeFirstOrThrow()).id);
export const resolveComment = (tx: Tx, manuscript: string, id: number, by: string, at: Date) =>
  tx
    .updateTable("manuscript_comment")
    .set({ resolved_by: by, resolved_at: at })
    .where("manuscript", "=", manuscript)
    .where("id", "=", id)
    .where("resolved_at", "is", null)
    .returning("id")
    .executeTakeFirst();

export type Reach = { everything: boolean; units: string[]; organs: string[]; offices: ("secrecy" | "cyberspace")[] };
export type ListFilter = {
  stage?: string[] | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  q?: string | undefined;
  drafter?: string | undefined;
  waitingFor?: "secrecy" | "cyberspace" | undefined;
};

/** Manuscripts within `reach`, with their acts: the list's rows before rules decide what each is waiting for. */
export const listManuscripts = async (
  db: Queries,
  reach: Reach,
  filter: ListFilter,
  page: { limit: number; offset: number; sort: "updated" | "created" } | undefined,
) => {
  const base = db
    .selectFrom("manuscript")
    .where("deleted_at", "is", null)
    .$if(!reach.everything, (query) =>
      query.where((eb) =>
        eb.or([
          ...(reach.units.length > 0 ? [eb("unit", "in", reach.units)] : []),
          ...(reach.organs.length > 0 ? [eb("organ", "in", reach.organs)] : []),
          ...reach.offices.map((office) =>
            eb.exists(
              eb
                .selectFrom("manuscript_act")
                .select("manuscript_act.id")
                .whereRef("manuscript_act.manuscript", "=", "manuscript.id")
                .where("act", "=", "doubt-asked")
                .where(sql<string>`detail ->> 'office'`, "=", office),
            ),
          ),
          eb.val(false),
        ]),
      ),
    )
    .$if((filter.stage?.length ?? 0) > 0, (query) => query.where("stage", "in", filter.stage!))
    .$if(filter.unit !== undefined, (query) => query.where((eb) => eb.or([eb("unit", "=", filter.unit!), eb("organ", "=", filter.unit!)])))
    .$if(filter.kind !== undefined, (query) => query.where("kind", "=", filter.kind!))
    .$if(filter.q !== undefined && filter.q !== "", (query) =>
      query.where((eb) =>
        eb.or([
          eb("title", "ilike", `%${filter.q!.replace(/[\\%_]/g, "\\$&")}%`),
          eb(sql<string>`content ->> 'documentNumber'`, "ilike", `%${filter.q!.replace(/[\\%_]/g, "\\$&")}%`),
        ]),
      ),
    )
    .$if(filter.drafter !== undefined, (query) => query.where("drafter", "=", filter.drafter!))
    .$if(filter.waitingFor !== undefined, (query) => query.where("waiting", "=", filter.waitingFor!));
  const rows = await base
    .innerJoin("account", "account.id", "manuscript.drafter")
    .select([...COLUMNS.map((column) => `manuscript.${column}` as const), "account.display_name as drafter_name", "scheduled_at", "waiting"])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("manuscript_act")
          .select(["id", "act", "stage", "actor", "at", "hash", "version", "detail"])
          .whereRef("manuscript_act.manuscript", "=", "manuscript.id")
          .orderBy("id"),
      ).as("acts"),
      sql<
        string | null
      >`(select to_char(min(p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from publication p where p.manuscript = manuscript.id)`.as(
        "published_on",
      ),
      sql<
        string | null
      >`(select to_char(min(p.published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from publication p where p.manuscript = manuscript.interprets)`.as(
        "document_published_on",
      ),
    ])
    .orderBy("manuscript.updated_at", "desc")
    .orderBy("manuscript.id", "desc")
    .$if(page !== undefined, (query) => query.limit(page!.limit).offset(page!.offset))
    .execute();
  const counts = await base
    .select(["stage", sql<number>`count(*)`.as("n")])
    .groupBy("stage")
    .execute();
  return {
    rows: rows.map((row) => ({ ...row, content: row.content as unknown as ManuscriptContent, acts: (row.acts as unknown as ActRow[]).map(toAct) })),
    total: counts.reduce((sum, count) => sum + Number(count.n), 0),
    byStage: Object.fromEntries(counts.map((count) => [count.stage, Number(count.n)])),
  };
};
export type ListedManuscript = Awaited<ReturnType<typeof listManuscripts>>["rows"][number];

export const publicationsOf = (db: Queries, manuscript: string) =>
  db
    .selectFrom("publication")
    .leftJoin("publication_end", "publication_end.document", "publication.document")
    .select([
      "publication.document",
      "publication.revision",
      "index_number",
      "content_sha256",
      "content_sm3",
      "note",
      "published_at",
      "published_by",
      "publication_end.kind as end_kind",
      "publication_end.reason as end_reason",
      "publication_end.at as end_at",
    ])
    .where("manuscript", "=", manuscript)
    .orderBy("revision")
    .execute();

export const interpretationsOf = (db: Queries, manuscript: string) =>
  db
    .selectFrom("manuscript")
    .select(["id", "title", "stage", "unit", "organ"])
    .where("interprets", "=", manuscript)
    .where("deleted_at", "is", null)
    .execute();

export const firstPublishedOn = async (db: Queries, manuscript: string): Promise<string | undefined> => {
  const { rows } = await sql<{
    day: string | null;
  }>`select to_char(min(published_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from publication where manuscript = ${manuscript}`.execute(
    db,
  );
  return rows[0]?.day ?? undefined;
};

/** The next number of `code` in `year`, without gaps: the row stays locked until the publication commits. */
export const nextNumber = async (tx: Tx, code: string, year: number): Promise<number> =>
  (
    await tx
      .insertInto("index_counter")
      .values({ index_code: code, year, last: 1 })
      .onConflict((conflict) => conflict.columns(["index_code", "year"]).doUpdateSet({ last: sql<number>`index_counter.last + 1` }))
      .returning("last")
      .executeTakeFirstOrThrow()
  ).last;

export const insertPublication = (
  tx: Tx,
  row: {
    document: string;
    revision: number;
    manuscript: string;
    index_number: string;
    content: string;
    content_sha256: string;
    content_sm3: string;
    note: string;
    conceals_previous: boolean;
    published_at: Date;
    published_by: string;
  },
) => tx.insertInto("publication").values(row).execute();

/** A correction takes the place of what it corrects. */
export const saveSearch = (tx: Tx, { terms, title_terms, ...row }: ReturnType<typeof searchRowOf>) => {
  const values = { ...row, terms: sql<string>`${terms}::tsvector`, title_terms: sql<string>`${title_terms}::tsvector` };
  return tx
    .insertInto("publication_search")
    .values(values)
    .onConflict((conflict) => conflict.column("document").doUpdateSet(values))
    .execute();
};

export const insertEnd = (tx: Tx, row: { document: string; kind: "withdrawn" | "expired"; reason: string; at: Date; actor: string }) =>
  tx.insertInto("publication_end").values(row).execute();

export const expiredManuscripts = async (db: Queries, today: string): Promise<string[]> =>
  (
    await db
      .selectFrom("manuscript")
      .select("id")
      .where("stage", "=", "published")
      .where(sql<string>`content ->> 'expiresOn'`, "<", today)
      .execute()
  ).map((row) => row.id);

/** Approved manuscripts whose hour has come: a net under the job queue. */
export const dueManuscripts = async (db: Queries, now: Date): Promise<string[]> =>
  (await db.selectFrom("manuscript").select("id").where("stage", "=", "approved").where("scheduled_at", "<=", now).execute()).map((row) => row.id);

export const insertFile = (
  tx: Tx,
  row: { id: string; sha256: string; name: string; media_type: string; size: number; created_by: string; created_at: Date },
) => tx.insertInto("file").values(row).execute();
export const findFile = (db: Queries, id: string) => db.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();
export const filesKnown = async (
  db: Queries,
  ids: string[],
): Promise<Map<string, { sha256: string; size: number; name: string; media_type: string; created_by: string }>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("file").select(["id", "sha256", "size", "name", "media_type", "created_by"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, { ...row, size: Number(row.size) }]));
};

/** Manuscripts that name a file, for deciding who may fetch it. */
export const manuscriptsWithFile = async (db: Queries, file: string): Promise<string[]> => {
  const { rows } = await sql<{
    id: string;
  }>`select id from manuscript where content @> ${JSON.stringify({ attachments: [{ fileId: file }] })}::jsonb or position(${file} in content::text) > 0 limit 20`.execute(
    db,
  );
  return rows.map((row) => row.id);
};
