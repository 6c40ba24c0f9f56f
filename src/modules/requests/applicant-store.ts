// The SQL of who asked: personal data, kept apart from the register, taken away when its time is over (retention-store.ts); and how often the same applicant asked.
import { sql } from "kysely";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries, Tx } from "../../platform/db.ts";
import type { Applicant } from "./schema.ts";

export const insertApplicant = (tx: Tx, request: string, applicant: Applicant) =>
  tx
    .insertInto("request_applicant")
    .values({
      request,
      name: applicant.name,
      id_kind: applicant.idKind,
      id_number: applicant.idNumber,
      contact: applicant.contact,
      phone: applicant.phone,
      email: applicant.email,
      address: applicant.address,
      need: applicant.need,
    })
    .execute();

export const applicantOf = async (
  db: Queries,
  request: string,
): Promise<(Omit<Applicant, "applicantClass"> & { anonymisedAt: Date | null }) | undefined> => {
  const row = await db.selectFrom("request_applicant").selectAll().where("request", "=", request).executeTakeFirst();
  return (
    row && {
      name: row.name,
      idKind: row.id_kind as Applicant["idKind"],
      idNumber: row.id_number,
      contact: row.contact,
      phone: row.phone,
      email: row.email,
      address: row.address,
      need: row.need,
      anonymisedAt: row.anonymised_at,
    }
  );
};

export const namesOfApplicants = async (db: Queries, requests: readonly string[]): Promise<Map<string, string>> =>
  requests.length === 0
    ? new Map()
    : new Map(
        (await db.selectFrom("request_applicant").select(["request", "name"]).where("request", "in", requests).execute()).map((row) => [
          row.request,
          row.name,
        ]),
      );

export const countOfApplicant = async (
  db: Queries,
  { unit, applicant_digest: digest }: { unit: string; applicant_digest: string },
  from: PlainDate,
  through: PlainDate,
): Promise<number> =>
  Number(
    (
      await db
        .selectFrom("request")
        .select(sql<number>`count(*)`.as("n"))
        .where("applicant_digest", "=", digest)
        .where("unit", "=", unit)
        .where("received_on", ">=", from)
        .where("received_on", "<=", through)
        .executeTakeFirstOrThrow()
    ).n,
  );
