// A document printed in an issue of the gazette and withdrawn afterwards: its title and number are in nothing the public can fetch of the issue, of the
// manuscript that carried the issue through the reviews, of search and feeds. Its index number is, and the other documents are as they were.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../src/app.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { createIssue, planIssue } from "../src/modules/gazette/actions/issues.ts";
import { setIssue } from "../src/modules/gazette/actions/setting.ts";
import { viewIssue } from "../src/modules/gazette/issue-view.ts";
import { correctManuscript, withdrawManuscript } from "../src/modules/publishing/index.ts";
import { findManuscript } from "../src/modules/publishing/store.ts";
import { closeTypesetting } from "../src/office/typeset.ts";
import type { App } from "../src/platform/http.ts";
import { documentAt, fillIn, gazetteRoom, type GazetteRoom, review } from "./support/gazette-people.ts";
import { pdfText } from "./support/pdf-text.ts";
import { type TestSystem, testSystem } from "./support/system.ts";

const TITLE = "关于发放临时取暖补助名单的通知";
const KEPT = "关于开展春季检查的通知";
/** Too short to be told from other words, unless it is quoted or stands alone. */
const SHORT = "救助名单公示";
const IN_A_SENTENCE = "本期另载救助名单公示办法一则。";
const DAY = plainDate("2026-03-10");

let system: TestSystem;
let app: App;
let room: GazetteRoom;
let carrier: string;
let withdrawn: { document: string; indexNumber: string };
let published: Record<string, string>;

const addresses = (): string[] => [
  "/",
  "/feed.xml",
  "/atom.xml",
  "/c/gazette",
  `/d/${carrier}`,
  `/d/${carrier}/r/1`,
  `/d/${carrier}/download.pdf`,
  `/api/public/documents/${carrier}`,
  `/api/public/documents/${carrier}/content`,
  `/api/public/documents/${carrier}/content?revision=1`,
  "/gazette/2026-1",
  "/gazette/2026-1/data.json",
  "/gazette/2026-1/akn.xml",
  "/gazette/years/2026",
  "/gazette/feed.xml",
  `/d/${withdrawn.document}`,
  ...["取暖补助", "取暖", "春季检查", "政府公报"].map((q) => `/search?q=${encodeURIComponent(q)}`),
];
const wordsOf = async (url: string): Promise<string> => {
  const { rawPayload, statusCode } = await app.inject({ url });
  const bytes = url.endsWith(".pdf") && statusCode === 200 ? pdfText(rawPayload) : rawPayload.toString("utf8");
  return bytes.replaceAll(/<[^>]*>|\s/g, "");
};
/** What was looked for stands in the search box of the answer; only results count. */
const resultsOf = (url: string, words: string): string => (url.startsWith("/search") ? words.slice(words.indexOf("找到")) : words);
const all = async (): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all(addresses().map(async (url) => [url, resultsOf(url, await wordsOf(url))] as const)));

beforeAll(async () => {
  system = await testSystem();
  room = await gazetteRoom(system);
  app = await buildApp(system);
  await app.ready();
  const gone = await documentAt(system, room, TITLE, "published");
  const kept = await documentAt(system, room, KEPT, "published");
  const { id } = await createIssue(system, room.editor, { kind: "regular", number: 1, runningNumber: 49, publishedOn: DAY });
  const { lock } = await viewIssue(system, room.editor, id);
  const short = await documentAt(system, room, SHORT, "published");
  await planIssue(system, room.editor, { id, lock, plan: [gone, kept, short], publishedOn: DAY });
  const { manuscript } = await setIssue(system, room.editor, { id });
  await fillIn(system, room.editor, manuscript);
  await review(system, room, manuscript);
  // A second revision, so that there is an older text as well.
  await correctManuscript(system, room.editor, { id: manuscript, note: "补主题词", conceals: false });
  const { body } = (await findManuscript(system.db, manuscript))!.content;
  const written = [`编者按：本期刊有《${SHORT}》。`, SHORT, IN_A_SENTENCE].map((text) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text }],
  }));
  await fillIn(system, room.editor, manuscript, { keywords: ["公报"], body: { ...body, content: [...body.content, ...written] } });
  await review(system, room, manuscript);
  carrier = (await findManuscript(system.db, manuscript))!.document!;
  const { document, index_number: indexNumber } = await system.publicDb
    .selectFrom("public_document")
    .select(["document", "index_number"])
    .where("title", "=", TITLE)
    .executeTakeFirstOrThrow();
  withdrawn = { document: document!, indexNumber: indexNumber! };
  published = await all();
  await withdrawManuscript(system, room.publisher, { id: gone, reason: "含有个人信息" });
  await withdrawManuscript(system, room.publisher, { id: short, reason: "含有个人信息" });
});
afterAll(async () => {
  await closeTypesetting();
  await app.close();
  await system.close();
});

describe("the title of a withdrawn document", () => {
  test("stood on the public pages before", () => {
    expect(Object.entries(published).filter(([, words]) => words.includes(TITLE)).length).toBeGreaterThan(10);
  });

  test("is on none of them afterwards, nor in any search", async () => {
    const now = await all();
    expect(
      Object.entries(now)
        .filter(([, words]) => words.includes(TITLE))
        .map(([url]) => url),
    ).toEqual([]);
    for (const url of Object.keys(now).filter((one) => one.includes(encodeURIComponent("取暖")))) expect(now[url], url).toContain("找到0件");
  });

  test("leaves its index number where it stood, with the way to what the withdrawal says", async () => {
    for (const url of [`/d/${carrier}`, `/d/${carrier}/r/1`, `/d/${carrier}/download.pdf`, "/gazette/2026-1", "/gazette/years/2026"])
      expect(await wordsOf(url), url).toContain(withdrawn.indexNumber);
    expect((await app.inject("/gazette/2026-1")).body).toContain(`href="/d/${withdrawn.document}"`);
  });

  test("leaves the text that somebody wrote, where it is short, quoted as a title or alone; words of a sentence stay", async () => {
    expect(published[`/d/${carrier}`]).toContain(`本期刊有《${SHORT}》。`);
    const now = await wordsOf(`/d/${carrier}`);
    expect(now).not.toContain(`《${SHORT}》`);
    expect(now).toContain("本期刊有（已撤回，索引号");
    expect(now.split(SHORT)).toHaveLength(2);
    expect(now).toContain(IN_A_SENTENCE);
  });

  test("takes no other document with it", async () => {
    for (const url of [`/d/${carrier}`, `/api/public/documents/${carrier}`, "/gazette/2026-1", `/search?q=${encodeURIComponent("春季检查")}`])
      expect(await wordsOf(url), url).toContain(KEPT);
    expect(await wordsOf(`/search?q=${encodeURIComponent("政府公报")}`)).toContain("政府公报（2026年第1期）");
  });

  test("takes the original data with it: what is shown no longer is what the hash is over, and says so", async () => {
    const answer = await app.inject(`/api/public/documents/${carrier}/content`);
    expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([410, { because: expect.stringContaining("已经撤回") as string }]);
    expect(await wordsOf(`/d/${carrier}`)).toContain("原始数据不再提供");
    expect((await app.inject(`/d/${carrier}`)).body).not.toContain("/files/");
  });
});
