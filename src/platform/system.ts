// What a running system is made of, handed to every action, store and route. Built once in main.ts, or by a test.
import type { Logger } from "pino";
import type { County } from "../county/schema.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Db } from "./db.ts";
import type { FileStore } from "./files.ts";

export type System = {
  db: Db;
  /** The portal's own connection: it can read what is public and nothing else. */
  publicDb: Db;
  /** Where the portal hears of changes (LISTEN); without it every page view asks for the site's version. */
  publicConnection?: { url: string; role?: string };
  clock: Clock;
  county: County;
  files: FileStore;
  log: Logger;
  config: Config;
};
