// What the pages say, rendered from the site in memory: labels, facts, notices, links, and that nothing withheld or withdrawn is in them.
import { describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { memorySource, named, published } from "../../../test/support/portal-source.ts";
import { getColumn } from "../../county/lookup.ts";
import { columnPage } from "./views/column.tsx";
import { documentPage } from "./views/document.tsx";
import { homePage } from "./views/home.tsx";
import { helpPage, privacyPage, siteMapPage } from "./views/help.tsx";
import type { View } from "./views/layout.tsx";
import { accessibilityPage, askPage, concealedPage, tombstonePage } from "./views/notes.tsx";
import { searchPage } from "./views/search.tsx";

const site = {
  county,
  publicUrl: "https://www.county.example",
  hasDownloads: true,
  assets: { css: "/assets/a.css", fonts: "/assets/f.css", script: "/assets/r.js", largeText: "/assets/l.js" },
};
const view = (path = "/", elder = false): View => ({ site, path, elder });
const { source } = memorySource();
const textOf = (html: string): string => html.replace(/<head>.*<\/head>/su, "").replace(/<[^>]+>/gu, "");
const labelsOf = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/g)].map((match) => [match[1], match[2]]));
const SITE_LABELS = ["SiteName", "SiteDomain", "SiteIDCode"];
const COLUMN_LABELS = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];

describe("the labels of 国办发〔2017〕47号", () => {
  test("the home page carries the three site labels and no other", async () => {
    expect(Object.keys(labelsOf(homePage(view(), await source.home())))).toEqual(SITE_LABELS);
  });
  test("a column page adds the four column labels", async () => {
    const found = await source.column("statutory", 1);
    const labels = labelsOf(columnPage(view("/c/statutory"), getColumn(county, "statutory"), found!));
    expect(Object.keys(labels)).toEqual([...SITE_LABELS, ...COLUMN_LABELS]);
    expect(labels["ColumnName"]).toBe("法定主动公开内容");
  });
  test("the page 依申请公开 is a column page too", () => expect(labelsOf(askPage(view("/ask"), []))["ColumnName"]).toBe("依申请公开"));
  test("a document page names title, time to the minute, source and editor", () => {
    const labels = labelsOf(documentPage(view("/d/x"), named.measures));
    expect(labels).toMatchObject({
      ArticleTitle: "土默特左旗城镇供热管理办法",
      PubDate: "2026-09-18 10:30",
      ContentSource: "旗人民政府办公室",
      Author: "政府办公室·信息股",
      Keywords: "供热,管理,办法",
      ColumnName: "行政规范性文件",
    });
    expect(Object.values(labels)).not.toContain("");
  });
});

describe("the home page", () => {
  test("says of a corrected document when it was corrected, since that puts it ahead of newer ones", async () => {
    expect(textOf(homePage(view(), await source.home()))).toContain(`${named.corrected.content.title}2026-11-022026-11-05 更正`);
  });
  test("answers its four questions before anything else", async () => {
    const html = homePage(view(), await source.home());
    const order = ['role="search"', "最新公开", ">依申请公开</h2>", "法定主动公开内容</a></h2>", "政府公报</h2>", "全部栏目和最近更新"];
    const places = order.map((words) => html.indexOf(words, html.indexOf("<main")));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
  test("says of an empty site that it is empty, and still explains how to ask", async () => {
    const html = textOf(homePage(view(), await memorySource([]).source.home()));
    expect(html).toContain("还没有公开的文件");
    expect(html).toContain("暂无内容");
    expect(html).toContain("怎样申请");
  });
});

describe("a document page", () => {
  const html = documentPage(view("/d/pub-2026-00012"), named.measures);
  test("has a table of facts", () => {
    for (const fact of ["索引号", "发文机关", "文号", "成文日期", "发布日期", "主题分类", "效力"]) expect(html).toContain(`<dt>${fact}</dt>`);
  });
  test("lets each article be linked", () => {
    for (const number of [1, 11, 21]) expect(html).toContain(`id="art-${number}"`);
    expect(html).toContain('<a class="anchor" href="#art-11">第十一条</a>');
  });
  test("names kind and size of each attachment", () => {
    expect(textOf(html)).toContain("城镇供热用户报修登记表.docx" + "Word 文档，47 KB");
    expect(textOf(html)).toContain("PDF 文档，2.3 MB");
  });
  test("links to its interpretation, and the interpretation back to it", () => {
    expect(html).toContain('href="/d/pub-2026-00013"');
    expect(documentPage(view(), named.interpretation)).toContain('href="/d/pub-2026-00012"');
  });
  test("ends with source and editor", () => expect(textOf(html)).toMatch(/信息来源：旗人民政府办公室责任编辑：政府办公室·信息股/));
  test("has a red head only for an official letter with a number", () => {
    expect(html).toContain('class="red-head"');
    expect(documentPage(view(), named.interpretation)).not.toContain('class="red-head"');
  });
  test("offers Word and PDF where the server makes them, and never of an old revision", () => {
    expect(html).toContain('href="/d/pub-2026-00012/download.pdf"');
    const without: View = { ...view(), site: { ...site, hasDownloads: false } };
    expect(documentPage(without, named.measures)).not.toContain("/download.");
    expect(documentPage(view(), named.oldRevision, true)).not.toContain("/download.");
  });
  test("says what a correction changed, and an old revision says where the text that holds is", () => {
    expect(textOf(documentPage(view(), named.corrected))).toMatch(/本文于 2026-11-05 更正：附表中察素齐镇路段的责任单位写错/);
    const old = documentPage(view(), named.oldRevision, true);
    expect(old).toContain("查看现行文本");
    expect(old).toContain('<meta name="robots" content="noindex"/>');
  });
  test("a revision whose text a correction took away is named but not linked", () => {
    const history = [{ ...named.corrected.history[0]!, concealed: true as const }, named.corrected.history[1]!];
    const page = documentPage(view(), { ...named.corrected, history });
    expect(page).toContain("第 1 版（不再提供）");
    expect(page).not.toContain("/r/1");
    const gone = concealedPage(view(), named.corrected.id, history[0]!, "写入了个人信息，已改正");
    expect(textOf(gone)).toContain("2026年11月2日 发布的第 1 版已经更正，旧文本不再公开");
  });
  test("an expired document reads on, marked 失效, with the reason", () => {
    const words = textOf(documentPage(view(), named.expired));
    expect(words).toContain("效力失效");
    expect(words).toContain("本文件已失效：有效期已满");
    expect(words).toContain("牲畜集中免疫");
  });
  test("a withheld passage shows one placeholder, a link to its ground, and none of its words", () => {
    const page = documentPage(view(), named.partial);
    for (const words of ["某甲", "某乙", "身份证号", "不同意见"]) expect(page).not.toContain(words);
    for (const number of [1, 2, 3, 4]) {
      expect(page).toContain(`href="#withheld-${number}"`);
      expect(page).toContain(`id="withheld-${number}"`);
    }
  });
  test("what stands in a text is never markup", () => {
    const page = documentPage(
      view(),
      published("pub-2026-09999", { title: '<img src=x onerror="1">', text: "<script>alert(1)</script>", on: "2026-01-02" }),
    );
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain("<script>alert");
  });
});

describe("a withdrawn document", () => {
  const html = tombstonePage(view("/d/pub-2026-00017"), named.tombstone);
  test("says that it was withdrawn, when and why", () => {
    expect(textOf(html)).toContain("名单中含有不应公开的个人信息");
    expect(textOf(html)).toContain("撤回日期2026年10月20日");
  });
  test("is not for search engines", () => expect(html).toContain("noindex"));
});

describe("search", () => {
  const query = { q: "供热", column: "", organ: "", kind: "", year: "", validity: "", page: 1 };
  test("marks the words in title and excerpt", async () => {
    const html = searchPage(view("/search"), query, await source.search(query));
    expect(html).toContain("<mark>供热</mark>");
    expect(textOf(html)).toContain("找到 2 件");
  });
  test("what is withheld is not found", async () => expect((await source.search({ ...query, q: "某甲" })).total).toBe(0));
  test("finding nothing offers ways on, and keeps what was chosen", async () => {
    const nothing = { ...query, q: "没有这样的词", year: "2026" };
    const html = searchPage(view("/search"), nothing, await source.search(nothing));
    expect(html).toContain('href="/ask"');
    expect(html).toContain("去掉栏目、机关等限制");
    expect(html).toMatch(/<option value="2026" selected[^>]*>2026年（0）/);
  });
});

describe("the site about itself", () => {
  test("its map names every column once", async () => {
    const html = siteMapPage(view("/site-map"), (await source.home()).columns);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main"));
    for (const { id } of county.columns) expect(main.split(`href="/c/${id}"`).length, id).toBe(2);
  });
  test.each([
    ["help", helpPage],
    ["accessibility", accessibilityPage],
    ["privacy", privacyPage],
  ])("%s renders in both versions, with the way into the other one", (path, page) => {
    expect(page(view(`/${path}`))).toContain(`href="/elder?on=1&amp;back=%2F${path}"`);
    expect(page(view(`/${path}`, true))).toMatch(/<html lang="zh-CN" class="elder">.*>普通版</su);
  });
});

test("no page carries a script or a style of its own, which the content security policy would refuse", async () => {
  const pages = [
    homePage(view("/", true), await source.home()),
    documentPage(view("/", true), named.measures),
    askPage(view(), []),
    helpPage(view()),
  ];
  for (const page of pages) {
    expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect([...page.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].filter((match) => match[1] !== "")).toEqual([]);
  }
});
