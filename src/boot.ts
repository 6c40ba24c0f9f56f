// Builds a running system from its configuration: database (embedded or external), schema, files, county, log. Used by serve, worker and the CLI.
import pino, { type Logger } from "pino";
import type { County } from "./county/schema.ts";
import { systemClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { type Database, openDatabase } from "./platform/db.ts";
import { openEmbeddedPostgres, type Purpose } from "./platform/embedded-postgres.ts";
import { openFileStore } from "./platform/files.ts";
import { migrate } from "./platform/migrate.ts";
import type { System } from "./platform/system.ts";
import { join } from "node:path";

export type Running = { system: System; staff: Database; ownerUrl: string; migrated: string[]; close(): Promise<void> };

/** Personal data has no place in a log line: what could carry it is cut out whoever writes it. */
const REDACTED = ["req.headers", "req.url", "req.remoteAddress", "password", "*.password", "content", "*.content", "login", "*.login"];

export const createLog = (config: Pick<Config, "QIZHENG_LOG">): Logger =>
  pino(
    { level: config.QIZHENG_LOG, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: REDACTED, remove: true } },
    pino.destination(2),
  );

export const loadCounty = async (id: string): Promise<County> => ((await import(`../counties/${id}/index.ts`)) as { county: County }).county;

/** Addresses of the database for its owner, the staff side and the public side. */
type Addresses = { owner: string; app: { url: string; role?: string }; public: { url: string; role?: string }; stop(): Promise<void> };

const addressesOf = async (config: Config, log: Logger, purpose: Purpose): Promise<Addresses> => {
  if (config.DATABASE_URL !== "") {
    const stop = async (): Promise<void> => undefined;
    // With an owner's address of its own, DATABASE_URL signs in as qizheng_app; otherwise the owner steps down to it for every session.
    return {
      owner: config.DATABASE_OWNER_URL || config.DATABASE_URL,
      app: config.DATABASE_OWNER_URL ? { url: config.DATABASE_URL } : { url: config.DATABASE_URL, role: "qizheng_app" },
      public: { url: config.DATABASE_OWNER_URL || config.DATABASE_URL, role: "qizheng_public" },
      stop,
    };
  }
  const embedded = await openEmbeddedPostgres({ dataDir: config.QIZHENG_DATA, log, purpose });
  return {
    owner: embedded.ownerUrl,
    app: { url: embedded.ownerUrl, role: "qizheng_app" },
    public: { url: embedded.ownerUrl, role: "qizheng_public" },
    stop: () => embedded.stop(),
  };
};

/** `purpose` tells the embedded database who shares it: two web servers on one data folder are refused, commands beside a server are not. */
export const boot = async (config: Config, log: Logger = createLog(config), purpose: Purpose = "command"): Promise<Running> => {
  const addresses = await addressesOf(config, log, purpose);
  try {
    const migrated = await migrate(addresses.owner);
    if (migrated.length > 0) log.info({ migrations: migrated }, "migrated");
    const staff = openDatabase(addresses.app.url, addresses.app.role ? { role: addresses.app.role } : {});
    const visitors = openDatabase(addresses.public.url, addresses.public.role ? { role: addresses.public.role } : {});
    const system: System = {
      db: staff.db,
      publicDb: visitors.db,
      publicConnection: addresses.public,
      clock: systemClock,
      county: await loadCounty(config.QIZHENG_COUNTY),
      files: await openFileStore(join(config.QIZHENG_DATA, "files")),
      log,
      config,
    };
    const close = async (): Promise<void> => {
      await Promise.all([staff.close(), visitors.close()]);
      await addresses.stop();
    };
    return { system, staff, ownerUrl: addresses.owner, migrated, close };
  } catch (error) {
    await addresses.stop();
    throw error;
  }
};
