// Empties a database whose only content is a demonstration that was cut short. The one place that takes anything away, and it looks first.
import pg from "pg";
import { migrate } from "./migrate.ts";

/** True where the demonstration was begun, never finished, and nobody ever signed in: what is there was written by the loading alone. */
const IS_HALF_DEMONSTRATION = `
  select exists (select from ledger where seq = 1 and action = 'seed-accounts')
     and not exists (select from ledger where action = 'seed-finished')
     and not exists (select from sign_in) as half`;

/** Brings a database with a half demonstration back to an empty schema; leaves every other one alone and returns false. */
export const discardHalfDemonstration = async (ownerUrl: string): Promise<boolean> => {
  const discarded = await asOwner(ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("lock table ledger, sign_in in access exclusive mode");
    if (!(await isHalf(client))) {
      await client.query("rollback");
      return false;
    }
    await client.query("drop schema graphile_worker, public cascade");
    await client.query("create schema public");
    await client.query("commit");
    return true;
  });
  if (discarded) await migrate(ownerUrl);
  return discarded;
};

const isHalf = async (client: pg.Client): Promise<boolean> => (await client.query<{ half: boolean }>(IS_HALF_DEMONSTRATION)).rows[0]!.half;

const asOwner = async <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "qizheng reset" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
