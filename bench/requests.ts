// The board and the annual report with 100,000 requests in the register: `node --import ./src/platform/tsx-hook.ts bench/requests.ts`.
// A cluster of its own in a temporary folder, taken away afterwards. BENCH_CASES for another number.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { county } from "../counties/tumed-left-banner/index.ts";
import type { Actor } from "../src/law/permissions.ts";
import { boardFor, registerFor } from "../src/modules/requests/listing.ts";
import { annualReportOf } from "../src/modules/requests/report.ts";
import { statisticsFor } from "../src/modules/requests/statistics-view.ts";
import { alike } from "../src/modules/requests/store.ts";
import { requestDuties } from "../src/modules/requests/todo.ts";
import { fingerprintOf } from "../src/modules/requests/rules/similarity.ts";
import { readConfig } from "../src/platform/config.ts";
import { openDatabase } from "../src/platform/db.ts";
import { openEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { openFileStore } from "../src/platform/files.ts";
import { migrate } from "../src/platform/migrate.ts";
import type { System } from "../src/platform/system.ts";
import { insertYear, UNITS } from "../test/support/request-year.ts";
import { report, type Row } from "./report.ts";

const CASES = Number(process.env["BENCH_CASES"] ?? 100_000);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 7);
const folder = await mkdtemp(join(tmpdir(), "qizheng-bench-"));
const log = pino({ level: "silent" });
const postgres = await openEmbeddedPostgres({ dataDir: folder, log });
try {
  await migrate(postgres.ownerUrl);
  const database = openDatabase(postgres.ownerUrl, { max: 4 });
  const system: System = {
    db: database.db,
    publicDb: database.db,
    clock: { now: () => new Date("2026-01-10T02:00:00Z") },
    county,
    files: await openFileStore(join(folder, "files")),
    log,
    config: readConfig({ QIZHENG_DATA: folder, QIZHENG_DEMO: "0" }),
  };
  // One in a hundred open: a county that has a thousand open requests is in trouble already.
  await insertYear(system.db, 2025, CASES, 100);
  const lead: Actor = {
    account: "p",
    name: "岗位",
    posts: [{ id: "p", organ: "government-office/information", unit: "government-office", title: "岗位", roles: ["information-section"] }],
  };
  const unit = UNITS[5]!;
  const handler: Actor = { account: "h", name: "岗位", posts: [{ id: "h", organ: unit, unit, title: "岗位", roles: ["request-handler"] }] };

  const timed = async (what: string, run: () => Promise<unknown>): Promise<Row> => {
    const times: number[] = [];
    let size = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      size = JSON.stringify(await run()).length;
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return { what, "median, ms": Math.round(times[Math.floor(ROUNDS / 2)]!), "worst, ms": Math.round(times.at(-1)!), "answer, bytes": size };
  };
  const wanted = fingerprintOf("第 77 号演示档案的目录和内容");
  const rows = [
    await timed("board of the county", () => boardFor(system, lead)),
    await timed("board of one unit", () => boardFor(system, handler)),
    await timed("register, first page", () => registerFor(system, lead, { status: "", q: "", page: 1, pageSize: 20 })),
    await timed("requests that may be the same", () => alike(system.db, wanted, "-", 200)),
    await timed("annual report of the county", async () => (await annualReportOf(system, { unit: "banner-government", year: 2025 })).broken),
    await timed("annual report of one unit", async () => (await annualReportOf(system, { unit, year: 2025 })).broken),
  ];
  rows.push(
    await timed("statistics of the county's year", () => statisticsFor(system, lead, { year: 2025, unit: "" })),
    await timed("statistics of one unit's year", () => statisticsFor(system, handler, { year: 2025, unit: "" })),
    await timed("work list of one handler", () => requestDuties(system, handler)),
  );
  report("requests", rows, [
    `${CASES.toLocaleString("en")} requests over ${UNITS.length} units, one in a hundred open; each with its events and its applicant`,
  ]);
  await database.close();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
