// docs/coverage.md as text: how much of each document is read as what, what acts on it, what waits, and what is done about each contradiction.
// Counts and lists only; made from the registry and the duties, so that it cannot say more than the code does.
import { DUTIES } from "../duties.ts";
import type { Clause, Instrument, Matter, Reading } from "../law/clause.ts";
import { CONTRADICTIONS } from "../law/contradictions.ts";
import { BUILT_IN, waitsForMatter } from "../law/not-yet-automated.ts";
import { instruments } from "../law/registry.ts";

const cited = new Set(DUTIES.flatMap((duty) => duty.cites));
const gated = new Set(DUTIES.filter(({ trigger }) => trigger.kind === "gate").flatMap((duty) => duty.cites));

const count = <T>(items: readonly T[], fits: (item: T) => boolean): number => items.filter(fits).length;
const reading = (clauses: readonly Clause[], wanted: Reading): number => count(clauses, (clause) => clause.reading === wanted);
const rules = (clauses: readonly Clause[]): readonly Clause[] => clauses.filter((clause) => clause.reading === "rule");

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const rowOf = (name: string, clauses: readonly Clause[]): (string | number)[] => [
  name,
  clauses.length,
  reading(clauses, "rule"),
  reading(clauses, "judgement"),
  reading(clauses, "reference"),
  count(clauses, (clause) => cited.has(clause.id)),
  count(clauses, (clause) => gated.has(clause.id)),
  count(rules(clauses), (clause) => clause.ref in BUILT_IN),
  count(clauses, (clause) => waitsForMatter(clause, cited) !== undefined),
];
const HEAD = [
  "document",
  "clauses",
  "rule",
  "judgement",
  "reference",
  "in a duty or gate",
  "of these in a gate",
  "held by construction",
  "rules not yet automated",
];

const documents = (level: Instrument["level"]): string => {
  const own = instruments.filter((instrument) => instrument.level === level);
  return table(HEAD, [
    ...own.map((instrument) => rowOf(`${instrument.shortTitle}${instrument.confidence === "K-H" ? " (未核实)" : ""}`, instrument.clauses)),
    rowOf(
      "**all**",
      own.flatMap(({ clauses }) => clauses),
    ),
  ]);
};

const waiting = (): string => {
  const all = instruments
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => {
      const matter = waitsForMatter(clause, cited);
      return matter ? [{ matter, ref: clause.ref }] : [];
    });
  const byMatter = Map.groupBy(all, ({ matter }): Matter => matter);
  return [...byMatter].map(([matter, refs]) => `- **${matter}** (${refs.length}): ${refs.map(({ ref }) => ref).join(" ")}`).join("\n");
};

const contradictions = (): string =>
  [
    "| id | clauses | state | what the system does |",
    "| --- | ---: | --- | --- |",
    ...CONTRADICTIONS.map(
      ({ id, clauses, handling, waitsFor }) => `| ${id} | ${clauses.length} | ${waitsFor ? `waits for ${waitsFor}` : "so today"} | ${handling} |`,
    ),
  ].join("\n");

export const coverageMarkdown = (): string => `# What of the law is in the system

Made by \`bin/qizheng clauses --coverage > docs/coverage.md\` from the registry (\`src/law/instruments/\`) and the duties of the modules; a test keeps it
current. Gists are our own words. A clause read as \`rule\` is decided by machine, \`judgement\` by a named person whose decision is the evidence,
\`reference\` holds no duty. Duties: ${DUTIES.length}, of which gates: ${count(DUTIES, ({ trigger }) => trigger.kind === "gate")}.

## The six documents of the gazette

${documents("local")}

## National rules behind them

What the code cites or a contradiction needs, not a collection of laws. 未核实: known from memory only; single clauses of other rules bear the mark too
(${count(
  instruments.flatMap(({ clauses }) => clauses),
  ({ confidence }) => confidence === "K-H",
)} of them).

${documents("national")}

## Rules not yet automated

Nothing watches these yet. By the matter whose module will (\`src/law/not-yet-automated.ts\`).

${waiting()}

## Contradictions

${CONTRADICTIONS.length} in all: ${count(CONTRADICTIONS, ({ waitsFor }) => waitsFor === undefined)} are dealt with today, ${count(CONTRADICTIONS, ({ waitsFor }) => waitsFor !== undefined)} wait for a module; until then nothing is decided by machine.

${contradictions()}
`;
