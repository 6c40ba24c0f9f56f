// The gazette for programs: catalogue, an issue with its full texts as JSON, checksums, the feed of issues. Text only; the routes send it.
import { createHash } from "node:crypto";
import type { PrintedDocument } from "./akoma-ntoso.ts";
import { escapeXml } from "./feeds.ts";
import { issueHref, lineOf, nameOf } from "./gazette-words.ts";
import { organName } from "./rules/words.ts";
import type { GazetteHead, GazetteIssue } from "./schema.ts";
import { documentHref, fileHref, type Site } from "./views/layout.tsx";

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const headJson = ({ publicUrl }: Site, issue: GazetteHead) => ({
  id: issue.id,
  name: nameOf(issue),
  year: issue.year,
  kind: issue.kind,
  number: issue.number,
  runningNumber: issue.runningNumber,
  publishedOn: issue.publishedOn,
  url: `${publicUrl}${issueHref(issue.id)}`,
  pdf: issue.file === undefined ? null : `${publicUrl}${fileHref(issue.file)}`,
  pages: issue.pages,
  sha256: issue.sha256,
  sm3: issue.sm3,
});

/** Every issue, with where its data and checksums are. */
export const catalogueJson = (site: Site, issues: readonly GazetteHead[]): string =>
  json({
    title: site.county.gazette?.title,
    publisher: site.county.government,
    issues: issues.map((issue) => ({
      ...headJson(site, issue),
      data: `${site.publicUrl}${issueHref(issue.id)}/data.json`,
      akomaNtoso: `${site.publicUrl}${issueHref(issue.id)}/akn.xml`,
      checksums: `${site.publicUrl}${issueHref(issue.id)}/SHA256SUMS`,
    })),
  });

/** One issue with the texts as they were printed; what is no longer public has its place and nothing else. */
export const issueJson = (site: Site, issue: GazetteIssue, documents: readonly PrintedDocument[]): string =>
  json({
    ...headJson(site, issue),
    documents: documents.map(({ item, content }) => ({
      position: item.position,
      section: item.section,
      page: item.page,
      state: item.state,
      url: `${site.publicUrl}${documentHref(item.document)}`,
      revision: item.revision,
      sha256: item.sha256,
      issuingOrgan: organName(site.county, item.organ),
      content: content ?? null,
    })),
  });

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** In the form `sha256sum -c` reads. */
export const checksums = (issue: GazetteIssue, files: Record<string, string>): string =>
  [
    ...(issue.file === undefined ? [] : [`${issue.sha256}  ${issue.id}.pdf`]),
    ...Object.entries(files).map(([name, text]) => `${sha256(text)}  ${name}`),
    "",
  ].join("\n");

export const gazetteAtom = (site: Site, issues: readonly GazetteIssue[]): string => {
  const { publicUrl, county } = site;
  const title = county.gazette?.title ?? county.government;
  const entries = issues.map((issue) => {
    const link = `${publicUrl}${issueHref(issue.id)}`;
    const summary = issue.items
      .filter((item) => item.state !== "withdrawn")
      .map((item) => `${item.title}${item.number === "" ? "" : `（${item.number}）`}`)
      .join("；");
    return (
      `<entry><title>${escapeXml(`${title}${lineOf(issue)}`)}</title><id>${escapeXml(link)}</id><link href="${escapeXml(link)}"/>` +
      (issue.file === undefined
        ? ""
        : `<link rel="enclosure" type="application/pdf" length="${issue.size}" href="${escapeXml(publicUrl + fileHref(issue.file))}"/>`) +
      `<published>${issue.releasedAt}</published><updated>${issue.releasedAt}</updated><summary>${escapeXml(summary)}</summary></entry>`
    );
  });
  const updated =
    issues
      .map((issue) => issue.releasedAt)
      .toSorted()
      .at(-1) ?? "1970-01-01T00:00:00.000Z";
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title>${escapeXml(title)}</title>` +
    `<id>${escapeXml(publicUrl)}/gazette/feed.xml</id><updated>${updated}</updated><author><name>${escapeXml(county.government)}</name></author>` +
    `<link rel="self" href="${escapeXml(publicUrl)}/gazette/feed.xml"/>${entries.join("\n")}</feed>\n`
  );
};
