// What must hold in the database after every kill: nothing acknowledged lost, nothing published twice or half, the chain whole. Reads as the owner.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type ManuscriptAct, stateOf } from "../../src/modules/publishing/rules/workflow.ts";
import { kyselyOn } from "../../src/platform/backup/tables.ts";
import { verifyLedger } from "../../src/platform/ledger.ts";
import type { Journal } from "./torture-work.ts";

/** Each of these counts something that must not be. */
const NEVER: [what: string, sql: string][] = [
  [
    "a publication without its act in the record, or an act without its publication",
    `select count(*) from publication p full join (select manuscript, (detail ->> 'revision')::int as revision from manuscript_act where act = 'published') a
       on a.manuscript = p.manuscript and a.revision = p.revision where p.manuscript is null or a.manuscript is null`,
  ],
  [
    "an act 'published' twice for one revision",
    `select count(*) from (select 1 from manuscript_act where act = 'published' group by manuscript, detail ->> 'revision' having count(*) > 1) t`,
  ],
  [
    "a publication that the search does not find, or one that was withdrawn and is still found",
    `select count(*) from publication p left join publication_search s using (document) left join publication_end e on e.document = p.document and e.kind = 'withdrawn'
       where (s.document is null) <> (e.document is not null)`,
  ],
  [
    "a publication without evidence",
    "select count(*) from publication p left join evidence e on e.kind = 'publication' and e.document = p.document || '/' || p.revision where e.id is null",
  ],
  [
    "a publication without its row in the log, or two",
    `select count(*) from publication p where 1 <> (select count(*) from ledger l where l.action = 'publish-manuscript' and l.outcome = 'done'
       and l.subject = 'manuscript/' || p.manuscript and (l.entry::jsonb -> 'detail' ->> 'revision')::int = p.revision)`,
  ],
  [
    "a publication whose text three people did not sign",
    `select count(*) from publication p where 3 > (select count(distinct actor) from manuscript_act a where a.manuscript = p.manuscript and a.act = 'approved' and a.hash = p.content_sha256)`,
  ],
  [
    "an index number that is missing or given twice",
    `select count(*) from index_counter c where c.index_code <> 'pub' and c.last <> (select count(distinct index_number) from publication where index_number like c.index_code || '/' || c.year || '-%')`,
  ],
  [
    "a save without its row in the log",
    "select count(*) from manuscript_save s where not exists (select from ledger l where l.action = 'save-manuscript' and l.subject = 'manuscript/' || s.manuscript)",
  ],
];

const ownerUrl = (data: string): string => {
  const { databasePassword } = JSON.parse(readFileSync(join(data, "secrets.json"), "utf8")) as { databasePassword: string };
  const port = readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  return `postgresql://qizheng:${databasePassword}@127.0.0.1:${port}/postgres`;
};

type Row = { id: string; lock: number; title: string; stage: string; scheduled_at: Date | null; published: boolean };

/** Everything that is wrong, in words; empty where all is well. `settled`: nothing ordered may still be waiting. */
export const problemsIn = async (data: string, journal: Journal, settled: boolean): Promise<string[]> => {
  const url = ownerUrl(data);
  // One snapshot: the server goes on publishing meanwhile.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const problems: string[] = [];
    for (const [what, sql] of NEVER) {
      const { rows } = await client.query<{ count: number }>(sql);
      if (Number(rows[0]!.count) > 0) problems.push(`${rows[0]!.count} × ${what}`);
    }
    const ledger = await verifyLedger(kyselyOn(client));
    for (const { seq, problem } of ledger.problems) problems.push(`log ${seq}: ${problem}`);
    const ids = [...journal.manuscripts.keys()];
    const { rows } = await client.query<Row>(
      "select id, lock, title, stage, scheduled_at, exists (select from publication p where p.manuscript = m.id) as published from manuscript m where id = any ($1)",
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    const acts = await actsOf(client, ids);
    for (const noted of journal.manuscripts.values()) {
      const row = found.get(noted.id);
      if (!row) {
        problems.push(`${noted.id} was acknowledged and is gone`);
        continue;
      }
      // The save that was not answered may have happened: then whole, with its words and its count.
      const isAcknowledged = row.lock === noted.lock && row.title === noted.title;
      const isTried = noted.tried !== undefined && row.lock === noted.lock + 1 && row.title === noted.tried;
      if (!isAcknowledged && !isTried)
        problems.push(`${row.id} stands at save ${row.lock} «${row.title}», acknowledged was ${noted.lock} «${noted.title}»`);
      const state = stateOf(acts.get(noted.id) ?? [], false);
      if (state.stage !== row.stage) problems.push(`${row.id} is shown at ${row.stage}, its acts say ${state.stage}`);
      if (row.published !== (row.stage === "published")) problems.push(`${row.id} is half published: ${row.stage}`);
      for (const stage of noted.approved)
        if (!acts.get(noted.id)?.some((act) => act.act === "approved" && act.stage === stage)) problems.push(`${row.id} lost its ${stage} review`);
      if (noted.ordered && !row.published && (settled || row.scheduled_at === null)) problems.push(`${row.id} was ordered and is not published`);
    }
    return problems;
  } finally {
    await client.end();
  }
};

const actsOf = async (client: pg.Client, ids: string[]): Promise<Map<string, ManuscriptAct[]>> => {
  const { rows } = await client.query<ManuscriptAct & { manuscript: string }>(
    "select * from manuscript_act where manuscript = any ($1) order by id",
    [ids],
  );
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    (row) => row.manuscript,
  ) as Map<string, ManuscriptAct[]>;
};

/** How many manuscripts are ordered and wait for the worker. */
export const waitingIn = async (data: string): Promise<number> => {
  const client = new pg.Client({ connectionString: ownerUrl(data) });
  await client.connect();
  const { rows } = await client.query<{ count: string }>("select count(*) from manuscript where stage = 'approved' and scheduled_at <= now()");
  await client.end();
  return Number(rows[0]!.count);
};
