// Makes the files that demonstration manuscripts attach, from their text: real files that Word, a PDF reader and Excel open.
import type { DemoAttachment } from "../../counties/tumed-left-banner/demo/types.ts";
import { bodyFromNotation } from "../document/notation.ts";
import { inlineText } from "../document/walk.ts";
import { docxOf } from "../office/docx-out.ts";
import { DOCX } from "../office/media-types.ts";
import type { OfficialDocument } from "../office/official-document.ts";
import { pdfOf } from "../office/pdf.ts";

export type AttachmentBytes = { mediaType: string; bytes: Uint8Array };

/** Without it Excel in Chinese reads UTF-8 as GBK. */
const BYTE_ORDER_MARK = "\uFEFF";

export const attachmentBytes = async (attachment: DemoAttachment): Promise<AttachmentBytes> => {
  const utf8 = new TextEncoder();
  switch (attachment.type) {
    case "csv":
      return { mediaType: "text/csv", bytes: utf8.encode(BYTE_ORDER_MARK + attachment.text) };
    case "txt":
      return { mediaType: "text/plain", bytes: utf8.encode(attachment.text) };
    case "docx":
      return { mediaType: DOCX, bytes: await docxOf(paperOf(attachment)) };
    case "pdf":
      return { mediaType: "application/pdf", bytes: await pdfOf(paperOf(attachment)) };
  }
};

/** A paper with a title and text and none of an official document's marks: it is an attachment to one. */
const paperOf = ({ name, text }: DemoAttachment): OfficialDocument => {
  const body = bodyFromNotation(text);
  const [first, ...rest] = body.content;
  const heading = first?.type === "heading" && rest.length > 0 ? inlineText(first.content) : undefined;
  return {
    title: heading ?? name.replace(/\.[a-z]+$/, ""),
    headMark: null,
    documentNumber: "",
    addressees: "",
    body: heading === undefined ? body : { ...body, content: rest },
    attachments: [],
    signedBy: "",
    madeOn: null,
    note: "",
    copyTo: "",
    printedBy: "",
    printedOn: null,
    keywords: [],
    images: {},
  };
};
