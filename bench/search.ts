// How long the portal's search, and that of staff with its filter of what each may see, take as the county's documents grow (1k, 10k, 100k), against a plain pg_trgm search and SQLite's FTS5 trigram
// index over the same texts in the same run, and how much of what is there each finds (recall against reading every text): `node bench/search.ts`.
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { contentOn, manuscripts } from "../counties/tumed-left-banner/demo/index.ts";
import { county } from "../counties/tumed-left-banner/index.ts";
import { unitOf } from "../src/county/lookup.ts";
import { plainTextOf } from "../src/document/plain-text.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { CAP } from "../src/modules/publishing/matching-store.ts";
import { publicSource } from "../src/modules/portal/store.ts";
import type { ManuscriptContent, PublicContent } from "../src/modules/publishing/schema.ts";
import { findForStaff, type Sight } from "../src/modules/publishing/search-store.ts";
import { StaffSearch } from "../src/modules/publishing/schema.ts";
import { manuscriptSearchOf, searchRowOf } from "../src/modules/publishing/rules/search-row.ts";
import { openDatabase } from "../src/platform/db.ts";
import { openEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { migrate } from "../src/platform/migrate.ts";
import { report, type Row } from "./report.ts";

const SIZES = (process.env["BENCH_SIZES"] ?? "1000,10000,100000").split(",").map(Number);
const LENGTH = 600;
const ROUNDS = 3;
const PAGE = 20;

// ---- texts: sentences of the demonstration in ever new order, each document with some words of its own

/** The same numbers in every run. */
const numbers = (() => {
  let state = 20231008;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
})();

const contents = manuscripts.map((manuscript) => contentOn(manuscript, plainDate("2026-11-24")));
const sentences = contents
  .flatMap((content) => plainTextOf(content.body).text.split(/(?<=[。；\n])/u))
  .filter((sentence) => sentence.trim().length > 8);
const HAN = [...new Set(sentences.join("").match(/\p{Script=Han}/gu))];
const word = (length: number): string => Array.from({ length }, () => HAN[numbers(HAN.length)]).join("");

type Text = { id: string; title: string; plain: string; organ: string; column: string; on: string };
const texts: Text[] = Array.from({ length: Math.max(...SIZES) }, (_, index) => {
  const content = contents[numbers(contents.length)]!;
  let plain = `${word(6)}。`;
  while (plain.length < LENGTH) plain += sentences[numbers(sentences.length)];
  const year = 2008 + numbers(19);
  return {
    id: `pub-${year}-${String(index).padStart(6, "0")}`,
    title: `关于${word(4)}的${content.title.replace("【演示】", "").slice(-8)}`,
    plain,
    organ: content.issuingOrgan,
    column: content.column,
    on: `${year}-${String(1 + numbers(12)).padStart(2, "0")}-${String(1 + numbers(28)).padStart(2, "0")}T01:00:00Z`,
  };
});

/** Every text is published; of every second one the manuscript is a draft of its own, that only its unit and the information section see. */
const isDraftOf = ({ id }: Text): boolean => Number(id.slice(-6)) % 2 === 1;
const UNIT = "civil-affairs";

// ---- what is looked for: phrases of 2, 3, 4, 6 and 10 characters out of the texts, common ones and rare ones

const phraseOf = (text: string, length: number): string | undefined =>
  new RegExp(`\\p{Script=Han}{${length}}`, "u").exec(text.slice(numbers(Math.max(1, text.length - 60))))?.[0];
const queries = (size: number): { length: number; phrase: string }[] =>
  [2, 3, 4, 6, 10].flatMap((length) =>
    Array.from({ length: 8 }, () => ({ length, phrase: phraseOf(texts[numbers(size)]!.plain, length) })).flatMap((one) =>
      one.phrase ? [{ ...one, phrase: one.phrase }] : [],
    ),
  );

const percentile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

/** `most`: where its counting ends. What lies beyond is not missed, only not counted. */
type Searcher = {
  name: string;
  most?: number;
  find(phrase: string): Promise<number> | number;
  /** Of staff: whose drafts they see beside what is published. */
  sees?(text: Text): boolean;
};

const measure = async (
  { name, find, most = Number.POSITIVE_INFINITY }: Searcher,
  size: number,
  asked: { length: number; phrase: string }[],
  truth: Map<string, number>,
): Promise<Row> => {
  const times: number[] = [];
  let [found, there] = [0, 0];
  for (const { phrase } of asked) await find(phrase);
  for (let round = 0; round < ROUNDS; round++)
    for (const { phrase } of asked) {
      const began = performance.now();
      const total = await find(phrase);
      times.push(performance.now() - began);
      if (round > 0) continue;
      // What is found beyond what is there would not be recall: it does not count.
      const wanted = Math.min(most, truth.get(phrase)!);
      found += Math.min(total, wanted);
      there += wanted;
    }
  return { search: name, documents: size, "p50 ms": percentile(times, 0.5), "p95 ms": percentile(times, 0.95), recall: found / there };
};

// ---- the three

const folder = await mkdtemp(join(tmpdir(), "qizheng-bench-search-"));
const embedded = await openEmbeddedPostgres({
  dataDir: folder,
  log: { info: () => undefined },
  settings: { fsync: "off", shared_buffers: "512MB", max_wal_size: "8GB" },
});
await migrate(embedded.ownerUrl);
const owner = new pg.Client({ connectionString: embedded.ownerUrl });
await owner.connect();
// pg_trgm takes only what the database's locale calls a letter: in the plain C locale it would index no Chinese at all.
await owner.query("create database peer template template0 encoding 'UTF8' locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8'");
const peer = new pg.Client({ connectionString: embedded.ownerUrl.replace(/\/postgres$/, "/peer") });
await peer.connect();
await peer.query("create extension pg_trgm");
await peer.query("create table plain_text (id text primary key, title text not null, body text not null, at timestamptz not null)");
const visitors = openDatabase(embedded.ownerUrl, { role: "qizheng_public", max: 3 });
const portal = publicSource(visitors.db, county);
const staff = openDatabase(embedded.ownerUrl, { role: "qizheng_app", max: 3 });
const sqlite = new DatabaseSync(join(folder, "search.sqlite"));
sqlite.exec(
  "create table doc (id integer primary key, title text, body text, at text); create virtual table fts using fts5 (title, body, content='doc', content_rowid='id', tokenize='trigram')",
);

/** Publications as if three people had approved each: the guards are for staff, and the bench is their owner. */
const fill = async (from: number, to: number): Promise<void> => {
  await owner.query("begin; set local session_replication_role = replica");
  for (let at = from; at < to; at += 500) {
    const batch = texts.slice(at, Math.min(to, at + 500));
    const content = batch.map(({ title, plain, organ, column }) =>
      JSON.stringify({
        title,
        kind: "notice",
        column,
        topic: "civil-affairs",
        documentNumber: "",
        issuingOrgan: organ,
        validity: "in-force",
        keywords: [],
        interprets: null,
        body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: plain }] }] },
        attachments: [],
      }),
    );
    const hash = content.map((text) => createHash("sha256").update(text).digest("hex"));
    await owner.query(
      `insert into publication (document, revision, manuscript, index_number, content, content_sha256, content_sm3, published_at, published_by)
       select d, 1, d, d, c, h, h, t::timestamptz, 'bench' from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as x(d, c, h, t)`,
      [batch.map((text) => text.id), content, hash, batch.map((text) => text.on)],
    );
    const rows = batch.map((text, index) => searchRowOf(county, text.id, 1, JSON.parse(content[index]!) as PublicContent, text.on, text.on));
    await owner.query("insert into publication_search select * from jsonb_populate_recordset(null::publication_search, $1::jsonb)", [
      JSON.stringify(rows),
    ]);
    const drafts = batch.map((text, index) => {
      const written = JSON.parse(content[index]!) as ManuscriptContent;
      const isDraft = isDraftOf(text);
      return {
        ...manuscriptSearchOf(county, written, new Date(text.on)),
        id: `m-${text.id.slice(4)}`,
        organ: text.organ,
        unit: unitOf(county, text.organ).id,
        content: written,
        stage: isDraft ? "drafting" : "published",
        document: isDraft ? null : text.id,
        at: text.on,
      };
    });
    await owner.query(
      `insert into manuscript (id, organ, unit, drafter, content, content_hash, lock, created_at, updated_at, updated_by, stage, document,
         terms, title_terms, folded, folded_title, plain, year)
       select id, organ, unit, 'bench', content, '', 1, at, at, 'bench', stage, document, terms, title_terms, folded, folded_title, plain, year
       from jsonb_to_recordset($1::jsonb) as x(id text, organ text, unit text, content jsonb, at timestamptz, stage text, document text,
         terms tsvector, title_terms tsvector, folded text, folded_title text, plain text, year text)`,
      [JSON.stringify(drafts)],
    );
    await peer.query("insert into plain_text select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])", [
      batch.map((text) => text.id),
      batch.map((text) => text.title),
      batch.map((text) => text.plain),
      batch.map((text) => text.on),
    ]);
  }
  await owner.query("commit");
  const insert = sqlite.prepare("insert into doc values (?, ?, ?, ?)");
  sqlite.exec("begin");
  for (let at = from; at < to; at++) insert.run(at + 1, texts[at]!.title, texts[at]!.plain, texts[at]!.on);
  sqlite.exec("commit");
};

const ours: Searcher = {
  name: "the portal (pairs of characters, GIN), filters counted",
  most: CAP,
  find: async (phrase) => (await portal.search({ q: phrase, column: "", organ: "", kind: "", year: "", validity: "", page: 1 })).total,
};
const staffSearcher = (name: string, sight: Sight): Searcher => ({
  name,
  most: CAP,
  find: async (phrase) => (await findForStaff(staff.db, sight, StaffSearch.parse({ q: phrase }), { limit: PAGE, offset: 0 })).total,
  sees: (text) => sight.reach.everything || sight.reach.units.includes(unitOf(county, text.organ).id),
});
const reach = { units: [], organs: [], offices: [] };
const clerk = staffSearcher("staff, one unit's clerk", { reach: { ...reach, everything: false, units: [UNIT] }, opensGazette: false });
const section = staffSearcher("staff, the information section", { reach: { ...reach, everything: true }, opensGazette: true });
const trigrams: Searcher = {
  name: "pg_trgm, like '%…%'",
  find: async (phrase) => {
    const like = `%${phrase}%`;
    await peer.query(`select id, title from plain_text where title like $1 or body like $1 order by at desc limit ${PAGE}`, [like]);
    const { rows } = await peer.query<{ n: string }>("select count(*) as n from plain_text where title like $1 or body like $1", [like]);
    return Number(rows[0]!.n);
  },
};
const quoted = (phrase: string): string => `"${phrase.replaceAll('"', '""')}"`;
const fts: Searcher = {
  name: "SQLite FTS5 trigram",
  find: (phrase) => {
    sqlite
      .prepare(`select doc.id, doc.title from fts join doc on doc.id = fts.rowid where fts match ? order by rank limit ${PAGE}`)
      .all(quoted(phrase));
    return Number((sqlite.prepare("select count(*) as n from fts where fts match ?").get(quoted(phrase)) as { n: number }).n);
  },
};

const rows: Row[] = [];
let filled = 0;
for (const size of SIZES) {
  await peer.query("drop index if exists plain_text_trigrams");
  await fill(filled, size);
  filled = size;
  await peer.query("create index plain_text_trigrams on plain_text using gin (title gin_trgm_ops, body gin_trgm_ops)");
  sqlite.exec("insert into fts (fts) values ('rebuild')");
  await owner.query("vacuum analyze");
  await peer.query("vacuum analyze");
  process.stderr.write(`${size} documents filled\n`);
  const asked = queries(size);
  const truth = new Map(
    asked.map(({ phrase }) => [phrase, texts.slice(0, size).filter((text) => text.title.includes(phrase) || text.plain.includes(phrase)).length]),
  );
  for (const searcher of [ours, clerk, section, trigrams, fts]) {
    const { sees } = searcher;
    const drafts = sees ? texts.slice(0, size).filter((text) => isDraftOf(text) && sees(text)) : [];
    const holding = (phrase: string): number => drafts.filter((text) => text.title.includes(phrase) || text.plain.includes(phrase)).length;
    const wanted = new Map([...truth].map(([phrase, documents]) => [phrase, documents + holding(phrase)]));
    rows.push(await measure(searcher, size, asked, wanted));
  }
}

const sizeOf = async (client: pg.Client, index: string): Promise<string> =>
  (await client.query<{ size: string }>("select pg_size_pretty(pg_relation_size($1::regclass)) as size", [index])).rows[0]!.size;
report("search", rows, [
  `texts of about ${LENGTH} characters; 40 phrases of 2, 3, 4, 6 and 10 characters out of them, ${ROUNDS} rounds, one after the other; a page of ${PAGE} and the total`,
  `recall is against reading every text, ours up to the ${CAP.toLocaleString("en")} matches at which it stops counting; FTS5's trigrams cannot find two characters, pg_trgm reads every text for them`,
  `indexes at ${filled.toLocaleString("en")} documents: ours ${await sizeOf(owner, "publication_search_terms")}, pg_trgm ${await sizeOf(peer, "plain_text_trigrams")}`,
]);

await owner.end();
await peer.end();
await visitors.close();
await staff.close();
sqlite.close();
await embedded.stop();
await rm(folder, { recursive: true, force: true });
