// The system as processes: start, health, two side by side, ends by signal with nothing left behind, logs without personal data.
import { once } from "node:events";
import { request } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { manuscripts } from "../counties/tumed-left-banner/demo/index.ts";
import { isAlive } from "../src/platform/process-identity.mjs";
import { dataFolder, databasePid, launch, removeData, type Server, startServer, untilSaid } from "./support/server.ts";

const folders: string[] = [];
const servers: Server[] = [];
const folder = (): string => {
  folders.push(dataFolder());
  return folders.at(-1)!;
};
const start = async (options: Parameters<typeof startServer>[0]): Promise<Server> => {
  const server = await startServer(options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) if (isAlive(server.pid)) await server.end();
  for (const data of folders.splice(0)) removeData(data);
});

const DEMO = { QIZHENG_DEMO: "1" };
const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

// Whole processes start here, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

describe("the system as a process", () => {
  test("starts on an empty folder, is healthy and ready, and ends on Ctrl-C with no process left", async () => {
    const data = folder();
    const server = await start({ data });
    expect(await json(`${server.url}/healthz`)).toEqual({ ok: true });
    expect(await json(`${server.url}/readyz`)).toMatchObject({ ok: true, missing: [] });
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    expect(server.output().stdout).toContain("按 Ctrl-C 停止");
    const database = databasePid(data)!;
    expect(await server.end("SIGINT")).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends on %s while it is still starting, with no process left", async (signal) => {
    const data = folder();
    const launched = launch({ data, env: DEMO });
    await untilSaid(launched, "PostgreSQL started");
    launched.child.kill(signal);
    const [code] = (await once(launched.child, "exit")) as [number];
    expect(code).toBe(0);
    expect(databasePid(data)).toBeUndefined();
    expect(launched.output().stderr).not.toContain("启动失败");
  });

  test("says that it is not ready when the database is gone, lives on, and still ends in order", async () => {
    const data = folder();
    const server = await start({ data });
    const database = databasePid(data)!;
    process.kill(database, "SIGINT");
    await gone(database);
    const down = await fetch(`${server.url}/readyz`);
    expect(down.status).toBe(503);
    expect(await json(`${server.url}/healthz`)).toEqual({ ok: true });
    expect(isAlive(server.pid)).toBe(true);
    expect(await server.end()).toBe(0);
  });

  test("answers what was asked before the signal, then ends", async () => {
    const data = folder();
    const server = await start({ data, env: DEMO });
    const { status, answered } = slowRequest(server.url);
    await answered.connected;
    const ended = server.end("SIGTERM");
    answered.finish();
    expect(await status).toBe(401);
    expect(await ended).toBe(0);
  });

  test("two run side by side by PORT and QIZHENG_DATA; a second on the same folder, or the same port, says what to do", async () => {
    const [one, other] = [folder(), folder()];
    const [first, second] = [await start({ data: one }), await start({ data: other })];
    expect(first.url).not.toBe(second.url);
    for (const { url } of [first, second]) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await expect(startServer({ data: one })).rejects.toThrow("QIZHENG_DATA");
    await expect(startServer({ data: folder(), env: { PORT: new URL(first.url).port } })).rejects.toThrow("换一个端口");
    await first.end();
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  test("a wrong setting is named, and nothing is started", async () => {
    const data = folder();
    await expect(startServer({ data, env: { PORT: "eighty" } })).rejects.toThrow("PORT 应是 0 到 65535 的整数");
    expect(databasePid(data)).toBeUndefined();
  });

  test("a worker beside a web server that leaves the work to it shares its folder", async () => {
    const data = folder();
    const web = await start({ data, env: { QIZHENG_WORKER: "0" } });
    const worker = launch({ data, role: "worker" });
    await untilSaid(worker, '"msg":"ready"');
    await web.end();
    expect(databasePid(data)).toBeDefined();
    worker.child.kill("SIGTERM");
    expect((await once(worker.child, "exit"))[0]).toBe(0);
    expect(databasePid(data)).toBeUndefined();
  });
});

describe("the demonstration", () => {
  test("that was killed while it was loaded is loaded anew, whole", async () => {
    const data = folder();
    const launched = launch({ data, env: DEMO });
    await untilSaid(launched, "loading the demonstration county");
    launched.child.kill("SIGKILL");
    await once(launched.child, "exit");
    const server = await start({ data, env: DEMO });
    expect(server.output().stderr).toContain("demonstration county loaded");
    const session = await signIn(server.url, "info-section");
    const answer = await fetch(`${server.url}/api/manuscripts?pageSize=200`, { headers: session });
    const { items } = (await answer.json()) as { items: { kind: string }[] };
    // The issue that the gazette publishes is a manuscript too; everything else is the county's own.
    expect(items.filter(({ kind }) => kind !== "gazette-issue")).toHaveLength(manuscripts.length);
    expect(items).toHaveLength(manuscripts.length + 1);
  });

  test("is not loaded again by the second start, which keeps what was written", async () => {
    const data = folder();
    const first = await start({ data, env: DEMO });
    const session = await signIn(first.url, "civil-drafter");
    const created = await fetch(`${first.url}/api/manuscripts`, {
      method: "POST",
      headers: { ...session, "content-type": "application/json" },
      body: JSON.stringify({ organ: "civil-affairs/elderly-care", kind: "notice", title: "第一次启动时写的" }),
    });
    expect(created.status).toBe(200);
    await first.end();
    const second = await start({ data, env: DEMO });
    expect(second.output().stderr).not.toContain("loading the demonstration");
    const again = await signIn(second.url, "civil-drafter");
    const list = (await (await fetch(`${second.url}/api/manuscripts?q=第一次启动`, { headers: again })).json()) as { total: number };
    expect(list.total).toBe(1);
  });
});

test("no log line holds a login, a name, a password, a title, an address or what was searched for, at any level", async () => {
  const data = folder();
  const server = await start({ data, env: { ...DEMO, QIZHENG_LOG: "debug" } });
  const session = await signIn(server.url, "civil-drafter");
  const title = "日志里不应出现的标题";
  const headers = { ...session, "content-type": "application/json" };
  const post = (path: string, body: unknown) => fetch(`${server.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  await post("/api/manuscripts", { organ: "civil-affairs/elderly-care", kind: "notice", title });
  await post("/api/manuscripts", { organ: "nowhere", kind: "notice", title });
  await post("/api/session", { login: "civil-first", password: "a-mistyped-password" });
  await post("/api/import/html", { html: "<p>粘贴的内容张三</p>" });
  await fetch(`${server.url}/api/manuscripts?q=${encodeURIComponent("查找的内容")}`, { headers: session });
  await fetch(`${server.url}/search?q=${encodeURIComponent("公众查找的内容")}`);
  await fetch(`${server.url}/d/pub-2026-999999`);
  await fetch(`${server.url}/api/manuscripts/m-2026-999999`, { headers: session });
  await server.end();
  const { stderr } = server.output();
  const lines = stderr.trim().split("\n");
  expect(lines.length).toBeGreaterThan(12);
  for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
  expect(stderr).toContain('"route":"/api/manuscripts"');
  for (const secret of [
    title,
    "civil-drafter",
    "civil-first",
    "a-mistyped-password",
    "张三",
    "查找的内容",
    "撰稿",
    "127.0.0.1:5",
    session.cookie,
    "qizheng-demo",
  ])
    expect(stderr, secret).not.toContain(secret);
  for (const { content } of manuscripts) expect(stderr).not.toContain(content.title);
});

const gone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await new Promise((done) => setImmediate(done));
};

const signIn = async (url: string, login: string): Promise<Record<"cookie" | "x-csrf-token", string>> => {
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: "qizheng-demo-2026" }),
  });
  expect(answer.status).toBe(200);
  const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
  return { cookie, "x-csrf-token": ((await answer.json()) as { csrf: string }).csrf };
};

/** A request whose body ends only when `finish` is called. */
const slowRequest = (url: string): { status: Promise<number>; answered: { connected: Promise<unknown>; finish(): void } } => {
  const body = JSON.stringify({ login: "nobody", password: "x" });
  const sent = request(`${url}/api/session`, { method: "POST", headers: { "content-type": "application/json", "content-length": body.length } });
  const status = once(sent, "response").then(([answer]) => (answer as { statusCode: number }).statusCode);
  sent.write(body.slice(0, 5));
  return {
    status,
    answered: { connected: once(sent, "socket").then(([socket]) => once(socket as never, "connect")), finish: () => void sent.end(body.slice(5)) },
  };
};
