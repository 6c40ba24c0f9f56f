// Addresses of pages that are no document's: home, columns, search, how to ask, and the pages of words.
import type { FastifyInstance } from "fastify";
import { findColumn } from "../../county/lookup.ts";
import { type Answering, html, NotThere, parse } from "./answering.ts";
import { placesOf } from "./rules/places.ts";
import { ElderChoice, PageNumber, SearchQuery } from "./schema.ts";
import { columnPage } from "./views/column.tsx";
import { gazettePage } from "./views/gazette.tsx";
import { helpPage, privacyPage, siteMapPage } from "./views/help.tsx";
import { homePage } from "./views/home.tsx";
import { columnHref, type View } from "./views/layout.tsx";
import { accessibilityPage, askPage } from "./views/notes.tsx";
import { searchHref, searchPage } from "./views/search.tsx";

const ONE_YEAR_S = 31_536_000;

export const pageRoutes = (portal: FastifyInstance, { answer, source, county }: Answering): void => {
  portal.get("/", (request, reply) => answer(request, reply, "/", async (view) => html(homePage(view, await source.home()))));

  portal.get<{ Params: { id: string }; Querystring: { page?: unknown } }>("/c/:id", (request, reply) => {
    const column = findColumn(county, request.params.id);
    if (!column) throw new NotThere();
    // The page 依申请公开 shows this column's documents below the explanation.
    if (column.id === placesOf(county).onRequest?.id) return reply.header("cache-control", "no-cache").redirect("/ask", 302);
    // The gazette's column shows issues, each with its contents, and not the documents that carried them through the reviews.
    if (column.id === county.gazette?.column)
      return answer(request, reply, columnHref(column.id), async (view) => html(gazettePage(view, column, await source.gazette.issues())));
    const page = parse(PageNumber, request.query.page);
    return answer(request, reply, columnHref(column.id, page), async (view) => {
      const found = await source.column(column.id, page);
      return found && (page === 1 || page <= found.pages) ? html(columnPage(view, column, found)) : undefined;
    });
  });

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
      "search",
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
};
