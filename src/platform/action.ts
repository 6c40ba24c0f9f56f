// The one wrapper of every write: transaction, refusal, audit row and evidence. No module can forget one of them.
import { sql } from "kysely";
import { todayOf } from "./clock.ts";
import { sqlStateOf, type Tx } from "./db.ts";
import { appendToLedger } from "./ledger.ts";
import { Refusal } from "./refusal.ts";
import type { System } from "./system.ts";
import type { PlainDate } from "../kernel/plain-date.ts";

/** Who acts: a person through a post, or the system itself in timed work. */
export type ActingPerson = { account: string; name: string };
export const SYSTEM: ActingPerson = { account: "system", name: "系统" };

export type Evidence = { duty: string; subject: string; organ: string; kind: string; document?: string; hash?: string };

/** What a verb works with. `record` names the subject and adds what the log should tell; `prove` leaves evidence. */
export type Act<A extends ActingPerson = ActingPerson> = {
  system: System;
  tx: Tx;
  actor: A;
  now: Date;
  today: PlainDate;
  record(subject: string, detail?: Record<string, unknown>, post?: string): void;
  prove(evidence: Evidence): void;
  /** Adds a job in this transaction: it runs if and only if the act commits. `key` makes it one of its kind. */
  enqueue(task: string, payload: Record<string, unknown>, options?: { runAt?: Date; key?: string }): Promise<void>;
};

export type Verb<I, O, A extends ActingPerson = ActingPerson> = (system: System, actor: A, input: I) => Promise<O>;

/**
 * Makes a verb of `run`: everything it does, its log row and its evidence commit together or not at all.
 * A Refusal rolls back and is itself logged (68号 art. 12 needs to know); a database guard that fires becomes a Refusal.
 */
export const action = <I, O, A extends ActingPerson = ActingPerson>(name: string, run: (act: Act<A>, input: I) => Promise<O>): Verb<I, O, A> => {
  return async (system, actor, input) => {
    const now = system.clock.now();
    let subject = "-";
    let post: string | undefined;
    let detail: Record<string, unknown> = {};
    const evidence: Evidence[] = [];
    try {
      return await system.db.transaction().execute(async (tx) => {
        const output = await run(
          {
            system,
            tx,
            actor,
            now,
            today: todayOf(system.clock),
            record: (newSubject, more = {}, throughPost) => {
              subject = newSubject;
              detail = { ...detail, ...more };
              post = throughPost ?? post;
            },
            prove: (row) => evidence.push(row),
            enqueue: async (task, payload, options = {}) => {
              await sql`select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, run_at := ${options.runAt ?? null}::timestamptz, job_key := ${options.key ?? null}::text, max_attempts := 12)`.execute(
                tx,
              );
            },
          },
          input,
        );
        const seq = await appendToLedger(tx, {
          at: now,
          actor: actor.account,
          action: name,
          subject,
          outcome: "done",
          detail,
          ...(post ? { post } : {}),
        });
        for (const row of evidence) {
          await tx
            .insertInto("evidence")
            .values({ ...row, document: row.document ?? null, hash: row.hash ?? null, actor: actor.account, at: now, ledger_seq: seq })
            .execute();
        }
        return output;
      });
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal) throw error;
      if (refusal.code === "refused" || refusal.code === "forbidden" || refusal.code === "not-found") {
        await system.db.transaction().execute((tx) =>
          appendToLedger(tx, {
            at: now,
            actor: actor.account,
            action: name,
            subject,
            outcome: "refused",
            detail: { because: refusal.message, cite: refusal.cite.map((citation) => citation.clause) },
            ...(post ? { post } : {}),
          }),
        );
      }
      throw refusal;
    }
  };
};

/** The Refusal in `error`, or the one a database guard (SQLSTATE QZ…) stands for; undefined for a fault. */
const asRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  if (sqlStateOf(error)?.startsWith("QZ")) return new Refusal("refused", (error as Error).message);
  return undefined;
};
