// What a person reads of the law on a terminal.
import { describe, expect, test } from "vitest";
import { CONTRADICTIONS } from "../law/contradictions.ts";
import { getClause, instruments } from "../law/registry.ts";
import { asContradiction, asList, asOverview, inFull } from "./clause-text.ts";

const full = (ref: string): string => {
  const { instrument, clause } = getClause(ref);
  return inFull(instrument, clause);
};

describe("clauses on a terminal", () => {
  test("the overview names every document with its id and how its clauses are read, and how to go on", () => {
    const text = asOverview(instruments);
    for (const { id, title } of instruments) {
      expect(text).toContain(id);
      expect(text).toContain(title);
    }
    expect(text).toMatch(/68号.*\n.*47 条：规则 \d+，判断 \d+，参考 \d+/);
    expect(text).toContain("48 处矛盾");
    expect(text).toContain("qizheng clauses X01");
  });

  test("one clause tells who, by when, what proves it, which gate stands on it", () => {
    const text = full("B-07.6");
    for (const part of ["68号第七条", "B-07.6", "谁：行政机关", "时限：禁止", "判读：规则", "2023-10-08 起", "关口：先审后发"])
      expect(text).toContain(part);
    expect(text).not.toContain("尚未自动化");
  });

  test("a rule that nothing watches yet says so, and for which module it waits", () => {
    expect(full("A-10.1")).toContain("尚未自动化：待养老机构模块");
  });

  test("what we know from memory only is marked, be it a clause or a whole document", () => {
    expect(full("FEE-7")).toContain("未核实");
    expect(full("GB35181-17")).toContain("未核实");
    expect(full("FEE-4")).not.toContain("未核实");
  });

  test("a contradiction tells what does not fit, what is done, and whether that is so today", () => {
    const of = (id: string): string => asContradiction(CONTRADICTIONS.find((one) => one.id === id)!);
    expect(of("X01")).toMatch(/^X01　.+\n.*处理：.+/);
    expect(of("X01")).not.toContain("模块");
    expect(of("X12")).toContain("待养老机构模块");
  });

  test("a list gives each clause its id, place, marks and gist, and ends with the number", () => {
    const one = instruments.find(({ shortTitle }) => shortTitle === "68号")!;
    const text = asList([one]);
    expect(text).toContain("土左政办发〔2023〕68号/8#2　第八条　〔X01〕");
    expect(text.trimEnd()).toMatch(/共 47 条$/);
  });
});
