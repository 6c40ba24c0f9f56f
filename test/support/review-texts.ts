// Texts that a test walks through the reviews: one of our own, and 68号's own, cut out of the gazette where that is there.
import type { Body } from "../../src/document/body.ts";
import { plainDate, type PlainDate } from "../../src/kernel/plain-date.ts";

export type Piece = { title: string; number: string; madeOn: PlainDate; lines: string[] };

/** 68号 in the gazette: from the line that names its signer to the title of the paper that follows. */
export const from68 = (gazette: string): Piece => {
  const lines = gazette.split("\n").map((line) => line.trim());
  const number = lines.indexOf("土左政办发〔2023〕68号");
  const next = lines.findIndex((line, at) => at > number && /^土左政办发〔2023〕\d+号$/.test(line));
  const end = lines.lastIndexOf("土默特左旗人民政府办公室", next);
  const titled = lines
    .slice(0, number)
    .filter((line) => line !== "")
    .slice(-2);
  return {
    title: titled.join(""),
    number: lines[number]!,
    madeOn: plainDate("2023-10-08"),
    lines: lines.slice(number + 1, end).filter((line) => line !== "" && !line.startsWith("签发人")),
  };
};

export const OWN: Piece = {
  title: "土默特左旗人民政府办公室关于规范政务信息报送的通知",
  number: "土左政办发〔2026〕901号",
  madeOn: plainDate("2026-02-27"),
  lines: [
    "各乡镇人民政府，旗直各部门：",
    "为提高政务信息质量，现就有关事项通知如下。",
    "一、报送内容",
    "各单位报送本单位办理的重要事项，一事一报，写清时间、地点和进展。",
    "二、报送时限",
    "重要事项当日报送，其他事项每周五下班前报送。",
    "土默特左旗人民政府办公室",
    "2026年2月27日",
  ],
};

export const bodyOf = (lines: readonly string[]): Body => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
