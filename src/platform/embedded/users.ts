// Which processes use the embedded cluster of a data folder. The last one to leave stops it; two web servers never share one.
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identityOf } from "../process-identity.mjs";

/** `web` and `worker` are servers and may run beside each other; a `command` comes and goes. */
export type Purpose = "web" | "worker" | "command";
type User = { identity: string; purpose: Purpose };

const folderOf = (dataDir: string): string => join(dataDir, "postgres.users");

const read = (path: string): User | undefined => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as User;
  } catch {
    return undefined; // cut short by a crash
  }
};

const pidOf = (user: User): number => Number(user.identity.split("@")[0]);

/** Everyone who still runs; what a killed process left behind is swept away. */
const liveUsers = (dataDir: string): User[] => {
  mkdirSync(folderOf(dataDir), { recursive: true });
  const live: User[] = [];
  for (const name of readdirSync(folderOf(dataDir))) {
    const path = join(folderOf(dataDir), name);
    const user = read(path);
    if (user && identityOf(pidOf(user)) === user.identity) live.push(user);
    else rmSync(path, { force: true });
  }
  return live;
};

/** Throws when this process may not join. To be called under the folder's lock, as everything here. */
export const refuseSecondWeb = (dataDir: string, purpose: Purpose): void => {
  const web = purpose === "web" ? liveUsers(dataDir).find((user) => user.purpose === "web") : undefined;
  if (web) {
    throw new Error(`另一个旗政通服务（进程号 ${pidOf(web)}）正在使用数据目录 ${dataDir}。请先停止它，或用 QIZHENG_DATA 给这一个指定另一个目录`);
  }
};

/** Enters this process; the answer takes it out again and tells whether nobody is left. */
export const enter = (dataDir: string, purpose: Purpose): { leave(): boolean } => {
  mkdirSync(folderOf(dataDir), { recursive: true });
  const path = join(folderOf(dataDir), `${process.pid}-${randomBytes(4).toString("hex")}.json`);
  writeFileSync(path, JSON.stringify({ identity: identityOf(process.pid) ?? String(process.pid), purpose } satisfies User));
  return {
    leave: () => {
      rmSync(path, { force: true });
      return liveUsers(dataDir).length === 0;
    },
  };
};
