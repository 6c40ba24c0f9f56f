// The staff API over HTTP: for each write 401, 403, 404, 400 and 409 before anything else, and bad input that must lose nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readSheet } from "read-excel-file/node";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn, upload, visitor } from "../../../test/support/http.ts";
import { contentOf, hashNow, manuscriptAt, OFFICE, people, type People, ticks } from "../../../test/support/publishing.ts";
import { TEST_NOW, type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "../identity/index.ts";
import { findManuscript } from "./store.ts";

let system: TestSystem;
let app: App;
let who: People;
const clients: Record<string, Client> = {};

beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  for (const login of ["drafter", "first", "second", "third", "publisher", "outsider", "information"]) clients[login] = await signedIn(app, login);
});
// Making manuscripts takes hours of the test's clock, and a session lasts twelve.
beforeEach(() => system.clock.set(TEST_NOW));
afterAll(async () => {
  await app.close();
  await system.close();
});

const errorOf = (answer: { json(): unknown }) =>
  (answer.json() as { error: { code: string; message: string; cite?: { clause: string }[]; next?: string; fields?: Record<string, string> } }).error;

const WRITES: [method: "POST" | "PUT" | "DELETE", path: string, body: unknown][] = [
  ["PUT", "", { lock: 1, content: contentOf() }],
  ["DELETE", "", undefined],
  ["POST", "/submit", {}],
  ["POST", "/approve", { hash: "0".repeat(64), checks: [], remark: "" }],
  ["POST", "/return", { remark: "请修改", checks: [] }],
  ["POST", "/ask-doubt", { office: "secrecy", question: "能否公开" }],
  ["POST", "/answer-doubt", { answer: "可以", outcome: "may-publish" }],
  ["POST", "/request-chief", { reason: "重大事项" }],
  ["POST", "/publish", {}],
  ["POST", "/schedule", { at: "2027-01-01T00:00:00Z" }],
  ["POST", "/cancel-schedule", {}],
  ["POST", "/correct", { note: "更正" }],
  ["POST", "/withdraw", { reason: "有误" }],
  ["POST", "/comments", { from: 0, to: 1, quote: "", text: "请核对" }],
  ["POST", "/comments/1/resolve", {}],
  ["POST", "/findings/x", { action: "dismiss", reason: "没有问题" }],
];

describe.each(WRITES)("%s /api/manuscripts/:id%s", (method, path, body) => {
  const url = (id: string) => `/api/manuscripts/${id}${path}`;

  test("answers 401 to nobody, and says to sign in", async () => {
    const id = await manuscriptAt(system, who, "drafting");
    const answer = await visitor(app).send(method, url(id), body as object);
    expect(answer.statusCode).toBe(401);
    expect(errorOf(answer).message).toContain("登录");
  });

  test("answers 403 where the request does not come from our own page", async () => {
    const id = await manuscriptAt(system, who, "drafting");
    const answer = await app.inject({
      method,
      url: url(id),
      headers: { cookie: clients["drafter"]!.cookie },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    expect(answer.statusCode).toBe(403);
  });

  test("answers 404 to another unit, without a word of the manuscript", async () => {
    const id = await manuscriptAt(system, who, "second");
    const answer = await clients["outsider"]!.send(method, url(id), body as object);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain(contentOf().title);
    const missing = await clients["outsider"]!.send(method, url("m-2026-999999"), body as object);
    expect(missing.json()).toEqual(answer.json());
  });

  test.skipIf(path === "/withdraw" || path === "/correct" || path.startsWith("/findings"))(
    "answers 409 with its reason where the manuscript is already public",
    async () => {
      const id = await manuscriptAt(system, who, "published");
      const login = path.endsWith("schedule") || path === "/publish" ? "publisher" : "drafter";
      const answer = await clients[login]!.send(method, url(id), body as object);
      expect(answer.statusCode).toBe(409);
      expect(errorOf(answer).message.length).toBeGreaterThan(5);
    },
  );
});

describe("what a request may not hold", () => {
  test.each([
    ["a title of 10,000 characters", (content: ReturnType<typeof contentOf>) => ({ ...content, title: "标".repeat(10_000) }), "200 个字"],
    ["a date that does not exist", (content: ReturnType<typeof contentOf>) => ({ ...content, issuedOn: "2026-02-30" }), "日期"],
    [
      "an unknown node in the text",
      (content: ReturnType<typeof contentOf>) => ({
        ...content,
        body: { type: "doc", content: [{ type: "iframe", attrs: { src: "https://x.invalid" } }] },
      }),
      "",
    ],
    ["a kind that is not there", (content: ReturnType<typeof contentOf>) => ({ ...content, kind: "nonsense" }), "文种"],
    [
      "an attachment nobody uploaded",
      (content: ReturnType<typeof contentOf>) => ({
        ...content,
        attachments: [{ fileId: "f-none", name: "x.pdf", mediaType: "application/pdf", size: 1, sha256: "0".repeat(64), withheld: null }],
      }),
      "附件",
    ],
  ])("%s is refused by its field, and the manuscript stays as it was", async (_what, change, words) => {
    const id = await manuscriptAt(system, who, "drafting");
    const before = (await findManuscript(system.db, id))!;
    const answer = await clients["drafter"]!.send("PUT", `/api/manuscripts/${id}`, {
      lock: before.lock,
      content: change(before.content as ReturnType<typeof contentOf>),
    });
    expect(answer.statusCode).toBe(400);
    expect(errorOf(answer).message).toContain(words);
    expect((await findManuscript(system.db, id))!.content).toEqual(before.content);
  });

  test("an upload of 100 MB is refused with its limit, and the server lives", async () => {
    const { payload, headers } = upload("大文件.pdf", "application/pdf", Buffer.alloc(100 * 1024 * 1024, 0x20));
    const answer = await clients["drafter"]!.send("POST", "/api/files", payload, headers);
    expect(answer.statusCode).toBe(413);
    expect(errorOf(answer).message).toContain("50 MB");
    expect((await app.inject("/healthz")).statusCode).toBe(200);
  });

  test.each([
    ["a script that calls itself a picture", "图.png", "image/png", "<script>alert(1)</script>"],
    ["an SVG", "图.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"],
    ["a page that calls itself a PDF", "文.pdf", "application/pdf", "<html><script>alert(1)</script></html>"],
    ["nothing at all", "空.png", "image/png", ""],
  ])("%s is refused", async (_what, name, type, bytes) => {
    const { payload, headers } = upload(name, type, bytes);
    const answer = await clients["drafter"]!.send("POST", "/api/files", payload, headers);
    expect([400, 409]).toContain(answer.statusCode);
    expect(errorOf(answer).message).toMatch(/\p{Script=Han}/u);
  });

  test("broken JSON is told so", async () => {
    const answer = await clients["drafter"]!.send("PUT", "/api/manuscripts/m-2026-000001", '{"lock":', { "content-type": "application/json" });
    expect(answer.statusCode).toBe(400);
    expect(errorOf(answer).message).toContain("不完整");
  });

  test("hostile HTML on paste comes out as its words alone", async () => {
    const answer = await clients["drafter"]!.send("POST", "/api/import/html", {
      html: `<h2>标题</h2><p onclick="x()">正文<script>alert(1)</script><iframe src="//x"></iframe><img src=x onerror=alert(1)></p>`,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("正文");
    expect(answer.body).not.toMatch(/alert|onerror|onclick|iframe src/);
  });
});

describe("reading", () => {
  test("a drafter's list holds their own unit's manuscripts only; the information section's holds all", async () => {
    const id = await manuscriptAt(system, who, "first", { title: "只给本单位看的草稿" });
    const own = (await clients["drafter"]!.get("/api/manuscripts?q=只给本单位")).json<{ items: { id: string }[] }>();
    expect(own.items.map((item) => item.id)).toContain(id);
    const other = await clients["outsider"]!.get("/api/manuscripts?q=只给本单位");
    expect(other.json<{ total: number }>().total).toBe(0);
    expect((await clients["information"]!.get("/api/manuscripts?q=只给本单位")).json<{ total: number }>().total).toBe(1);
  });

  test("the search answers whoever is signed in, and tells plainly what it cannot take", async () => {
    const id = await manuscriptAt(system, who, "first", { title: "关于查找接口的稿件" });
    const search = (client: Client | undefined, query: Record<string, string>) => client!.get(`/api/search?${new URLSearchParams(query).toString()}`);
    const { items, facets } = (await search(clients["drafter"], { q: "查找接口" })).json<{
      items: { id: string }[];
      facets: Record<string, unknown[]>;
    }>();
    expect(items.map((item) => item.id)).toEqual([id]);
    expect(facets["stage"]).toEqual([{ value: "first", documents: 1, name: "一审一校" }]);
    expect((await search(clients["outsider"], { q: "查找接口" })).json<{ total: number }>().total).toBe(0);
    expect((await search(visitor(app), { q: "查找接口" })).statusCode).toBe(401);
    const refused: Record<string, string>[] = [
      { q: "长".repeat(101) },
      { q: "查", page: "0" },
      { q: "查", page: "x" },
      { q: "查", stage: "s".repeat(31) },
    ];
    for (const bad of refused) {
      const answer = await search(clients["drafter"], bad);
      expect([answer.statusCode, errorOf(answer).message], JSON.stringify(bad)).toEqual([400, expect.stringMatching(/\p{Script=Han}/u)]);
    }
    const odds: Record<string, string>[] = [{ q: "查找接口", organ: "nobody" }, { q: "查找接口", validity: "'" }, { q: "\u0000" }];
    for (const odd of odds) expect((await search(clients["drafter"], odd)).statusCode, JSON.stringify(odd)).toBeLessThan(500);
  });

  test("the work list shows a reviewer what waits for them, with its deadline in words", async () => {
    const id = await manuscriptAt(system, who, "first", { title: "等一审的稿件" });
    const { items } = (await clients["first"]!.get("/api/todo")).json<{
      items: { manuscriptId: string; what: string; deadline: { words: string; cite: unknown[] } }[];
    }>();
    const item = items.find((one) => one.manuscriptId === id)!;
    expect(item.what).toBe("待一审一校");
    expect(item.deadline.words).toMatch(/剩 \d+ 个工作日/);
    expect(item.deadline.cite).toHaveLength(1);
  });

  test("the whole way over HTTP, to the public page and back", async () => {
    const created = await clients["drafter"]!.send("POST", "/api/manuscripts", { organ: OFFICE, kind: "notice", title: "经接口走完全程的通知" });
    const { id } = created.json<{ id: string }>();
    const view = (await clients["drafter"]!.get(`/api/manuscripts/${id}`)).json<{ lock: number; content: ReturnType<typeof contentOf> }>();
    const saved = await clients["drafter"]!.send("PUT", `/api/manuscripts/${id}`, {
      lock: view.lock,
      content: { ...contentOf(), title: "经接口走完全程的通知" },
    });
    expect(saved.statusCode).toBe(200);
    expect((await clients["drafter"]!.send("POST", `/api/manuscripts/${id}/submit`, {})).statusCode).toBe(200);
    for (const [login, stage] of [
      ["first", "first"],
      ["second", "second"],
      ["third", "third"],
    ] as const) {
      system.clock.advance(3);
      const answer = await clients[login]!.send("POST", `/api/manuscripts/${id}/approve`, {
        hash: await hashNow(system, id),
        checks: ticks(stage),
        remark: "同意",
      });
      expect(answer.statusCode, answer.body).toBe(200);
    }
    expect((await clients["publisher"]!.send("POST", `/api/manuscripts/${id}/publish`, {})).statusCode).toBe(200);
    const { publishManuscript } = await import("./index.ts");
    const released = await publishManuscript(system, id);
    const page = await app.inject(`/d/${released!.document}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("经接口走完全程的通知");
    expect(page.body).toContain("养老服务股责任编辑");
    expect(page.body).toContain("旗民政局");
    for (const type of ["docx", "pdf"]) expect((await clients["drafter"]!.get(`/api/manuscripts/${id}/record-sheet.${type}`)).statusCode).toBe(200);
  });
});

describe("GET /api/manuscripts.xlsx", () => {
  test("gives the rows that the person may see, a title that begins like a formula as text", async () => {
    await manuscriptAt(system, who, "drafting", { title: "=1+1" });
    const sheet = await readSheet((await clients["drafter"]!.get("/api/manuscripts.xlsx?stage=drafting")).rawPayload);
    expect(sheet[0]).toContain("文号");
    expect(sheet.flat()).toContain("=1+1");
    expect((await readSheet((await clients["outsider"]!.get("/api/manuscripts.xlsx")).rawPayload)).flat()).not.toContain("=1+1");
  });
});
