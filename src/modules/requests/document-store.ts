// The SQL of a request's documents: scans, letters as content, records with their pages, what became of them.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";
import type { RedactionGround } from "../../document/body.ts";
import type { PageBox } from "./rules/redaction.ts";
import type { DOCUMENT_KINDS } from "./schema.ts";

export type DocumentKind = keyof typeof DOCUMENT_KINDS;
export type DocumentRow = {
  id: number;
  request: string;
  kind: DocumentKind;
  letter: string | null;
  number: string | null;
  title: string;
  made_on: PlainDate;
  file: string | null;
  content: unknown;
  pages: number | null;
  source: number | null;
  created_at: Date;
};

export type NewDocument = Omit<DocumentRow, "id" | "created_at" | "content"> & { content: object | null; created_at: Date; created_by: string };
export const insertDocument = async (tx: Tx, row: NewDocument): Promise<number> =>
  Number(
    (
      await tx
        .insertInto("request_document")
        .values({ ...row, content: row.content === null ? null : JSON.stringify(row.content) })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id,
  );

export const documentsOf = async (db: Queries, request: string): Promise<DocumentRow[]> =>
  (await db.selectFrom("request_document").selectAll().where("request", "=", request).orderBy("id").execute()) as unknown as DocumentRow[];
export const findDocument = async (db: Queries, request: string, id: number): Promise<DocumentRow | undefined> =>
  (await db.selectFrom("request_document").selectAll().where("request", "=", request).where("id", "=", id).executeTakeFirst()) as unknown as
    | DocumentRow
    | undefined;

/** What came in with a request stands with what becomes of it as well: a part split off, or the same at the right organ. */
export const copyReceived = (tx: Tx, from: string, to: string, at: Date) =>
  sql`insert into request_document (request, kind, title, made_on, file, pages, created_at, created_by)
    select ${to}, kind, title, made_on, file, pages, ${at}, created_by from request_document
    where request = ${from} and kind in ('scan', 'attachment') order by id`.execute(tx);

export type PageRow = { document: number; page: number; boxes: PageBox[] };
export const pagesOf = async (db: Queries, request: string): Promise<PageRow[]> =>
  (await db
    .selectFrom("request_page")
    .innerJoin("request_document", "request_document.id", "request_page.document")
    .select(["document", "page", "boxes"])
    .where("request", "=", request)
    .orderBy("document")
    .orderBy("page")
    .execute()) as unknown as PageRow[];

export const savePage = (tx: Tx, row: { document: number; page: number; boxes: PageBox[]; by: string; at: Date }) =>
  tx
    .insertInto("request_page")
    .values({ document: row.document, page: row.page, boxes: JSON.stringify(row.boxes), decided_by: row.by, decided_at: row.at })
    .onConflict((conflict) =>
      conflict.columns(["document", "page"]).doUpdateSet({ boxes: JSON.stringify(row.boxes), decided_by: row.by, decided_at: row.at }),
    )
    .execute();

/** `undecided`: null where there is no record. `unmade`: records whose version to give out is missing or old. */
export type PagesState = { undecided: number | null; boxes: number; grounds: RedactionGround[]; unmade: number };
export const undecidedPages = async (db: Queries, request: string): Promise<PagesState> => {
  const { rows } = await sql<{ records: number; pages: number; decided: number; boxes: number; grounds: RedactionGround[]; unmade: number }>`
    select count(*) as records, coalesce(sum(d.pages), 0) as pages, coalesce(sum(p.decided), 0) as decided, coalesce(sum(p.boxes), 0) as boxes,
      array(select distinct box ->> 'ground' from request_page page join request_document record on record.id = page.document
        cross join lateral jsonb_array_elements(page.boxes) box
        where record.request = ${request} and record.kind = 'record' order by 1) as grounds,
      count(*) filter (where not exists (
        select 1 from request_document made where made.source = d.id and made.kind = 'redacted' and made.created_at >= coalesce(p.last, '-infinity'))) as unmade
    from request_document d
    cross join lateral (
      select count(*) as decided, sum(jsonb_array_length(boxes)) as boxes, max(decided_at) as last
      from request_page where document = d.id and page <= d.pages) p
    where d.request = ${request} and d.kind = 'record'`.execute(db);
  const { records, pages, decided, boxes, grounds, unmade } = rows[0]!;
  return { undecided: Number(records) === 0 ? null : Number(pages) - Number(decided), boxes: Number(boxes), grounds, unmade: Number(unmade) };
};
