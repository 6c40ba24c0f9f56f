// A list of manuscripts as an Excel workbook: the rows of the screen, with dates as they are and the deadline in words.
import { head, text, workbook } from "../../office/spreadsheet.ts";
import type { listFor } from "./listing.ts";

type Row = Awaited<ReturnType<typeof listFor>>["items"][number];

export const manuscriptWorkbook = (rows: readonly Row[]): Promise<Uint8Array> =>
  workbook([
    {
      sheet: "稿件清单",
      data: [
        head("编号", "标题", "文号", "阶段", "单位", "体裁", "栏目", "撰稿", "印发日期", "时限", "到期", "更新时间"),
        ...rows.map((row) =>
          [
            row.id,
            row.title,
            row.documentNumber,
            row.stageName,
            row.organName,
            row.kindName,
            row.columnName,
            row.drafter,
            row.issuedOn,
            row.deadline?.words ?? null,
            row.deadline?.on ?? null,
            row.updatedAt,
          ].map(text),
        ),
      ],
    },
  ]);
