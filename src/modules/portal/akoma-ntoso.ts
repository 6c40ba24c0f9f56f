// An issue of the gazette as Akoma Ntoso 3.0 (OASIS LegalDocML): an officialGazette whose components are its documents, with articles and headings
// under the same ids that the pages link by. Text only; nothing is read here.
import type { County } from "../../county/schema.ts";
import type { Block, Inline, Table } from "../../document/body.ts";
import { inlineText, isTextblock } from "../../document/walk.ts";
import type { PublicContent } from "../publishing/schema.ts";
import { escapeXml } from "./feeds.ts";
import { issueHref, lineOf } from "./gazette-words.ts";
import { outlineOf, type Place } from "./rules/outline.ts";
import { organName } from "./rules/words.ts";
import type { GazetteIssue, GazetteItem } from "./schema.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** `content` undefined: the printed text is no longer public. */
export type PrintedDocument = { item: GazetteItem; content: PublicContent | undefined };

const attribute = (text: string): string => escapeXml(text);
const runs = (inline: readonly Inline[] | undefined): string =>
  (inline ?? [])
    .map((run) =>
      run.type === "hardBreak" ? "<eol/>" : run.marks?.some((mark) => mark.type === "bold") ? `<b>${escapeXml(run.text)}</b>` : escapeXml(run.text),
    )
    .join("");
const p = (inline: readonly Inline[] | undefined): string => `<p>${runs(inline)}</p>`;

const table = ({ content }: Table): string => {
  const rows = content.map((row) => {
    const cells = row.content.map(({ type, attrs, content: inner }) => {
      const tag = type === "tableHeader" ? "th" : "td";
      const span = `${attrs.colspan > 1 ? ` colspan="${attrs.colspan}"` : ""}${attrs.rowspan > 1 ? ` rowspan="${attrs.rowspan}"` : ""}`;
      return `<${tag}${span}>${inner.map((block) => blockOf(block)).join("")}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
};

const blockOf = (block: Block): string => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return p(block.content);
    case "image":
      return `<p>〔图片${block.attrs.alt === "" ? "" : `：${escapeXml(block.attrs.alt)}`}〕</p>`;
    case "bulletList":
      return `<ul>${block.content.map((item) => `<li>${item.content.map(blockOf).join("")}</li>`).join("")}</ul>`;
    case "orderedList":
      return `<ol>${block.content.map((item) => `<li>${item.content.map(blockOf).join("")}</li>`).join("")}</ol>`;
    case "table":
      return table(block);
  }
};

/** A heading, an article, or a run of text before either: what stands up to the next one belongs to it. */
type Piece = { place: Place | undefined; head: Block | undefined; blocks: Block[] };

const piecesOf = (content: PublicContent): Piece[] => {
  const { places } = outlineOf(content.body);
  const pieces: Piece[] = [];
  content.body.content.forEach((block, at) => {
    const place = places[at];
    if (place?.anchor) pieces.push({ place, head: block, blocks: [] });
    else if (pieces.length === 0) pieces.push({ place: undefined, head: undefined, blocks: [block] });
    else pieces.at(-1)!.blocks.push(block);
  });
  return pieces;
};

const pieceOf = (piece: Piece, prefix: string): string => {
  const { place, head, blocks } = piece;
  if (!place || !head || !isTextblock(head)) return blocks.map(blockOf).join("");
  const text = inlineText(head.content);
  const inside = blocks.map(blockOf).join("");
  const id = `${prefix}__${place.anchor!}`;
  if (place.label) {
    const rest = text.slice(place.label.length).trim();
    return `<article eId="${attribute(id)}"><num>${escapeXml(place.label)}</num><content>${rest === "" ? "" : `<p>${escapeXml(rest)}</p>`}${inside}</content></article>`;
  }
  const name = place.role === "chapter" ? "chapter" : "section";
  return `<hcontainer eId="${attribute(id)}" name="${name}"><heading>${escapeXml(text)}</heading><content>${inside === "" ? "<p/>" : inside}</content></hcontainer>`;
};

const identification = (url: string, on: string, author: string, hash: string): string => {
  const level = (name: string, address: string): string =>
    `<${name}><FRBRthis value="${attribute(address)}"/><FRBRuri value="${attribute(address)}"/><FRBRdate date="${on}" name="publication"/><FRBRauthor href="#${attribute(author)}"/>`;
  return (
    `<identification source="#source">${level("FRBRWork", url)}<FRBRcountry value="cn"/></FRBRWork>` +
    `${level("FRBRExpression", `${url}/zho`)}<FRBRlanguage language="zho"/></FRBRExpression>` +
    `${level("FRBRManifestation", `${url}/akn.xml`)}<FRBRformat value="application/akn+xml"/></FRBRManifestation></identification>` +
    `<proprietary source="#source"><sha256 xmlns="urn:qizheng">${hash}</sha256></proprietary>`
  );
};

const component = (county: County, base: string, { item, content }: PrintedDocument): string => {
  const prefix = `doc_${item.position}`;
  const url = `${base}/d/${item.document}`;
  if (!content) return `<component eId="${prefix}"><documentRef href="${attribute(url)}" showAs="已撤回"/></component>`;
  const preface = [
    `<p><docTitle>${escapeXml(content.title)}</docTitle></p>`,
    content.documentNumber === "" ? "" : `<p><docNumber>${escapeXml(content.documentNumber)}</docNumber></p>`,
    `<p><docProponent>${escapeXml(organName(county, content.issuingOrgan))}</docProponent></p>`,
    content.madeOn ? `<p><docDate date="${content.madeOn}">${content.madeOn}</docDate></p>` : "",
  ].join("");
  const meta = identification(url, content.madeOn ?? item.onlineOn, "issuer", item.sha256);
  const body = piecesOf(content)
    .map((piece) => pieceOf(piece, prefix))
    .join("");
  return `<component eId="${prefix}"><doc name="official-document"><meta>${meta}</meta><preface>${preface}</preface><mainBody>${body === "" ? "<p/>" : body}</mainBody></doc></component>`;
};

export const issueAkn = (county: County, publicUrl: string, issue: GazetteIssue, documents: readonly PrintedDocument[]): string => {
  const url = `${publicUrl}${issueHref(issue.id)}`;
  const title = `${county.gazette?.title ?? county.government}${lineOf(issue)}`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${NAMESPACE}"><officialGazette name="gazette">` +
    `<meta>${identification(url, issue.publishedOn, "publisher", issue.sha256)}</meta>` +
    `<preface><p><docTitle>${escapeXml(title)}</docTitle></p></preface>` +
    `<collectionBody>${documents.map((one) => component(county, publicUrl, one)).join("\n")}</collectionBody></officialGazette></akomaNtoso>\n`
  );
};
