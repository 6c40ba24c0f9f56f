// Partial disclosure (区分处理): everything the public can fetch, read off the router, is searched for what was blacked out: passages in every kind of
// place, a whole image, the name and the bytes of a withheld attachment, and what a correction concealed. Subsets of fonts alone are left out.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import yauzl from "yauzl";
import { buildApp } from "../src/app.ts";
import { bodyFromNotation } from "../src/document/notation.ts";
import type { Block } from "../src/document/body.ts";
import {
  correctManuscript,
  createManuscript,
  orderPublication,
  publishManuscript,
  saveManuscript,
  storeUpload,
  submitManuscript,
  withdrawManuscript,
} from "../src/modules/publishing/index.ts";
import type { ManuscriptContent } from "../src/modules/publishing/schema.ts";
import { findManuscript } from "../src/modules/publishing/store.ts";
import { closeTypesetting } from "../src/office/typeset.ts";
import type { App } from "../src/platform/http.ts";
import { picture } from "./support/office.ts";
import { pdfText } from "./support/pdf-text.ts";
import { approve, contentOf, OFFICE, people, type People } from "./support/publishing.ts";
import { routesOf } from "./support/routes.ts";
import { type TestSystem, testSystem } from "./support/system.ts";

/** Each stands in one kind of place; none shares a word with what is public. */
const HIDDEN = {
  paragraph: "贾宝柱住南街柒号",
  heading: "涉密标段甲",
  list: "尾号伍捌叁贰",
  table: "玖万肆仟元整",
  image: "现场人员面孔特写",
  attachmentName: "受助人花名册",
  attachmentText: "受助人之一薛大庆",
  concealed: "更正之前泄露的底价",
};
const SHOWN = "公示期为五个工作日";

let system: TestSystem;
let app: App;
let who: People;
let manuscript: string;
let document: string;
const files: Record<"withheld" | "shown" | "hiddenImage", string> = { withheld: "", shown: "", hiddenImage: "" };

const publish = async (id: string): Promise<string> => {
  system.clock.advance(5);
  await submitManuscript(system, who.drafter, { id });
  for (const stage of ["first", "second", "third"] as const) await approve(system, who[stage], id, stage);
  await orderPublication(system, who.publisher, { id, at: undefined });
  return (await publishManuscript(system, id))!.document;
};

beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
  app = await buildApp(system);
  await app.ready();
  const keep = async (name: string, mediaType: string, bytes: Uint8Array) => {
    const { id, ...file } = await storeUpload(system, who.drafter, { name, mediaType, bytes });
    return { fileId: id, ...file };
  };
  const withheld = await keep(`${HIDDEN.attachmentName}.txt`, "text/plain", Buffer.from(HIDDEN.attachmentText));
  const shown = await keep("公示表.txt", "text/plain", Buffer.from("可以公开的附件"));
  const image = await keep("现场.png", "image/png", picture(40, 30));
  Object.assign(files, { withheld: withheld.fileId, shown: shown.fileId, hiddenImage: image.fileId });
  const hiddenImage: Block = { type: "image", attrs: { fileId: image.fileId, alt: HIDDEN.image, redaction: "E15" } };
  const text = bodyFromNotation(
    `各有关单位：\n${SHOWN}，其中[[E15:${HIDDEN.paragraph}]]。底价为${HIDDEN.concealed}。\n## 一、[[E14-1:${HIDDEN.heading}]]\n- 银行卡[[E15:${HIDDEN.list}]]\n| 姓名 | 金额 |\n|---|---|\n| 略 | [[E15:${HIDDEN.table}]] |\n上述事项请知悉。`,
  );
  const content: ManuscriptContent = contentOf({
    title: "关于救助对象公示的通知",
    secrecy: { conclusion: "partial", remark: "" },
    body: { ...text, content: [...text.content, hiddenImage] },
    attachments: [
      { ...withheld, withheld: "E15" },
      { ...shown, withheld: null },
    ],
  });
  manuscript = (await createManuscript(system, who.drafter, { organ: OFFICE, kind: content.kind, title: content.title, content })).id;
  document = await publish(manuscript);
  // A correction that takes a passage back conceals the revision before it as well.
  await correctManuscript(system, who.drafter, { id: manuscript, note: "删去不应公开的内容", conceals: true });
  system.clock.advance(5);
  const row = (await findManuscript(system.db, manuscript))!;
  const body = JSON.parse(JSON.stringify(row.content.body).replace(HIDDEN.concealed, "另行公布")) as ManuscriptContent["body"];
  await saveManuscript(system, who.drafter, { id: manuscript, lock: row.lock, content: { ...row.content, body } });
  await publish(manuscript);
});
afterAll(async () => {
  await closeTypesetting();
  await app.close();
  await system.close();
});

/** Every public address: each route of the router, its parameters filled with everything they could name. */
const addresses = (): string[] => {
  const fill: Record<string, string[]> = {
    "/c/:id": system.county.columns.map((column) => `/c/${column.id}`),
    "/d/:id": [`/d/${document}`],
    "/d/:id/r/:revision": [`/d/${document}/r/1`, `/d/${document}/r/2`, `/d/${document}/r/3`],
    "/d/:id/download.docx": [`/d/${document}/download.docx`],
    "/d/:id/download.pdf": [`/d/${document}/download.pdf`],
    "/files/:id": Object.values(files).map((id) => `/files/${id}`),
    "/search": ["/search", `/search?q=${encodeURIComponent("救助")}`, `/search?q=${encodeURIComponent("公示")}&sort=time`],
    "/sitemap-:page(^\\d{1,4}).xml": ["/sitemap-1.xml"],
    "/api/public/documents/:id": [`/api/public/documents/${document}`],
    "/api/public/documents/:id/content": [
      `/api/public/documents/${document}/content`,
      `/api/public/documents/${document}/content?revision=1`,
      `/api/public/documents/${document}/content?revision=2`,
    ],
    "/assets/*": [],
    "/*": ["/nothing-here"],
  };
  const paths = routesOf(app)
    .filter(
      ({ method, path }) => method === "GET" && (!path.startsWith("/api/") || path.startsWith("/api/public/")) && !path.startsWith("/workbench"),
    )
    .map(({ path }) => path);
  return paths.flatMap((path) => {
    // A route that came later is asked with everything its parameters could name.
    return (
      fill[path] ??
      (path.includes(":") ? [document, manuscript, files.withheld, "2026", "1"].map((value) => path.replaceAll(/:\w+/g, value)) : [path])
    );
  });
};

/** The bytes as they are sent, and what is inside them where they are a Word or PDF file. */
const wordsOf = async (address: string, cookie = ""): Promise<{ status: number; words: string }> => {
  const answer = await app.inject({ url: address, headers: cookie ? { cookie } : {} });
  const bytes = answer.rawPayload;
  const words = [JSON.stringify(answer.headers), bytes.toString("utf8")];
  if (address.endsWith(".docx") && answer.statusCode === 200) words.push(...(await partsOf(bytes)));
  if (address.endsWith(".pdf") && answer.statusCode === 200) words.push(pdfText(bytes));
  return { status: answer.statusCode, words: words.join("\n").replaceAll(/<[^>]*>|\s/g, "") + words.join("\n") };
};

const partsOf = (bytes: Buffer): Promise<string[]> =>
  new Promise((done, fail) => {
    const parts: string[] = [];
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      zip.on("entry", (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return fail(problem);
          const pieces: Buffer[] = [];
          stream.on("data", (piece: Buffer) => pieces.push(piece));
          stream.on("end", () => {
            parts.push(entry.fileName, Buffer.concat(pieces).toString("utf8"));
            zip.readEntry();
          });
        });
      });
      zip.on("end", () => done(parts));
      zip.readEntry();
    });
  });

const leaks = async (cookie = ""): Promise<string[]> => {
  const found: string[] = [];
  for (const address of addresses()) {
    const { words } = await wordsOf(address, cookie);
    for (const [place, secret] of Object.entries(HIDDEN))
      if (words.includes(secret) || words.includes(encodeURIComponent(secret))) found.push(`${place} at ${address}`);
  }
  return found;
};

describe("what was blacked out", () => {
  test("is looked for where the text itself is found: pages, downloads, search, API", async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(30);
    for (const address of [
      `/d/${document}`,
      `/d/${document}/download.docx`,
      `/d/${document}/download.pdf`,
      `/api/public/documents/${document}`,
      `/api/public/documents/${document}/content`,
    ]) {
      const { status, words } = await wordsOf(address);
      expect(status, address).toBe(200);
      expect(words, address).toContain(SHOWN);
    }
    expect((await wordsOf(`/search?q=${encodeURIComponent("救助")}`)).words).toContain(`/d/${document}`);
    for (const feed of ["/feed.xml", "/atom.xml", "/sitemap-1.xml"]) expect((await wordsOf(feed)).words, feed).toContain(`/d/${document}`);
  });

  test("is in no public byte, in either version of the pages", async () => {
    expect(await leaks()).toEqual([]);
    expect(await leaks("elder=1")).toEqual([]);
  });

  test("is found by no search for its own words", async () => {
    for (const secret of Object.values(HIDDEN)) {
      const answer = await app.inject(`/search?q=${encodeURIComponent(secret)}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.body, secret).not.toContain(`/d/${document}`);
    }
  });

  test("leaves no way to its files: the withheld attachment and the hidden image are not there, the shown one is", async () => {
    for (const [name, status] of [
      ["withheld", 404],
      ["hiddenImage", 404],
      ["shown", 200],
    ] as const)
      expect((await app.inject(`/files/${files[name]}`)).statusCode, name).toBe(status);
    for (const address of addresses())
      for (const id of [files.withheld, files.hiddenImage])
        if (!address.includes(id)) expect((await wordsOf(address)).words, address).not.toContain(id);
  });

  test("is in no row that the portal's role can read", async () => {
    const { rows } = await system.staff.pool.query<{ name: string }>(
      "select viewname as name from pg_views where schemaname = 'public' and viewname like 'public\\_%'",
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { name } of rows) {
      const { rows: all } = await system.staff.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
      const text = all.map((one) => one.row).join("\n");
      for (const [place, secret] of Object.entries(HIDDEN)) expect(text.includes(secret), `${place} in ${name}`).toBe(false);
    }
  });

  test("is still whole for the staff", async () => {
    const text = JSON.stringify((await findManuscript(system.db, manuscript))!.content);
    for (const place of ["paragraph", "heading", "list", "table", "image", "attachmentName"] as const) expect(text, place).toContain(HIDDEN[place]);
  });
});

test("a withdrawn document takes every word of its text along, and its files", async () => {
  await withdrawManuscript(system, who.publisher, { id: manuscript, reason: "内容有误" });
  expect((await app.inject(`/d/${document}`)).statusCode).toBe(410);
  for (const address of addresses()) expect((await wordsOf(address)).words.includes(SHOWN), address).toBe(false);
  expect((await app.inject(`/files/${files.shown}`)).statusCode).toBe(404);
});
