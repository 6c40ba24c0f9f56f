// From a document on the proofing desk to what a manuscript holds: body and facts. Every word of the structure goes over, in its order.
import type { Block, Body, Inline, TableRow } from "../../../document/body.ts";
import type { DeskDocument, DeskNode } from "./structure.ts";

const textOf = (text: string): Inline[] =>
  text
    .split("\n")
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
      ...(line === "" ? [] : [{ type: "text" as const, text: line }]),
    ]);
const paragraph = (text: string): Block => (text === "" ? { type: "paragraph" } : { type: "paragraph", content: textOf(text) });

/** 第六条, 第二章 and 附件1 stand off from what follows; 一、 and （一） do not. */
export const withLabel = (label: string, text: string): string =>
  label === "" || text === "" ? label + text : /^第.+[条章节编]$|^附件/.test(label) ? `${label}　${text}` : label + text;

const HEADING_LENGTH = 40;
/** A line that names what follows: no sentence, and short. */
const names = (text: string): boolean => text.length <= HEADING_LENGTH && !/[。；！？：，]$/.test(text);

const isHeading = (node: DeskNode): boolean => {
  if (node.level === "chapter" || node.level === "heading") return true;
  if (node.level !== "section" && node.level !== "item" && node.level !== "subitem") return false;
  return node.children.length > 0 && names(node.text);
};

const tableOf = (rows: string[][]): Block => ({
  type: "table",
  content: rows.map((row, at): TableRow => ({
    type: "tableRow",
    content: row.map((cell) => ({ type: at === 0 ? "tableHeader" : "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(cell)] })),
  })),
});

/** Organ and date stand in lines of their own, however the source ran them together. */
const signatureLines = (words: string): string[] =>
  words.split("\n").flatMap((line) => {
    const [, organ = "", date = ""] = /^(.*?)[\s　]*(\d{4}年\d{1,2}月\d{1,2}日)$/.exec(line.trim()) ?? [];
    return organ === "" ? [line] : [organ, date];
  });

const blocksOf = (node: DeskNode, depth: number): Block[] => {
  const words = withLabel(node.label, node.text);
  if (node.level === "table" && node.rows) {
    return [...(words === "" ? [] : [paragraph(words)]), tableOf(node.rows), ...node.children.flatMap((child) => blocksOf(child, depth))];
  }
  if (isHeading(node) && words !== "") {
    const level = Math.min(4, depth + 1);
    return [
      { type: "heading", attrs: { level }, content: textOf(words.replaceAll("\n", " ")) },
      ...node.children.flatMap((child) => blocksOf(child, depth + 1)),
    ];
  }
  const own = node.level === "signature" ? signatureLines(words).map(paragraph) : [paragraph(words)];
  return [...(words === "" ? [] : own), ...node.children.flatMap((child) => blocksOf(child, depth))];
};

const addresseesOf = (document: DeskDocument): Block[] => {
  const { addressees, nodes } = document;
  if (!addressees) return [];
  const first = nodes[0];
  const plain = addressees.replace(/[:：]$/, "");
  return first && withLabel(first.label, first.text).startsWith(plain) ? [] : [paragraph(`${plain}：`)];
};

/** The body of the manuscript that a document becomes. */
export const bodyOfDocument = (document: DeskDocument): Body => {
  const content = [...addresseesOf(document), ...document.nodes.flatMap((node) => blocksOf(node, 0))];
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
};
