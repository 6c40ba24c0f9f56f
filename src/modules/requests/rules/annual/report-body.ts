// The report as the body of a document: the six fixed parts, its three tables with every cell filled, 0 where nothing was.
import type { Block, Body, TableCell, TableRow } from "../../../../document/body.ts";
import { APPLICANT_CLASSES, CLASSES } from "../decisions.ts";
import { ASPECTS, PARTS, type PartTexts } from "./parts.ts";
import { BLOCKS, OUTCOMES, type TableFour } from "./table-four.ts";
import { COLUMNS, rowLabel, ROWS, type TableThree } from "./table-three.ts";
import { TABLE_TWO, type TableTwo } from "./table-two.ts";

export type ReportFigures = { two: TableTwo; three: TableThree; four: TableFour };

const paragraph = (text: string): Block => (text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] });
const heading = (level: 1 | 2, text: string): Block => ({ type: "heading", attrs: { level }, content: [{ type: "text", text }] });
const words = (text: string | undefined): Block[] =>
  (text ?? "").trim() === ""
    ? [paragraph("无。")]
    : text!
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(paragraph);

const cell = (text: string | number, more: { head?: boolean; colspan?: number; rowspan?: number } = {}): TableCell => ({
  type: more.head ? "tableHeader" : "tableCell",
  attrs: { colspan: more.colspan ?? 1, rowspan: more.rowspan ?? 1 },
  content: [paragraph(String(text))],
});
const row = (...content: TableCell[]): TableRow => ({ type: "tableRow", content });
const table = (...content: TableRow[]): Block => ({ type: "table", content });

const tableTwoBlocks = (two: TableTwo): Block => {
  const sections = [...new Set(TABLE_TWO.map(({ block }) => block))];
  return table(
    ...sections.flatMap((section) => {
      const cells = TABLE_TWO.filter(({ block }) => block === section);
      const columns = [...new Set(cells.map(({ column }) => column))];
      const names = [...new Set(cells.map((one) => one.row))];
      const span = 4 / (columns.length + 1);
      return [
        row(cell(section, { head: true, colspan: 4 })),
        row(cell("信息内容", { head: true, colspan: span }), ...columns.map((column) => cell(column, { head: true, colspan: span }))),
        ...names.map((name) =>
          row(
            cell(name, { colspan: span }),
            ...columns.map((column) => {
              const found = cells.find((one) => one.row === name && one.column === column);
              return cell(found ? (two[found.key] ?? 0) : 0, { colspan: span });
            }),
          ),
        ),
      ];
    }),
  );
};

const tableThreeBlock = (three: TableThree): Block =>
  table(
    row(
      cell("申请情况", { head: true, rowspan: 2 }),
      cell(APPLICANT_CLASSES.person, { head: true, rowspan: 2 }),
      cell("法人或其他组织", { head: true, colspan: CLASSES.length - 1 }),
      cell("总计", { head: true, rowspan: 2 }),
    ),
    row(...CLASSES.slice(1).map((one) => cell(APPLICANT_CLASSES[one], { head: true }))),
    ...ROWS.map((number) => row(cell(rowLabel(number)), ...COLUMNS.map((column) => cell(three.value({ row: number, column }))))),
  );

const tableFourBlock = (four: TableFour): Block =>
  table(
    row(cell("类别", { head: true }), ...OUTCOMES.map(({ label }) => cell(label, { head: true })), cell("总计", { head: true })),
    ...BLOCKS.map(({ key, label }) =>
      row(cell(label), ...OUTCOMES.map((outcome) => cell(four.value(key, outcome.key))), cell(four.value(key, "total"))),
    ),
  );

export const reportBody = (figures: ReportFigures, texts: PartTexts): Body => ({
  type: "doc",
  content: [
    heading(1, "一、总体情况"),
    ...ASPECTS.flatMap((aspect, index) => [heading(2, `（${"一二三四五"[index]}）${PARTS[aspect]}`), ...words(texts[aspect])]),
    heading(1, "二、主动公开政府信息情况"),
    tableTwoBlocks(figures.two),
    heading(1, "三、收到和处理政府信息公开申请情况"),
    tableThreeBlock(figures.three),
    heading(1, "四、政府信息公开行政复议、行政诉讼情况"),
    tableFourBlock(figures.four),
    heading(1, "五、存在的主要问题及改进情况"),
    heading(2, `（一）${PARTS.problems}`),
    ...words(texts.problems),
    heading(2, `（二）${PARTS.improvements}`),
    ...words(texts.improvements),
    heading(1, "六、其他需要报告的事项"),
    ...words(texts.others),
  ],
});
