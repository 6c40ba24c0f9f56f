// `clauses`: the instruments and their clauses in our own words; needs no database.
import type { Command } from "commander";
import type { Clause, Instrument, Reading } from "../law/clause.ts";
import { Failure, print, printJson } from "./output.ts";

const READINGS: Record<Reading, string> = { rule: "由系统判定", judgement: "由人判断并留痕", reference: "仅供参照" };

export const addClauses = (root: Command): void => {
  root
    .command("clauses")
    .description("列出文件和条款（要旨为本系统自拟，不是原文；不需要数据库）")
    .argument("[查找]", "条款编号（如 土左政办发〔2023〕68号/6/2）、文号，或要旨里的字词")
    .option("--json", "只输出 JSON")
    .action(async (query: string | undefined, { json }: { json?: boolean }) => {
      const { instruments } = await import("../law/registry.ts");
      const found = matching(instruments, query?.trim() ?? "");
      if (json) printJson({ instruments: found });
      if (found.length === 0) throw new Failure(`没有找到“${query}”。请换一个字词，或不加参数列出全部条款`);
      if (!json) print(found.map((instrument) => asText(instrument, isOneClause(found))).join("\n\n"));
    });
};

const isOneClause = (found: readonly Instrument[]): boolean => found.length === 1 && found[0]!.clauses.length === 1;

/** Instruments with those clauses that fit: one by its id, all of an instrument that itself fits, else by the words of the clause. */
const matching = (instruments: readonly Instrument[], query: string): Instrument[] => {
  if (query === "") return [...instruments];
  const keep = (fits: (clause: Clause, instrument: Instrument) => boolean): Instrument[] =>
    instruments
      .map((instrument) => ({ ...instrument, clauses: instrument.clauses.filter((clause) => fits(clause, instrument)) }))
      .filter(({ clauses }) => clauses.length > 0);
  const exact = keep((clause) => clause.id === query || clause.ref === query);
  if (exact.length > 0) return exact;
  const has = (...texts: (string | undefined)[]): boolean => texts.some((text) => text?.includes(query));
  return keep(
    (clause, instrument) =>
      has(instrument.id, instrument.title, instrument.shortTitle) ||
      has(clause.id, clause.place, clause.gist, clause.actor, clause.trigger, clause.threshold, clause.evidence, clause.consequence),
  );
};

const asText = ({ id, title, issuer, confidence, clauses }: Instrument, inFull: boolean): string =>
  [
    `${title}（${id}，${issuer}${confidence === "K-H" ? "，未核实" : ""}）`,
    ...clauses.flatMap((clause) => (inFull ? inDetail(clause) : [`  ${clause.id}　${clause.place}`, `      ${clause.gist}`])),
  ].join("\n");

const inDetail = (clause: Clause): string[] => {
  const rows: [name: string, value: string | undefined][] = [
    ["编号", clause.id],
    ["位置", clause.place],
    ["要旨", clause.gist],
    ["谁", clause.actor],
    ["何时", clause.trigger],
    ["时限", clause.threshold],
    ["留痕", clause.evidence],
    ["后果", clause.consequence],
    ["判读", READINGS[clause.reading]],
    ["有效", `${clause.inForceFrom} 起${clause.inForceTo ? `，至 ${clause.inForceTo} 止` : ""}`],
    ["矛盾", clause.flags.join("、")],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`  ${name}：${value}`]));
};
