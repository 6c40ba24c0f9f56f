// The append-only, hash-chained log: each entry is canonical JSON, its SHA-256 and SM3 are over the entry before it and its text.
import { sql } from "kysely";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Db, Queries, Tx } from "./db.ts";
import { sha256, sm3, sm3IsAvailable } from "./hash.ts";

export type LedgerEntry = { at: Date; actor: string; post?: string; action: string; subject: string; outcome: "done" | "refused"; detail: unknown };

/** Adds one row at the end of the chain, inside the caller's transaction; returns its number. The head stays locked until commit. */
export const appendToLedger = async (tx: Tx, entry: LedgerEntry): Promise<number> => {
  const head = (await sql<{ seq: number; sha256: Buffer; sm3: Buffer }>`select seq, sha256, sm3 from ledger_head_lock()`.execute(tx)).rows[0]!;
  const seq = Number(head.seq) + 1;
  const text = canonicalJson({ ...entry, at: entry.at.toISOString(), post: entry.post ?? null, seq });
  await tx
    .insertInto("ledger")
    .values({
      seq,
      entry: text,
      previous_sha256: head.sha256,
      sha256: sha256(head.sha256, text),
      previous_sm3: head.sm3,
      sm3: sm3(head.sm3, text),
    })
    .execute();
  return seq;
};

/** Whether anything at all was ever done in this database. */
export const ledgerIsEmpty = async (db: Queries): Promise<boolean> =>
  Number((await db.selectFrom("ledger_head").select("seq").executeTakeFirstOrThrow()).seq) === 0;

export type LedgerProblem = { seq: number; problem: string };
export type LedgerReport = {
  ok: boolean;
  rows: number;
  head: { seq: number; sha256: string; sm3: string };
  sm3Checked: boolean;
  problems: LedgerProblem[];
};

const BATCH = 5_000;
const MAX_PROBLEMS = 20;

/**
 * Walks the whole chain in batches (bounded memory, linear in its length) and names every row that was altered, is missing or moved.
 * `root` is an earlier head (printed or exported): with it even a chain that was rewritten from end to end shows.
 * At most `most` problems are listed.
 */
export const verifyLedger = async (db: Queries, root?: { seq: number; sha256: string }, most = MAX_PROBLEMS): Promise<LedgerReport> => {
  const problems: LedgerProblem[] = [];
  const found = (seq: number, problem: string): void => {
    if (problems.length < most) problems.push({ seq, problem });
  };
  let previous: { seq: number; sha256: Buffer; sm3: Buffer } = { seq: 0, sha256: Buffer.alloc(32), sm3: Buffer.alloc(32) };
  let rows = 0;
  for (;;) {
    const batch = await db
      .selectFrom("ledger")
      .select(["seq", "entry", "previous_sha256", "sha256", "previous_sm3", "sm3"])
      .where("seq", ">", previous.seq)
      .orderBy("seq")
      .limit(BATCH)
      .execute();
    for (const row of batch) {
      const seq = Number(row.seq);
      const expected = previous.seq + 1;
      const skipped = seq !== expected;
      if (seq > expected + 1) found(expected, `从这一条到第 ${seq - 1} 条都被删除了`);
      else if (skipped) found(expected, "这一条被删除了");
      if (!skipped && !row.previous_sha256.equals(previous.sha256)) found(seq, "与上一条接不上：上一条被改动，或次序被调换");
      if (!row.sha256.equals(sha256(row.previous_sha256, row.entry))) found(seq, "内容被改动：SHA-256 不符");
      if (sm3IsAvailable && !row.sm3.equals(sm3(row.previous_sm3, row.entry))) found(seq, "内容被改动：SM3 不符");
      if (!skipped && !row.previous_sm3.equals(previous.sm3)) found(seq, "与上一条接不上：SM3 链断开");
      if ((JSON.parse(row.entry) as { seq: number }).seq !== seq) found(seq, "编号与内容不符：次序被调换");
      if (root && seq === root.seq && row.sha256.toString("hex") !== root.sha256) found(seq, "与当日留存的根不符：整条链被重写过");
      previous = { seq, sha256: row.sha256, sm3: row.sm3 };
      rows++;
    }
    if (batch.length < BATCH) break;
  }
  const head = await db.selectFrom("ledger_head").select(["seq", "sha256", "sm3"]).executeTakeFirstOrThrow();
  if (Number(head.seq) !== previous.seq) found(previous.seq + 1, `末尾的 ${Number(head.seq) - previous.seq} 条被删除了，或链头被改动`);
  else if (!head.sha256.equals(previous.sha256)) found(previous.seq, "链头与最后一条不符");
  if (root && previous.seq < root.seq) found(root.seq, "当日留存的根之前的日志不全");
  return {
    ok: problems.length === 0,
    rows,
    head: { seq: previous.seq, sha256: previous.sha256.toString("hex"), sm3: previous.sm3.toString("hex") },
    sm3Checked: sm3IsAvailable,
    problems,
  };
};

/** The same over one snapshot, while others go on writing: a row that is added meanwhile is not taken for an altered end. */
export const verifyLedgerNow = (db: Db, root?: { seq: number; sha256: string }, most?: number): Promise<LedgerReport> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((tx) => verifyLedger(tx, root, most));

/** The last row of each day: what is printed and kept outside, so that rewriting the chain afterwards shows. */
export const dailyRoots = async (db: Queries, limit = 60): Promise<{ day: string; seq: number; sha256: string; sm3: string }[]> => {
  const rows = await sql<{ day: string; seq: number; sha256: Buffer; sm3: Buffer }>`
    select distinct on (day) to_char((at::timestamptz at time zone 'Asia/Shanghai')::date, 'YYYY-MM-DD') as day, seq, sha256, sm3
    from ledger order by day desc, seq desc limit ${limit}`.execute(db);
  return rows.rows.map((row) => ({ day: row.day, seq: Number(row.seq), sha256: row.sha256.toString("hex"), sm3: row.sm3.toString("hex") }));
};
