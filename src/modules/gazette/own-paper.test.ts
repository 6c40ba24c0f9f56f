// An issue as we set it, read back by the importer from its PDF: every document, its signature and its tables, below a table over the whole page too.
import { afterAll, beforeAll, expect, test } from "vitest";
import { gazettePaperOf } from "../../../test/support/office.ts";
import { bodyFromNotation } from "../../document/notation.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type GazetteDocument, gazettePdf } from "../../office/gazette.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { nodesOf } from "./import/citations.ts";
import { readGazetteFile, type Read } from "./reading.ts";

const SENTENCE = "各单位要按照职责分工，对管护工作逐项检查，发现问题的当日整改，不能当日整改的列入台账，明确责任人和完成时限，整改情况每月报送一次。";
const documentOf = (name: string, number: number, blocks: readonly string[]): GazetteDocument => ({
  key: name,
  title: `关于做好${name}工作的通知`,
  number: `某政办发〔2026〕${number}号`,
  body: bodyFromNotation(["各乡镇人民政府：", ...blocks, "某旗人民政府办公室", "2026年10月8日"].join("\n")),
  signedBy: "某旗人民政府办公室",
  madeOn: plainDate("2026-10-08"),
  note: "",
  images: {},
});
const ROWS = Array.from(
  { length: 30 },
  (_, at) =>
    `| ${at + 1} | 渠道管护 | 是否明确管护人员并建立巡查记录，发现淤堵是否及时组织清理 | 没有建立记录的扣一分，每发现一处淤堵没有清理的扣半分 | ${(at % 5) + 1} |`,
);
const WIDE = ["附件", "| 序号 | 指标 | 评估内容 | 评分标准 | 分值 |", "|---|---|---|---|---|", ...ROWS];
const NAMES = ["农田灌溉", "渠道管护", "校舍维修", "冬季取暖"];

let read: Read;
beforeAll(async () => {
  const sections = NAMES.map((name, at) => ["# 一、抓紧落实", SENTENCE.repeat(4), "# 二、按期报送", SENTENCE.repeat(3), ...(at === 1 ? WIDE : [])]);
  const { pdf } = await gazettePdf(
    gazettePaperOf([
      { name: "旗政府办公室文件", documents: [documentOf(NAMES[0]!, 11, sections[0]!), documentOf(NAMES[1]!, 12, sections[1]!)] },
      { name: "部门文件", documents: [documentOf(NAMES[2]!, 13, sections[2]!), documentOf(NAMES[3]!, 14, sections[3]!)] },
    ]),
  );
  read = await readGazetteFile("公报.pdf", Buffer.from(pdf), () => undefined);
}, 60_000);
afterAll(closeTypesetting);

test("all its documents come back, each with its number and its day", () => {
  expect(read.result.documents.map(({ title, number, madeOn }) => [title, number, madeOn])).toEqual(
    NAMES.map((name, at) => [`关于做好${name}工作的通知`, `某政办发〔2026〕${at + 11}号`, "2026-10-08"]),
  );
});

test("the table over several pages is one, its cells of several lines whole", () => {
  const tables = read.result.documents.flatMap(({ nodes }) => [...nodesOf(nodes)].filter(({ level }) => level === "table"));
  expect(tables.map(({ rows }) => rows)).toEqual([
    [
      ["序号", "指标", "评估内容", "评分标准", "分值"],
      ...ROWS.map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    ],
  ]);
});

test("what is flagged is only where a page ends", () => {
  expect([...new Set(read.result.flags.map(({ kind }) => kind))]).toEqual(["cut-by-page"]);
});
