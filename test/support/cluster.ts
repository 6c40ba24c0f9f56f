// One PostgreSQL for the whole test run: an embedded one in a temporary folder, or the one DATABASE_URL names. Migrates a template once, from which
// every test's database is copied. The roles belong to the whole server, so an external one must be there for tests alone.
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbeddedPostgres } from "../../src/platform/embedded-postgres.ts";
import { migrate } from "../../src/platform/migrate.ts";
import { isAlive } from "../../src/platform/process-identity.mjs";

/** What freshDatabase() needs to know. `url` reaches the server as owner; names of databases begin with `prefix`. */
export type TestCluster = { url: string; prefix: string; template: string; rolePassword: string };

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

const FOLDER = "qizheng-test-";
const SILENT = { info: () => undefined };
/** Nothing here needs to outlive a crash. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off", max_connections: "300", max_wal_size: "4GB" };

const startEmbedded = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const embedded = await openEmbeddedPostgres({ dataDir: folder, log: SILENT, settings: FAST });
  return {
    url: embedded.ownerUrl,
    stop: async () => {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Clears away what runs that were killed left behind. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    const left = await openEmbeddedPostgres({ dataDir: folder, log: SILENT, settings: FAST }).catch(() => undefined);
    await left?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

export const databaseUrl = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Runs statements as the owner, one connection for all of them. */
export const asOwner = async (url: string, statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: "qizheng test" });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

const LOCK = 7_315_002;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env["DATABASE_URL"];
  const server = external ? { url: external, stop: async (): Promise<void> => undefined } : await startEmbedded();
  const prefix = `qizheng_test_${randomBytes(4).toString("hex")}`;
  const template = `${prefix}_template`;
  // Always the same for the same server, so that two runs at once do not lock each other out.
  const rolePassword = createHash("sha256").update(`tests at ${server.url}`).digest("hex").slice(0, 32);
  const dropAll = async (): Promise<void> => {
    if (!external) return server.stop();
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [prefix]);
    await client.end();
    await asOwner(
      server.url,
      rows.map(({ datname }) => `drop database if exists "${datname}" with (force)`),
    );
  };
  try {
    await asOwner(server.url, [`create database "${template}"`]);
    await migrate(databaseUrl(server.url, template));
    await asOwner(server.url, [
      `select pg_advisory_lock(${LOCK})`,
      `alter role qizheng_app login password '${rolePassword}'`,
      `alter role qizheng_public login password '${rolePassword}'`,
    ]);
  } catch (error) {
    await dropAll();
    throw error;
  }
  project.provide("cluster", { url: server.url, prefix, template, rolePassword });
  return dropAll;
}
