// The editor's document schema: exactly what src/document/body.ts holds, nothing more. No rule turns typed text into lists or headings by itself:
// "1." at the start of a line is a number in an official document, not a wish for a list.
import { type AnyExtension, getSchema } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import type { Node as ProseMirrorNode, Schema } from "@tiptap/pm/model";
import type { Block, Body, ListItem as BodyListItem, TableCell as BodyCell } from "../../../document/body.ts";
import { StoredImage } from "./image.ts";
import { Redaction } from "./redaction.ts";

/** Of a cell only its spans are kept: no widths, no alignment. */
const spans = { addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }) };

/** Everything that shapes the document. Behaviour (paste, findings) is added by the editor. */
export const extensions: AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
    listItem: false,
    orderedList: false,
    heading: { levels: [1, 2, 3, 4] },
    dropcursor: { color: "#0b5c63", width: 2 },
  }),
  ListItem.extend({ content: "block+" }),
  OrderedList.extend({
    addAttributes: () => ({
      start: { default: 1, parseHTML: (element: HTMLElement) => Math.max(0, Number(element.getAttribute("start") ?? 1) || 1) },
    }),
  }),
  Table.configure({ resizable: false, View: null }),
  TableRow,
  TableCell.extend(spans),
  TableHeader.extend(spans),
  StoredImage,
  Redaction,
];

/** Where a list, a cell or the whole is empty, the editor needs a paragraph to stand in; nothing else is changed. */
const filled = (blocks: Block[]): Block[] => {
  const kept = blocks.flatMap((block): Block[] => {
    if (block.type === "bulletList" || block.type === "orderedList") {
      const content = block.content.map((item): BodyListItem => ({ ...item, content: filled(item.content) }));
      return content.length === 0 ? [] : [{ ...block, content }];
    }
    if (block.type === "table") {
      const rows = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell): BodyCell => ({ ...cell, content: filled(cell.content) })),
      }));
      return rows.length === 0 ? [] : [{ ...block, content: rows }];
    }
    return [block];
  });
  return kept.length === 0 ? [{ type: "paragraph" }] : kept;
};
export const fitting = (body: Body): Body => ({ type: "doc", content: filled(body.content) });

/** The document as the body that is stored. */
export const bodyOf = (doc: ProseMirrorNode): Body => doc.toJSON() as Body;

/** The schema without an editor. */
export const documentSchema = (): Schema => getSchema(extensions);

export const nodeOf = (schema: Schema, body: Body): ProseMirrorNode => schema.nodeFromJSON(fitting(body));
