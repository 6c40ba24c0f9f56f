// The gazette over HTTP, from the site in memory: pages, feed, open data whose checksums hold, and nothing of what was taken back.
import { createHash } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { akomaFaults } from "../../../test/support/akoma-grammar.ts";
import { gazetteIssues, memorySource, named } from "../../../test/support/portal-source.ts";
import { portalRoutes } from "./routes.ts";

let app: FastifyInstance;
beforeAll(() => {
  app = Fastify();
  portalRoutes(app, memorySource().source, county, { publicUrl: "https://www.county.example" });
});
afterAll(() => app.close());

const get = async (url: string): Promise<{ status: number; type: string; body: string }> => {
  const answer = await app.inject({ method: "GET", url });
  return { status: answer.statusCode, type: String(answer.headers["content-type"]), body: answer.body };
};
const words = (html: string): string => html.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("pages", () => {
  test("the column lists issues by year, not the documents that carried them", async () => {
    const { body } = await get("/c/gazette");
    expect(words(body)).toContain("2026年第4期（总第52期）");
    expect(body.match(/href="\/gazette\/2026-\d"/g)).toHaveLength(4);
    expect(body).toContain('href="/gazette/years/2026"');
  });
  test("an issue shows contents with pages, its hash, how to check it, and where each document stands today", async () => {
    const { body } = await get("/gazette/2026-3");
    expect(body).toContain("5e".repeat(32));
    expect(body).toContain("curl -s &quot;https://www.county.example/files/f-gazette-3&quot; | sha256sum");
    expect(words(body)).toMatch(/土默特左旗城镇供热管理办法 第 3 页/);
    expect(words(body)).toContain("效力：有效");
  });
  test("a correction is linked from the issue; of a withdrawn document neither title nor file is left", async () => {
    const { body } = await get("/gazette/2026-4");
    expect(body).toContain(`/d/${named.corrected.id}#history`);
    expect(body).toContain(`/d/${named.corrected.id}/r/1`);
    expect(words(body)).toContain(`（已撤回，索引号 ${named.partial.indexNumber} ）`);
    expect(body).not.toContain(named.partial.content.title);
    expect(body).not.toContain("下载本期 PDF");
  });
  test("the yearly index has every document by organ and by topic", async () => {
    const text = words((await get("/gazette/years/2026")).body);
    expect(text).toContain("按发文机关");
    expect(text).toContain("按主题");
    expect(text.split("土默特左旗城镇供热管理办法").length - 1).toBe(8);
  });
  test.each(["/gazette/2026-9", "/gazette/2026-04", "/gazette/x", "/gazette/years/1999", "/gazette/years/26", "/gazette/2026-9/data.json"])(
    "%s is not there",
    async (url) => expect((await get(url)).status).toBe(404),
  );
});

describe("open data", () => {
  test("the catalogue names every issue with its data, and an issue that lost its file says null", async () => {
    const { issues } = JSON.parse((await get("/gazette/data.json")).body) as { issues: { id: string; pdf: string | null; data: string }[] };
    expect(issues.map((issue) => issue.id)).toEqual(gazetteIssues.map((issue) => issue.id));
    expect(issues[0]!.pdf).toBeNull();
    expect(issues[1]!.data).toBe("https://www.county.example/gazette/2026-3/data.json");
  });
  test("the checksums are those of the files beside them, in the form sha256sum reads", async () => {
    const lines = (await get("/gazette/2026-3/SHA256SUMS")).body.trimEnd().split("\n");
    const sums = Object.fromEntries(lines.map((line) => line.split("  ").toReversed() as [string, string]));
    expect(Object.keys(sums)).toEqual(["2026-3.pdf", "data.json", "akn.xml"]);
    for (const name of ["data.json", "akn.xml"]) expect(sums[name]).toBe(sha256((await get(`/gazette/2026-3/${name}`)).body));
  });
  test("the full texts of an issue are those that were printed; what was taken back is null", async () => {
    const { documents } = JSON.parse((await get("/gazette/2026-4/data.json")).body) as {
      documents: { state: string; content: { title: string } | null }[];
    };
    expect(documents.map((document) => [document.state, document.content === null])).toEqual([
      ["equal", false],
      ["corrected", false],
      ["expired", false],
      ["equal", false],
      ["withdrawn", true],
    ]);
  });
  test("Akoma Ntoso holds to its schema, has a component a document and an article under the id the pages link by", async () => {
    const { body, type } = await get("/gazette/2026-3/akn.xml");
    expect(type).toContain("application/xml");
    const { faults, ids } = akomaFaults(body);
    expect(faults).toEqual([]);
    expect(ids.filter((id) => /^doc_\d+$/.test(id))).toHaveLength(3);
    expect(ids).toContain("doc_1__art-1");
    expect((await get("/gazette/2026-4/akn.xml")).body).not.toContain(named.partial.content.title);
  });
  test("robots find every issue", async () => {
    const { body } = await get("/sitemap-1.xml");
    expect(body.match(/gazette\/2026-\d</g)).toHaveLength(4);
  });
  test("the feed has an entry an issue with its documents, and the PDF as enclosure where there is one", async () => {
    const { body } = await get("/gazette/feed.xml");
    expect(body.match(/<entry>/g)).toHaveLength(4);
    expect(body.match(/rel="enclosure"/g)).toHaveLength(3);
    expect(body).toContain("土默特左旗人民政府公报2026年第4期（总第52期）");
  });
});
