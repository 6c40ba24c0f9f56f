// The register and the annual report as Excel workbooks.
import { head, number, text, workbook } from "../../office/spreadsheet.ts";
import type { Line } from "./listing.ts";
import type { AnnualReport } from "./report.ts";
import { BLOCKS, OUTCOMES } from "./rules/annual/table-four.ts";
import { columnLabel, COLUMNS, rowLabel, ROWS } from "./rules/annual/table-three.ts";
import { TABLE_TWO } from "./rules/annual/table-two.ts";

export const registerWorkbook = (lines: readonly Line[]): Promise<Uint8Array> =>
  workbook([
    {
      sheet: "依申请公开台账",
      data: [
        head("登记号", "受理机关", "渠道", "到达日期", "收到日期", "申请内容", "申请人", "状态", "办结日期", "办理结果"),
        ...lines.map((line) =>
          [
            line.registerNumber,
            line.unitName,
            line.channel,
            line.arrivedOn,
            line.receivedOn,
            line.wanted,
            line.applicant,
            { open: "办理中", closed: "已办结", merged: "已并案" }[line.status] ?? line.status,
            line.closedOn,
            line.decision,
          ].map(text),
        ),
      ],
    },
  ]);

export const reportWorkbook = ({ figures: { two, three, four }, corrections }: AnnualReport): Promise<Uint8Array> =>
  workbook([
    {
      sheet: "表二 主动公开",
      data: [
        head("条款", "信息内容", "项目", "数量"),
        ...TABLE_TWO.map(({ key, block, row, column }) => [text(block), text(row), text(column), number(two[key] ?? 0)]),
      ],
    },
    {
      sheet: "表三 申请",
      data: [
        head("行", "申请情况", ...COLUMNS.map(columnLabel)),
        ...ROWS.map((row) => [number(row), text(rowLabel(row)), ...COLUMNS.map((column) => number(three.value({ row, column })))]),
      ],
    },
    {
      sheet: "表四 复议诉讼",
      data: [
        head("类别", ...OUTCOMES.map(({ label }) => label), "总计"),
        ...BLOCKS.map(({ key, label }) => [
          text(label),
          ...OUTCOMES.map((outcome) => number(four.value(key, outcome.key))),
          number(four.value(key, "total")),
        ]),
      ],
    },
    {
      sheet: "更正",
      data: [
        head("行", "列", "原数", "改为", "理由"),
        ...corrections.map((one) => [
          number(one.row),
          text(columnLabel(one.column)),
          number(three.cases(one).length),
          number(one.value),
          text(one.reason),
        ]),
      ],
    },
  ]);
