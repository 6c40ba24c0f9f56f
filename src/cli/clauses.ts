// `clauses`: the instruments and their clauses in our own words; needs no database. What is printed of one clause is in clause-text.ts.
import type { Command } from "commander";
import type { Clause, Contradiction, Instrument } from "../law/clause.ts";
import { Failure, print, printJson } from "./output.ts";

export const addClauses = (root: Command): void => {
  root
    .command("clauses")
    .description("列出文件和条款（要旨为本系统自拟，不是原文；不需要数据库）")
    .argument("[查找]", "条款编号（如 土左政办发〔2023〕68号/6/2/2）、文号或简称（如 68号）、矛盾编号（如 X01），或要旨里的字词；不写则列出文件")
    .option("--json", "只输出 JSON；不写查找时输出全部条款")
    .option("--coverage", "输出覆盖情况（docs/coverage.md 的内容，英文）")
    .action(async (given: string | undefined, { json, coverage }: { json?: boolean; coverage?: boolean }) => {
      if (coverage) return print((await import("./coverage.ts")).coverageMarkdown().trimEnd());
      const { instruments } = await import("../law/registry.ts");
      const { CONTRADICTIONS } = await import("../law/contradictions.ts");
      const query = given?.trim() ?? "";
      const found = matching(instruments, CONTRADICTIONS, query);
      if (json) printJson({ instruments: found });
      if (found.length === 0) throw new Failure(`没有找到“${query}”。请换一个字词，或不加参数看有哪些文件`);
      if (json) return;
      const { asContradiction, asList, asOverview, inFull } = await import("./clause-text.ts");
      if (query === "") return print(asOverview(instruments));
      const contradiction = CONTRADICTIONS.find(({ id }) => id === query.toUpperCase());
      if (contradiction) print(`${asContradiction(contradiction)}\n`);
      const only = found.length === 1 && found[0]!.clauses.length === 1 ? found[0]!.clauses[0]! : undefined;
      return print(only && !contradiction ? inFull(found[0]!, only) : asList(found));
    });
};

/** Instruments with those clauses that fit: one by its id, those of a contradiction, all of an instrument that itself fits, else by their words. */
const matching = (instruments: readonly Instrument[], contradictions: readonly Contradiction[], query: string): Instrument[] => {
  if (query === "") return [...instruments];
  const keep = (fits: (clause: Clause, instrument: Instrument) => boolean): Instrument[] =>
    instruments
      .map((instrument) => ({ ...instrument, clauses: instrument.clauses.filter((clause) => fits(clause, instrument)) }))
      .filter(({ clauses }) => clauses.length > 0);
  const contradiction = contradictions.find(({ id }) => id === query.toUpperCase());
  if (contradiction) return keep((clause) => clause.flags.includes(contradiction.id));
  const exact = keep((clause, { id, shortTitle }) => clause.id === query || clause.ref === query || id === query || shortTitle === query);
  if (exact.length > 0) return exact;
  const has = (...texts: (string | undefined)[]): boolean => texts.some((text) => text?.includes(query));
  const titled = keep((_clause, instrument) => has(instrument.id, instrument.title));
  if (titled.length > 0) return titled;
  return keep((clause, { shortTitle }) =>
    has(
      clause.id,
      `${shortTitle}${clause.place}`,
      clause.gist,
      clause.actor,
      clause.trigger,
      clause.threshold,
      clause.evidence,
      clause.consequence,
      clause.note,
    ),
  );
};
