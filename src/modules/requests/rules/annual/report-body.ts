// The report as the body of a document: the six fixed parts, its three tables with every cell filled, 0 where nothing was.
import type { Block, Body } from "../../../../document/body.ts";
import { APPLICANT_CLASSES, CLASSES } from "../decisions.ts";
import { ASPECTS, PARTS, type PartTexts } from "./parts.ts";
import { heading, paragraph, table, tableCell, tableRow } from "./table-blocks.ts";
import { BLOCKS, OUTCOMES, type TableFour } from "./table-four.ts";
import { COLUMNS, rowLabel, ROWS, type TableThree } from "./table-three.ts";
import { TABLE_TWO, type TableTwo } from "./table-two.ts";

export type ReportFigures = { two: TableTwo; three: TableThree; four: TableFour };

const words = (text: string | undefined): Block[] =>
  (text ?? "").trim() === ""
    ? [paragraph("无。")]
    : text!
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(paragraph);

const tableTwoBlocks = (two: TableTwo): Block => {
  const sections = [...new Set(TABLE_TWO.map(({ block }) => block))];
  return table(
    ...sections.flatMap((section) => {
      const cells = TABLE_TWO.filter(({ block }) => block === section);
      const columns = [...new Set(cells.map(({ column }) => column))];
      const names = [...new Set(cells.map((one) => one.row))];
      const span = 4 / (columns.length + 1);
      return [
        tableRow(tableCell(section, { head: true, colspan: 4 })),
        tableRow(tableCell("信息内容", { head: true, colspan: span }), ...columns.map((column) => tableCell(column, { head: true, colspan: span }))),
        ...names.map((name) =>
          tableRow(
            tableCell(name, { colspan: span }),
            ...columns.map((column) => {
              const found = cells.find((one) => one.row === name && one.column === column);
              return tableCell(found ? (two[found.key] ?? 0) : 0, { colspan: span });
            }),
          ),
        ),
      ];
    }),
  );
};

const tableThreeBlock = (three: TableThree): Block =>
  table(
    tableRow(
      tableCell("申请情况", { head: true, rowspan: 2 }),
      tableCell(APPLICANT_CLASSES.person, { head: true, rowspan: 2 }),
      tableCell("法人或其他组织", { head: true, colspan: CLASSES.length - 1 }),
      tableCell("总计", { head: true, rowspan: 2 }),
    ),
    tableRow(...CLASSES.slice(1).map((one) => tableCell(APPLICANT_CLASSES[one], { head: true }))),
    ...ROWS.map((number) => tableRow(tableCell(rowLabel(number)), ...COLUMNS.map((column) => tableCell(three.value({ row: number, column }))))),
  );

const tableFourBlock = (four: TableFour): Block =>
  table(
    tableRow(tableCell("类别", { head: true }), ...OUTCOMES.map(({ label }) => tableCell(label, { head: true })), tableCell("总计", { head: true })),
    ...BLOCKS.map(({ key, label }) =>
      tableRow(tableCell(label), ...OUTCOMES.map((outcome) => tableCell(four.value(key, outcome.key))), tableCell(four.value(key, "total"))),
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
