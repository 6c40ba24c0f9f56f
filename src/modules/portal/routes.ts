// The public site's addresses: reads the question, finds or renders the answer, sends it prebuilt. No person logs in here and nothing is written.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { findColumn } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { answerFirst } from "../../platform/answer-first.ts";
import { loadAssets } from "./assets.ts";
import { pageCache, prebuild, send, write, type PageCache, type Rendered } from "./cache.ts";
import { atom, documentJson, robots, rss, sitemapIndex, sitemapPage } from "./feeds.ts";
import { DOWNLOAD_TYPES, fileNameOf, type Download, type DownloadFormat } from "./downloads.ts";
import { gazetteRoutes } from "./gazette-routes.ts";
import { issueHref } from "./gazette-words.ts";
import { placesOf } from "./rules/places.ts";
import { DocumentAddress, ElderChoice, PageNumber, RevisionAddress, SearchQuery, type PublicSource } from "./schema.ts";
import { SECURITY_HEADERS, securityHeaders } from "./security-headers.ts";
import { columnPage } from "./views/column.tsx";
import { documentPage } from "./views/document.tsx";
import { gazettePage } from "./views/gazette.tsx";
import { homePage } from "./views/home.tsx";
import { helpPage, privacyPage, siteMapPage } from "./views/help.tsx";
import { columnHref, documentHref, revisionHref, type Site, type View } from "./views/layout.tsx";
import { accessibilityPage, askPage, badRequestPage, concealedPage, failurePage, notFoundPage, tombstonePage } from "./views/notes.tsx";
import { searchHref, searchPage } from "./views/search.tsx";

export { securityHeaders } from "./security-headers.ts";

export type PortalOptions = {
  /** Address of the site as the public sees it, without a slash at the end; https:// and the county's domain where it is left out. */
  publicUrl?: string;
  /** Makes a document into a file to take away; without it pages offer none. */
  download?: Download | undefined;
  /** Memory for prebuilt pages, in bytes. */
  cacheBytes?: number;
};

const MB = 1_048_576;
const FEED_LENGTH = 50;
const ELDER_COOKIE = /(?:^|;\s*)elder=1(?:;|$)/;
const ONE_YEAR_S = 31_536_000;
// A withdrawn document must be gone with the next request, so browsers and proxies ask each time; mostly they hear 304.
const ASK_EACH_TIME = "public, no-cache";
const NOT_WHOLE = "这一期收入的文件有的已经撤回，其标题不再公开，原始数据也就不再提供";
const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

/** Undefined means that there is no such thing; that answer is not kept, so that invented addresses do not push real pages out. */
type Make = (view: View) => Promise<Rendered | undefined>;

const html = (body: string, status = 200): Rendered => ({ status, type: HTML, body, cacheControl: ASK_EACH_TIME, vary: "Cookie" });
const data = (type: string, body: string | Buffer, status = 200): Rendered => ({ status, type, body, cacheControl: ASK_EACH_TIME });

class BadAddress extends Error {}
class NotThere extends Error {}

/** A failure that explains itself: an address that is not one, or a file that cannot be made now. */
const reasonOf = (error: unknown): string | undefined =>
  error instanceof BadAddress || error instanceof OfficeRefusal ? error.message.replace(/。$/, "") : undefined;

const parse = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new BadAddress(parsed.error.issues[0]?.message ?? "地址不对");
  return parsed.data;
};

/** Who asks while the version is being read shares the answer, so under load there is one reading at a time, never an old one kept. */
const sharedVersion = (source: PublicSource): (() => Promise<string>) => {
  let reading: Promise<string> | undefined;
  return () => {
    reading ??= source.siteVersion().finally(() => {
      reading = undefined;
    });
    return reading;
  };
};

/** Registers every public page of `county` on `app`, with its 404 and 500 pages, in a context of its own. Returns what pages of other modules share with them. */
export const portalRoutes = (app: FastifyInstance, source: PublicSource, county: County, options: PortalOptions = {}): Site => {
  const assets = loadAssets();
  const site: Site = {
    county,
    publicUrl: (options.publicUrl || `https://${county.siteDomain}`).replace(/\/+$/, ""),
    hasDownloads: options.download !== undefined,
    assets: { css: assets.css, fonts: assets.fonts, script: assets.script, largeText: assets.largeText, alreadyPublic: assets.alreadyPublic },
  };
  const pages = pageCache(options.cacheBytes ?? 64 * MB);
  // Apart, so that a thousand odd searches do not push the home page out.
  const searches = pageCache((options.cacheBytes ?? 64 * MB) / 8);
  // Files are large and take long to make, so they too have a place of their own.
  const files = pageCache((options.cacheBytes ?? 64 * MB) / 2);
  const versionOf = sharedVersion(source);
  let lastVersion = "";
  const gazetteColumn = county.gazette ? findColumn(county, county.gazette.column) : undefined;

  const isElder = (request: Pick<FastifyRequest, "headers">): boolean =>
    request.headers.cookie !== undefined && ELDER_COOKIE.test(request.headers.cookie);
  const viewOf = (request: FastifyRequest, path: string): View => ({ site, path, elder: isElder(request) });

  /** `path` is the page's own tidy address: it is what the answer is kept under. */
  const answer = async (request: FastifyRequest, reply: FastifyReply, path: string, make: Make, cache: PageCache = pages): Promise<FastifyReply> => {
    const version = await versionOf();
    if (version !== lastVersion) {
      lastVersion = version;
      pages.clear();
      searches.clear();
      files.clear();
    }
    const view = viewOf(request, path);
    const page = await cache.get(keyOf(version, view.elder, path), async () => {
      const made = await make(view);
      if (!made) throw new NotThere();
      return prebuild(made, SECURITY_HEADERS);
    });
    return send(request, reply, page);
  };

  const keyOf = (version: string, elder: boolean, path: string): string => `${version} ${elder ? "elder" : "plain"} ${path}`;
  // A page at its own tidy address, rendered before and of the version that stands: sent without going through the framework.
  // Not while the server closes: the framework then tells readers to let their connections go.
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  answerFirst(app.server, (request, response) => {
    if (isClosing || (request.method !== "GET" && request.method !== "HEAD") || lastVersion === "" || source.knownVersion?.() !== lastVersion)
      return false;
    const page = request.url?.includes("?") ? undefined : pages.find(keyOf(lastVersion, isElder(request), request.url ?? ""));
    if (page) write(request, response, page);
    return page !== undefined;
  });

  const refuse = async (request: FastifyRequest, reply: FastifyReply, status: number, page: (view: View) => string): Promise<FastifyReply> => {
    const body = page(viewOf(request, ""));
    return send(request, reply, await prebuild({ ...html(body, status), cacheControl: "no-store" }, SECURITY_HEADERS));
  };

  const isApi = (request: FastifyRequest): boolean => request.url.startsWith("/api/");

  const absent = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    isApi(request) ? reply.code(404).send({ because: "没有这个接口或者这份文件，请检查地址。" }) : refuse(request, reply, 404, notFoundPage);

  app.register(async (portal) => {
    portal.addHook("onRequest", securityHeaders);
    // Pages are for people: only the public interface belongs into the description of interfaces.
    portal.addHook("onRoute", (route) => {
      if (!route.url.startsWith("/api/")) route.schema = { ...route.schema, hide: true };
    });

    portal.setErrorHandler(async (error, request, reply) => {
      if (error instanceof NotThere) return absent(request, reply);
      const status = error instanceof BadAddress ? 400 : ((error as { statusCode?: number }).statusCode ?? 500);
      if (status >= 500 && !reasonOf(error)) request.log.error({ err: error }, "portal page failed");
      const because = reasonOf(error) ?? "地址不完整或者太长，请检查后再试";
      if (isApi(request)) return reply.code(status).send({ because: status >= 500 ? `网站出了点问题，请稍后再试。编号：${request.id}` : because });
      return refuse(request, reply, status, (view) =>
        status >= 500 && !reasonOf(error) ? failurePage(view, request.id) : badRequestPage(view, because, status),
      );
    });
    portal.setNotFoundHandler(absent);

    portal.get("/", (request, reply) => answer(request, reply, "/", async (view) => html(homePage(view, await source.home()))));

    portal.get<{ Params: { id: string }; Querystring: { page?: unknown } }>("/c/:id", (request, reply) => {
      const column = findColumn(county, request.params.id);
      if (!column) throw new NotThere();
      // The page 依申请公开 shows this column's documents below the explanation.
      if (column.id === placesOf(county).onRequest?.id) return reply.header("cache-control", "no-cache").redirect("/ask", 302);
      // The gazette's column shows issues, each with its contents, and not the documents that carried them through the reviews.
      if (column.id === gazetteColumn?.id)
        return answer(request, reply, columnHref(column.id), async (view) => html(gazettePage(view, column, await source.gazette.issues())));
      const page = parse(PageNumber, request.query.page);
      return answer(request, reply, columnHref(column.id, page), async (view) => {
        const found = await source.column(column.id, page);
        return found && (page === 1 || page <= found.pages) ? html(columnPage(view, column, found)) : undefined;
      });
    });

    portal.get<{ Params: unknown }>("/d/:id", (request, reply) => {
      const address = DocumentAddress.safeParse(request.params);
      if (!address.success) throw new NotThere();
      return answer(request, reply, documentHref(address.data.id), async (view) => {
        const document = await source.document(address.data.id);
        if (!document) return undefined;
        return document.state === "withdrawn" ? html(tombstonePage(view, document), 410) : html(documentPage(view, document));
      });
    });

    portal.get<{ Params: unknown }>("/d/:id/r/:revision", (request, reply) => {
      const address = RevisionAddress.safeParse(request.params);
      if (!address.success) throw new NotThere();
      const { id, revision } = address.data;
      return answer(request, reply, revisionHref(id, revision), async (view) => {
        // What was withdrawn is withdrawn in every revision.
        const current = await source.document(id);
        if (current?.state === "withdrawn") return html(tombstonePage(view, current), 410);
        if (!current) return undefined;
        if (current.revision === revision) return html(documentPage(view, current));
        const old = await source.revision(id, revision);
        if (old) return html(documentPage(view, old, true));
        const entry = current.history.find((known) => known.revision === revision);
        if (!entry?.concealed) return undefined;
        const correction = current.history.find((later) => later.revision > revision && !later.concealed);
        return html(concealedPage(view, id, entry, correction?.note ?? ""), 410);
      });
    });

    const download = (format: DownloadFormat): void => {
      portal.get<{ Params: unknown }>(`/d/:id/download.${format}`, (request, reply) => {
        const address = DocumentAddress.safeParse(request.params);
        const make = options.download;
        if (!address.success || !make) throw new NotThere();
        const { id } = address.data;
        const build: Make = async (view) => {
          const document = await source.document(id);
          if (!document) return undefined;
          if (document.state === "withdrawn") return html(tombstonePage(view, document), 410);
          const extra = {
            "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileNameOf(document, format))}`,
            "x-robots-tag": "noindex",
          };
          return { ...data(DOWNLOAD_TYPES[format], Buffer.from(await make(document, format))), extra };
        };
        return answer(request, reply, `${documentHref(id)}/download.${format}`, build, files);
      });
    };
    download("docx");
    download("pdf");

    if (gazetteColumn) {
      const absentPage = (): never => {
        throw new NotThere();
      };
      gazetteRoutes(portal, {
        source,
        site,
        column: gazetteColumn,
        answer,
        html: (body) => html(body),
        data: (type, body) => data(type, body),
        absent: absentPage,
      });
    }

    portal.get("/search", (request, reply) => {
      const query = parse(SearchQuery, request.query);
      return answer(
        request,
        reply,
        searchHref(query, query.page),
        async (view) => {
          const found = await source.search(query);
          return query.page === 1 || query.page <= found.pages ? html(searchPage(view, query, found)) : undefined;
        },
        searches,
      );
    });

    portal.get("/ask", (request, reply) =>
      answer(request, reply, "/ask", async (view) => {
        const { onRequest } = placesOf(county);
        const papers = onRequest ? await source.column(onRequest.id, 1) : undefined;
        return html(askPage(view, papers?.items ?? []));
      }),
    );
    const words = (path: string, page: (view: View) => string): void => {
      portal.get(path, (request, reply) => answer(request, reply, path, async (view) => html(page(view))));
    };
    words("/help", helpPage);
    words("/accessibility", accessibilityPage);
    words("/privacy", privacyPage);
    portal.get("/site-map", (request, reply) =>
      answer(request, reply, "/site-map", async (view) => html(siteMapPage(view, (await source.home()).columns))),
    );

    portal.get("/elder", (request, reply) => {
      const { on, back } = parse(ElderChoice, request.query);
      const life = on === "1" ? ONE_YEAR_S : 0;
      return reply
        .header("set-cookie", `elder=${on}; Path=/; Max-Age=${life}; SameSite=Lax; HttpOnly`)
        .header("cache-control", "no-store")
        .redirect(back, 303);
    });

    const feed = (path: string, type: string, write: typeof rss): void => {
      portal.get(path, (request, reply) => answer(request, reply, path, async () => data(type, write(site, await source.feed(FEED_LENGTH)))));
    };
    feed("/feed.xml", "application/rss+xml; charset=utf-8", rss);
    feed("/atom.xml", "application/atom+xml; charset=utf-8", atom);

    const XML_TYPE = "application/xml; charset=utf-8";
    portal.get("/sitemap.xml", (request, reply) =>
      answer(request, reply, "/sitemap.xml", async () => data(XML_TYPE, sitemapIndex(site, (await source.sitemap(1)).pages))),
    );
    portal.get<{ Params: { page: string } }>("/sitemap-:page(^\\d{1,4}).xml", (request, reply) => {
      const page = parse(PageNumber, request.params.page);
      return answer(request, reply, `/sitemap-${page}.xml`, async () => {
        const found = await source.sitemap(page);
        const issues = gazetteColumn && page === 1 ? (await source.gazette.issues()).map((issue) => issueHref(issue.id)) : [];
        return page <= found.pages ? data(XML_TYPE, sitemapPage(site, page, found.entries, issues)) : undefined;
      });
    });
    portal.get("/robots.txt", (request, reply) => answer(request, reply, "/robots.txt", async () => data("text/plain; charset=utf-8", robots(site))));

    portal.get<{ Params: unknown }>("/api/public/documents/:id", (request, reply) => {
      const address = DocumentAddress.safeParse(request.params);
      if (!address.success) throw new NotThere();
      return answer(request, reply, `/api/public/documents/${address.data.id}`, async () => {
        const document = await source.document(address.data.id);
        return document ? data(JSON_TYPE, documentJson(site, document), document.state === "withdrawn" ? 410 : 200) : undefined;
      });
    });
    portal.get<{ Params: { id: string }; Querystring: { revision?: unknown } }>("/api/public/documents/:id/content", (request, reply) => {
      const address = DocumentAddress.safeParse(request.params);
      if (!address.success) throw new NotThere();
      const { id } = address.data;
      const revision = request.query.revision === undefined ? undefined : parse(PageNumber, request.query.revision);
      return answer(request, reply, `/api/public/documents/${id}/content?revision=${revision ?? ""}`, async () => {
        const current = await source.document(id);
        if (!current) return undefined;
        if (current.state === "withdrawn") return data(JSON_TYPE, documentJson(site, current), 410);
        const document = revision === undefined || revision === current.revision ? current : await source.revision(id, revision);
        if (!document) return undefined;
        const { canonical } = document;
        return canonical === undefined ? data(JSON_TYPE, JSON.stringify({ because: NOT_WHOLE }), 410) : data(JSON_TYPE, canonical);
      });
    });

    portal.get<{ Params: { "*": string } }>("/assets/*", async (request, reply) => {
      const asset = await assets.find(request.params["*"]);
      return asset ? send(request, reply, asset) : absent(request, reply);
    });
  });
  return site;
};
