// The finished pieces of a body, made right: runs trimmed and joined, lists as the body counts them, rows whose cells fit. Pure; knows no order of events.
import type { Block, Inline, ListItem, TableRow } from "../document/body.ts";
import { gapAfter, isPlainDecimal, writtenNumber } from "./numbers.ts";

/** `format` is `bullet`, `none` or a manner of numbering (numbers.ts); every item with the number it bears. */
export type CountedList = { format: string; start: number; items: { value: number; item: ListItem }[] };

/** Indents are the exporter's matter: spaces, ideographic ones too, go from both ends. */
export function trim(runs: Inline[]): void {
  for (let first = runs[0]; first !== undefined; first = runs[0]) {
    if (first.type === "text") first.text = first.text.replace(/^[ \u3000]+/, "");
    if (first.type === "text" && first.text !== "") break;
    runs.shift();
  }
  for (let last = runs[runs.length - 1]; last !== undefined; last = runs[runs.length - 1]) {
    if (last.type === "text") last.text = last.text.replace(/[ \u3000]+$/, "");
    if (last.type === "text" && last.text !== "") break;
    runs.pop();
  }
}

export const withoutBold = (run: Inline): Inline => (run.type === "text" ? { type: "text", text: run.text } : run);

export const joined = (runs: Inline[]): Inline[] =>
  runs.reduce<Inline[]>((out, run) => {
    const last = out[out.length - 1];
    if (last?.type === "text" && run.type === "text" && last.marks === undefined && run.marks === undefined) last.text += run.text;
    else out.push(run);
    return out;
  }, []);

/** A list as lists, one for each unbroken count; in a manner of numbering that the body does not know, as paragraphs with the number typed. */
export function listBlocks(list: CountedList): Block[] {
  const items = list.items;
  if (items.length === 0) return [];
  if (list.format === "none") return items.flatMap(({ item }) => item.content);
  if (list.format === "bullet") return [{ type: "bulletList", content: items.map(({ item }) => item) }];
  if (!isPlainDecimal(list.format))
    return items.flatMap(({ value, item }) =>
      withLabel(item.content, `${writtenNumber(value, list.format)}${/[a-zA-Z]/.test(list.format[0]!) && list.format.length === 1 ? "." : "、"}`),
    );
  const out: Extract<Block, { type: "orderedList" }>[] = [];
  let expected: number | undefined;
  for (const { value, item } of items) {
    if (value === expected) out[out.length - 1]!.content.push(item);
    else out.push({ type: "orderedList", attrs: { start: value }, content: [item] });
    expected = value + 1;
  }
  return out;
}

/** The blocks with the label typed before their first words. */
export function withLabel(blocks: Block[], label: string): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined || (first.type !== "paragraph" && first.type !== "heading"))
    return [{ type: "paragraph", content: [{ type: "text", text: label }] }, ...blocks];
  const runs = first.content ?? [];
  const gap = gapAfter(label, runs[0]?.type === "text" ? runs[0].text : "");
  return [{ ...first, content: joined([{ type: "text", text: label + gap }, ...runs]) }, ...rest];
}

/** Rows without cells go (cells that reached over them are shortened), and no cell reaches past the last row. */
export function tidyRows(rows: TableRow[]): TableRow[] {
  const keptBefore = [0];
  for (const row of rows) keptBefore.push(keptBefore[keptBefore.length - 1]! + (row.content.length > 0 ? 1 : 0));
  return rows.flatMap((row, at) => {
    if (row.content.length === 0) return [];
    const span = (rowspan: number): number => keptBefore[Math.min(at + rowspan, rows.length)]! - keptBefore[at]!;
    return [{ ...row, content: row.content.map((cell) => ({ ...cell, attrs: { ...cell.attrs, rowspan: span(cell.attrs.rowspan) } })) }];
  });
}
