// A list that somebody made in Excel or as text → rows of cells, all of them texts. Knows no list of ours; what is out of all proportion is refused.
import { extname } from "node:path";
import { readSheet } from "read-excel-file/node";
import { ARCHIVE_LIMITS, openArchive } from "./archive.ts";
import { OfficeRefusal } from "./refusal.ts";
import { textFromBytes } from "./text-in.ts";

export type TableLimits = { maxFile: number; maxRows: number; maxColumns: number };
/** A row as it stands in the file, with its number there, from 1. */
export type TableLine = { at: number; cells: string[] };

const FIRST_SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Rows with something in them. Of a workbook the first sheet; of a text a line a row. Throws OfficeRefusal. */
export const rowsOfTable = async (name: string, bytes: Uint8Array, limits: TableLimits): Promise<TableLine[]> => {
  if (bytes.byteLength === 0) throw new OfficeRefusal("not-this-kind", "文件是空的", "请核对文件，重新保存后再选");
  if (bytes.byteLength > limits.maxFile)
    throw new OfficeRefusal("too-large", `文件超过 ${limits.maxFile / 1_000_000} MB`, "请只留下要导入的一张表，或者拆成几个文件");
  const extension = extname(name).toLowerCase();
  const rows = extension === ".xlsx" ? await rowsOfWorkbook(bytes, limits) : await rowsOfText(extension, bytes);
  const lines = rows.flatMap((cells, index): TableLine[] => (cells.some((cell) => cell.trim() !== "") ? [{ at: index + 1, cells }] : []));
  if (lines.length === 0) throw new OfficeRefusal("not-this-kind", "文件里一行内容也没有", "请核对文件，重新保存后再选");
  if (lines.length > limits.maxRows)
    throw new OfficeRefusal("too-large", `文件有 ${lines.length} 行，一次最多 ${limits.maxRows} 行`, "请拆成几个文件，分几次导入");
  return lines;
};

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const rowsOfWorkbook = async (bytes: Uint8Array, { maxFile, maxRows, maxColumns }: TableLimits): Promise<string[][]> => {
  const parts = await openArchive(bytes, ".xlsx", "xl/workbook.xml", { ...ARCHIVE_LIMITS, maxFile });
  // The reader makes room for every cell up to the last: one far away would be room for millions.
  for (const [part, content] of parts) {
    if (!FIRST_SHEET.test(part)) continue;
    for (const [, letters, row] of new TextDecoder().decode(content).matchAll(/<c\s[^>]*?\br="([A-Za-z]{1,9})(\d{1,9})"/g))
      if (columnNumber(letters!) > maxColumns || Number(row) > 4 * maxRows)
        throw new OfficeRefusal("too-large", `表里 ${letters}${row} 还有内容，离开头太远`, `请只留下前 ${maxColumns} 列、${maxRows} 行以内的内容`);
  }
  try {
    return (await readSheet(Buffer.from(bytes))).map((row) => row.map(textOfCell));
  } catch {
    throw new OfficeRefusal("damaged", "表格读不出来，可能已经损坏", "请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件后再选");
  }
};

const textOfCell = (cell: unknown): string =>
  cell === null || cell === undefined ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();

const rowsOfText = async (extension: string, bytes: Uint8Array): Promise<string[][]> => {
  if (extension !== ".csv" && extension !== ".txt")
    throw new OfficeRefusal(
      "not-this-kind",
      "只能读 .xlsx、.csv 和 .txt 文件",
      extension === ".xls" || extension === ".et" ? "请用 Excel 或 WPS 另存为 .xlsx" : "请另存为其中一种",
    );
  const text = (await textFromBytes(bytes)).replaceAll(/\r\n?/g, "\n");
  if (extension === ".txt") return text.split("\n").map((line) => line.split(/\t|\s*(?:→|=>|->)\s*/u).map((cell) => cell.trim()));
  const [first = ""] = text.split("\n", 1);
  const most = [",", "\t", ";"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
  return rowsOfCsv(text, most);
};

/** Cells in quotes may hold the separator, line breaks and, doubled, quotes. Each row stands at the number of its record. */
export const rowsOfCsv = (text: string, separator: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const end = (): void => {
    rows.at(-1)!.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[at++];
      else isQuoted = false;
    } else if (char === '"' && cell.trim() === "") {
      isQuoted = true;
      cell = "";
    } else if (char === separator) end();
    else if (char === "\n") {
      end();
      rows.push([]);
    } else cell += char;
  }
  end();
  return rows;
};
