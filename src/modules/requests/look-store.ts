// The SQL of what comes from outside without a name: confirmations that are good once, and looks at cases, by which guessing is slowed.
import { sql } from "kysely";
import type { Queries, Tx } from "../../platform/db.ts";

const CONFIRMATION_LIFE_MINUTES = 120;

export const issueConfirmation = async (db: Queries, token_hash: string, issued_at: Date): Promise<void> => {
  await db.insertInto("request_confirmation").values({ token_hash, issued_at }).execute();
};

const issuedAfter = (at: Date): Date => new Date(at.getTime() - CONFIRMATION_LIFE_MINUTES * 60_000);

/** Whether the confirmation is there, fresh and unused; it stays so. */
export const isConfirmationGood = async (db: Queries, token_hash: string, at: Date): Promise<boolean> =>
  (await db
    .selectFrom("request_confirmation")
    .select("token_hash")
    .where("token_hash", "=", token_hash)
    .where("used_at", "is", null)
    .where("issued_at", ">", issuedAfter(at))
    .executeTakeFirst()) !== undefined;

/** Whether the confirmation was there, fresh and unused; it is used up by this. */
export const spendConfirmation = async (tx: Tx, token_hash: string, at: Date): Promise<boolean> =>
  (await tx
    .updateTable("request_confirmation")
    .set({ used_at: at })
    .where("token_hash", "=", token_hash)
    .where("used_at", "is", null)
    .where("issued_at", ">", issuedAfter(at))
    .returning("token_hash")
    .executeTakeFirst()) !== undefined;

export type LookOutcome = "seen" | "wrong" | "slowed" | "sent";
export const insertLook = (tx: Tx, row: { at: Date; place: string; request: string | null; outcome: LookOutcome }) =>
  tx.insertInto("request_look").values(row).execute();

/** Wrong codes since a moment, from a place and for a request. */
export const wrongLooks = async (
  db: Queries,
  { place, request, since }: { place: string; request: string | null; since: Date },
): Promise<{ ofPlace: number; ofRequest: number }> => {
  const { rows } = await sql<{ of_place: number; of_request: number }>`
    select (select count(*) from request_look where place = ${place} and at > ${since} and outcome = 'wrong') as of_place,
      (select count(*) from request_look where request = ${request} and at > ${since} and outcome = 'wrong') as of_request`.execute(db);
  return { ofPlace: Number(rows[0]!.of_place), ofRequest: Number(rows[0]!.of_request) };
};

export const sentFrom = async (db: Queries, place: string, since: Date): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("request_look")
        .select(sql<number>`count(*)`.as("n"))
        .where("place", "=", place)
        .where("at", ">", since)
        .where("outcome", "=", "sent")
        .executeTakeFirstOrThrow()
    ).n,
  );
