// A migrated database of its own for a test, copied from the run's template. Its application and public addresses sign in as those very roles.
import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { asOwner, databaseUrl } from "./cluster.ts";

export type FreshDatabase = { ownerUrl: string; appUrl: string; publicUrl: string; drop(): Promise<void> };

const as = (url: string, role: string, password: string): string => {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
};

const create = async (template: string | undefined): Promise<FreshDatabase> => {
  const { url, prefix, rolePassword } = inject("cluster");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await asOwner(url, [`create database "${name}"${template ? ` template "${template}"` : ""}`]);
  const ownerUrl = databaseUrl(url, name);
  return {
    ownerUrl,
    appUrl: as(ownerUrl, "qizheng_app", rolePassword),
    publicUrl: as(ownerUrl, "qizheng_public", rolePassword),
    drop: () => asOwner(url, [`drop database if exists "${name}" with (force)`]),
  };
};

/** A database at the newest schema with nothing in it. */
export const freshDatabase = (): Promise<FreshDatabase> => create(inject("cluster").template);

/** A database without our schema, for tests of migrations. */
export const emptyDatabase = (): Promise<FreshDatabase> => create(undefined);
