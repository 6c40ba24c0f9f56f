// A letter as an official document, ready for Word and PDF: its kept text, the unit's head, signature, date and note.
import { fullName, unitOf } from "../../county/lookup.ts";
import type { Body } from "../../document/body.ts";
import type { County } from "../../county/schema.ts";
import type { OfficialDocument } from "../../office/official-document.ts";
import type { DocumentRow } from "./document-store.ts";
import type { LetterKind } from "./rules/letter.ts";

export type KeptText = { addressees: string; paragraphs: string[] };

export const bodyOfParagraphs = (paragraphs: readonly string[]): Body => ({
  type: "doc",
  content: paragraphs.map((text) => ({ type: "paragraph", ...(text === "" ? {} : { content: [{ type: "text", text }] }) })),
});

const NOTES: Partial<Record<LetterKind, string>> = { excerpt: "此件公开发布" };

/** Throws where the document is no letter. */
export const letterDocument = (county: County, unit: string, row: DocumentRow): OfficialDocument => {
  if (row.kind !== "letter") throw new RangeError(`document ${row.id} is no letter`);
  const { addressees, paragraphs } = row.content as KeptText;
  const organ = unitOf(county, unit);
  return {
    title: row.title,
    headMark: null,
    documentNumber: row.number ?? "",
    addressees,
    body: bodyOfParagraphs(paragraphs),
    attachments: [],
    signedBy: fullName(county, organ.id),
    madeOn: row.made_on,
    note: NOTES[row.letter as LetterKind] ?? "",
    copyTo: "",
    printedBy: "",
    printedOn: null,
    keywords: [],
    images: {},
  };
};
