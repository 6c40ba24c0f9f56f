// What reading a gazette gives: the issue, its documents as trees, the flags on what was damaged, the furniture of the pages, and the accounting of
// every character. Shapes only; how a text becomes this is in import/.
import { z } from "zod";

export const NodeLevel = z.enum(["chapter", "section", "article", "paragraph", "item", "subitem", "table", "heading", "signature"]);
export type NodeLevel = z.infer<typeof NodeLevel>;

/** A node of a document. `id` is its citation: `土左政办发〔2023〕68号/6/2` is article 6, paragraph 2 (see import/citations.ts). */
export type GazetteNode = {
  id: string;
  level: NodeLevel;
  /** The mark as it is cited, `第六条`, `（一）`; empty where there is none. */
  label: string;
  /** Without the label; of an article, its first paragraph. */
  text: string;
  /** Of a table: its rows, header first, all equally long. */
  rows?: string[][];
  /** The lines of the source that it was put together from, from 1, in reading order. */
  lines: number[];
  children: GazetteNode[];
};
export const GazetteNode: z.ZodType<GazetteNode> = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    level: NodeLevel,
    label: z.string(),
    text: z.string(),
    rows: z.array(z.array(z.string())).optional(),
    lines: z.array(z.int().positive()),
    children: z.array(GazetteNode),
  }),
);

export const ContentsEntry = z.strictObject({
  section: z.string().nullable(),
  title: z.string(),
  page: z.int().nullable(),
  line: z.int().positive(),
});
export type ContentsEntry = z.infer<typeof ContentsEntry>;

export const GazetteIssue = z.strictObject({
  /** The name of the gazette, such as 某县人民政府公报. */
  title: z.string().nullable(),
  year: z.int().nullable(),
  number: z.int().nullable(),
  /** 总第…期 */
  runningNumber: z.int().nullable(),
  kind: z.enum(["regular", "extra", "supplement"]),
  /** `2024-01`, or with the day where it is printed. */
  publishedOn: z.string().nullable(),
  /** 准印证号 or 刊号. */
  permit: z.string().nullable(),
  sponsor: z.string().nullable(),
  contents: z.array(ContentsEntry),
  /** The colophon's lines by their names, as printed. */
  colophon: z.record(z.string(), z.string()),
});
export type GazetteIssue = z.infer<typeof GazetteIssue>;

export const ImportedDocument = z.strictObject({
  /** The document number, or organ and date where it has none: the head of all its nodes' ids. */
  id: z.string().min(1),
  title: z.string(),
  number: z.string().nullable(),
  organ: z.string().nullable(),
  signer: z.string().nullable(),
  madeOn: z.iso.date().nullable(),
  addressees: z.string().nullable(),
  /** The heading of the contents page it stands under. */
  section: z.string().nullable(),
  /** The first line of its head. */
  line: z.int().positive(),
  nodes: z.array(GazetteNode),
});
export type ImportedDocument = z.infer<typeof ImportedDocument>;

export const FlagKind = z.enum([
  "cut-by-page",
  "cut-by-document",
  "interleaved-columns",
  "out-of-order",
  "duplicate-rows",
  "lost-cell",
  "sum-mismatch",
  "numbering-gap",
  "contents-mismatch",
  "garbled",
]);
export type FlagKind = z.infer<typeof FlagKind>;

export const Flag = z.strictObject({
  kind: FlagKind,
  /** Where it begins in the source, from 1. */
  line: z.int().positive(),
  /** All lines it speaks of. */
  lines: z.array(z.int().positive()),
  /** What is wrong, in Chinese. */
  message: z.string().min(1),
  /** 1: certain and repaired. Below: a person decides. */
  confidence: z.number().min(0).max(1),
  /** What was done, or what is offered, in Chinese. */
  repair: z.string().min(1),
  /** Whether the documents above already stand repaired; where the confidence is below 1 a person confirms it. */
  applied: z.boolean(),
  /** The source's words that stand in no document because of this flag. */
  held: z.string(),
});
export type Flag = z.infer<typeof Flag>;

export const FurnitureKind = z.enum([
  "masthead",
  "contents",
  "colophon",
  "running-head",
  "page-number",
  "table-frame",
  "markup",
  "heading-of-section",
]);
export type FurnitureKind = z.infer<typeof FurnitureKind>;
export const Furniture = z.strictObject({ kind: FurnitureKind, line: z.int().positive(), text: z.string() });
export type Furniture = z.infer<typeof Furniture>;

/** Characters other than white space, by Unicode code point: source = placed + furniture + flagged. */
export const Accounting = z.strictObject({
  source: z.int().nonnegative(),
  /** Stand in a document, be it moved, joined or normalised. */
  placed: z.int().nonnegative(),
  /** Belong to the printed page: masthead, contents, colophon, running heads, page numbers, frames of tables. */
  furniture: z.int().nonnegative(),
  /** Are held by a flag and stand in no document. */
  flagged: z.int().nonnegative(),
});
export type Accounting = z.infer<typeof Accounting>;

export const ImportResult = z.strictObject({
  issue: GazetteIssue,
  documents: z.array(ImportedDocument),
  flags: z.array(Flag),
  furniture: z.array(Furniture),
  accounting: Accounting,
});
export type ImportResult = z.infer<typeof ImportResult>;

export const FLAG_NAMES: Record<FlagKind, string> = {
  "cut-by-page": "分页切断",
  "cut-by-document": "被别的文件切断",
  "interleaved-columns": "两栏交错",
  "out-of-order": "次序错乱",
  "duplicate-rows": "表格行重复",
  "lost-cell": "表格缺单元格",
  "sum-mismatch": "合计不符",
  "numbering-gap": "序号不连续",
  "contents-mismatch": "与目录不符",
  garbled: "字符可疑",
};
