// The shape of a backup file: a tar of manifest.json, tables/<name>/<part>, jobs.json, files/<sha256> and end.json, in this order.
// The manifest says what must come, the end says what did: a file that stops early or was altered shows.
import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { Refusal } from "../refusal.ts";

export const FORMAT = 1;
/** Rows are cut into parts of about this size: a tar wants to know lengths beforehand, and memory must not grow with a table. */
export const PART_BYTES = 4 * 1024 * 1024;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().nonnegative();

export const Manifest = z.object({
  format: z.literal(FORMAT),
  program: z.literal("qizheng"),
  madeAt: z.iso.datetime(),
  county: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: Hash })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: Count })),
  jobs: Count,
  files: Count,
  ledger: z.object({ seq: Count, sha256: Hash }),
});
export type Manifest = z.infer<typeof Manifest>;

/** A job of the queue as it is added again: what `graphile_worker.add_job` takes. */
export const Job = z.object({
  task: z.string(),
  payload: z.unknown(),
  queue: z.string().nullable(),
  runAt: z.string(),
  maxAttempts: z.int(),
  key: z.string().nullable(),
  priority: z.int(),
});
export type Job = z.infer<typeof Job>;

export const Sequence = z.object({ name: z.string(), value: z.int(), called: z.boolean() });
export type Sequence = z.infer<typeof Sequence>;

const EndFacts = z.object({ manifest: Hash, tables: z.record(z.string(), Hash), jobs: Hash, sequences: z.array(Sequence) });
type EndFacts = z.infer<typeof EndFacts>;
export const End = EndFacts.extend({ sha256: Hash });
export type End = z.infer<typeof End>;

const hashOf = (facts: EndFacts): string => createHash("sha256").update(canonicalJson(facts)).digest("hex");
export const sealed = (facts: EndFacts): End => ({ ...facts, sha256: hashOf(facts) });
export const isSealed = ({ sha256, ...facts }: End): boolean => sha256 === hashOf(facts);

export const partName = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, "0")}.copy`;

/** What a person reads of a file that cannot be restored. */
export const damaged = (how: string): Refusal =>
  new Refusal("invalid", `备份文件已损坏或不完整：${how}`, { next: "请换一份备份，或从原处重新复制这份备份后再试；数据库没有改动" });
