// PostgreSQL without anything to install: a cluster inside the data folder, its programs from npm. Started when the first process of ours
// needs it, shared by all that run at the same time, stopped by the last to leave; one that a killed server left running is taken over.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { clusterExists, createCluster, findPostmaster, OWNER, resetPassword, startPostmaster, stopPostmaster } from "./embedded/cluster.ts";
import { enter, type Purpose, refuseSecondWeb } from "./embedded/users.ts";
import { withFileLock } from "./process-identity.mjs";

export type { Purpose };
export type EmbeddedDatabase = { ownerUrl: string; adopted: boolean; stop(): Promise<void> };
export type EmbeddedOptions = {
  dataDir: string;
  log: Pick<Logger, "info">;
  /** A second `web` of the same folder is refused. */
  purpose?: Purpose;
  /** Further settings of PostgreSQL: tests do without fsync. */
  settings?: Record<string, string>;
};

type Secrets = { databasePassword?: string };

const secretsFile = (dataDir: string): string => join(dataDir, "secrets.json");

const readSecrets = (dataDir: string): Secrets => {
  try {
    return JSON.parse(readFileSync(secretsFile(dataDir), "utf8")) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(`读不出 ${secretsFile(dataDir)}：${(error as Error).message}`, { cause: error });
  }
};

/** Written before the cluster knows the password: a crash in between costs nothing but a password. */
const writePassword = (dataDir: string, password: string): void => {
  const path = secretsFile(dataDir);
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...readSecrets(dataDir), databasePassword: password }, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
};

/** Opens the cluster of a data folder, making it first where there is none. `stop()` leaves it running while others use it. */
export const openEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const { log, purpose = "command", settings = {} } = options;
  const locked = <T>(work: () => Promise<T>): Promise<T> => withFileLock(join(dataDir, "postgres.lock"), work);

  return locked(async () => {
    refuseSecondWeb(dataDir, purpose);
    const isNew = !clusterExists(dataDir);
    const running = isNew ? undefined : await findPostmaster(dataDir);
    let password = readSecrets(dataDir).databasePassword;
    if (password === undefined) {
      if (running) throw new Error(`${secretsFile(dataDir)} 不见了，而数据库还在运行（进程号 ${running.pid}）。请先停止正在运行的服务，再启动`);
      password = randomBytes(24).toString("base64url");
      writePassword(dataDir, password);
      if (!isNew) await resetPassword(dataDir, password);
    }
    if (isNew) await createCluster(dataDir, password, { durable: settings["fsync"] !== "off" });
    const postmaster = running ?? (await startPostmaster(dataDir, settings));
    const membership = enter(dataDir, purpose);
    log.info({ port: postmaster.port, pid: postmaster.pid }, running ? "embedded PostgreSQL taken over" : "embedded PostgreSQL started");

    let stopping: Promise<void> | undefined;
    const leave = (): Promise<void> =>
      locked(async () => {
        if (membership.leave()) await stopPostmaster(postmaster);
      });
    return {
      ownerUrl: `postgresql://${OWNER}:${password}@127.0.0.1:${postmaster.port}/postgres`,
      adopted: running !== undefined,
      stop: () => (stopping ??= leave()),
    };
  });
};
