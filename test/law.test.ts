// The law as data: that it is complete, that nothing cites what is not there, that every rule is either acted on or said not to be,
// and that no word of it is copied. What compares with ../shared runs where that folder is, and is skipped elsewhere.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { coverageMarkdown } from "../src/cli/coverage.ts";
import { DUTIES } from "../src/duties.ts";
import { spanFaults } from "../src/kernel/interval.ts";
import { isPlainDate } from "../src/kernel/plain-date.ts";
import type { Clause } from "../src/law/clause.ts";
import { nodeOf, placeOf } from "../src/law/clause-writer.ts";
import { CONTRADICTIONS } from "../src/law/contradictions.ts";
import { BUILT_IN, NOT_YET_AUTOMATED, notYetEntryOf, waitsForMatter } from "../src/law/not-yet-automated.ts";
import { nodesOf } from "../src/modules/gazette/import/citations.ts";
import { readGazette } from "../src/modules/gazette/import/read.ts";
import { cite, citeRefs, findClause, getClause, instruments } from "../src/law/registry.ts";
import { deductionRef, RUBRIC } from "../src/law/instruments/70/rubric/index.ts";
import { clauseFactsOf, rubricFactsOf, sharedRun } from "./support/law.ts";

const ROOT = resolve(import.meta.dirname, "..");
const clauses = instruments.flatMap((instrument) => instrument.clauses);
const local = instruments.filter(({ level }) => level === "local");
const cited = new Set(DUTIES.flatMap((duty) => duty.cites));
const repeated = <T>(items: readonly T[]): T[] => items.filter((item, at) => items.indexOf(item) !== at);
const sources = (folder: string): { file: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(ROOT, folder, name), "utf8") }));

describe("the clauses", () => {
  test("of the six documents are 125, 47, 128, 35, 11 and 69: 415", () => {
    expect(local.map(({ shortTitle, clauses: own }) => [shortTitle, own.length])).toEqual([
      ["133号", 125],
      ["68号", 47],
      ["70号", 128],
      ["78号", 35],
      ["采购年终通知", 11],
      ["冬春防火方案", 69],
    ]);
    expect(local.flatMap(({ clauses: own }) => own)).toHaveLength(415);
  });

  test("have each an id and a ref of their own", () => {
    expect(repeated(instruments.map(({ id }) => id))).toEqual([]);
    expect(repeated(instruments.map(({ shortTitle }) => shortTitle))).toEqual([]);
    expect(repeated(clauses.map(({ id }) => id))).toEqual([]);
    expect(repeated(clauses.map(({ ref }) => ref))).toEqual([]);
  });

  test("say who, what, where they come from and since when", () => {
    const lacking = instruments.flatMap((instrument) =>
      instrument.clauses.filter(
        ({ id, ref, place, gist, actor, inForceFrom, inForceTo }) =>
          !id.startsWith(`${instrument.id}/`) ||
          [ref, place, instrument.title, instrument.shortTitle, instrument.issuer].includes("") ||
          gist.length < 9 ||
          !/\p{Script=Han}/u.test(actor) ||
          !isPlainDate(inForceFrom) ||
          (inForceTo !== undefined && !(isPlainDate(inForceTo) && inForceTo >= inForceFrom)) ||
          (instrument.madeOn !== undefined && inForceFrom < instrument.madeOn),
      ),
    );
    expect(lacking.map(({ ref }) => ref)).toEqual([]);
    expect(local.every(({ madeOn, confidence }) => madeOn !== undefined && confidence === "gazette")).toBe(true);
  });

  test("of one matter, version after version, neither overlap nor leave a hole", () => {
    const matters = Map.groupBy(
      clauses.filter(({ versionOf }) => versionOf),
      ({ versionOf }) => versionOf,
    );
    expect([...matters.keys()].length).toBeGreaterThanOrEqual(3);
    for (const versions of matters.values()) {
      expect(versions.length).toBeGreaterThan(1);
      expect(spanFaults(versions.map(({ ref, inForceFrom, inForceTo }) => ({ ref, from: inForceFrom, to: inForceTo ?? null })))).toEqual([]);
    }
  });

  test("nothing known worse than K-H is in, and national rules alone may be K-H", () => {
    for (const { level, confidence, clauses: own } of instruments) {
      expect(["C", "C2", "K-H", "gazette"]).toContain(confidence);
      if (level === "local") expect(own.filter((clause) => clause.confidence)).toEqual([]);
    }
  });

  test("live in files that can be read at a sitting", () => {
    const long = sources("src/law").filter(({ text }) => text.split("\n").length > 300);
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});

describe("places and citations", () => {
  test.each([
    ["6/2/2", "articles", "第六条第（二）项"],
    ["6/2", "articles", "第六条第二款"],
    ["9/1/1/3#2", "articles", "第九条第（一）项第3目"],
    ["5/6#15", "articles", "第五条第六款"],
    ["114", "articles", "第一百一十四条"],
    ["p1", "articles", "正文"],
    ["1/3", "sections", "一（三）"],
    ["2/1/p1", "sections", "二（一）"],
    ["2/1/p2#3", "sections", "二（一）第二段"],
    ["p2", "sections", "正文第二段"],
    ["单项否决#2", "sections", "单项否决"],
  ] as const)("%s of a document of %s is %s", (path, style, words) => {
    expect(placeOf(path, style)).toBe(words);
  });

  test("a citation names the document and the place, and each place once", () => {
    expect(cite("B-06.7")).toEqual({ clause: "土左政办发〔2023〕68号/6/2/2", label: "68号第六条第（二）项" });
    expect(citeRefs(["B-06.7", "B-06.8", "N-26"]).map(({ label }) => label)).toEqual(["68号第六条第（二）项", "条例第二十六条"]);
    expect(cite("R-4.1-4").label).toBe("70号附件1第4.1行第4项");
    expect(nodeOf(getClause("B-06.8").clause.id)).toBe(getClause("B-06.7").clause.id);
  });

  test("a ref that stands nowhere cannot be cited", () => {
    expect(findClause("B-99")).toBeUndefined();
    expect(() => cite("B-99")).toThrow("B-99");
  });

  test("every ref that the code cites exists", () => {
    const known = new Set(clauses.map(({ ref }) => ref.split("-")[0]));
    const literals = [...sources("src/modules"), ...sources("src/seed"), ...sources("counties")].flatMap(({ file, text }) =>
      [...text.matchAll(/"(([A-Z][A-Z0-9]*)-R?\d[\d.a-z-]*)"/g)].filter((match) => known.has(match[2])).map((match) => ({ file, ref: match[1]! })),
    );
    expect(literals.length).toBeGreaterThan(40);
    expect(literals.filter(({ ref }) => !findClause(ref))).toEqual([]);
  });

  test("every proof that an act leaves is of a duty that exists", () => {
    const ids = new Set(DUTIES.map(({ id }) => id));
    const modules = sources("src/modules");
    const named = modules.flatMap(({ text }) => [...text.matchAll(/\bduty: "([a-z-]+\/[a-z0-9-]+)"/g)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    for (const stage of ["first", "second", "third", "chief"]) expect(ids).toContain(`publishing/${stage}-review`);
  });
});

describe("duties", () => {
  test("have ids of their own, cite clauses that exist and say what proves them", () => {
    expect(repeated(DUTIES.map(({ id }) => id))).toEqual([]);
    const wanting = DUTIES.filter(
      ({ cites, evidence, actor, title, trigger, workingDays }) =>
        cites.length === 0 ||
        cites.some((id) => findClause(id)?.clause.id !== id) ||
        evidence.length === 0 ||
        [actor, title].includes("") ||
        (trigger.kind === "gate" && workingDays !== undefined),
    );
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });

  test("no duty hangs on a clause that has none in it", () => {
    expect([...cited].filter((id) => getClause(id).clause.reading === "reference")).toEqual([]);
  });

  test("every clause that a refusal cites hangs on a duty, so that the clauses page shows what stands on it", () => {
    const named = sources("src/modules").flatMap(({ file, text }) =>
      [...text.matchAll(/citeRefs\(\[([^\]]*)\]/g)].flatMap((match) => [...match[1]!.matchAll(/"([^"]+)"/g)].map((ref) => ({ file, ref: ref[1]! }))),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ ref }) => !cited.has(getClause(ref).clause.id))).toEqual([]);
  });

  test("every rule is acted on, or held by construction, or listed as not yet automated", () => {
    const silent = clauses.filter(
      (clause) => clause.reading === "rule" && !cited.has(clause.id) && !(clause.ref in BUILT_IN) && waitsForMatter(clause, cited) === undefined,
    );
    expect(silent.map(({ ref }) => ref)).toEqual([]);
  });

  test("the list of what is not yet automated holds nothing that is acted on by now: take such entries off", () => {
    const live = new Set(clauses.filter((clause) => waitsForMatter(clause, cited)).map((clause) => notYetEntryOf(clause)!.ref));
    expect(
      Object.values(NOT_YET_AUTOMATED)
        .flat()
        .filter((entry) => !live.has(entry)),
    ).toEqual([]);
    expect(Object.keys(BUILT_IN).filter((ref) => cited.has(getClause(ref).clause.id))).toEqual([]);
  });

  test("what is held by construction names the test that shows it", () => {
    for (const [ref, file] of Object.entries(BUILT_IN)) {
      expect(getClause(ref).clause.reading).toBe("rule");
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });
});

describe("contradictions", () => {
  test("are X01 to X48, each with what does not fit, what is done, and the clauses that take part", () => {
    expect(CONTRADICTIONS.map(({ id }) => id)).toEqual(Array.from({ length: 48 }, (_, at) => `X${String(at + 1).padStart(2, "0")}`));
    expect(CONTRADICTIONS.filter(({ problem, handling, clauses: own }) => problem.length < 10 || handling.length < 6 || own.length === 0)).toEqual(
      [],
    );
  });

  test("and clauses name each other", () => {
    const pairs = (of: readonly Clause[]) => of.flatMap(({ id, flags }) => flags.map((flag) => `${flag} ${id}`)).sort();
    expect(pairs(clauses)).toEqual(CONTRADICTIONS.flatMap(({ id, clauses: own }) => own.map((clause) => `${id} ${clause}`)).sort());
    expect(clauses.filter(({ flags }) => repeated(flags).length > 0)).toEqual([]);
  });

  test("a flag in the code is one that exists", () => {
    const ids = new Set(CONTRADICTIONS.map(({ id }) => id));
    const named = sources("src").flatMap(({ file, text }) => [...text.matchAll(/"(X\d\d)"/g)].map((match) => ({ file, flag: match[1]! })));
    expect(named.length).toBeGreaterThan(48);
    expect(named.filter(({ flag }) => !ids.has(flag))).toEqual([]);
  });
});

test("docs/coverage.md is current: otherwise bin/qizheng clauses --coverage > docs/coverage.md", () => {
  expect(readFileSync(join(ROOT, "docs/coverage.md"), "utf8")).toBe(coverageMarkdown());
});

describe("our own words", () => {
  const words = (clause: Clause): [string, string][] =>
    [clause.gist, clause.actor, clause.trigger, clause.threshold, clause.evidence, clause.consequence, clause.note].flatMap((text) =>
      text ? [[clause.ref, text] as [string, string]] : [],
    );
  const written = [
    ...clauses.flatMap(words),
    ...CONTRADICTIONS.flatMap(({ id, problem, handling }) => [[id, problem] as [string, string], [id, handling] as [string, string]]),
  ];

  test.each([
    ["各单位要在每年年底之前报送总结材料", "我们写：各单位要在每年年底之前报来", 12, "各单位要在每年年底之前报"],
    ["各单位要在每年年底\n之前报送总结材料", "各单位要在每年年底之前报送总结", 12, "各单位要在每年年底之前报送总结"],
    ["各单位要在每年年底之前报送总结材料", "年底之前，各单位把总结报来", 12, undefined],
    ["短", "短", 12, undefined],
  ])("a run copied from 「%s」 into 「%s」 would be found", (source, text, length, run) => {
    const found = sharedRun(source, length - 1)(text);
    expect(found === undefined ? undefined : run?.startsWith(found)).toBe(run === undefined ? undefined : true);
  });

  const GAZETTE = join(ROOT, "../shared/gazette/tumed-left-banner-2023-4.txt");
  test.skipIf(!existsSync(GAZETTE))("no text of the registry shares more than twelve characters in a row with the gazette", () => {
    const shares = sharedRun(readFileSync(GAZETTE, "utf8"), 12);
    expect(written.flatMap(([ref, text]) => (shares(text) ? [`${ref} ${shares(text)}`] : []))).toEqual([]);
    expect(written.length).toBeGreaterThan(1500);
  });

  const FACTS = join(ROOT, "../shared/facts/gazette-clauses.md");
  test.skipIf(!existsSync(FACTS))("every clause of the list of facts is in, with its contradictions", () => {
    const facts = clauseFactsOf(readFileSync(FACTS, "utf8"));
    expect(facts).toHaveLength(415);
    expect(local.flatMap(({ clauses: own }) => own.map(({ ref }) => ref)).sort()).toEqual(facts.map(({ ref }) => ref).sort());
    expect(
      facts.flatMap(({ ref, flags }) => flags.filter((flag) => !getClause(ref).clause.flags.includes(flag)).map((flag) => `${ref} ${flag}`)),
    ).toEqual([]);
  });

  test.skipIf(!existsSync(FACTS))("every deduction of the rubric costs what the list of facts says", () => {
    const ours = RUBRIC.flatMap(({ rows }) => rows).flatMap((row) =>
      row.deductions.map(({ points, kind }, index) => ({ ref: deductionRef(row, index), rowPoints: row.points, points, kind })),
    );
    expect(ours).toEqual(rubricFactsOf(readFileSync(FACTS, "utf8")));
    expect(ours).toHaveLength(116);
  });

  test.skipIf(!existsSync(GAZETTE))(
    "every clause of the six documents stands in a node of the imported gazette; a row of the rubric in its table",
    () => {
      const nodes = new Set(readGazette(readFileSync(GAZETTE, "utf8")).documents.flatMap(({ nodes: own }) => [...nodesOf(own)].map(({ id }) => id)));
      const places = local.flatMap(({ clauses: own }) =>
        own.map(({ ref, id }) => (ref.startsWith("R-") ? nodeOf(id).replace(/\/[^/]+$/, "") : nodeOf(id))),
      );
      expect([...new Set(places)].filter((place) => !nodes.has(place))).toEqual([]);
    },
  );
});
