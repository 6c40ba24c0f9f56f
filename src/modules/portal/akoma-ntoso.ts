// An issue of the gazette as Akoma Ntoso 3.0 (OASIS LegalDocML): an officialGazette whose components are its documents, each identified as work, expression
// and manifestation. What a body becomes is in akoma-body.ts. Text only; nothing is read here.
import type { County } from "../../county/schema.ts";
import { inChinese, type PlainDate } from "../../kernel/plain-date.ts";
import type { PublicContent } from "../publishing/schema.ts";
import { bodyAkn, p } from "./akoma-body.ts";
import { escapeXml } from "./feeds.ts";
import { issueHref, lineOf } from "./gazette-words.ts";
import { organName } from "./rules/words.ts";
import type { GazetteIssue, GazetteItem } from "./schema.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** `content` undefined: the printed text is no longer public. */
export type PrintedDocument = { item: GazetteItem; content: PublicContent | undefined };

type Identity = {
  url: string;
  /** The address of the text in this version and language. */
  version: string;
  file: string;
  /** Its place in that file. */
  part: string;
  on: PlainDate;
  publishedOn: PlainDate;
  number: string;
  title: string;
  revision: number;
  /** Who issued it: the id of its reference, and its name. */
  author: { id: string; name: string; organ: string };
  sha256: string;
};

const property = (name: string, value: string): string => `<${name} value="${escapeXml(value)}"/>`;

/** Identification, publication in the issue, references and checksum: in the order that the schema asks for. */
const meta = (one: Identity, publication: string): string => {
  const source = `source="#${one.author.id}"`;
  const level = (name: string, address: string, on: PlainDate, dated: string, more: string, part = "main"): string =>
    `<${name}>${property("FRBRthis", `${address}/!${part}`)}${property("FRBRuri", address)}` +
    `<FRBRdate date="${on}" name="${dated}"/><FRBRauthor href="#${one.author.id}"/>${more}</${name}>`;
  const work = property("FRBRcountry", "cn") + (one.number === "" ? "" : property("FRBRnumber", one.number)) + property("FRBRname", one.title);
  return (
    `<meta><identification ${source}>` +
    level("FRBRWork", one.url, one.on, "made", work) +
    level(
      "FRBRExpression",
      one.version,
      one.publishedOn,
      "published",
      `${property("FRBRversionNumber", String(one.revision))}<FRBRlanguage language="zho"/>`,
    ) +
    level("FRBRManifestation", one.file, one.publishedOn, "published", property("FRBRformat", "application/akn+xml"), one.part) +
    `</identification>${publication}` +
    `<references ${source}><TLCOrganization eId="${one.author.id}" href="/akn/ontology/organization/cn/${escapeXml(one.author.organ)}" showAs="${escapeXml(one.author.name)}"/></references>` +
    `<proprietary ${source}><sha256 xmlns="urn:qizheng">${one.sha256}</sha256></proprietary></meta>`
  );
};

type Collection = { county: County; base: string; issue: GazetteIssue; publication: string };

const preface = (content: PublicContent, issuer: string): string =>
  [
    p(`<docTitle>${escapeXml(content.title)}</docTitle>`),
    content.documentNumber === "" ? "" : p(`<docNumber>${escapeXml(content.documentNumber)}</docNumber>`),
    p(`<docProponent>${escapeXml(issuer)}</docProponent>`),
    content.madeOn === null ? "" : p(`<docDate date="${content.madeOn}">${inChinese(content.madeOn)}</docDate>`),
  ].join("");

const attachments = (content: PublicContent, base: string, prefix: string): string =>
  content.attachments.length === 0
    ? ""
    : `<attachments>${content.attachments
        .map(
          ({ fileId, name }, at) =>
            `<attachment eId="${prefix}__att_${at + 1}"><documentRef href="${escapeXml(`${base}/files/${encodeURIComponent(fileId)}`)}" showAs="${escapeXml(name)}"/></attachment>`,
        )
        .join("")}</attachments>`;

const component = ({ county, base, issue, publication }: Collection, { item, content }: PrintedDocument): string => {
  const prefix = `doc_${item.position}`;
  const url = `${base}/d/${item.document}`;
  if (!content) return `<component eId="${prefix}"><documentRef href="${escapeXml(url)}" showAs="已撤回"/></component>`;
  const issuer = organName(county, content.issuingOrgan);
  const version = `${url}/r/${item.revision}`;
  const identity: Identity = {
    url,
    version,
    file: `${base}${issueHref(issue.id)}/akn.xml`,
    part: prefix,
    on: content.madeOn ?? item.onlineOn,
    publishedOn: item.onlineOn,
    number: content.documentNumber,
    title: content.title,
    revision: item.revision,
    author: { id: `${prefix}__issuer`, name: issuer, organ: content.issuingOrgan },
    sha256: item.sha256,
  };
  const { main, conclusions } = bodyAkn(content.body, prefix);
  return (
    `<component eId="${prefix}"><doc name="official-document">${meta(identity, publication)}<preface>${preface(content, issuer)}</preface>` +
    `<mainBody>${main}</mainBody>${conclusions === "" ? "" : `<conclusions>${conclusions}</conclusions>`}${attachments(content, base, prefix)}</doc></component>`
  );
};

export const issueAkn = (county: County, base: string, issue: GazetteIssue, documents: readonly PrintedDocument[]): string => {
  const url = `${base}${issueHref(issue.id)}`;
  const gazette = county.gazette?.title ?? county.government;
  const title = `${gazette}${lineOf(issue)}`;
  const publication = `<publication date="${issue.publishedOn}" name="${escapeXml(gazette)}" showAs="${escapeXml(title)}" number="${escapeXml(issue.id)}"/>`;
  const collection: Collection = { county, base, issue, publication };
  const identity: Identity = {
    url,
    version: `${url}/r/${issue.revision}`,
    file: `${url}/akn.xml`,
    part: "main",
    on: issue.publishedOn,
    publishedOn: issue.publishedOn,
    number: issue.id,
    title,
    revision: issue.revision,
    author: { id: "publisher", name: county.government, organ: county.gazette?.publisher ?? "government" },
    sha256: issue.sha256,
  };
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${NAMESPACE}"><officialGazette name="gazette">${meta(identity, publication)}` +
    `<preface>${p(`<docTitle>${escapeXml(title)}</docTitle>`)}</preface>` +
    `<collectionBody>${documents.map((one) => component(collection, one)).join("\n")}</collectionBody></officialGazette></akomaNtoso>\n`
  );
};
