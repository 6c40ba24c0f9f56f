// Sites and accounts of units in the nightly scan: against a real web server of the test's own, and the pure rules of what is followed.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upload } from "../../../test/support/http.ts";
import { documentOf } from "../../../test/support/office.ts";
import { type ProofDesk, proofDesk } from "../../../test/support/proofreading.ts";
import { docxOf } from "../../office/docx-out.ts";
import { pdfOf } from "../../office/pdf.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { crawl } from "./jobs/crawl.ts";
import { fetchPage } from "./jobs/fetch-page.ts";
import { tasks } from "./jobs.ts";
import { canVisit, followed, isClosed, listedIn, robotsOf } from "./outside.ts";
import type { SourcesView, SourceView } from "./outside-view.ts";
import type { ScanView } from "./scan-view.ts";

describe("which addresses are visited", () => {
  test.each(["ftp://example.org/", "example.org", "https://user:secret@example.org/", "javascript:alert(1)", "file:///etc/hosts", ""])(
    "%s is refused, with what to write instead",
    (address) => {
      expect(canVisit(address)).toMatchObject({ ok: false, next: expect.stringContaining("https://") });
    },
  );

  test("links stay within the site, pictures and archives are left out, marks within a page count for nothing", () => {
    const from = "http://a.example/news/1.html";
    expect(followed("2.html#top", from)).toBe("http://a.example/news/2.html");
    expect(followed("/files/办法.pdf", from)).toBe("http://a.example/files/%E5%8A%9E%E6%B3%95.pdf");
    for (const href of [
      "http://b.example/",
      "https://a.example/",
      "//b.example/x",
      "mailto:a@b.c",
      "/logo.PNG",
      "/all.zip",
      "http://a.example:8080/",
    ])
      expect(followed(href, from)).toBeUndefined();
  });

  test("sitemaps, their index and feeds list addresses; robots.txt closes paths for everybody only where it says so", () => {
    expect(listedIn("<urlset><url><loc> http://a.example/?a=1&amp;b=2 </loc></url></urlset>").pages).toEqual(["http://a.example/?a=1&b=2"]);
    expect(listedIn("<sitemapindex><sitemap><loc>http://a.example/s1.xml</loc></sitemap></sitemapindex>").maps).toEqual(["http://a.example/s1.xml"]);
    expect(listedIn("<rss><item><link><![CDATA[http://a.example/9]]></link></item></rss>").pages).toEqual(["http://a.example/9"]);
    expect(listedIn('<feed><entry><link rel="alternate" href="http://a.example/8"/></entry></feed>').pages).toEqual(["http://a.example/8"]);
    const robots = robotsOf("User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /admin/ # closed\nSitemap: http://a.example/map.xml");
    expect(robots).toEqual({ closed: ["/admin/"], maps: ["http://a.example/map.xml"] });
    expect(isClosed(robots, "http://a.example/admin/x")).toBe(true);
    expect(isClosed(robots, "http://a.example/news/x")).toBe(false);
  });
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const html =
  (body: string, title = "网页"): Answer =>
  (_request, response) =>
    void response.setHeader("content-type", "text/html; charset=utf-8").end(`<html><head><title>${title}</title></head><body>${body}</body></html>`);
const bytes =
  (mediaType: string, content: Uint8Array): Answer =>
  (_request, response) =>
    void response.setHeader("content-type", mediaType).end(content);

let desk: ProofDesk;
let site: Server;
let elsewhere: Server;
let base: string;
let other: string;
const asked: string[] = [];
const pages = new Map<string, Answer>();
const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
let reachedElsewhere = 0;

beforeAll(async () => {
  desk = await proofDesk();
  site = createServer((request, response) => {
    asked.push(request.url!);
    const answer = pages.get(request.url!);
    if (answer) answer(request, response);
    else response.writeHead(404).end("no");
  });
  elsewhere = createServer((_request, response) => {
    reachedElsewhere++;
    response.end("手机13900139000");
  });
  [base, other] = [await listen(site), await listen(elsewhere)];
});
afterAll(async () => {
  await desk.close();
  site.closeAllConnections();
  site.close();
  elsewhere.close();
  await closeTypesetting();
});

const add = (body: object) => desk.information.send("POST", "/api/proofreading/sources", body);
const sources = async (): Promise<SourcesView> => (await desk.information.get("/api/proofreading/sources")).json<SourcesView>();
const scan = async (): Promise<ScanView> => {
  desk.system.clock.advance(1);
  const { id } = (await desk.information.send("POST", "/api/proofreading/scans", {})).json<{ id: number }>();
  await tasks["scan-published"](desk.system, { scan: id });
  return (await desk.information.get("/api/proofreading/scans")).json<ScanView>();
};
const view = async (query: string): Promise<ScanView> => (await desk.information.get(`/api/proofreading/scans${query}`)).json<ScanView>();
const placesOf = ({ groups }: ScanView): string[] =>
  groups.items.map(({ rule, outside }) => `${rule} ${outside?.address.replace(base, "") ?? ""}`).toSorted();

describe("a unit's site", () => {
  let id: number;
  test("is entered by the information section only, once, with an address that can be visited", async () => {
    const good = { organ: "civil-affairs", kind: "site", name: "民政局网站", address: `${base}/` };
    expect((await desk.drafter.send("POST", "/api/proofreading/sources", good)).statusCode).toBe(403);
    const bad = await add({ ...good, address: "ftp://example.org" });
    expect([bad.statusCode, bad.json<{ error: { fields: object } }>().error.fields]).toEqual([400, { address: expect.stringContaining("http") }]);
    expect((await add({ ...good, organ: "nobody" })).statusCode).toBe(400);
    const added = await add(good);
    expect(added.statusCode, added.body).toBe(200);
    id = added.json<{ id: number }>().id;
    expect((await add(good)).statusCode).toBe(409);
    expect((await sources()).items).toMatchObject([{ id, organ: "civil-affairs", address: `${base}/`, outcome: null }]);
  });

  test("is read from its sitemap and its links, in web pages, Word and PDF; nothing else is asked for", async () => {
    const office = documentOf({ title: "关于核对帐号的通知" });
    pages.set("/robots.txt", bytes("text/plain", Buffer.from(`User-agent: *\nDisallow: /closed/\nSitemap: ${base}/map.xml`)));
    pages.set(
      "/map.xml",
      bytes("application/xml", Buffer.from(`<urlset><url><loc>${base}/listed</loc></url><url><loc>${other}/far</loc></url></urlset>`)),
    );
    pages.set(
      "/",
      html(
        `<a href="/deep">里面</a><a href="/closed/x">不让看</a><a href="${other}/">别处</a><a href="/away">转走</a><a href="/lost">没了</a><img src="/logo.png"><a href="/doc.docx">文</a><a href="/doc.pdf">表</a>`,
        "首页",
      ),
    );
    pages.set("/listed", html("<p>请登录系统核对帐号。</p>", "通知"));
    pages.set("/deep", html("<table><tr><td>联系人</td><td>13800138000</td></tr></table>"));
    pages.set("/closed/x", html("手机13700137000"));
    pages.set("/away", (_request, response) => void response.writeHead(302, { location: `${other}/` }).end());
    pages.set("/doc.docx", bytes("application/vnd.openxmlformats-officedocument.wordprocessingml.document", await docxOf(office)));
    pages.set("/doc.pdf", bytes("application/pdf", await pdfOf(office)));
    const seen = await scan();
    expect(seen.last).toMatchObject({ state: "done", pages: 5 });
    expect(placesOf(seen)).toEqual(
      expect.arrayContaining(["personal-data/mobile /deep", "words/confusable /listed", "words/confusable /doc.docx", "words/confusable /doc.pdf"]),
    );
    expect(seen.groups.items.find(({ rule }) => rule === "personal-data/mobile")).toMatchObject({
      organName: expect.any(String),
      manuscript: null,
      outside: { source: "民政局网站", address: `${base}/deep` },
    });
    expect(JSON.stringify(seen)).not.toContain("13800138000");
    expect(reachedElsewhere).toBe(0);
    expect(asked).not.toContain("/closed/x");
    expect(asked).not.toContain("/logo.png");
    expect((await sources()).items[0]).toMatchObject({ outcome: "partly", remark: "2 页没有读成", pages: 5, unread: 2 });
    const { unread } = (await desk.information.get(`/api/proofreading/sources/${id}`)).json<SourceView>();
    expect(unread.map(({ address, problem }) => [address.replace(base, ""), problem])).toEqual([
      ["/away", "转到了别的网站"],
      ["/lost", "网站回答 404"],
    ]);
  });

  test("says the next night what is new and gone; a page that cannot be read keeps what was found on it, one that is gone does not", async () => {
    pages.set("/listed", (_request, response) => void response.writeHead(503).end());
    pages.delete("/doc.pdf");
    pages.set("/deep", html("<p>联系人手机13800138000，传真件寄到旧帐号。</p>"));
    await scan();
    expect(placesOf(await view("?which=fresh"))).toEqual(expect.arrayContaining(["words/confusable /deep"]));
    const gone = placesOf(await view("?which=gone"));
    expect(gone).toContain("words/confusable /doc.pdf");
    expect(gone).not.toContain("words/confusable /listed");
    expect(placesOf(await view(""))).toContain("words/confusable /listed");
    expect((await view("?unit=civil-affairs")).counts.open).toBe((await view("")).counts.open);
    expect((await view("?unit=education")).counts.open).toBe(0);
  });

  test("that cannot be reached at all is told as such, and nothing of it counts as gone", async () => {
    const before = placesOf(await view(""));
    const home = pages.get("/")!;
    const listed = pages.get("/map.xml")!;
    pages.set("/", (request) => void request.socket.destroy());
    pages.delete("/map.xml");
    await scan();
    expect((await sources()).items[0]).toMatchObject({ outcome: "unreachable", remark: "连不上" });
    expect(placesOf(await view(""))).toEqual(before);
    expect((await view("?which=gone")).counts.gone).toBe(0);
    pages.set("/", home);
    pages.set("/map.xml", listed);
  });

  test("can be handled by its unit, and what the unit does not want to hear of is no finding there either", async () => {
    const { groups } = await view("?rule=words/confusable");
    const group = groups.items.find(({ outside }) => outside?.address.endsWith("/doc.docx"))!;
    const body = { document: group.document, rule: group.rule, outcome: "not-a-fault", reason: "系统里的叫法" };
    expect((await desk.outsider.send("POST", "/api/proofreading/scans/findings/handle", body)).statusCode).toBe(403);
    expect((await desk.drafter.send("POST", "/api/proofreading/scans/findings/handle", body)).statusCode).toBe(200);
    await desk.system.db
      .insertInto("unit_dismissal")
      .values({
        unit: "civil-affairs",
        rule: "words/confusable",
        form: "帐号",
        reason: "界面如此",
        actor: desk.who.drafter.account,
        at: desk.system.clock.now(),
      })
      .execute();
    pages.set("/listed", html("<p>请登录系统核对帐号。</p>", "通知"));
    const seen = await scan();
    expect(placesOf(seen).filter((place) => place.startsWith("words/confusable"))).toEqual([]);
    expect(placesOf(seen)).toContain("personal-data/mobile /deep");
  });

  test("that is no longer visited leaves nothing in the report", async () => {
    expect((await desk.drafter.send("POST", `/api/proofreading/sources/${id}/end`, {})).statusCode).toBe(403);
    expect((await desk.information.send("POST", `/api/proofreading/sources/${id}/end`, {})).statusCode).toBe(200);
    expect((await desk.information.send("POST", `/api/proofreading/sources/${id}/end`, {})).statusCode).toBe(404);
    expect((await scan()).counts.open).toBe(0);
  });
});

test("an answer without end, too large or too slow is broken off and named", async () => {
  pages.set("/endless", (_request, response) => {
    const more = (): void => void (response.writableEnded || response.destroyed || response.write("字".repeat(20_000), () => setImmediate(more)));
    more();
  });
  pages.set("/silent", () => undefined);
  pages.set("/round", (_request, response) => void response.writeHead(302, { location: "/round" }).end());
  const limits = { milliseconds: 2_000, bytes: 1_000_000, redirections: 3 };
  expect(await fetchPage(`${base}/endless`, limits)).toEqual({ problem: "文件超过 1 MB", gone: false });
  expect(await fetchPage(`${base}/silent`, { ...limits, milliseconds: 200 })).toEqual({ problem: "0.2 秒没有读完", gone: false });
  expect(await fetchPage(`${base}/round`, limits)).toEqual({ problem: "转来转去，没有到达", gone: false });
});

test("what is packed is unpacked, and counted as it unfolds", async () => {
  const packed =
    (text: string): Answer =>
    (_request, response) =>
      void response.writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" }).end(gzipSync(text));
  pages.set("/packed", packed("通知"));
  pages.set("/bomb", packed("字".repeat(1_000_000)));
  expect(await fetchPage(`${base}/packed`)).toMatchObject({ mediaType: "text/plain", bytes: Buffer.from("通知") });
  expect(await fetchPage(`${base}/bomb`, { milliseconds: 2_000, bytes: 1_000_000, redirections: 0 })).toMatchObject({ problem: "文件超过 1 MB" });
});

test("a name that leads to this machine is not asked; an address in numbers is as it was entered", async () => {
  pages.set("/own", html("<p>内部</p>"));
  asked.length = 0;
  const byName = await fetchPage(`${base.replace("127.0.0.1", "localhost")}/own`);
  expect(byName).toEqual({ problem: "网址指向运行本系统的机器，没有读；请核对域名解析", gone: false });
  expect(asked).toEqual([]);
  expect(await fetchPage(`${base}/own`)).toMatchObject({ address: `${base}/own` });
});

test("a crawl remembers no more addresses than it reads, and goes where a redirection leads only if it may", async () => {
  pages.set("/robots.txt", bytes("text/plain", Buffer.from("User-agent: *\nDisallow: /closed")));
  pages.set("/many", html(Array.from({ length: 500 }, (_, n) => `<a href="/leaf?${n}">附件</a>`).join("") + '<a href="/turn">转</a>'));
  pages.set("/start", html('<a href="/turn">转</a><a href="/same">同</a><a href="/many">多</a>'));
  pages.set("/turn", (_request, response) => void response.writeHead(302, { location: "/closed/y" }).end());
  pages.set("/same", (_request, response) => void response.writeHead(302, { location: "/start" }).end());
  pages.set("/closed/y", html("<p>不要读</p>"));
  pages.delete("/map.xml");
  const visits = crawl(`${base}/start`, () => 0, { pages: 10, bytes: 1e6, milliseconds: 1e6, pause: 0 });
  const read: string[] = [];
  for (;;) {
    const { value, done } = await visits.next();
    if (done) {
      expect(value).toBe("只读了前 10 页");
      break;
    }
    if (value.kind === "page") read.push(value.address.replace(base, ""));
  }
  expect(read).toEqual(["/start", "/many"]);
  expect(asked).not.toContain("/closed/y");
});

test("an account is read from the files that were exported from it; what cannot be read is refused whole", async () => {
  const { id } = (await add({ organ: "civil-affairs", kind: "account", name: "民政公众号" })).json<{ id: number }>();
  const send = (name: string, mediaType: string, content: string | Uint8Array) => {
    const { payload, headers } = upload(name, mediaType, content);
    return desk.information.send("POST", `/api/proofreading/sources/${id}/files`, payload, headers);
  };
  expect((await send("封面.png", "image/png", "x")).statusCode).toBe(400);
  expect((await send("推文.html", "text/html", "<title>冬季通知</title><p>值班手机13800138001。</p>")).statusCode).toBe(200);
  const seen = await scan();
  expect(seen.groups.items).toMatchObject([
    { rule: "personal-data/mobile", title: "冬季通知", outside: { source: "民政公众号", address: "推文.html" } },
  ]);
  const { files } = (await desk.information.get(`/api/proofreading/sources/${id}`)).json<SourceView>();
  expect((await desk.information.send("POST", `/api/proofreading/sources/${id}/files/${files[0]!.id}/remove`, {})).statusCode).toBe(200);
  expect((await scan()).counts.open).toBe(0);
});
