// SQL of the gazette's public pages, under the role qizheng_public like the rest of the portal.
import { sql, type Kysely } from "kysely";
import { dateInShanghai, plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { DB } from "../../platform/db-types.ts";
import { issueName } from "../gazette/rules/numbering.ts";
import type { Validity } from "../publishing/schema.ts";
import type { GazetteHead, GazetteItem, GazetteSource, PrintedIn } from "./schema.ts";

const dayOrNull = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text));

const issues = (db: Kysely<DB>) => db.selectFrom("public_gazette_issue").selectAll();
type IssueRow = Awaited<ReturnType<ReturnType<typeof issues>["executeTakeFirstOrThrow"]>>;

const headOf = (row: IssueRow): GazetteHead => ({
  id: row.id!,
  year: row.year!,
  kind: row.kind as GazetteHead["kind"],
  number: row.number!,
  runningNumber: row.running_number,
  publishedOn: plainDate(row.published_on!),
  releasedAt: row.first_published_at!.toISOString(),
  document: row.document!,
  revision: row.revision!,
  note: row.note ?? "",
  pages: row.pages!,
  size: Number(row.size),
  ...(row.file === null ? {} : { file: row.file }),
  sha256: row.sha256!,
  sm3: row.sm3!,
  backIssue: row.back_issue!,
});

const items = (db: Kysely<DB>) =>
  db
    .selectFrom("public_gazette_item as item")
    .innerJoin("public_gazette_issue as issue", "issue.id", "item.issue")
    .leftJoin("public_document as now", "now.document", "item.document")
    .selectAll("item")
    .select(["issue.year", "issue.kind", "issue.number as issue_number"])
    .select([
      sql<Validity | null>`now.content::jsonb ->> 'validity'`.as("validity"),
      sql<string | null>`now.content::jsonb ->> 'effectiveOn'`.as("effective_on"),
    ]);
type ItemRow = Awaited<ReturnType<ReturnType<typeof items>["executeTakeFirstOrThrow"]>>;

const stateOf = (row: ItemRow): GazetteItem["state"] => {
  if (row.end_kind === "withdrawn") return "withdrawn";
  if (row.end_kind === "expired") return "expired";
  return row.current_revision === row.printed_revision ? "equal" : "corrected";
};

const itemOf = (row: ItemRow): GazetteItem => ({
  position: row.position!,
  section: row.section!,
  page: row.page!,
  state: stateOf(row),
  title: row.title ?? "",
  number: row.number ?? "",
  document: row.document!,
  indexNumber: row.index_number!,
  sha256: row.hash!,
  revision: row.printed_revision!,
  organ: row.organ!,
  topic: row.topic!,
  madeOn: dayOrNull(row.made_on),
  issuedOn: dayOrNull(row.issued_on),
  onlineOn: dateInShanghai(row.first_published_at!),
  validity: row.validity ?? "none",
  effectiveOn: dayOrNull(row.effective_on),
});

export const gazetteSource = (db: Kysely<DB>): GazetteSource => ({
  issues: async () =>
    (await issues(db).orderBy("year", "desc").orderBy("published_on", "desc").orderBy("kind").orderBy("number", "desc").execute()).map(headOf),
  issue: async (id) => {
    const row = await issues(db).where("id", "=", id).executeTakeFirst();
    if (!row) return undefined;
    return { ...headOf(row), items: (await items(db).where("item.issue", "=", id).orderBy("item.position").execute()).map(itemOf) };
  },
  year: async (year) => {
    const rows = await items(db).where("issue.year", "=", year).orderBy("issue.published_on").orderBy("issue.id").orderBy("item.position").execute();
    return rows.map((row) => ({
      ...itemOf(row),
      issue: row.issue!,
      issueName: issueName({ year: row.year!, kind: row.kind as GazetteHead["kind"], number: row.issue_number! }),
    }));
  },
});

export const newestIssues = async (db: Kysely<DB>, limit: number): Promise<GazetteHead[]> =>
  (await issues(db).orderBy("first_published_at", "desc").limit(limit).execute()).map(headOf);

/** Where a document was printed, and which issue it carries itself. */
export const printedIn = async (
  db: Kysely<DB>,
  document: string,
): Promise<{ printedIn?: PrintedIn[]; carriesIssue?: { id: string; name: string } }> => {
  const rows = await db
    .selectFrom("public_gazette_item as item")
    .innerJoin("public_gazette_issue as issue", "issue.id", "item.issue")
    .select(["issue.id", "issue.year", "issue.kind", "issue.number", "issue.published_on", "item.page", "item.printed_revision"])
    .where("item.document", "=", document)
    .where(sql<boolean>`item.title is not null`)
    .orderBy("issue.published_on")
    .execute();
  const carried = await issues(db).where("document", "=", document).executeTakeFirst();
  const name = (row: { year: number | null; kind: string | null; number: number | null }): string =>
    issueName({ year: row.year!, kind: row.kind as GazetteHead["kind"], number: row.number! });
  return {
    ...(rows.length > 0
      ? {
          printedIn: rows.map((row) => ({
            issue: row.id!,
            name: name(row),
            page: row.page!,
            on: plainDate(row.published_on!),
            revision: row.printed_revision!,
          })),
        }
      : {}),
    ...(carried ? { carriesIssue: { id: carried.id!, name: name(carried) } } : {}),
  };
};
