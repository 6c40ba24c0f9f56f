// What machines read: RSS 2.0, Atom, the sitemap, robots.txt, and a document as plain JSON. Text only; the routes send it.
import type { County } from "../../county/schema.ts";
import { columnName, kindName, organName, topicName } from "./rules/words.ts";
import type { FeedEntry, PublicDocument } from "./schema.ts";
import { columnHref, documentHref, siteTitle, type Site } from "./views/layout.tsx";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
// Characters XML 1.0 has no place for, not even escaped.
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const escapeXml = (text: string): string => text.replace(NOT_IN_XML, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NOTHING_YET = "1970-01-01T00:00:00.000Z";

const lastOf = (entries: FeedEntry[]): string =>
  entries
    .map((entry) => entry.publishedAt)
    .sort()
    .at(-1) ?? NOTHING_YET;

export const rss = ({ county, publicUrl }: Site, entries: FeedEntry[]): string => {
  const items = entries.map((entry) => {
    const link = `${publicUrl}${documentHref(entry.id)}`;
    const parts = [
      element("title", entry.title),
      element("link", link),
      `<guid isPermaLink="true">${escapeXml(link)}</guid>`,
      element("pubDate", new Date(entry.firstPublishedAt).toUTCString()),
      element("category", columnName(county, entry.column)),
      element("description", entry.summary),
    ];
    return `<item>${parts.join("")}</item>`;
  });
  const channel = [
    element("title", siteTitle(county)),
    element("link", `${publicUrl}/`),
    element("description", `${county.government}最新公开的政府信息`),
    element("language", "zh-cn"),
    element("lastBuildDate", new Date(lastOf(entries)).toUTCString()),
    `<atom:link href="${escapeXml(publicUrl)}/feed.xml" rel="self" type="application/rss+xml"/>`,
  ];
  return `${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel.join("")}${items.join("\n")}</channel></rss>\n`;
};

export const atom = ({ county, publicUrl }: Site, entries: FeedEntry[]): string => {
  const items = entries.map((entry) => {
    const link = `${publicUrl}${documentHref(entry.id)}`;
    const parts = [
      element("title", entry.title),
      element("id", link),
      `<link href="${escapeXml(link)}"/>`,
      element("published", new Date(entry.firstPublishedAt).toISOString()),
      element("updated", new Date(entry.publishedAt).toISOString()),
      `<author>${element("name", organName(county, entry.issuingOrgan))}</author>`,
      `<category term="${escapeXml(columnName(county, entry.column))}"/>`,
      element("summary", entry.summary),
    ];
    return `<entry>${parts.join("")}</entry>`;
  });
  const head = [
    element("title", siteTitle(county)),
    element("id", `${publicUrl}/`),
    element("updated", new Date(lastOf(entries)).toISOString()),
    `<link href="${escapeXml(publicUrl)}/"/>`,
    `<link rel="self" href="${escapeXml(publicUrl)}/atom.xml"/>`,
  ];
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">${head.join("")}${items.join("\n")}</feed>\n`;
};

const SITEMAP_NS = "http://www.sitemaps.org/schemas/sitemap/0.9";

export const sitemapIndex = ({ publicUrl }: Site, pages: number): string => {
  const parts = Array.from({ length: pages }, (_, index) => `<sitemap>${element("loc", `${publicUrl}/sitemap-${index + 1}.xml`)}</sitemap>`);
  return `${XML}<sitemapindex xmlns="${SITEMAP_NS}">${parts.join("\n")}</sitemapindex>\n`;
};

/** The first page also lists what is always there: the home page, how to ask, the columns, the issues of the gazette. */
export const sitemapPage = (
  { county, publicUrl }: Site,
  page: number,
  entries: { id: string; publishedAt: string }[],
  issues: readonly string[] = [],
): string => {
  const fixed =
    page === 1
      ? ["/", "/ask", "/site-map", "/help", "/accessibility", "/privacy", ...county.columns.map((column) => columnHref(column.id)), ...issues]
      : [];
  const urls = [
    ...fixed.map((path) => `<url>${element("loc", `${publicUrl}${path}`)}</url>`),
    ...entries.map((entry) => `<url>${element("loc", `${publicUrl}${documentHref(entry.id)}`)}${element("lastmod", entry.publishedAt)}</url>`),
  ];
  return `${XML}<urlset xmlns="${SITEMAP_NS}">${urls.join("\n")}</urlset>\n`;
};

export const robots = ({ publicUrl }: Site): string =>
  `User-agent: *\nDisallow: /search\nDisallow: /elder\nDisallow: /*/download.\nDisallow: /api/\nAllow: /api/public/\n\nSitemap: ${publicUrl}/sitemap.xml\n`;

/** A document for programs: names beside ids, so that nobody needs our tables to read it. */
export const documentJson = ({ county, publicUrl }: { county: County; publicUrl: string }, document: PublicDocument): string => {
  const { id, indexNumber, state } = document;
  if (document.state === "withdrawn") return JSON.stringify({ id, indexNumber, state, end: document.end });
  const { content, canonical, ...rest } = document;
  const url = `${publicUrl}${documentHref(id)}`;
  const names = {
    issuingOrgan: organName(county, content.issuingOrgan),
    column: columnName(county, content.column),
    topic: topicName(county, content.topic),
    kind: kindName(county, content.kind),
  };
  return JSON.stringify({
    ...rest,
    url,
    contentUrl: canonical === undefined ? null : `${publicUrl}/api/public/documents/${encodeURIComponent(id)}/content`,
    names,
    content,
  });
};
