// Lists as Excel workbooks: numbers stay numbers, and a text that begins like a formula stays a text. Knows no list of ours.
import writeExcelFile, { type Row } from "write-excel-file/node";

export type SheetRow = Row;

export const head = (...names: string[]): Row => names.map((value) => ({ value, type: String, fontWeight: "bold" }));
export const text = (value: string | null) => ({ value: value ?? "", type: String });
export const number = (value: number) => ({ value, type: Number });

/** The bytes of a workbook; the first row of each sheet stays in sight. */
export const workbook = async (sheets: { sheet: string; data: Row[] }[]): Promise<Uint8Array> =>
  new Uint8Array(await writeExcelFile(sheets.map(({ sheet, data }) => ({ sheet, data, stickyRowsCount: 1 }))).toBuffer());
