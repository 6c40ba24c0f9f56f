// Addresses for programs that follow the site: feeds, sitemaps, robots.txt.
import type { FastifyInstance } from "fastify";
import { type Answering, data, parse } from "./answering.ts";
import { atom, robots, rss, sitemapIndex, sitemapPage } from "./feeds.ts";
import { issueHref } from "./gazette-words.ts";
import { PageNumber } from "./schema.ts";

const FEED_LENGTH = 50;
const XML_TYPE = "application/xml; charset=utf-8";

export const feedRoutes = (portal: FastifyInstance, { answer, source, site, county }: Answering): void => {
  const feed = (path: string, type: string, write: typeof rss): void => {
    portal.get(path, (request, reply) => answer(request, reply, path, async () => data(type, write(site, await source.feed(FEED_LENGTH)))));
  };
  feed("/feed.xml", "application/rss+xml; charset=utf-8", rss);
  feed("/atom.xml", "application/atom+xml; charset=utf-8", atom);

  portal.get("/sitemap.xml", (request, reply) =>
    answer(request, reply, "/sitemap.xml", async () => data(XML_TYPE, sitemapIndex(site, (await source.sitemap(1)).pages))),
  );
  portal.get<{ Params: { page: string } }>("/sitemap-:page(^\\d{1,4}).xml", (request, reply) => {
    const page = parse(PageNumber, request.params.page);
    return answer(request, reply, `/sitemap-${page}.xml`, async () => {
      const found = await source.sitemap(page);
      const issues = county.gazette && page === 1 ? (await source.gazette.issues()).map((issue) => issueHref(issue.id)) : [];
      return page <= found.pages ? data(XML_TYPE, sitemapPage(site, page, found.entries, issues)) : undefined;
    });
  });
  portal.get("/robots.txt", (request, reply) => answer(request, reply, "/robots.txt", async () => data("text/plain; charset=utf-8", robots(site))));
};
