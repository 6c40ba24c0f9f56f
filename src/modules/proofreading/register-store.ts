// The only SQL of the register that citations are checked against: numbers and titles of what is public here, and of what imported gazettes hold as
// it stands on the proofing desk.
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries } from "../../platform/db.ts";
import { type Change } from "../gazette/rules/change.ts";
import { structureOf } from "../gazette/rules/desk.ts";
import { visitNodes } from "../gazette/rules/structure.ts";
import type { ImportResult } from "../gazette/schema.ts";
import type { ImportedFacts, PublishedFacts } from "./register.ts";
import { sql } from "kysely";

/** What bears a document number among the official kinds. */
export const publishedFacts = async (db: Queries, officialKinds: readonly string[]): Promise<PublishedFacts[]> =>
  (
    await sql<PublishedFacts>`
      select content::jsonb ->> 'documentNumber' as number, title, content::jsonb ->> 'validity' as validity,
        (content::jsonb ->> 'expiresOn') as "expiresOn", published_at as "publishedAt", end_at as "endedAt"
      from public_document
      where kind = any(${[...officialKinds]}::text[]) and coalesce(content::jsonb ->> 'documentNumber', '') <> ''
      order by published_at`.execute(db)
  ).rows.map((row) => ({ ...row, expiresOn: row.expiresOn as PlainDate | null }));

const facts = async (db: Queries, id: string): Promise<ImportedFacts[]> => {
  const row = await db.selectFrom("gazette_import").select("result").where("id", "=", id).executeTakeFirstOrThrow();
  const changes = await db.selectFrom("gazette_change").select("change").where("import", "=", id).orderBy("seq").execute();
  const { documents } = structureOf(
    row.result as unknown as ImportResult,
    changes.map(({ change }) => change as unknown as Change),
  );
  return documents.flatMap(({ number, title, nodes }) => {
    const labels: string[] = [];
    visitNodes(nodes, ({ level, label }) => {
      if (level === "article") labels.push(label);
    });
    return number ? [{ number, title, labels }] : [];
  });
};

// An import changes only by steps of the desk: with as many steps as before it is as before.
const read = new Map<string, { steps: number; facts: ImportedFacts[] }>();

/** Of every import, the oldest first; one import in memory at a time. */
export const importedFacts = async (db: Queries): Promise<ImportedFacts[]> => {
  const imports = await db
    .selectFrom("gazette_import")
    .leftJoin("gazette_change", "gazette_change.import", "gazette_import.id")
    .select(["gazette_import.id", "gazette_import.sha256"])
    .select((eb) => eb.fn.count<number>("gazette_change.seq").as("steps"))
    .groupBy(["gazette_import.id", "gazette_import.imported_at"])
    .orderBy("gazette_import.imported_at")
    .orderBy("gazette_import.id")
    .execute();
  const all: ImportedFacts[] = [];
  for (const { id, sha256, steps } of imports) {
    const kept = read.get(`${id} ${sha256}`);
    const current = kept?.steps === Number(steps) ? kept : { steps: Number(steps), facts: await facts(db, id) };
    read.set(`${id} ${sha256}`, current);
    all.push(...current.facts);
  }
  return all;
};
