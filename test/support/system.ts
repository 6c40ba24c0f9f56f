// A whole system for a test: a fresh database of its own, a clock that stands where the test puts it, the shipped county, a few posts.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { county } from "../../counties/tumed-left-banner/index.ts";
import { unitOf } from "../../src/county/lookup.ts";
import type { Actor, Role } from "../../src/law/permissions.ts";
import { hashPassword } from "../../src/modules/identity/index.ts";
import * as identity from "../../src/modules/identity/store.ts";
import { readConfig } from "../../src/platform/config.ts";
import { type Database, openDatabase } from "../../src/platform/db.ts";
import { openFileStore } from "../../src/platform/files.ts";
import type { System } from "../../src/platform/system.ts";
import { freshDatabase } from "./db.ts";

export type TestClock = { now(): Date; set(instant: string | Date): void; advance(minutes: number): void };

export const testClock = (start: string): TestClock => {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
    advance: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
};

export type TestSystem = System & {
  clock: TestClock;
  ownerUrl: string;
  appUrl: string;
  staff: Database;
  /** Adds a person with one post and returns them as an actor. */
  person(login: string, organ: string, roles: Role[], more?: { password?: string }): Promise<Actor>;
  close(): Promise<void>;
};

export const TEST_NOW = "2026-03-10T02:00:00Z";

export const testSystem = async (env: Record<string, string> = {}): Promise<TestSystem> => {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "qizheng-files-"));
  const staff = openDatabase(database.appUrl, { max: 6 });
  const visitors = openDatabase(database.publicUrl, { max: 3 });
  const clock = testClock(TEST_NOW);
  const system: TestSystem = {
    db: staff.db,
    publicDb: visitors.db,
    clock,
    county,
    files: await openFileStore(folder),
    log: pino({ level: "silent" }),
    config: readConfig({ QIZHENG_DATA: folder, QIZHENG_DEMO: "0", ...env }),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    staff,
    person: async (login, organ, roles, more = {}) => {
      const id = `p-${login}`;
      await identity.insertAccount(staff.db, {
        id,
        login,
        display_name: `岗位 ${login}`,
        password_hash: more.password ? await hashPassword(more.password) : null,
        password_is_theirs: true,
        created_at: new Date("2024-01-01T00:00:00Z"),
      });
      await identity.insertPost(staff.db, { id: `post-${login}`, account: id, organ, title: login, roles, valid_from: "2024-01-01", valid_to: null });
      return { account: id, name: `岗位 ${login}`, posts: [{ id: `post-${login}`, organ, unit: unitOf(county, organ).id, title: login, roles }] };
    },
    close: async () => {
      await Promise.all([staff.close(), visitors.close()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return system;
};
