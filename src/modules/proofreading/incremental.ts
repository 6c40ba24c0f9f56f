// Reading a text again after an edit: rules that look no further than a line read only the lines that changed; those that hold the whole text
// together (numbering, tables, dates against the text's own day …) read it anew. Gives exactly what `proofread` gives. Pure, for a worker.
import { settledFindings, type RuleHit } from "./engine.ts";
import { rulesIn } from "./retired.ts";
import { linesOf, type Rule } from "./rule.ts";
import { EMPTY_CONTEXT, type Context, type Finding } from "./schema.ts";

export type Reading = {
  text: string;
  context: Context;
  findings: Finding[];
  /** Line → what the rules of lines say of it, places counted from its start. */
  lines: ReadonlyMap<string, readonly RuleHit[]>;
  /** How many units the rules of lines read this time. */
  read: number;
};

const hitsOf = (rules: readonly Rule[], text: string, context: Context): RuleHit[] =>
  rules.flatMap((rule) => Array.from(rule.check(text, context), (hit) => ({ rule, hit })));

/** `previous` is the reading before the edit; a reading under another context is not used. */
export const proofreadIncremental = (
  previous: Reading | undefined,
  text: string,
  context: Context = EMPTY_CONTEXT,
  rules: readonly Rule[] = rulesIn(context),
): Reading => {
  const known = previous?.context === context ? previous.lines : new Map<string, readonly RuleHit[]>();
  const ofLines = rules.filter(({ reach }) => reach !== "text");
  const lines = new Map<string, RuleHit[]>();
  const fresh: string[] = [];
  const places: { start: number; line: string }[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    places.push({ start, line });
    if (lines.has(line)) continue;
    const kept = known.get(line);
    lines.set(line, kept ? [...kept] : []);
    if (!kept) fresh.push(line);
  }
  // What is new is read in one go: the lines stand apart as in any text.
  const joined = fresh.join("\n");
  const starts: number[] = [];
  fresh.reduce((at, line) => (starts.push(at), at + line.length + 1), 0);
  let index = 0;
  for (const { rule, hit } of hitsOf(ofLines, joined, context).toSorted((a, b) => a.hit.start - b.hit.start)) {
    while (index + 1 < starts.length && starts[index + 1]! <= hit.start) index++;
    const start = starts[index]!;
    lines.get(fresh[index]!)!.push({ rule, hit: { ...hit, start: hit.start - start, end: hit.end - start } });
  }
  const hits = places.flatMap(({ start, line }) =>
    lines.get(line)!.map(({ rule, hit }) => ({ rule, hit: { ...hit, start: hit.start + start, end: hit.end + start } })),
  );
  hits.push(
    ...hitsOf(
      rules.filter(({ reach }) => reach === "text"),
      text,
      context,
    ),
  );
  return { text, context, findings: settledFindings(text, hits, rules), lines, read: joined.length };
};
