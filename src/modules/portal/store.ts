// The only SQL of the portal. It runs under the role qizheng_public, whose views hold nothing but what is public.
import { sql, type Kysely } from "kysely";
import { columnsWithin, findColumn } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import { dateInShanghai } from "../../kernel/plain-date.ts";
import type { DB } from "../../platform/db-types.ts";
import type { PublicContent } from "../publishing/schema.ts";
import { gazetteSource, newestIssues, printedIn } from "./gazette-store.ts";
import { excerptOf } from "./rules/excerpt.ts";
import { placesOf } from "./rules/places.ts";
import { findPublic } from "./search-store.ts";
import type { ColumnState, FeedEntry, ListedDocument, PublicDocument, PublicSource, PublishedDocument, SearchQuery } from "./schema.ts";

const PAGE = 20;
const SITEMAP_PAGE = 20_000;

type Listed = {
  document: string;
  title: string;
  organ: string;
  column_id: string;
  kind: string;
  number: string | null;
  first_published_at: Date | null;
  published_at: Date | null;
};

const toListed = (row: Listed): ListedDocument => ({
  id: row.document,
  title: row.title,
  publishedOn: dateInShanghai(row.first_published_at!),
  ...(row.published_at! > row.first_published_at! ? { correctedOn: dateInShanghai(row.published_at!) } : {}),
  documentNumber: row.number ?? "",
  issuingOrgan: row.organ,
  column: row.column_id,
  kind: row.kind,
});

export const publicSource = (db: Kysely<DB>, county: County): PublicSource => {
  const listed = () =>
    db
      .selectFrom("public_document")
      .select([
        "document",
        "title",
        "organ",
        "column_id",
        "kind",
        "first_published_at",
        "published_at",
        sql<string | null>`content::jsonb ->> 'documentNumber'`.as("number"),
      ]);

  const columnStates = async (): Promise<ColumnState[]> => {
    const rows = await db
      .selectFrom("public_document")
      .select(["column_id", sql<number>`count(*)`.as("documents"), sql<Date>`max(published_at)`.as("last")])
      .groupBy("column_id")
      .execute();
    const own = new Map(rows.map((row) => [row.column_id!, row]));
    return county.columns.map((column) => {
      const within = columnsWithin(county, column.id).flatMap((inner) => own.get(inner.id) ?? []);
      const last = within.reduce<Date | undefined>((latest, row) => (latest === undefined || row.last > latest ? row.last : latest), undefined);
      return {
        id: column.id,
        documents: within.reduce((sum, row) => sum + Number(row.documents), 0),
        ...(last ? { lastPublishedOn: dateInShanghai(last) } : {}),
      };
    });
  };

  const newestIn = async (ids: string[], limit: number): Promise<ListedDocument[]> =>
    ids.length === 0
      ? []
      : (await listed().where("column_id", "in", ids).orderBy("published_at", "desc").limit(limit).execute()).map((row) => toListed(row as Listed));
  const idsWithin = (id: string): string[] => (findColumn(county, id) ? columnsWithin(county, id).map((column) => column.id) : []);

  const document = async (id: string, revision?: number): Promise<PublicDocument | undefined> => {
    const row = await db.selectFrom("public_document").selectAll().where("document", "=", id).executeTakeFirst();
    if (!row) {
      const stone = await db.selectFrom("public_tombstone").selectAll().where("document", "=", id).executeTakeFirst();
      return stone && { state: "withdrawn", id, indexNumber: stone.index_number!, end: { reason: stone.reason!, at: stone.at!.toISOString() } };
    }
    const history = await db.selectFrom("public_revision").selectAll().where("document", "=", id).orderBy("revision").execute();
    const shown = revision === undefined ? row : history.find((old) => old.revision === revision);
    if (!shown?.content) return undefined;
    const interpretations = await db
      .selectFrom("public_document")
      .select(["document", "title", "first_published_at"])
      .where("interprets", "=", row.manuscript)
      .orderBy("published_at")
      .execute();
    const about = row.interprets
      ? await db.selectFrom("public_document").select(["document", "title"]).where("manuscript", "=", row.interprets).executeTakeFirst()
      : undefined;
    const published: PublishedDocument = {
      state: row.end_kind === "expired" ? "expired" : "published",
      id,
      indexNumber: row.index_number!,
      revision: shown.revision!,
      content: JSON.parse(shown.content) as PublicContent,
      ...(shown.reduced ? {} : { canonical: shown.content }),
      publishedAt: shown.published_at!.toISOString(),
      firstPublishedAt: row.first_published_at!.toISOString(),
      sha256: shown.content_sha256!,
      sm3: shown.content_sm3!,
      ...(row.end_reason ? { end: { reason: row.end_reason, at: row.end_at!.toISOString() } } : {}),
      history: history.map((old) => ({
        revision: old.revision!,
        publishedAt: old.published_at!.toISOString(),
        note: old.note!,
        sha256: old.content_sha256!,
        ...(old.content === null ? { concealed: true } : {}),
      })),
      interpretations: interpretations.map((link) => ({
        id: link.document!,
        title: link.title!,
        publishedOn: dateInShanghai(link.first_published_at!),
      })),
      ...(about ? { interpretationOf: { id: about.document!, title: about.title! } } : {}),
      ...(await printedIn(db, id)),
    };
    return published;
  };

  const placed = placesOf(county);

  return {
    gazette: gazetteSource(db),

    siteVersion: async () => String((await db.selectFrom("site_state").select("version").executeTakeFirstOrThrow()).version),

    home: async () => {
      const columns = await columnStates();
      return {
        latest: (await listed().orderBy("published_at", "desc").limit(10).execute()).map((row) => toListed(row as Listed)),
        columns,
        gazettes: await newestIssues(db, 4),
        annualReports: await newestIn(placed.annualReports ? idsWithin(placed.annualReports.id) : [], 4),
      };
    },

    column: async (id, page) => {
      const ids = idsWithin(id);
      if (ids.length === 0) return undefined;
      const states = await columnStates();
      const total = states.find((state) => state.id === id)!.documents;
      const rows = await listed()
        .where("column_id", "in", ids)
        .orderBy("published_at", "desc")
        .orderBy("document", "desc")
        .limit(PAGE)
        .offset((page - 1) * PAGE)
        .execute();
      const last = states.find((state) => state.id === id)?.lastPublishedOn;
      return {
        items: rows.map((row) => toListed(row as Listed)),
        page,
        pages: Math.max(1, Math.ceil(total / PAGE)),
        total,
        children: states.filter((state) => findColumn(county, state.id)?.parent === id),
        ...(last ? { lastPublishedOn: last } : {}),
      };
    },

    document: (id) => document(id),
    revision: async (id, revision) => {
      const found = await document(id, revision);
      return found?.state === "withdrawn" ? undefined : found;
    },

    search: async (query: SearchQuery) => {
      const { hits, total, isCapped, facets } = await findPublic(db, query, {
        columns: idsWithin(query.column),
        limit: PAGE,
        offset: (query.page - 1) * PAGE,
      });
      return {
        items: hits.map(({ plain, document_number: number, ...row }) => ({ ...toListed({ ...row, number }), excerpt: excerptOf(plain, query.q) })),
        page: query.page,
        pages: Math.max(1, Math.ceil(total / PAGE)),
        total,
        isCapped,
        facets,
      };
    },

    feed: async (limit) => {
      const rows = await db
        .selectFrom("public_document as d")
        .innerJoin("public_search as s", "s.document", "d.document")
        .select([
          "d.document",
          "d.title",
          "d.organ",
          "d.column_id",
          "d.kind",
          "d.first_published_at",
          "d.published_at",
          sql<string>`left(s.plain, 200)`.as("summary"),
          sql<string | null>`d.content::jsonb ->> 'documentNumber'`.as("number"),
        ])
        .orderBy("d.published_at", "desc")
        .limit(limit)
        .execute();
      return rows.map((row): FeedEntry => ({
        ...toListed(row as Listed),
        publishedAt: row.published_at!.toISOString(),
        firstPublishedAt: row.first_published_at!.toISOString(),
        summary: row.summary,
      }));
    },

    sitemap: async (page) => {
      const { total } = await db
        .selectFrom("public_document")
        .select(sql<number>`count(*)`.as("total"))
        .executeTakeFirstOrThrow();
      const rows = await db
        .selectFrom("public_document")
        .select(["document", "published_at"])
        .orderBy("document")
        .limit(SITEMAP_PAGE)
        .offset((page - 1) * SITEMAP_PAGE)
        .execute();
      return {
        entries: rows.map((row) => ({ id: row.document!, publishedAt: row.published_at!.toISOString() })),
        pages: Math.max(1, Math.ceil(Number(total) / SITEMAP_PAGE)),
      };
    },
  };
};

export const findPublicFile = (db: Kysely<DB>, id: string) => db.selectFrom("public_file").selectAll().where("id", "=", id).executeTakeFirst();
