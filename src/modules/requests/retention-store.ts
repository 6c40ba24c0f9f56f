// The SQL of taking personal data out of a case whose time is over: every table that holds words about somebody, and the files whose bytes may go.
// What stays of an event is decided in rules/retention.ts; the database refuses any other change (migration 0022).
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";
import { sha256 } from "../../platform/hash.ts";
import type { CaseEvent } from "./rules/case.ts";
import { CLEARED } from "./rules/retention.ts";

export const CLEARED_NAME = "已清除";

export const clearCase = async (tx: Tx, request: string, events: { id: number; detail: CaseEvent["detail"] }[], at: Date): Promise<void> => {
  const blank = { name: CLEARED_NAME, id_number: "", contact: "", phone: "", email: "", address: "", need: "" };
  await tx
    .updateTable("request_applicant")
    .set({ ...blank, id_kind: "other", anonymised_at: at })
    .where("request", "=", request)
    .execute();
  // The number and the code still open the case from outside, where it says that it was cleared.
  await tx
    .updateTable("request")
    .set({ wanted: CLEARED, fingerprint: [], applicant_digest: sha256("cleared/", request).toString("hex") })
    .where("id", "=", request)
    .execute();
  for (const { id, detail } of events)
    await tx
      .updateTable("request_event")
      .set({ detail: JSON.stringify(detail) })
      .where("request", "=", request)
      .where("id", "=", id)
      .execute();
  await sql`update request_task set question = ${CLEARED}, answer = case when answer is null then null else ${CLEARED} end where request = ${request}`.execute(
    tx,
  );
  await tx.updateTable("request_dispute").set({ lessons: "" }).where("request", "=", request).execute();
  await sql`update request_document set
      title = case when kind = 'letter' then title else ${CLEARED} end,
      content = case when content is null then null else '{"addressees": "", "paragraphs": []}'::jsonb end
    where request = ${request}`.execute(tx);
  await sql`update file set name = ${CLEARED}, erased_at = ${at} where erased_at is null
    and id in (select file from request_document where request = ${request})
    and not exists (select from request_document other where other.file = file.id and not request_is_cleared(other.request))`.execute(tx);
};

/** Hashes of files that were erased since, where no other row needs the same bytes. */
export const bytesToRemove = async (db: Queries, since: Date): Promise<string[]> => {
  const { rows } = await sql<{ sha256: string }>`select distinct sha256 from file where erased_at >= ${since}
    and not exists (select from file other where other.sha256 = file.sha256 and other.erased_at is null)`.execute(db);
  return rows.map((row) => row.sha256);
};
