// SQL of issues: their numbers and plans, the pages that were set, what may go into them.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import type { ManuscriptContent } from "../publishing/schema.ts";
import type { IssueKind, KnownIssue } from "./rules/numbering.ts";

const ISSUE = [
  "gazette_issue.id",
  "gazette_issue.year",
  "gazette_issue.kind",
  "gazette_issue.number",
  "gazette_issue.running_number",
  "gazette_issue.published_on",
  "gazette_issue.plan",
  "gazette_issue.lock",
  "gazette_issue.manuscript",
  "gazette_issue.import",
] as const;

export type IssueRow = {
  id: string;
  year: number;
  kind: IssueKind;
  number: number;
  running_number: number | null;
  published_on: string | null;
  plan: string[];
  lock: number;
  manuscript: string | null;
  import: string | null;
  /** Of its manuscript, with the day it went public. */
  stage: string | null;
  document: string | null;
  published_at: Date | null;
};

const issues = (db: Queries) =>
  db
    .selectFrom("gazette_issue")
    .leftJoin("manuscript", "manuscript.id", "gazette_issue.manuscript")
    .select([
      ...ISSUE,
      "manuscript.stage",
      "manuscript.document",
      sql<Date | null>`(select min(p.published_at) from publication p where p.manuscript = gazette_issue.manuscript)`.as("published_at"),
    ])
    .where("gazette_issue.dropped_at", "is", null);

/** Newest first. */
export const listIssues = async (db: Queries): Promise<IssueRow[]> =>
  (await issues(db)
    .orderBy("gazette_issue.year", "desc")
    .orderBy("gazette_issue.kind")
    .orderBy("gazette_issue.number", "desc")
    .execute()) as unknown as IssueRow[];

export const findIssue = async (db: Queries, id: string): Promise<IssueRow | undefined> =>
  (await issues(db).where("gazette_issue.id", "=", id).executeTakeFirst()) as unknown as IssueRow | undefined;

/** Holds the row until the transaction ends. */
export const lockIssue = (tx: Tx, id: string) => tx.selectFrom("gazette_issue").select("id").where("id", "=", id).forUpdate().executeTakeFirst();

export const knownIssues = async (db: Queries): Promise<KnownIssue[]> =>
  (await db.selectFrom("gazette_issue").select(["year", "kind", "number", "running_number", "import"]).where("dropped_at", "is", null).execute()).map(
    (row) => ({ year: row.year, kind: row.kind as IssueKind, number: row.number, runningNumber: row.running_number, back: row.import !== null }),
  );

export const insertIssue = (
  tx: Tx,
  row: {
    id: string;
    year: number;
    kind: IssueKind;
    number: number;
    running_number: number | null;
    published_on: string | null;
    plan: string[];
    import: string | null;
    created_by: string;
    created_at: Date;
  },
) =>
  tx
    .insertInto("gazette_issue")
    .values({ ...row, plan: JSON.stringify(row.plan) })
    // A number that was dropped is taken up again.
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({
          plan: JSON.stringify(row.plan),
          published_on: row.published_on,
          manuscript: null,
          dropped_at: null,
          lock: sql<number>`gazette_issue.lock + 1`,
          created_by: row.created_by,
          created_at: row.created_at,
        })
        .where("gazette_issue.dropped_at", "is not", null),
    )
    .execute();

export const savePlan = (tx: Tx, id: string, row: { plan: string[]; published_on: string | null; lock: number }) =>
  tx
    .updateTable("gazette_issue")
    .set({ ...row, plan: JSON.stringify(row.plan) })
    .where("id", "=", id)
    .execute();

export const linkManuscript = (tx: Tx, id: string, manuscript: string) =>
  tx.updateTable("gazette_issue").set({ manuscript }).where("id", "=", id).execute();

export const dropIssue = (tx: Tx, id: string, at: Date) => tx.updateTable("gazette_issue").set({ dropped_at: at }).where("id", "=", id).execute();

export type ItemRow = {
  position: number;
  section: string;
  manuscript: string;
  hash: string;
  title: string;
  number: string;
  page: number;
};

export const insertEdition = async (
  tx: Tx,
  row: { issue: string; file: string; sha256: string; sm3: string; pages: number; published_on: string; set_by: string; set_at: Date },
  items: ItemRow[],
): Promise<number> => {
  const { edition } = await tx
    .insertInto("gazette_edition")
    .values((eb) => ({
      ...row,
      edition: eb
        .selectFrom("gazette_edition")
        .select(sql<number>`coalesce(max(edition), 0) + 1`.as("n"))
        .where("issue", "=", row.issue),
    }))
    .returning("edition")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("gazette_item")
    .values(items.map((item) => ({ ...item, issue: row.issue, edition })))
    .execute();
  return edition;
};

export const lastEdition = (db: Queries, issue: string) =>
  db.selectFrom("gazette_edition").selectAll().where("issue", "=", issue).orderBy("edition", "desc").limit(1).executeTakeFirst();

export const itemsOf = (db: Queries, issue: string, edition: number) =>
  db
    .selectFrom("gazette_item")
    .select(["position", "section", "manuscript", "hash", "title", "number", "page"])
    .where("issue", "=", issue)
    .where("edition", "=", edition)
    .orderBy("position")
    .execute();

/** What may be said of a manuscript that goes into an issue: its text as it stands, and what is public of it. */
export type Source = {
  id: string;
  stage: string;
  content: ManuscriptContent;
  content_hash: string;
  deleted_at: Date | null;
  /** The newest publication. */
  document: string | null;
  published: string | null;
  published_hash: string | null;
  published_revision: number | null;
  first_published_at: Date | null;
  end_kind: string | null;
};

const sources = (db: Queries) =>
  db
    .selectFrom("manuscript as m")
    .leftJoin("publication as p", (join) =>
      join
        .onRef("p.manuscript", "=", "m.id")
        .on("p.revision", "=", sql<number>`(select max(l.revision) from publication l where l.manuscript = m.id)`),
    )
    .leftJoin("publication_standing as e", "e.document", "p.document")
    .select([
      "m.id",
      "m.stage",
      "m.content",
      "m.content_hash",
      "m.deleted_at",
      "p.document",
      "p.content as published",
      "p.content_sha256 as published_hash",
      "p.revision as published_revision",
      "e.kind as end_kind",
      sql<Date | null>`(select min(f.published_at) from publication f where f.manuscript = m.id)`.as("first_published_at"),
    ]);

export const sourcesOf = async (db: Queries, ids: readonly string[]): Promise<Map<string, Source>> => {
  if (ids.length === 0) return new Map();
  const rows = (await sources(db).where("m.id", "in", ids).execute()) as unknown as Source[];
  return new Map(rows.map((row) => [row.id, row]));
};

const CANDIDATES = 300;

/** Approved and published documents that no issue holds yet, newest first. `issueKind`: the kind of document that is itself an issue. */
export const candidates = async (db: Queries, issueKind: string): Promise<Source[]> =>
  (await sources(db)
    .where("m.deleted_at", "is", null)
    .where("m.kind", "<>", issueKind)
    .where((eb) => eb.or([eb("m.stage", "=", "approved"), eb("p.document", "is not", null)]))
    .where("e.kind", "is", null)
    .where(sql<boolean>`m.content -> 'openness' ->> 'level' = 'proactive'`)
    .where(sql<boolean>`not exists (select 1 from gazette_issue i where i.dropped_at is null and i.plan @> jsonb_build_array(m.id))`)
    .orderBy(sql`coalesce(m.content ->> 'issuedOn', m.content ->> 'madeOn', '')`, "desc")
    .orderBy("m.id", "desc")
    .limit(CANDIDATES)
    .execute()) as unknown as Source[];

/** The manuscript that carries an issue, with the lock its next save needs. */
export const findCarrier = async (db: Queries, id: string): Promise<{ id: string; lock: number; content: ManuscriptContent } | undefined> =>
  (await db.selectFrom("manuscript").select(["id", "lock", "content"]).where("id", "=", id).executeTakeFirst()) as
    | { id: string; lock: number; content: ManuscriptContent }
    | undefined;
