// Addresses of the gazette: issues, yearly indexes, the feed, open data with checksums. How an answer is kept and sent is the portal's.
import type { FastifyInstance } from "fastify";
import type { Column } from "../../county/schema.ts";
import { type Answering, data, html, JSON_TYPE, named } from "./answering.ts";
import { issueAkn, type PrintedDocument } from "./akoma-ntoso.ts";
import { catalogueJson, checksums, gazetteAtom, issueJson } from "./gazette-data.ts";
import { issueHref, yearHref } from "./gazette-words.ts";
import { type GazetteIssue, IssueAddress, type PublicSource, YearAddress } from "./schema.ts";
import { gazetteYearPage } from "./views/gazette.tsx";
import { issuePage } from "./views/gazette-issue.tsx";

const FEED_LENGTH = 20;

/** The texts as they were printed; a correction may have concealed one since. */
const printedTexts = async (source: PublicSource, issue: GazetteIssue): Promise<PrintedDocument[]> => {
  const documents: PrintedDocument[] = [];
  for (const item of issue.items) {
    const text = item.state === "withdrawn" ? undefined : await source.revision(item.document, item.revision);
    documents.push({ item, content: text?.content });
  }
  return documents;
};

export const gazetteRoutes = (portal: FastifyInstance, { source, site, answer }: Answering, column: Column): void => {
  const issueOf = (params: unknown): string => named(IssueAddress, params).id;
  portal.get("/gazette", (_request, reply) => reply.header("cache-control", "no-cache").redirect(`/c/${column.id}`, 302));

  portal.get("/gazette/:id", (request, reply) => {
    const id = issueOf(request.params);
    return answer(request, reply, issueHref(id), async (view) => {
      const issue = await source.gazette.issue(id);
      return issue && html(issuePage(view, column, issue));
    });
  });

  portal.get("/gazette/years/:year", (request, reply) => {
    const { year } = named(YearAddress, request.params);
    return answer(request, reply, yearHref(year), async (view) => {
      const items = await source.gazette.year(year);
      return items.length > 0 ? html(gazetteYearPage(view, column, year, items)) : undefined;
    });
  });

  portal.get("/gazette/feed.xml", (request, reply) =>
    answer(request, reply, "/gazette/feed.xml", async () => {
      const heads = (await source.gazette.issues()).slice(0, FEED_LENGTH);
      const issues = (await Promise.all(heads.map((head) => source.gazette.issue(head.id)))).flatMap((issue) => issue ?? []);
      return data("application/atom+xml; charset=utf-8", gazetteAtom(site, issues));
    }),
  );
  portal.get("/gazette/data.json", (request, reply) =>
    answer(request, reply, "/gazette/data.json", async () => data(JSON_TYPE, catalogueJson(site, await source.gazette.issues()))),
  );

  const dump = (name: string, write: (issue: GazetteIssue, documents: PrintedDocument[]) => { type: string; body: string }): void => {
    portal.get(`/gazette/:id/${name}`, (request, reply) => {
      const id = issueOf(request.params);
      return answer(request, reply, `${issueHref(id)}/${name}`, async () => {
        const issue = await source.gazette.issue(id);
        if (!issue) return undefined;
        const { type, body } = write(issue, await printedTexts(source, issue));
        return data(type, body);
      });
    });
  };
  const akn = (issue: GazetteIssue, documents: PrintedDocument[]): string => issueAkn(site.county, site.publicUrl, issue, documents);
  dump("data.json", (issue, documents) => ({ type: JSON_TYPE, body: issueJson(site, issue, documents) }));
  dump("akn.xml", (issue, documents) => ({ type: "application/xml; charset=utf-8", body: akn(issue, documents) }));
  dump("SHA256SUMS", (issue, documents) => ({
    type: "text/plain; charset=utf-8",
    body: checksums(issue, { "data.json": issueJson(site, issue, documents), "akn.xml": akn(issue, documents) }),
  }));
};
