// The system as a process of its own, as `npm start` runs it: an own data folder, a port the machine picks, its words kept. Also ended by force.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../../src/platform/process-identity.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

export type Server = {
  url: string;
  pid: number;
  /** Everything it wrote. */
  output: () => { stdout: string; stderr: string };
  /** Sends the signal and answers the exit code when it is gone. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
};

export type ServerOptions = { data: string; env?: Record<string, string>; role?: "web" | "worker" };

const clean = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|DATABASE_|QIZHENG_|OIDC_|PORT$|HOST$)/.test(name)));

export const dataFolder = (): string => mkdtempSync(join(tmpdir(), "qizheng-process-"));
export const removeData = (data: string): void => rmSync(data, { recursive: true, force: true });

/** The process without waiting for anything. */
export const launch = ({ data, env = {}, role = "web" }: ServerOptions): { child: ChildProcess; output: Server["output"] } => {
  const child = spawn(
    process.execPath,
    ["--import", join(ROOT, "src/platform/tsx-hook.ts"), join(ROOT, "src/cli.ts"), role === "web" ? "serve" : "worker"],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...clean(), PORT: "0", QIZHENG_DATA: data, QIZHENG_DEMO: "0", QIZHENG_LOG: "debug", ...env },
    },
  );
  const said = { stdout: "", stderr: "" };
  child.stdout!.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  return { child, output: () => said };
};

/** Waits until a process has written what fits `words`; rejects with what it did write to stderr where it ends without. */
export const untilSaid = async (
  { child, output }: ReturnType<typeof launch>,
  words: string | RegExp,
  stream: "stdout" | "stderr" = "stderr",
): Promise<void> => {
  const ended = once(child, "exit");
  let isOver = false;
  void ended.then(() => (isOver = true));
  const isSaid = (): boolean => (typeof words === "string" ? output()[stream].includes(words) : words.test(output()[stream]));
  while (!isSaid()) {
    if (isOver) throw new Error(`the process ended: ${output().stderr}`);
    await Promise.race([once(child[stream]!, "data"), ended]);
  }
};

const ADDRESS = /http:\/\/\S+?:\d+/;

/** Starts the web server and waits until it is up; rejects with what it said where it ends instead. */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  const launched = launch(options);
  const { child, output } = launched;
  const ended = once(child, "exit") as Promise<[number | null]>;
  await untilSaid(launched, '"msg":"ready"');
  // What was written first may be read last: the two pipes know nothing of each other.
  await untilSaid(launched, ADDRESS, "stdout");
  return {
    url: ADDRESS.exec(output().stdout)![0],
    pid: child.pid!,
    output,
    end: async (signal = "SIGTERM") => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
};

const postmasterOf = (data: string): number | undefined => {
  try {
    return Number(readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
};

/** The embedded database's process, where it runs. */
export const databasePid = (data: string): number | undefined => {
  const pid = postmasterOf(data);
  return pid !== undefined && isAlive(pid) ? pid : undefined;
};

/** Kills the database as a power cut would, and waits until it is gone. */
export const killDatabase = async (data: string): Promise<void> => {
  const pid = databasePid(data);
  if (pid === undefined) return;
  process.kill(pid, "SIGKILL");
  while (isAlive(pid)) await wait(10);
};
