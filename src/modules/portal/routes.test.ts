// The public site over HTTP, from the site in memory: statuses, caching, encodings, headers, what machines read, and that a change shows at once.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { memorySource, named, published } from "../../../test/support/portal-source.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { portalRoutes, type PortalOptions } from "./routes.ts";

const PUBLIC_URL = "https://www.county.example";
const start = (options: PortalOptions = {}, memory = memorySource()): { app: FastifyInstance; site: (typeof memory)["site"] } => {
  const app = Fastify();
  portalRoutes(app, memory.source, county, { publicUrl: `${PUBLIC_URL}/`, ...options });
  return { app, site: memory.site };
};

const { app } = start();
beforeAll(() => app.ready());
afterAll(() => app.close());
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const { measures, corrected, tombstone, partial } = named;

describe("what an address answers", () => {
  test.each([
    ["/", 200],
    ["/c/statutory", 200],
    ["/c/statutory?page=2", 200],
    ["/c/statutory?page=99", 404],
    ["/c/statutory?page=0", 400],
    ["/c/nothing", 404],
    ["/c/apply", 302],
    [`/d/${measures.id}`, 200],
    [`/d/${corrected.id}/r/1`, 200],
    [`/d/${corrected.id}/r/2`, 200],
    [`/d/${corrected.id}/r/3`, 404],
    [`/d/${tombstone.id}`, 410],
    [`/d/${tombstone.id}/r/1`, 410],
    [`/d/${tombstone.id}/download.pdf`, 404],
    ["/d/nothing", 404],
    ["/d/..%2F..%2Fetc", 404],
    ["/search", 200],
    ["/search?q=%E4%BE%9B%E7%83%AD&year=2026", 200],
    ["/search?year=26", 400],
    [`/search?q=${"a".repeat(101)}`, 400],
    ["/ask", 200],
    ["/help", 200],
    ["/privacy", 200],
    ["/accessibility", 200],
    ["/site-map", 200],
    ["/feed.xml", 200],
    ["/atom.xml", 200],
    ["/robots.txt", 200],
    ["/sitemap.xml", 200],
    ["/sitemap-1.xml", 200],
    ["/sitemap-99.xml", 404],
    ["/assets/nothing.css", 404],
    ["/nothing/at/all", 404],
    [`/api/public/documents/${measures.id}`, 200],
    [`/api/public/documents/${tombstone.id}`, 410],
    ["/api/public/documents/nothing", 404],
    ["/d/%E0%A4%A", 400],
  ])("%s: %i", async (url, status) => expect((await get(url)).statusCode).toBe(status));

  test("a page that is not there is a page: what happened, a search box, the ways on", async () => {
    const { body, headers } = await get("/nowhere");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toContain("没有找到这个页面");
    expect(body).toContain('role="search"');
  });
  test("every answer forbids foreign and inline scripts, also refusals and redirects", async () => {
    for (const url of ["/", "/nowhere", "/c/apply", "/feed.xml", "/elder?on=1", "/search?year=26"]) {
      const policy = String((await get(url)).headers["content-security-policy"]);
      expect(policy, url).toContain("default-src 'none'");
      expect(policy, url).not.toContain("unsafe-inline");
    }
  });
});

describe("what is sent again and what is not", () => {
  test("a page the reader has is answered with 304 and nothing", async () => {
    const first = await get("/");
    const again = await get("/", { "if-none-match": String(first.headers["etag"]) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect(again.headers["etag"]).toBe(first.headers["etag"]);
  });
  test("brotli, gzip and plain hold the same page", async () => {
    const [plain, br, gzip] = await Promise.all(["", "br", "gzip"].map((encoding) => get(`/d/${measures.id}`, { "accept-encoding": encoding })));
    expect(brotliDecompressSync(br!.rawPayload).toString()).toBe(plain!.body);
    expect(gunzipSync(gzip!.rawPayload).toString()).toBe(plain!.body);
    expect(plain!.headers["vary"]).toBe("Accept-Encoding, Cookie");
  });
  test("a document page is below 100 KB, and below 20 KB on the wire", async () => {
    expect((await get(`/d/${measures.id}`)).rawPayload.length).toBeLessThan(100_000);
    expect((await get(`/d/${measures.id}`, { "accept-encoding": "br" })).rawPayload.length).toBeLessThan(20_000);
  });
  test("HEAD has the headers and no bytes", async () => {
    const head = await app.inject({ method: "HEAD", url: "/" });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe("");
    expect(Number(head.headers["content-length"])).toBeGreaterThan(1_000);
  });
  test("nothing public may be taken from a cache without asking", async () => {
    for (const url of ["/", `/d/${measures.id}`, "/feed.xml", `/api/public/documents/${measures.id}`]) {
      expect((await get(url)).headers["cache-control"], url).toBe("public, no-cache");
    }
  });
  test("style sheets and fonts may be kept for ever, because their address changes with them", async () => {
    const css = /href="(\/assets\/portal-[0-9a-f]+\.css)"/.exec((await get("/")).body)![1]!;
    const answer = await get(css);
    expect(answer.headers["cache-control"]).toContain("immutable");
    expect(answer.body).not.toContain("/*");
  });
});

describe("when something public changes", () => {
  test("a page is read once per version, and anew after a publication", async () => {
    const { app: own, site } = start();
    await own.inject("/");
    const reads = site.reads;
    await Promise.all(Array.from({ length: 20 }, () => own.inject("/")));
    expect(site.reads).toBe(reads);
    site.documents = [published("pub-2026-00099", { title: "刚刚发布的通知", text: "正文。", on: "2026-11-23" }), ...site.documents];
    site.version = "2";
    expect((await own.inject("/")).body).toContain("刚刚发布的通知");
    await own.close();
  });
  test("a withdrawn document is gone with the next request, in every form", async () => {
    const { app: own, site } = start({ download: async () => Buffer.from("%PDF-") });
    const addresses = [
      `/d/${measures.id}`,
      `/d/${measures.id}/download.pdf`,
      `/api/public/documents/${measures.id}`,
      `/api/public/documents/${measures.id}/content`,
    ];
    for (const url of addresses) expect((await own.inject(url)).statusCode, url).toBe(200);
    site.documents = site.documents.map((document) =>
      document.id === measures.id
        ? { id: document.id, indexNumber: document.indexNumber, state: "withdrawn", end: { reason: "内容有误", at: "2026-11-24T00:00:00.000Z" } }
        : document,
    );
    site.version = "2";
    for (const url of addresses) {
      const answer = await own.inject(url);
      expect(answer.statusCode, url).toBe(410);
      expect(answer.body, url).not.toContain("供热");
    }
    for (const url of ["/", "/feed.xml", "/atom.xml", "/search?q=%E4%BE%9B%E7%83%AD", "/sitemap-1.xml"]) {
      const { body } = await own.inject(url);
      expect(body, url).not.toContain(`/d/${measures.id}"`);
      expect(body, url).not.toContain(`/d/${measures.id}<`);
    }
    await own.close();
  });
});

describe("长辈版", () => {
  test("is chosen by a cookie, for a year, and goes back to where it was chosen", async () => {
    const chosen = await get("/elder?on=1&back=%2Fd%2Fabc");
    expect(chosen.statusCode).toBe(303);
    expect(chosen.headers["location"]).toBe("/d/abc");
    expect(chosen.headers["set-cookie"]).toBe("elder=1; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    expect((await get("/elder?on=0")).headers["set-cookie"]).toContain("Max-Age=0");
  });
  test("never leads to another site", async () => {
    for (const back of ["https://evil.example", "//evil.example", "/\\evil.example", "/.//evil.example", "javascript:alert(1)"]) {
      expect((await get(`/elder?on=1&back=${encodeURIComponent(back)}`)).headers["location"], back).toBe("/");
    }
  });
  test("has a page of its own under the same address, with the same words", async () => {
    const words = (html: string): string => html.slice(html.indexOf("<main")).replace(/<[^>]+>/gu, "");
    const [plain, elder] = await Promise.all([get(`/d/${measures.id}`), get(`/d/${measures.id}`, { cookie: "a=b; elder=1" })]);
    expect(elder.body).toContain('class="elder"');
    expect(plain.body).not.toContain('class="elder"');
    expect(words(elder.body)).toBe(words(plain.body));
  });
});

describe("what machines read", () => {
  test("feeds, sitemap and robots name whole addresses of this site", async () => {
    expect((await get("/feed.xml")).body).toContain(`<link>${PUBLIC_URL}/d/`);
    expect((await get("/atom.xml")).body).toContain(`<id>${PUBLIC_URL}/d/`);
    expect((await get("/sitemap.xml")).body).toContain(`<loc>${PUBLIC_URL}/sitemap-1.xml</loc>`);
    expect((await get("/robots.txt")).body).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
  });
  test("the withheld words of a document are in none of them", async () => {
    for (const url of ["/feed.xml", "/atom.xml", `/api/public/documents/${partial.id}`, `/api/public/documents/${partial.id}/content`]) {
      expect((await get(url)).body, url).not.toMatch(/某甲|身份证号|不同意见/);
    }
  });
  test("the content is served byte for byte as it was hashed", async () => {
    expect((await get(`/api/public/documents/${measures.id}/content`)).body).toBe(measures.canonical);
    expect((await get(`/api/public/documents/${corrected.id}/content?revision=1`)).body).toBe(named.oldRevision.canonical);
  });
});

describe("taking a document away", () => {
  test("as Word or PDF under its title and number", async () => {
    const { app: own } = start({ download: async (document, format) => Buffer.from(`${format} of ${document.id}`) });
    const answer = await own.inject(`/d/${measures.id}/download.docx`);
    expect(answer.body).toBe(`docx of ${measures.id}`);
    expect(decodeURIComponent(String(answer.headers["content-disposition"]))).toBe(
      "attachment; filename*=UTF-8''土默特左旗城镇供热管理办法（土左政发〔2026〕21号）.docx",
    );
    await own.close();
  });
  test("a file that cannot be made now is refused in words, and asked for again the next time", async () => {
    let asked = 0;
    const { app: own } = start({
      download: async () => {
        asked += 1;
        throw new OfficeRefusal("too-busy", "正在下载的人太多", "请过一两分钟再试");
      },
    });
    for (const turn of [1, 2]) {
      const answer = await own.inject(`/d/${measures.id}/download.pdf`);
      expect(answer.statusCode).toBe(503);
      expect(answer.body).toContain("正在下载的人太多");
      expect(asked).toBe(turn);
    }
    await own.close();
  });
});

test("when the database is away the reader hears it in plain words with a number, and nothing of the inside", async () => {
  const memory = memorySource();
  memory.source.home = () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.1:5432"));
  const { app: own } = start({}, memory);
  const answer = await own.inject("/");
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain("不是您的操作有误");
  expect(answer.body).not.toContain("ECONNREFUSED");
  await own.close();
});
