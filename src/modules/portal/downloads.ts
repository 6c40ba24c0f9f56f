// A public document as Word or PDF: made of what the page shows and nothing else, in the layout of GB/T 9704. Decides nothing about what is public.
import type { County } from "../../county/schema.ts";
import type { Block, Body } from "../../document/body.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { inlineText, isTextblock, visit } from "../../document/walk.ts";
import { inChinese } from "../../kernel/plain-date.ts";
import { docxOf } from "../../office/docx-out.ts";
import { DOCX } from "../../office/media-types.ts";
import type { DocumentImage, OfficialDocument } from "../../office/official-document.ts";
import { pdfOf } from "../../office/pdf.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import type { System } from "../../platform/system.ts";
import type { PublicContent } from "../publishing/schema.ts";
import { outlineOf } from "./rules/outline.ts";
import { headMarkOf, organName, signerOf } from "./rules/words.ts";
import type { PublishedDocument } from "./schema.ts";
import { findPublicFile } from "./store.ts";

export type DownloadFormat = "docx" | "pdf";
export type Download = (document: PublishedDocument, format: DownloadFormat) => Promise<Uint8Array>;

export const DOWNLOAD_TYPES: Record<DownloadFormat, string> = {
  docx: DOCX,
  pdf: "application/pdf",
};

// The public shares the type-setting thread with the staff, who must not wait behind a robot.
const AT_ONCE = 3;

const LISTS_ATTACHMENTS = /附件\s*[：:]/;
const withoutExtension = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, "");

/**
 * The text without the signature it ends with, for the exporter to set at its place: the words of that signature; true where a text is
 * signed elsewhere or with another date than the one of its facts, and then stays as it is; false where it is not signed.
 */
const unsigned = ({ body, madeOn }: PublicContent): { body: Body; isSigned: string | boolean } => {
  const { places } = outlineOf(body);
  const isSigned = places.some((place) => place.role === "date");
  const [signature, date] = body.content.slice(-2);
  const textOf = (block: Block | undefined): string => (block && isTextblock(block) ? inlineText(block.content).trim() : "");
  const isTail = places.at(-2)?.role === "signature" && places.at(-1)?.role === "date" && madeOn !== null && textOf(date) === inChinese(madeOn);
  return isTail ? { body: { ...body, content: body.content.slice(0, -2) }, isSigned: textOf(signature) } : { body, isSigned };
};

/** What the exporters need to know. Most texts carry their own signature and list of attachments: not printed a second time. */
export const officialDocumentOf = (county: County, document: PublishedDocument, images: Record<string, DocumentImage>): OfficialDocument => {
  const { content, state } = document;
  const { body, isSigned } = unsigned(content);
  return {
    title: content.title,
    headMark: headMarkOf(county, content) ?? null,
    documentNumber: content.documentNumber,
    signer: signerOf(county, content),
    addressees: "",
    body,
    attachments:
      isSigned === true || LISTS_ATTACHMENTS.test(plainTextOf(content.body).text)
        ? []
        : content.attachments.map((attachment) => withoutExtension(attachment.name)),
    signedBy: isSigned === true ? "" : isSigned || organName(county, content.issuingOrgan),
    madeOn: isSigned === true ? null : content.madeOn,
    note: state === "expired" ? "本文件已失效，仅供查阅" : "",
    copyTo: "",
    printedBy: "",
    printedOn: null,
    keywords: content.keywords,
    images,
  };
};

/** `document.docx` as readers find it in their folder: the title, and the number where there is one. */
export const fileNameOf = (document: PublishedDocument, format: DownloadFormat): string => {
  const { title, documentNumber } = document.content;
  const name = `${title}${documentNumber === "" ? "" : `（${documentNumber}）`}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "").slice(0, 120);
  return `${name}.${format}`;
};

/** Makes downloads with the images the body shows, as far as they are public. */
export const downloadOf = (system: Pick<System, "county" | "publicDb" | "files">): Download => {
  let running = 0;
  const imagesOf = async (document: PublishedDocument): Promise<Record<string, DocumentImage>> => {
    const ids = new Set<string>();
    visit(document.content.body, (node) => {
      if (node.type === "image") ids.add(node.attrs.fileId);
    });
    const images: Record<string, DocumentImage> = {};
    for (const id of ids) {
      const file = await findPublicFile(system.publicDb, id);
      if (!file) continue;
      const chunks = await Array.fromAsync(system.files.read(file.sha256!) as AsyncIterable<Buffer>);
      images[id] = { mediaType: file.media_type!, bytes: Buffer.concat(chunks) };
    }
    return images;
  };
  return async (document, format) => {
    if (running >= AT_ONCE) throw new OfficeRefusal("too-busy", "正在下载的人太多", "请过一两分钟再试，或者直接打印网页");
    running += 1;
    try {
      const official = officialDocumentOf(system.county, document, await imagesOf(document));
      return await (format === "docx" ? docxOf(official) : pdfOf(official));
    } finally {
      running -= 1;
    }
  };
};
