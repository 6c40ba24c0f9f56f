// Putting something into the text as a person would expect it: a passage flows into the paragraph it lands in, and what lands inside a blacked-out
// passage is under its mark too.
import { Fragment, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import type { Body } from "../../../document/body.ts";
import type { StoredFile } from "./bring-in.ts";
import { inheritedRedaction } from "./redaction.ts";
import { nodeOf } from "./schema.ts";

/** The document with `body` in place of `from`–`to`, the caret behind it. */
export const withBody = (state: EditorState, body: Body, from: number, to = from): Transaction => {
  const { tr, schema, doc } = state;
  const ground = inheritedRedaction(doc, from, to);
  const before = doc.content.size;
  tr.replaceRange(from, to, Slice.maxOpen(nodeOf(schema, body).content));
  const end = to + tr.doc.content.size - before;
  if (ground !== null && end > from) tr.addMark(from, end, schema.marks["redaction"]!.create({ ground }));
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.max(from, Math.min(end, tr.doc.content.size))), -1)).scrollIntoView();
};

/** Everything replaced; one step back brings the old text again. */
export const asWhole = (state: EditorState, body: Body): Transaction => {
  const tr = state.tr.replaceWith(0, state.doc.content.size, nodeOf(state.schema, body).content);
  return tr.setSelection(Selection.atStart(tr.doc)).scrollIntoView();
};

export const withImage = (state: EditorState, file: StoredFile, at: number): Transaction => {
  const { tr, schema } = state;
  const ground = inheritedRedaction(state.doc, at, at);
  const image = schema.nodes["image"]!.create({ fileId: file.id, alt: file.name.replace(/\.[^.]*$/, ""), redaction: ground });
  return tr.replaceRange(at, at, new Slice(Fragment.from(image), 0, 0)).scrollIntoView();
};

/** New words in the place of others, with their marks; where any of the old was blacked out, all of the new is. */
export const withWords = (state: EditorState, from: number, to: number, words: string): Transaction => {
  const { tr, doc, schema } = state;
  let ground: unknown = null;
  doc.nodesBetween(from, to, (node) => {
    ground ??= node.marks.find((mark) => mark.type.name === "redaction")?.attrs["ground"] ?? null;
  });
  if (words === "") return tr.delete(from, to);
  tr.insertText(words, from, to);
  return ground === null ? tr : tr.addMark(from, from + words.length, schema.marks["redaction"]!.create({ ground }));
};
