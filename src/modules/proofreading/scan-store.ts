// The only SQL of the nightly scan: what is published, how far a scan is, what it found, what people did about it.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import { pageIn } from "./outside-store.ts";

export type ScanState = "waiting" | "running" | "done" | "failed" | "cancelled";
const SCAN = [
  "id",
  "state",
  "by_hand",
  "documents",
  "done",
  "findings",
  "fresh",
  "gone",
  "pages",
  "message",
  "started_by",
  "started_at",
  "changed_at",
  "finished_at",
] as const;

const scans = (db: Queries) => db.selectFrom("scan").select(SCAN);
export type ScanRow = NonNullable<Awaited<ReturnType<typeof findScan>>>;

export const findScan = (db: Queries, id: number) => scans(db).where("id", "=", id).executeTakeFirst();
export const lastScans = (db: Queries, limit: number) => scans(db).orderBy("id", "desc").limit(limit).execute();
export const findActiveScan = (db: Queries) => scans(db).where("state", "in", ["waiting", "running"]).executeTakeFirst();
export const findLastDone = (db: Queries) => scans(db).where("state", "=", "done").orderBy("id", "desc").limit(1).executeTakeFirst();

export const insertScan = async (tx: Tx, row: { by_hand: boolean; started_by: string; at: Date }): Promise<number | undefined> => {
  const inserted = await tx
    .insertInto("scan")
    .values({ state: "waiting", by_hand: row.by_hand, started_by: row.started_by, started_at: row.at, changed_at: row.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted && Number(inserted.id);
};

/** Moves a scan on, if it is still under way. Answers whether it was. */
export const moveScan = async (
  db: Queries,
  id: number,
  change: {
    state?: ScanState;
    documents?: number;
    done?: number;
    pages?: number;
    findings?: number;
    fresh?: number;
    gone?: number;
    message?: string;
    finished_at?: Date;
  },
  at: Date,
): Promise<boolean> =>
  (await db
    .updateTable("scan")
    .set({ ...change, changed_at: at })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .returning("id")
    .executeTakeFirst()) !== undefined;

export type PublishedText = { document: string; revision: number; title: string; content: string; unit: string };

export const countPublished = async (db: Queries): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("public_document")
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** What is public, in the order of its address, some at a time: everything can be read without holding it all. */
export async function* publishedTexts(db: Queries, batch = 20): AsyncGenerator<PublishedText[]> {
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom("public_document")
      .innerJoin("manuscript", "manuscript.id", "public_document.manuscript")
      .select(["public_document.document", "public_document.revision", "public_document.title", "public_document.content", "manuscript.unit"])
      .where("public_document.document", ">", after)
      .orderBy("public_document.document")
      .limit(batch)
      .execute();
    if (rows.length === 0) return;
    yield rows as PublishedText[];
    after = rows.at(-1)!.document!;
  }
}

export type ReadingRow = { document: string; finding: string; revision: number; rule: string; severity: string; shown: string; reason: string };

export const insertReadings = (db: Queries, scan: number, rows: readonly ReadingRow[]) =>
  sql`insert into scan_reading (scan, document, finding, revision, rule, severity, shown, reason)
    select ${scan}::bigint, r.document, r.finding, r.revision, r.rule, r.severity, r.shown, r.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (document text, finding text, revision integer, rule text, severity text, shown text, reason text)
    on conflict do nothing`.execute(db);

export const clearReadings = (db: Queries, scan: number) => db.deleteFrom("scan_reading").where("scan", "=", scan).execute();

/** Takes what a scan read as what is so: what is new, what is gone, what is still there. Answers how many of each. */
export const settleReadings = async (tx: Tx, scan: number): Promise<{ findings: number; fresh: number; gone: number }> => {
  const gone = await sql`update scan_finding f set gone_scan = ${scan}
    where gone_scan is null
      and not exists (select 1 from scan_reading r where r.scan = ${scan} and r.document = f.document and r.finding = f.finding)`.execute(tx);
  await sql`update scan_finding f set revision = r.revision, severity = r.severity, shown = r.shown, reason = r.reason
    from scan_reading r
    where r.scan = ${scan} and f.gone_scan is null and r.document = f.document and r.finding = f.finding
      and (r.revision, r.severity, r.shown, r.reason) is distinct from (f.revision, f.severity, f.shown, f.reason)`.execute(tx);
  const fresh = await sql`insert into scan_finding (document, finding, revision, rule, severity, shown, reason, first_scan)
    select r.document, r.finding, r.revision, r.rule, r.severity, r.shown, r.reason, r.scan from scan_reading r
    where r.scan = ${scan}
    on conflict (document, finding) where gone_scan is null do nothing`.execute(tx);
  const { n } = await tx
    .selectFrom("scan_reading")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("scan", "=", scan)
    .executeTakeFirstOrThrow();
  await clearReadings(tx, scan);
  return { findings: Number(n), fresh: Number(fresh.numAffectedRows ?? 0), gone: Number(gone.numAffectedRows ?? 0) };
};

/** `open`: there and not handled, or said to be corrected and there at a later scan. `fresh` and `gone`: since the scan before the last. */
export type Which = "open" | "fresh" | "gone" | "handled";
export type FindingFilter = { which: Which; scan: number; scanStartedAt: Date; rule?: string | undefined; organs?: readonly string[] | undefined };

/** `f` is scan_finding, `p` its publication, or `s` the source whose page it is. */
const conditions = ({ which, scan, scanStartedAt, rule, organs }: FindingFilter) => {
  const handled = sql`(f.handled = 'not-a-fault' or (f.handled = 'corrected' and f.handled_at >= ${scanStartedAt}))`;
  const by: Record<Which, ReturnType<typeof sql>> = {
    open: sql`f.gone_scan is null and not coalesce(${handled}, false)`,
    fresh: sql`f.gone_scan is null and f.first_scan = ${scan}`,
    gone: sql`f.gone_scan = ${scan}`,
    handled: sql`f.gone_scan is null and ${handled}`,
  };
  return sql`${by[which]} ${rule === undefined ? sql`` : sql`and f.rule = ${rule}`} ${
    organs === undefined ? sql`` : sql`and coalesce(p.organ, s.organ) in (${sql.join([...organs, ""])})`
  }`;
};
const WHERE_IT_STANDS = sql`left join publication p on p.document = f.document and p.revision = f.revision
    left join outside_page o on o.id = ${pageIn(sql`f.document`)} left join outside_source s on s.id = o.source`;
const FROM = sql`scan_finding f ${WHERE_IT_STANDS}`;

export const countsByWhich = async (db: Queries, filter: Omit<FindingFilter, "which">): Promise<Record<Which, number>> => {
  const count = (which: Which) => sql`count(*) filter (where ${conditions({ ...filter, which })})::int`;
  const { rows } = await sql<Record<Which, number>>`
    select ${count("open")} as open, ${count("fresh")} as fresh, ${count("gone")} as gone, ${count("handled")} as handled
    from ${FROM} where f.gone_scan is null or f.gone_scan = ${filter.scan}`.execute(db);
  return rows[0]!;
};

export type GroupRow = {
  rule: string;
  document: string;
  severity: string;
  title: string;
  organ: string;
  /** Null where it stands on a unit's own site or account: then `source` names that, and `address` the page or file. */
  manuscript: string | null;
  /** Who wrote it. */
  drafter: string | null;
  source: string | null;
  address: string | null;
  count: number;
  since: Date;
  shown: string;
  reason: string;
  total: number;
};

/** Findings by rule and document, the gravest first; `total` is the number of groups. */
export const findingGroups = async (db: Queries, filter: FindingFilter, page: { limit: number; offset: number }): Promise<GroupRow[]> => {
  const { rows } = await sql<GroupRow>`
    select f.*, coalesce(p.title, nullif(o.title, ''), o.address, f.document) as title, coalesce(p.organ, s.organ, '') as organ, p.manuscript,
      (select m.drafter from manuscript m where m.id = p.manuscript) as drafter, s.name as source, o.address, c.started_at as since from (
      select f.rule, f.document, max(f.revision) as revision, min(case f.severity when 'block' then 0 when 'fix' then 1 else 2 end) as weight,
        (array_agg(f.severity order by case f.severity when 'block' then 0 when 'fix' then 1 else 2 end, f.id))[1] as severity,
        (array_agg(f.shown order by f.id))[1] as shown, (array_agg(f.reason order by f.id))[1] as reason,
        count(*)::int as count, min(f.first_scan) as first_scan, count(*) over ()::int as total
      from ${FROM} where ${conditions(filter)}
      group by f.rule, f.document
      order by weight, first_scan desc, f.document, f.rule limit ${page.limit} offset ${page.offset}
    ) f
    ${WHERE_IT_STANDS}
    join scan c on c.id = f.first_scan
    order by f.weight, f.first_scan desc, f.document, f.rule`.execute(db);
  return rows;
};

export const ruleCounts = async (db: Queries, filter: FindingFilter): Promise<{ rule: string; count: number }[]> =>
  (
    await sql<{ rule: string; count: number }>`
      select f.rule, count(*)::int as count from ${FROM} where ${conditions({ ...filter, rule: undefined })} group by 1 order by 2 desc`.execute(db)
  ).rows;

export type FindingRow = {
  id: number;
  severity: string;
  shown: string;
  reason: string;
  handled: string | null;
  handled_reason: string | null;
  handled_by: string | null;
  handled_at: Date | null;
};

export const findingsOfGroup = async (
  db: Queries,
  filter: FindingFilter & { document: string },
  page: { limit: number; offset: number },
): Promise<FindingRow[]> =>
  (
    await sql<FindingRow>`
      select f.id, f.severity, f.shown, f.reason, f.handled, f.handled_reason, f.handled_by, f.handled_at
      from ${FROM} where ${conditions(filter)} and f.document = ${filter.document} order by f.id limit ${page.limit} offset ${page.offset}`.execute(
      db,
    )
  ).rows;

/** The organ that answers for what was scanned: of the publication it stands in now, or of the source it is a page of. */
export const findScannedOrgan = async (db: Queries, document: string): Promise<string | undefined> => {
  const { rows } = await sql<{ organ: string }>`
    (select m.organ from publication p join manuscript m on m.id = p.manuscript where p.document = ${document} order by p.revision desc limit 1)
    union all
    select s.organ from outside_page o join outside_source s on s.id = o.source where o.id = ${pageIn(sql`${document}::text`)}
    limit 1`.execute(db);
  return rows[0]?.organ;
};

/** Marks findings of one rule in one document, or one of them, that are there and were not handled since the last scan. Answers how many. */
export const handleFindings = async (
  tx: Tx,
  which: { document: string; rule: string; finding?: number | undefined; scanStartedAt: Date },
  mark: { handled: "corrected" | "not-a-fault"; reason: string; by: string; at: Date },
): Promise<number> => {
  const result =
    await sql`update scan_finding f set handled = ${mark.handled}, handled_reason = ${mark.reason}, handled_by = ${mark.by}, handled_at = ${mark.at}
    where f.document = ${which.document} and f.rule = ${which.rule} and f.gone_scan is null
      and not coalesce(f.handled = 'not-a-fault' or (f.handled = 'corrected' and f.handled_at >= ${which.scanStartedAt}), false)
      ${which.finding === undefined ? sql`` : sql`and f.id = ${which.finding}`}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
};
