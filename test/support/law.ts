// Reading aids for test/law.test.ts: runs of characters that two texts share, and the list of facts as data.

const bare = (text: string): string => text.replace(/\s/g, "");

/** Finds in a text a run of more than `most` characters that the source holds too, white space aside; undefined when there is none. */
export const sharedRun = (source: string, most: number): ((text: string) => string | undefined) => {
  const length = most + 1;
  const whole = bare(source);
  const runs = new Set(Array.from({ length: Math.max(0, whole.length - most) }, (_, at) => whole.slice(at, at + length)));
  return (text) => {
    const own = bare(text);
    for (let at = 0; at + length <= own.length; at++) if (runs.has(own.slice(at, at + length))) return own.slice(at, at + length);
    return undefined;
  };
};

/** The rows of gazette-clauses.md that are clauses: their ref and the contradictions that the row names. */
export const clauseFactsOf = (markdown: string): { ref: string; flags: string[] }[] =>
  markdown.split("\n").flatMap((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const ref = cells[1] ?? "";
    const isClause = cells.length >= 9 && /^([A-F]-[\d.]+[\da-z.-]*|R-\d\.\d+[ab]?-\d)$/.test(ref);
    return isClause ? [{ ref, flags: /^[A-F]/.test(ref) ? (cells[9]?.match(/X\d\d/g) ?? []) : [] }] : [];
  });

const KINDS: Record<string, string> = {
  定额: "once",
  每发现: "each",
  每缺: "each",
  最高: "up-to",
  清零: "whole-row",
  注: "note",
  未写分: "unwritten",
};

/** The rows of the rubric in gazette-clauses.md §6.2: what each deduction costs, how, and out of how many points. */
export const rubricFactsOf = (markdown: string): { ref: string; rowPoints: number; points: number; kind: string }[] =>
  markdown.split("\n").flatMap((line) => {
    const [, ref = "", rowPoints, , points = "", kind = ""] = line.split("|").map((cell) => cell.trim());
    return /^R-\d/.test(ref) && KINDS[kind] ? [{ ref, rowPoints: Number(rowPoints), points: Number(points) || 0, kind: KINDS[kind] }] : [];
  });
