// Headings, paragraphs and tables of a report's body.
import type { Block, TableCell, TableRow } from "../../../../document/body.ts";

export const paragraph = (text: string): Block => (text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] });
export const heading = (level: 1 | 2, text: string): Block => ({ type: "heading", attrs: { level }, content: [{ type: "text", text }] });
export const tableCell = (text: string | number, more: { head?: boolean; colspan?: number; rowspan?: number } = {}): TableCell => ({
  type: more.head ? "tableHeader" : "tableCell",
  attrs: { colspan: more.colspan ?? 1, rowspan: more.rowspan ?? 1 },
  content: [paragraph(String(text))],
});
export const tableRow = (...content: TableCell[]): TableRow => ({ type: "tableRow", content });
export const table = (...content: TableRow[]): Block => ({ type: "table", content });
