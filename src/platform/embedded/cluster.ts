// One cluster of embedded PostgreSQL on disk and its postmaster: made, found running, started, stopped. Who may use it is decided elsewhere.
import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandOf, identityOf, isAlive } from "../process-identity.mjs";
import { canEnter, cleanEnvironment, findPrograms, type RunAs, runAsFor, runToEnd } from "./programs.ts";

export const OWNER = "qizheng";
const MAJOR = "18";

export type Postmaster = { pid: number; identity: string; port: number };

export const clusterFolder = (dataDir: string): string => join(dataDir, "postgres");
const logFile = (dataDir: string): string => join(dataDir, "postgres.log");

/**
 * How the programs name their folder. Where root's stand-in cannot walk to it (a home of mode 700), they are put into it and name it by
 * where they stand: that needs no right on the folders above, and the data stay where the operator wants them.
 */
const nameFor = (folder: string, as: RunAs): string => {
  if (canEnter(folder, as)) return folder;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw new Error(
    `内嵌数据库不能以 root 身份运行，而数据目录 ${folder} 只有 root 能进入。请用普通用户启动，或用 QIZHENG_DATA 指定别的用户能进入的目录`,
  );
};

/** Whether a usable cluster is there; throws for one that this program or this user cannot run. */
export const clusterExists = (dataDir: string): boolean => {
  const folder = clusterFolder(dataDir);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && found.uid !== uid) {
    throw new Error(`数据目录 ${dataDir} 里的数据库属于另一个用户（用户号 ${found.uid}）。请用那个用户启动，或用 QIZHENG_DATA 指定另一个目录`);
  }
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR)
    throw new Error(`数据目录里的数据库是 PostgreSQL ${version} 的，本程序带的是 ${MAJOR}。请用原来的程序备份（qizheng backup），再恢复到新目录`);
  return true;
};

/** Makes the cluster beside its place and moves it there whole, so that an interrupted set-up leaves none. */
export const createCluster = async (dataDir: string, password: string, options: { durable: boolean }): Promise<void> => {
  const next = `${clusterFolder(dataDir)}.new`;
  const passwordFile = join(dataDir, ".postgres-password");
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { mode: 0o700 });
  const as = runAsFor(next);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (as) for (const path of [next, passwordFile]) chownSync(path, as.uid, as.gid);
  // As its standard input the file can be read without walking to it.
  const stdin = openSync(passwordFile, "r");
  try {
    await runToEnd(
      findPrograms(as).initdb,
      [
        ...[
          "-D",
          nameFor(next, as),
          `--username=${OWNER}`,
          `--pwfile=${as ? "/dev/stdin" : passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
        ],
        ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions", ...(options.durable ? [] : ["--no-sync"])],
      ],
      { cwd: next, as, stdin },
    );
    renameSync(next, clusterFolder(dataDir));
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(`内嵌数据库没有建成：${(error as Error).message}`, { cause: error });
  } finally {
    closeSync(stdin);
    rmSync(passwordFile, { force: true });
  }
};

/** Gives the owner a new password in a cluster that does not run: for a data folder whose secrets were lost. */
export const resetPassword = async (dataDir: string, password: string): Promise<void> => {
  const folder = clusterFolder(dataDir);
  const as = runAsFor(folder);
  await runToEnd(findPrograms(as).postgres, ["--single", "-D", nameFor(folder, as), "postgres"], {
    cwd: folder,
    as,
    input: `alter role ${OWNER} password '${password}'\n`,
  });
};

type PidFile = { pid: number; port: number; ready: boolean };

const readPidFile = (folder: string): PidFile | undefined => {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
};

/** A postmaster stands in its data folder; where that cannot be asked, its command line names the folder. */
const servesFolder = (pid: number, folder: string): "yes" | "no" | "unknown" => {
  const command = commandOf(pid);
  if (!command.includes("postgres")) return "no";
  if (process.platform !== "linux") return command.includes(folder) ? "yes" : "unknown";
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) ? "yes" : "no";
  } catch {
    return "unknown";
  }
};

/** The postmaster that runs on this folder already, also one that a killed server left behind. */
export const findPostmaster = async (dataDir: string): Promise<Postmaster | undefined> => {
  const folder = clusterFolder(dataDir);
  const found = readPidFile(folder);
  if (!found || !isAlive(found.pid)) return undefined; // PostgreSQL itself clears what a dead one left, after looking for its children
  const serves = servesFolder(found.pid, folder);
  // The number belongs to another program by now. PostgreSQL would take it for its own kind and refuse to start.
  if (serves === "no") rmSync(join(folder, "postmaster.pid"), { force: true });
  return serves === "yes" ? untilReady(dataDir, found.pid, () => undefined) : undefined;
};

const STARTING_MS = 600_000; // recovery after a crash takes as long as it takes

const untilReady = async (dataDir: string, pid: number, failed: () => Error | undefined): Promise<Postmaster | undefined> => {
  const identity = identityOf(pid);
  const deadline = Date.now() + STARTING_MS;
  while (Date.now() < deadline) {
    const file = readPidFile(clusterFolder(dataDir));
    if (file?.pid === pid && file.ready && identity !== undefined) return { pid, identity, port: file.port };
    const error = failed();
    if (error) throw error;
    if (!isAlive(pid)) return undefined;
    await wait(15);
  }
  throw new Error(`内嵌数据库启动太久没有完成，详见 ${logFile(dataDir)}`);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** What PostgreSQL writes into its log names no row: details could carry personal data. */
const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

const LOG_LIMIT = 10_000_000;

/** Starts the postmaster apart from this process: it survives a killed server, and Ctrl-C reaches it only through ours. */
const startOnce = async (dataDir: string, settings: Record<string, string>): Promise<Postmaster | string> => {
  const folder = clusterFolder(dataDir);
  const as = runAsFor(folder);
  const log = logFile(dataDir);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  const before = statSync(log).size;
  const all = Object.entries({ ...SETTINGS, ...settings, port: String(await freePort()) });
  const child = spawn(findPrograms(as).postgres, ["-D", nameFor(folder, as), ...all.flatMap(([name, value]) => ["-c", `${name}=${value}`])], {
    cwd: folder,
    env: cleanEnvironment(),
    detached: true,
    stdio: ["ignore", output, output],
    ...as,
  });
  closeSync(output);
  let failure: Error | undefined;
  child.on("error", (error) => (failure = error));
  child.unref();
  const said = (): string => readFileSync(log).subarray(before).toString("utf8").trim();
  if (child.pid === undefined) throw new Error("内嵌数据库的程序不能运行", { cause: failure });
  return (await untilReady(dataDir, child.pid, () => failure)) ?? said();
};

/** Starts the cluster; after a crash PostgreSQL recovers it first. */
export const startPostmaster = async (dataDir: string, settings: Record<string, string>): Promise<Postmaster> => {
  const patience = Date.now() + 20_000;
  for (;;) {
    const answer = await startOnce(dataDir, settings);
    if (typeof answer !== "string") return answer;
    // A crashed postmaster's children take a moment to go, and a free port can be taken in between.
    const isPassing = /pre-existing shared memory|could not bind|could not create any TCP/.test(answer);
    if (!isPassing || Date.now() > patience) {
      const reason = answer.split("\n").findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? answer.slice(-500);
      throw new Error(`内嵌数据库没有启动：${reason}（详见 ${logFile(dataDir)}）`);
    }
    await wait(200);
  }
};

const isGone = async (postmaster: Postmaster, withinMs: number): Promise<boolean> => {
  const deadline = Date.now() + withinMs;
  while (identityOf(postmaster.pid) === postmaster.identity) {
    if (Date.now() > deadline) return false;
    await wait(15);
  }
  return true;
};

/** Stops the postmaster: open transactions are rolled back, everything is written. Returns when no process is left. */
export const stopPostmaster = async (postmaster: Postmaster): Promise<void> => {
  for (const [signal, withinMs] of [
    ["SIGINT", 60_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    if (identityOf(postmaster.pid) !== postmaster.identity) return;
    process.kill(postmaster.pid, signal);
    if (await isGone(postmaster, withinMs)) return;
  }
  throw new Error(`内嵌数据库（进程号 ${postmaster.pid}）停不下来`);
};
