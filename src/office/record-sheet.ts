// The 三审三校审核单: what was drafted, who read it and when, what they ticked, found and changed, and what was published, for the file and for
// signing by hand. Word and PDF are drawn from one and the same row of tables, so that neither can tell more than the other.
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { font, twips } from "./docx-body.ts";
import { wordFile } from "./docx-out.ts";
import { printable } from "./paper.ts";
import { type Cell, type SheetPart, sheetParts, standsWhole } from "./record-sheet-layout.ts";
import { OfficeRefusal } from "./refusal.ts";
import { typeset } from "./typeset.ts";

export type { ChangeRecord, RecordSheet, StageRecord } from "./record-sheet-layout.ts";
import type { RecordSheet } from "./record-sheet-layout.ts";

export const SHEET_TITLE = "三审三校审核单";
const MARGINS = { top: 20, bottom: 20, left: 22, right: 18 };
const WIDTH = 210 - MARGINS.left - MARGINS.right;
const SIZE = 10.5;

/** A hash is set small enough to stand on one line. */
const HASH = /[0-9a-f]{64}/;
const ONE_LINE = { line: 280, lineRule: LineRuleType.AUTO };

function paragraphs(cell: Cell, keepNext: boolean): Paragraph[] {
  const alignment = cell.centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return printable(cell.text)
    .split(/\r\n|\r|\n/)
    .map(
      (line) =>
        new Paragraph({
          alignment,
          keepNext,
          spacing: ONE_LINE,
          children:
            line === "" ? [] : [new TextRun({ text: line, size: HASH.test(line) ? 16 : SIZE * 2, ...(cell.label ? { font: font("first") } : {}) })],
        }),
    );
}

function drawn(part: SheetPart): (Paragraph | Table)[] {
  if (part.kind === "heading")
    return [
      new Paragraph({
        spacing: { before: 200, after: 80, ...ONE_LINE },
        keepNext: true,
        children: [new TextRun({ text: printable(part.text), font: font("first"), size: 24 })],
      }),
    ];
  if (part.kind === "note")
    return [new Paragraph({ spacing: { after: 60, ...ONE_LINE }, children: [new TextRun({ text: printable(part.text), size: SIZE * 2 })] })];
  const whole = standsWhole(part);
  const total = part.weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = part.weights.map((weight) => Math.round((weight / total) * twips(WIDTH)));
  const rows = part.rows.map(
    (row, at) =>
      new TableRow({
        ...(at < part.headerRows ? { tableHeader: true } : {}),
        ...(whole ? { cantSplit: true } : {}),
        ...(row.height === undefined ? {} : { height: { value: twips(row.height), rule: HeightRule.ATLEAST } }),
        children: row.cells.map(
          (cell) =>
            new TableCell({
              columnSpan: cell.span ?? 1,
              verticalAlign: VerticalAlign.CENTER,
              // Rows of a short table keep together: the last one lets go.
              children: paragraphs(cell, whole && at < part.rows.length - 1),
            }),
        ),
      }),
  );
  return [
    new Table({
      rows,
      columnWidths,
      width: { size: twips(WIDTH), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { left: 80, right: 80, top: 30, bottom: 30 },
    }),
    new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

/** The sheet as .docx, A4. */
export async function recordSheetDocx(sheet: RecordSheet): Promise<Uint8Array> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120, ...ONE_LINE },
    children: [new TextRun({ text: SHEET_TITLE, font: font("title"), size: 44 })],
  });
  return wordFile({
    title: `${SHEET_TITLE}：${sheet.title}`,
    author: sheet.unit,
    keywords: [],
    children: [title, ...sheetParts(sheet).flatMap(drawn)],
    numbering: [],
    grid: false,
    margins: MARGINS,
  });
}

/** The same sheet as PDF. */
export async function recordSheetPdf(sheet: RecordSheet): Promise<Uint8Array> {
  const parts = sheetParts(sheet).map((part) =>
    part.kind === "table"
      ? {
          ...part,
          whole: standsWhole(part),
          rows: part.rows.map((row) => ({
            height: row.height ?? 0,
            cells: row.cells.map((cell) => ({
              text: clean(cell.text),
              span: cell.span ?? 1,
              label: cell.label ?? false,
              centred: cell.centred ?? false,
            })),
          })),
        }
      : { ...part, text: clean(part.text) },
  );
  const { pdf } = await typeset("record-sheet", {
    title: SHEET_TITLE,
    subject: clean(sheet.title),
    id: clean(sheet.id),
    unit: clean(sheet.unit),
    margins: MARGINS,
    parts,
  });
  if (pdf.byteLength === 0) throw new OfficeRefusal("failed", "排版没有成功", "请再试一次；仍不成功时请告诉系统管理员");
  return pdf;
}

const clean = (text: string): string => printable(text).replace(/\r\n?/g, "\n");
