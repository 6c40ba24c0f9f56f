// Every entry of the handbook is found in a sentence built from it, is written once, and none is found in texts that are right.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contentOn, manuscripts } from "../../../../../counties/tumed-left-banner/demo/index.ts";
import { county } from "../../../../../counties/tumed-left-banner/index.ts";
import { plainTextOf } from "../../../../document/plain-text.ts";
import { plainDate } from "../../../../kernel/plain-date.ts";
import { contextOfCounty } from "../../context.ts";
import { proofread } from "../../engine.ts";
import type { Rule } from "../../rule.ts";
import { RULES } from "../../rules/index.ts";
import { COMPANY_ROWS } from "./company.ts";
import { MISNAMED, MORE_FORMER_ORGANS, MORE_OUTDATED } from "./former.ts";
import { IDIOMS } from "./idioms.ts";
import { LACKING_INSIDE } from "./lacking.ts";
import { OFTEN_MISSPELT } from "./often-misspelt.ts";
import { PINYIN_SLIPS } from "./pinyin-slips.ts";
import { STROKES } from "./strokes.ts";
import { TWICE } from "./twice.ts";
import { WORDS } from "./words.ts";

const DAY = plainDate("2026-11-24");
const context = { ...contextOfCounty(county, DAY), documentDate: DAY };
const COMPANY = COMPANY_ROWS.flatMap(({ wrong, behind, ahead }) =>
  behind.length + ahead.length === 0 ? [wrong] : [...behind.map((word) => wrong + word), ...ahead.map((word) => word + wrong)],
);
const LISTS: [rule: Rule["id"], terms: string[]][] = [
  [
    "words/confusable",
    [...IDIOMS, ...WORDS, ...OFTEN_MISSPELT, ...STROKES, ...PINYIN_SLIPS, ...MISNAMED, ...LACKING_INSIDE].map(({ wrong }) => wrong),
  ],
  ["words/confusable", COMPANY],
  ["words/outdated", MORE_OUTDATED.map(({ wrong }) => wrong)],
  ["words/former-organ", MORE_FORMER_ORGANS.map(({ name }) => name)],
  ["words/redundant", TWICE.map(({ trigger }) => trigger)],
];

describe.each(LISTS)("%s", (id, terms) => {
  test("every entry is found where it stands", () => {
    const rules = RULES.filter((rule) => rule.id === id);
    expect(rules).toHaveLength(1);
    const missed = terms.filter((term) => {
      const lead = "会议指出：";
      return !proofread(`${lead}${term}，这一点要看到。`, context, rules).some(
        ({ start, end }) => start < lead.length + term.length && end > lead.length,
      );
    });
    expect(missed).toEqual([]);
  });

  test("every entry is written once", () => {
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});

/** Texts that are right: the clean cases of the evaluation, one a line, and the demonstration's documents. */
const cleanTexts = (): string[] => {
  const root = new URL("../../../../../test/cases/proofreading/", import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /clean[^/]*\.txt$/.test(file));
  const cases = files.flatMap((file) => readFileSync(root + file, "utf8").split("\n"));
  return [
    ...cases.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.replaceAll("\\n", "\n").replaceAll("\\t", "\t")),
    ...manuscripts.map((manuscript) => plainTextOf(contentOn(manuscript, DAY).body).text),
  ];
};

test("no entry is found in what is right", () => {
  const texts = cleanTexts();
  expect(texts.length).toBeGreaterThan(500);
  const rules = RULES.filter(({ id }) => LISTS.some(([listed]) => listed === id));
  const terms = LISTS.flatMap(([, listed]) => listed);
  const alarms = texts.flatMap((text) =>
    proofread(text, context, rules).filter((found) => terms.includes(found.text) || found.reason.includes("：这里用“")),
  );
  expect(alarms.map(({ text }) => text)).toEqual([]);
});

test.each([
  "支付县长途客车补助，由于以登记日为准，群众自己登记、自己审核。",
  "年末必须完成，上学历界定清楚，临时就业均都市化。",
  "灭火气体充足，未来涵盖全旗，助理陪同检查，进口啤酒下架，有效其他证件，边缘化人群。",
  "设计大功率水泵，学校圆满完成任务，对方往反方向行驶。",
])("what meets by chance is no slip: %s", (text) => {
  expect(proofread(text, context).filter(({ rule }) => rule === "words/confusable" || rule === "words/redundant")).toEqual([]);
});
