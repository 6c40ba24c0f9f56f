// How fast the portal answers, against nginx sending the same bytes from the same machine in the same run: `node bench/portal.ts`.
// The measure is what one core does: answers per second of processor time the server used. Answers per second alone would measure the load as well.
// nginx is looked for in PATH; without it the portal's figures stand alone.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { report, type Row } from "./report.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 4);
const CONNECTIONS = 64;
const TICKS = 100;
const PAGES = [
  { name: "home", path: "/" },
  { name: "document", path: "/d/pub-2026-00012" },
];

type Load = { perSecond: number; answered: number; failed: number; p50: number; p99: number };
type Server = { name: string; port: number; process: ChildProcess };

const here = (name: string): string => join(import.meta.dirname, name);
/** Server and load each on a core of their own, where the machine has two and can be told. */
const pinned = (core: number, command: string[]): string[] =>
  spawnSync("taskset", ["-c", "0,1", "true"]).status === 0 ? ["taskset", "-c", String(core), ...command] : command;

const start = (command: string[]): ChildProcess => spawn(command[0]!, command.slice(1), { stdio: ["ignore", "pipe", "inherit"] });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
const untilItAnswers = async (port: number): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers on port ${port}`);
};

const startPortal = async (): Promise<Server> => {
  const port = await freePort();
  const process_ = start(
    pinned(0, [process.execPath, "--import", new URL("../src/platform/tsx-hook.ts", import.meta.url).href, here("portal-server.ts"), String(port)]),
  );
  await untilItAnswers(port);
  return { name: "portal", port, process: process_ };
};

type Fetched = { path: string; plain: Buffer; gzip: Buffer; headers: [string, string][] };

/** What the portal sends: the very bytes nginx gets to send, and the headers. fetch() would decode them, so a socket-near request is used. */
const fetchFrom = async (port: number, path: string): Promise<Fetched> => {
  const { request } = await import("node:http");
  const get = (encoding: string): Promise<{ body: Buffer; headers: Record<string, string> }> =>
    new Promise((resolve, reject) => {
      request({ port, path, host: "127.0.0.1", headers: { "accept-encoding": encoding } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve({ body: Buffer.concat(chunks), headers: answer.headers as Record<string, string> }));
      })
        .on("error", reject)
        .end();
    });
  const [gzip, br] = [await get("gzip"), await get("br")];
  const plain = gunzipSync(gzip.body);
  if (!brotliDecompressSync(br.body).equals(plain)) throw new Error("the portal's encodings differ");
  const own = new Set(["content-length", "content-encoding", "content-type", "date", "connection", "keep-alive", "etag", "vary"]);
  return { path, plain, gzip: gzip.body, headers: Object.entries(gzip.headers).filter(([name]) => !own.has(name)) };
};

const startNginx = async (folder: string, pages: Fetched[]): Promise<Server | undefined> => {
  const version = spawnSync("nginx", ["-v"], { encoding: "utf8" });
  if (version.status !== 0) return undefined;
  const port = await freePort();
  const locations = pages.map((page, index) => {
    writeFileSync(join(folder, `page${index}.html`), page.plain);
    writeFileSync(join(folder, `page${index}.html.gz`), page.gzip);
    const headers = page.headers.map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`).join(" ");
    return `location = ${page.path} { ${headers} default_type "text/html; charset=utf-8"; types {} try_files /page${index}.html =404; }`;
  });
  // One process, as the portal is one: what a core does is compared, not how many there are. Files stay open, nothing is logged.
  const config = `
    daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr crit;
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 100000000; open_file_cache max=100 inactive=600s; open_file_cache_valid 600s;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      server { listen 127.0.0.1:${port} backlog=1024; root ${folder}; gzip_static on; gzip_vary on; ${locations.join("\n")} }
    }`;
  writeFileSync(join(folder, "nginx.conf"), config);
  const process_ = start(pinned(0, ["nginx", "-p", folder, "-c", join(folder, "nginx.conf")]));
  await untilItAnswers(port);
  return { name: "nginx", port, process: process_ };
};

/** Processor time a process has used, in seconds, of all its threads; undefined where there is no /proc. */
const processorTime = (pid: number): number | undefined => {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
};

const load = (server: Server, path: string, seconds: number): Promise<Load> =>
  new Promise((resolve, reject) => {
    const client = start(pinned(1, [process.execPath, here("load.ts"), String(server.port), path, String(seconds), String(CONNECTIONS)]));
    let output = "";
    client.stdout!.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    client.on("exit", (code) => (code === 0 ? resolve(JSON.parse(output) as Load) : reject(new Error(`the load ended with ${code}`))));
  });

type Measured = Load & { perCore: number; busy: number };

const measure = async (server: Server, path: string): Promise<Measured> => {
  const pid = server.process.pid!;
  const before = processorTime(pid);
  const startedAt = performance.now();
  const result = await load(server, path, SECONDS);
  const used = (processorTime(pid) ?? 0) - (before ?? 0);
  const took = (performance.now() - startedAt) / 1000;
  if (result.failed > 0) throw new Error(`${server.name} failed ${result.failed} times`);
  return {
    ...result,
    perCore: before === undefined ? result.perSecond : result.answered / used,
    busy: before === undefined ? Number.NaN : used / Math.min(took, SECONDS),
  };
};

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

const folder = mkdtempSync(join(tmpdir(), "qizheng-bench-"));
const servers: Server[] = [];
try {
  const portal = await startPortal();
  servers.push(portal);
  const pages = await Promise.all(PAGES.map(({ path }) => fetchFrom(portal.port, path)));
  const nginx = await startNginx(folder, pages);
  if (nginx) servers.push(nginx);
  else process.stdout.write("nginx is not in PATH: the portal's figures stand alone\n");
  const rows: Row[] = [];
  for (const [index, { name, path }] of PAGES.entries()) {
    // Both warm, then in turns, so that what else the machine does falls on both.
    for (const server of servers) await load(server, path, 2);
    const runs = new Map<string, Measured[]>(servers.map((server) => [server.name, []]));
    for (let round = 0; round < ROUNDS; round += 1) for (const server of servers) runs.get(server.name)!.push(await measure(server, path));
    const of = (server: string, key: keyof Measured): number => median((runs.get(server) ?? []).map((run) => run[key]));
    for (const server of servers) {
      rows.push({
        page: name,
        server: server.name,
        "bytes sent": pages[index]!.gzip.length,
        "per second": Math.round(of(server.name, "perSecond")),
        "p50 ms": of(server.name, "p50"),
        "p99 ms": of(server.name, "p99"),
        "core busy": Math.round(of(server.name, "busy") * 100) / 100,
        "per core-second": Math.round(of(server.name, "perCore")),
        "of nginx": nginx ? Math.round((of(server.name, "perCore") / of("nginx", "perCore")) * 100) / 100 : "-",
      });
    }
  }
  report("portal", rows, [
    `${CONNECTIONS} kept connections, gzip, median of ${ROUNDS} rounds of ${SECONDS} s in turns; server and load on a core each`,
    "per core-second: answers per second of processor time the server used (kernel included)",
    "pages that lie ready go past the framework (src/platform/answer-first.ts); what is left is Node's own HTTP parsing and writing, without a query",
  ]);
} finally {
  for (const server of servers) server.process.kill();
  rmSync(folder, { recursive: true, force: true });
}
