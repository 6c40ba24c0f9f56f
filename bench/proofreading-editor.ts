// How soon after a pause in typing a slip is marked in the editor, in a real browser over a document of 20,000 characters, and what holds the main thread
// up meanwhile: `npm run bench proofreading-editor`. A cluster of its own in a temporary folder, taken away afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { contentOn, manuscripts } from "../counties/tumed-left-banner/demo/index.ts";
import { buildApp } from "../src/app.ts";
import { boot } from "../src/boot.ts";
import type { Block, Body } from "../src/document/body.ts";
import { plainTextOf } from "../src/document/plain-text.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { hashPassword } from "../src/modules/identity/index.ts";
import * as identity from "../src/modules/identity/store.ts";
import { readConfig } from "../src/platform/config.ts";
import { PAUSE } from "../src/workbench/editor/proof/pause.ts";
import { launchBrowser } from "../test/support/browser.ts";
import { PASSWORD, signedIn } from "../test/support/http.ts";
import { watch } from "./proofreading-editor-page.ts";
import { report, type Row } from "./report.ts";

const CHARACTERS = 20_000;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 20);
const COLD_ROUNDS = Math.min(ROUNDS, 5);
const BETWEEN_KEYS = 30;
/** Whose manuscript it is. */
const ORGAN = "civil-affairs/elderly-care";

const blocks: Block[] = [];
const demonstration = manuscripts
  .flatMap((manuscript) => contentOn(manuscript, plainDate("2026-11-24")).body.content)
  .filter(({ type }) => type !== "image");
const lengthOf = (content: Block[]): number => plainTextOf({ type: "doc", content }).text.length;
for (let at = 0; lengthOf(blocks) < CHARACTERS; at++) blocks.push(demonstration[at % demonstration.length]!);
const body: Body = { type: "doc", content: blocks };

type Round = { wait: number; ask: number; read: number; show: number; longWhileTyping: number; longAfter: number };
const sorted = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
const at = (numbers: number[], part: number): number => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))]!;

/** Puts the caret at the end of the paragraph that stands at this part of the text. */
const goTo = (page: Page, part: number): Promise<void> =>
  page.evaluate((where) => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>(".ProseMirror > p")].filter(({ textContent }) => textContent.length > 20);
    const paragraph = paragraphs[Math.min(paragraphs.length - 1, Math.floor(paragraphs.length * where))]!;
    document.querySelector<HTMLElement>(".ProseMirror")!.focus();
    getSelection()!.selectAllChildren(paragraph);
    getSelection()!.collapseToEnd();
    paragraph.scrollIntoView({ block: "center" });
  }, part);

const round = async (page: Page, part: number, index: number): Promise<Round> => {
  const slip = `1380013${8000 + index}`;
  await goTo(page, part);
  const began = await page.evaluate(() => performance.now());
  await page.keyboard.type(`，${slip}`, { delay: BETWEEN_KEYS });
  await page.evaluate((words) => window.untilShown(words), slip);
  const { typed, asked, answered, shown, longTasks } = await page.evaluate(() => window.seen);
  const long = (from: number, to: number): number =>
    Math.max(0, ...longTasks.flatMap(({ start, length }) => (start >= from && start < to ? [length] : [])));
  for (let key = 0; key <= slip.length; key++) await page.keyboard.press("Backspace");
  await page.evaluate((words) => window.untilGone(words), slip);
  await page.getByRole("button", { name: "清理已改的" }).click();
  const end = typed + PAUSE;
  return {
    wait: shown - end,
    ask: asked - end,
    read: answered - asked,
    show: shown - answered,
    longWhileTyping: long(began, typed),
    longAfter: long(typed, shown),
  };
};

const rowOf = (where: string, rounds: Round[]): Row => {
  const of = (key: keyof Round): number[] => rounds.map((one) => one[key]);
  return {
    where,
    "best, ms": at(of("wait"), 0),
    "median, ms": at(of("wait"), 0.5),
    "p95, ms": at(of("wait"), 0.95),
    "asking, median": at(of("ask"), 0.5),
    "worker, median": at(of("read"), 0.5),
    "showing, median": at(of("show"), 0.5),
    "longest task while typing, ms": Math.max(...of("longWhileTyping")),
    "longest task after, ms": Math.max(...of("longAfter")),
  };
};

const folder = await mkdtemp(join(tmpdir(), "qizheng-bench-"));
const running = await boot(readConfig({ QIZHENG_DATA: folder, QIZHENG_DEMO: "0", QIZHENG_LOG: "silent" }));
const app = await buildApp(running.system);
let browser: Browser | undefined;
try {
  const { db } = running.system;
  const created_at = new Date("2024-01-01T00:00:00Z");
  await identity.insertAccount(db, {
    id: "p-drafter",
    login: "drafter",
    display_name: "撰稿岗位",
    password_hash: await hashPassword(PASSWORD),
    password_is_theirs: true,
    created_at,
  });
  await identity.insertPost(db, {
    id: "post-drafter",
    account: "p-drafter",
    organ: ORGAN,
    title: "撰稿",
    roles: ["drafter"],
    valid_from: "2024-01-01",
    valid_to: null,
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const client = await signedIn(app, "drafter");
  const made = await client.send("POST", "/api/manuscripts", { organ: ORGAN, kind: "notice", title: "关于演示文件合编的通知" });
  const { id } = made.json<{ id: string }>();
  const opened = (await client.get(`/api/manuscripts/${id}`)).json<{ lock: number; content: object }>();
  const saved = await client.send("PUT", `/api/manuscripts/${id}`, { lock: opened.lock, content: { ...opened.content, body } });
  if (saved.statusCode !== 200) throw new Error(saved.body);

  browser = await launchBrowser();
  /** A browser that never saw the workbench opens the manuscript; answers how long the first list took since the text could be typed in. */
  const open = async (): Promise<{ page: Page; first: number; longest: number }> => {
    const context = await browser!.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watch);
    const address = `/manuscripts/${id}/edit`;
    await page.goto(`${base}/workbench/sign-in?to=${encodeURIComponent(address)}`);
    await page.getByLabel("账号").fill("drafter");
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL(`${base}/workbench${address}`);
    const ready = await page.getByRole("textbox", { name: "正文" }).evaluate(() => performance.now());
    await page.getByLabel("看哪一部分").getByText(/校对/).click();
    await page.getByRole("status", { name: "校对问题计数" }).waitFor();
    const { now, long } = await page.evaluate(() => ({ now: performance.now(), long: window.seen.longTasks }));
    return { page, first: now - ready, longest: Math.max(0, ...long.flatMap(({ start, length }) => (start >= ready ? [length] : []))) };
  };
  const colds: { first: number; longest: number }[] = [];
  for (let cold = 1; cold < COLD_ROUNDS; cold++) {
    const { page, ...figures } = await open();
    colds.push(figures);
    await page.context().close();
  }
  const { page, ...last } = await open();
  colds.push(last);
  const places: [string, number][] = [
    ["beginning", 0],
    ["middle", 0.5],
    ["end", 1],
  ];
  const warming: Round[] = [];
  const rows: Row[] = [];
  for (const [where, part] of places) {
    warming.push(await round(page, part, 999));
    const rounds: Round[] = [];
    for (let index = 0; index < ROUNDS; index++) rounds.push(await round(page, part, index));
    rows.push(rowOf(where, rounds));
  }
  const firsts = colds.map(({ first }) => first);
  report("proofreading-editor", rows, [
    `a document of ${lengthOf(blocks).toLocaleString("en")} characters; a telephone number typed a key every ${BETWEEN_KEYS} ms; counted from the end of a pause of ${PAUSE} ms to the frame that shows its mark and its place in the list; ${ROUNDS} rounds each`,
    `the first slip after the list stood: ${warming[0]!.wait.toFixed(0)} ms`,
    `the first list of a browser that never saw the workbench: best ${at(firsts, 0).toFixed(0)}, worst ${at(firsts, 1).toFixed(0)} ms after the text could be typed in, longest task on the main thread meanwhile ${Math.max(...colds.map(({ longest }) => longest)).toFixed(0)} ms (${colds.length} browsers)`,
  ]);
} finally {
  await browser?.close();
  await app.close();
  await running.close();
  await rm(folder, { recursive: true, force: true });
}
