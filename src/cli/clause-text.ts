// Clauses as a person reads them on a terminal: an overview of the documents, a list, one clause in full, a contradiction.
import { DUTIES } from "../duties.ts";
import type { Clause, Contradiction, Instrument, Reading } from "../law/clause.ts";
import { CONTRADICTIONS } from "../law/contradictions.ts";
import { MATTERS, waitsForMatter } from "../law/not-yet-automated.ts";

const READINGS: Record<Reading, string> = { rule: "规则（由系统判定）", judgement: "判断（由人判断并留痕）", reference: "参考（没有职责）" };
const unverified = (...confidences: (string | undefined)[]): string => (confidences.includes("K-H") ? "，未核实" : "");
const count = (clauses: readonly Clause[], reading: Reading): number => clauses.filter((clause) => clause.reading === reading).length;
const cited = new Set(DUTIES.flatMap((duty) => duty.cites));

const asLine = ({ shortTitle, id, title, confidence, clauses }: Instrument): string =>
  `  ${shortTitle}${shortTitle === title ? "" : `　${title}`}\n      ${id}　${clauses.length} 条：规则 ${count(clauses, "rule")}，判断 ${count(clauses, "judgement")}，参考 ${count(clauses, "reference")}${unverified(confidence)}`;

/** Every document with how its clauses are read, and how to go on. */
export const asOverview = (instruments: readonly Instrument[]): string => {
  const of = (level: Instrument["level"]): string[] => instruments.filter((instrument) => instrument.level === level).map(asLine);
  const total = instruments.reduce((sum, { clauses }) => sum + clauses.length, 0);
  return [
    "本旗文件",
    ...of("local"),
    "",
    "所依据的国家和自治区规定",
    ...of("national"),
    "",
    `共 ${instruments.length} 份文件，${total} 条；${CONTRADICTIONS.length} 处矛盾。`,
    "看一份文件：qizheng clauses 68号　　看一条：qizheng clauses 土左政办发〔2023〕68号/6/2/2　　看一处矛盾：qizheng clauses X01",
  ].join("\n");
};

/** The clauses of each document, two lines each. */
export const asList = (instruments: readonly Instrument[]): string =>
  [
    ...instruments.map(({ id, title, issuer, confidence, clauses }) =>
      [
        `${title}（${id}，${issuer}${unverified(confidence)}）`,
        ...clauses.map((clause) => {
          const marks = clause.flags.length > 0 ? `　〔${clause.flags.join("、")}〕` : "";
          return `  ${clause.id}　${clause.place}${marks}\n      ${clause.gist}${clause.confidence === "K-H" ? "（未核实）" : ""}`;
        }),
      ].join("\n"),
    ),
    `共 ${instruments.reduce((sum, { clauses }) => sum + clauses.length, 0)} 条`,
  ].join("\n\n");

/** What does not fit and what is done about it. */
export const asContradiction = ({ id, problem, handling, waitsFor }: Contradiction): string =>
  `${id}　${problem}\n      处理：${handling}${waitsFor ? `（待${MATTERS[waitsFor]}模块；在此之前系统不作判断）` : ""}`;

/** One clause with everything that hangs on it. */
export const inFull = (instrument: Instrument, clause: Clause): string => {
  const waits = waitsForMatter(clause, cited);
  const duties = DUTIES.filter((duty) => duty.cites.includes(clause.id));
  const rows: [name: string, value: string | undefined][] = [
    ["编号", `${clause.id}（${clause.ref}）`],
    ["位置", `${instrument.title}，${clause.place}`],
    ["要旨", clause.gist],
    ["谁", clause.actor],
    ["何时", clause.trigger],
    ["时限", clause.threshold],
    ["留痕", clause.evidence],
    ["后果", clause.consequence],
    ["注意", clause.note],
    ["判读", `${READINGS[clause.reading]}${unverified(clause.confidence, instrument.confidence)}`],
    ["有效", `${clause.inForceFrom} 起${clause.inForceTo ? `，至 ${clause.inForceTo} 止` : ""}`],
    ["尚未自动化", waits && `待${MATTERS[waits]}模块`],
  ];
  const lines = rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`  ${name}：${value}`]));
  const hanging = [
    ...duties.map((duty) => `  ${duty.trigger.kind === "gate" ? "关口" : "职责"}：${duty.title}（${duty.id}）`),
    ...CONTRADICTIONS.filter(({ id }) => clause.flags.includes(id)).map((one) => `  矛盾：${asContradiction(one)}`),
  ];
  return [`${instrument.shortTitle}${clause.place}`, ...lines, ...hanging].join("\n");
};
