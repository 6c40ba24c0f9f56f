// Two stages of a text against each other, as data: which pieces stayed, came, went or were changed, and inside a changed piece which
// characters. Pieces are paragraphs, headings, list items, table rows and images. Work is bounded: past the limits a piece counts as changed whole.
import { diffArrays, diffChars } from "diff";
import type { Block, Body, Inline } from "./body.ts";
import { inlineText } from "./walk.ts";

export type Piece = "标题" | "段落" | "列表项" | "表格行" | "图片";
export type Part = { kind: "same" | "added" | "removed"; text: string };
export type Change = {
  kind: "same" | "added" | "removed" | "changed";
  piece: Piece;
  parts: Part[];
  /** Set on a changed piece whose words are the same: what else is different. */
  only?: "redaction" | "form";
};

type Unit = {
  piece: Piece;
  text: string;
  /** Everything about the piece. */ form: string;
  /** The words and which of them are withheld. */ hidden: string;
};

type Budget = { left: number };

const MAX_EDITS_BLOCKS = 2_000;
const MAX_EDITS_CHARS = 1_000;
const MAX_CHARS = 20_000;
/** Steps that all pieces of one comparison may take together: the characters plus the square of the edits. */
const BUDGET = 20_000_000;
/** Two pieces are one changed piece when at least this share of their characters agree. */
const KINSHIP = 0.4;
const MAX_PAIRS = 10_000;

const hiddenText = (runs: readonly Inline[] | undefined): string =>
  (runs ?? [])
    .map((run) => `${run.marks?.find((mark) => mark.type === "redaction")?.attrs.ground ?? ""}\u0001${run.type === "text" ? run.text : "\n"}\u0002`)
    .join("");

function unitsOf(blocks: readonly Block[], inside: string): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    switch (block.type) {
      case "paragraph":
      case "heading": {
        const at = `${inside}${block.type === "heading" ? `h${block.attrs.level}` : "p"}`;
        const piece = inside === "" ? (block.type === "heading" ? "标题" : "段落") : "列表项";
        return [{ piece, text: inlineText(block.content), form: at + JSON.stringify(block.content ?? []), hidden: hiddenText(block.content) }];
      }
      case "image": {
        const { fileId, alt, redaction } = block.attrs;
        return [
          {
            piece: "图片",
            text: `〔图片${alt === "" ? "" : `：${alt}`}〕`,
            form: `${inside}i${JSON.stringify([fileId, alt, redaction ?? null])}`,
            hidden: `${fileId}${redaction ?? ""}`,
          },
        ];
      }
      case "bulletList":
        return block.content.flatMap((item) => unitsOf(item.content, `${inside}u`));
      case "orderedList":
        return block.content.flatMap((item, index) => unitsOf(item.content, `${inside}o${block.attrs.start + index}`));
      case "table":
        return block.content.map((row): Unit => {
          const cells = row.content.map((cell) => unitsOf(cell.content, ""));
          return {
            piece: "表格行",
            text: cells.map((units) => units.map((unit) => unit.text).join("\n")).join(" ｜ "),
            form: `${inside}r${JSON.stringify(row.content.map((cell, index) => [cell.type, cell.attrs, cells[index]?.map((unit) => unit.form)]))}`,
            hidden: JSON.stringify(cells.map((units) => units.map((unit) => unit.hidden))),
          };
        });
    }
  });
}

/** Characters inside one piece. Falls back to the whole text out, the whole text in, when the two are too long or too different. */
export function textParts(before: string, after: string, budget: Budget = { left: BUDGET }): Part[] {
  const whole: Part[] = [
    ...(before === "" ? [] : [{ kind: "removed" as const, text: before }]),
    ...(after === "" ? [] : [{ kind: "added" as const, text: after }]),
  ];
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (before.length > MAX_CHARS || after.length > MAX_CHARS || budget.left <= 0) return whole;
  const found = diffChars(before, after, { maxEditLength: MAX_EDITS_CHARS });
  const edits = found?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? MAX_EDITS_CHARS;
  budget.left -= before.length + after.length + edits * edits;
  return found?.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value })) ?? whole;
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length && at < 400; at++) {
    const gram = text.slice(at, at + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function kinship(one: Map<string, number>, other: Map<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [gram, count] of one) {
    shared += Math.min(count, other.get(gram) ?? 0);
    total += count;
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}

const removal = (unit: Unit): Change => ({
  kind: "removed",
  piece: unit.piece,
  parts: unit.text === "" ? [] : [{ kind: "removed", text: unit.text }],
});
const addition = (unit: Unit): Change => ({ kind: "added", piece: unit.piece, parts: unit.text === "" ? [] : [{ kind: "added", text: unit.text }] });
const same = (unit: Unit): Change => ({ kind: "same", piece: unit.piece, parts: textParts(unit.text, unit.text) });

function changed(before: Unit, after: Unit, budget: Budget): Change {
  const change: Change = { kind: "changed", piece: after.piece, parts: textParts(before.text, after.text, budget) };
  if (before.text !== after.text) return change;
  return { ...change, only: before.hidden === after.hidden ? "form" : "redaction" };
}

/** A run of pieces that went against a run that came: which of them are the same piece, changed? Order is kept; the best total kinship wins. */
function pairUp(gone: Unit[], come: Unit[], budget: Budget): Change[] {
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MAX_PAIRS) return [...gone.map(removal), ...come.map(addition)];
  const [goneGrams, comeGrams] = [gone, come].map((units) => units.map((unit) => bigrams(unit.text))) as [
    Map<string, number>[],
    Map<string, number>[],
  ];
  const likeness = gone.map((before, row) =>
    come.map((after, column) => {
      if ((before.piece === "表格行") !== (after.piece === "表格行") || (before.piece === "图片") !== (after.piece === "图片")) return 0;
      const value = kinship(goneGrams[row]!, comeGrams[column]!);
      return value >= KINSHIP ? value : 0;
    }),
  );
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  for (let row = gone.length - 1; row >= 0; row--) {
    for (let column = come.length - 1; column >= 0; column--) {
      const pair = likeness[row]![column]!;
      const paired = pair > 0 ? pair + best[(row + 1) * width + column + 1]! : 0;
      best[row * width + column] = Math.max(paired, best[(row + 1) * width + column]!, best[row * width + column + 1]!);
    }
  }
  const out: Change[] = [];
  let [row, column] = [0, 0];
  while (row < gone.length && column < come.length) {
    const here = best[row * width + column]!;
    const pair = likeness[row]![column]!;
    if (pair > 0 && here === pair + best[(row + 1) * width + column + 1]!) out.push(changed(gone[row++]!, come[column++]!, budget));
    else if (here === best[(row + 1) * width + column]!) out.push(removal(gone[row++]!));
    else out.push(addition(come[column++]!));
  }
  return [...out, ...gone.slice(row).map(removal), ...come.slice(column).map(addition)];
}

/** `before` against `after`, in the order of reading; what stayed is in the list too, so that a screen can fold it. */
export function diffBodies(before: Body, after: Body): Change[] {
  const old = unitsOf(before.content, "");
  const now = unitsOf(after.content, "");
  let head = 0;
  while (head < old.length && head < now.length && old[head]!.form === now[head]!.form) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail]!.form === now[now.length - 1 - tail]!.form) tail++;

  const out = now.slice(0, head).map(same);
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const hunks = diffArrays(
    oldMiddle.map((unit) => unit.form),
    nowMiddle.map((unit) => unit.form),
    { maxEditLength: MAX_EDITS_BLOCKS },
  ) ?? [
    { count: oldMiddle.length, removed: true, added: false },
    { count: nowMiddle.length, removed: false, added: true },
  ];
  const budget = { left: BUDGET };
  let [oldAt, nowAt] = [0, 0];
  let gone: Unit[] = [];
  let come: Unit[] = [];
  const settle = (): void => {
    out.push(...pairUp(gone, come, budget));
    gone = [];
    come = [];
  };
  for (const hunk of hunks) {
    if (hunk.removed) gone.push(...oldMiddle.slice(oldAt, (oldAt += hunk.count)));
    else if (hunk.added) come.push(...nowMiddle.slice(nowAt, (nowAt += hunk.count)));
    else {
      settle();
      out.push(...nowMiddle.slice(nowAt, nowAt + hunk.count).map(same));
      oldAt += hunk.count;
      nowAt += hunk.count;
    }
  }
  settle();
  return [...out, ...now.slice(now.length - tail).map(same)];
}

export type FieldChange = { field: string; before: unknown; after: unknown };

/** Canonical text of a JSON value: the order of an object's keys does not count, an absent key is like undefined. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "undefined";

/** The fields in which two records differ, in the order of `after`'s keys (then those only in `before`). `except` defaults to the body, which has its own diff. */
export function fieldChanges(before: Record<string, unknown>, after: Record<string, unknown>, except: readonly string[] = ["body"]): FieldChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((field) => !except.includes(field) && canonical(before[field]) !== canonical(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Whether two bodies differ in anything at all, be it only the cut of a list that the diff does not list. */
export const bodiesDiffer = (before: Body, after: Body): boolean => canonical(before) !== canonical(after);
