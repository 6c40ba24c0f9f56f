// Which process is meant by a number, and a lock file between processes. Built-ins only and plain JavaScript: the bootstrap, which runs
// on whatever Node the machine has, uses it as well as the server.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** State letter and start time of a Linux process, from /proc; undefined where there is none. */
const statOf = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets itself.
    const rest = fields.slice(fields.lastIndexOf(")") + 2).split(" ");
    return { state: rest[0], started: rest[19] };
  } catch {
    return undefined;
  }
};

/** Whether a process with this number runs; one that has ended and only waits to be collected does not. */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return process.platform === "linux" ? statOf(pid)?.state !== "Z" : true;
};

/** A text that two processes never share, even when the second one got the number of the first; undefined for one that is gone. */
export const identityOf = (pid) => {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") return `${pid}@${statOf(pid)?.started}`;
  try {
    return `${pid}@${execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()}`;
  } catch {
    return undefined;
  }
};

/** The command line of a process, or an empty text. */
export const commandOf = (pid) => {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
};

const readHolder = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** A lock appears with its holder's name already in it, by a link: nobody ever sees an empty one. */
const tryLock = (path) => {
  const own = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(own, identityOf(process.pid) ?? String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
};

/** Takes away a lock whose holder is gone; one that another process took over in the same moment is put back. */
const clearStale = (path) => {
  const holder = readHolder(path);
  if (holder === undefined || identityOf(Number(holder.split("@")[0])) === holder) return;
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readHolder(aside) !== holder) linkSync(aside, path);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * Runs `work` while this process alone holds the lock file; a lock left behind by a dead process is taken over.
 * `onWait` is told once when another process holds it. Throws after `timeoutMs`.
 */
export const withFileLock = async (path, work, { timeoutMs = 600_000, onWait } = {}) => {
  const deadline = Date.now() + timeoutMs;
  let told = false;
  while (!tryLock(path)) {
    clearStale(path);
    if (Date.now() > deadline) throw new Error(`另一个进程一直占用 ${path}`);
    const holder = told ? undefined : readHolder(path);
    if (holder !== undefined) {
      told = true;
      onWait?.(holder);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
};
