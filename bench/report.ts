// What every bench ends with: a table of figures for a person, and the same figures as JSON under bench/results/.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";

export type Row = Record<string, string | number>;

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
const pad = (text: string, width: number, isNumber: boolean): string => {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? space + text : text + space;
};
const shown = (value: string | number | undefined): string =>
  typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 2 }) : (value ?? "");

/** Rows as aligned text, one column per key of the first row. */
export const table = (rows: Row[]): string => {
  const keys = Object.keys(rows[0] ?? {});
  const widths = keys.map((key) => Math.max(widthOf(key), ...rows.map((row) => widthOf(shown(row[key])))));
  const line = (cells: (key: string) => string | number | undefined): string =>
    keys.map((key, index) => pad(shown(cells(key)), widths[index]!, typeof rows[0]![key] === "number")).join("  ");
  return [line((key) => key), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map((row) => line((key) => row[key]))].join("\n");
};

/** The machine the figures are of: without it they say nothing. */
export const machine = (): Row => ({
  cpu: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  /** What else ran on these cores in the last minute, the bench itself counted as one. */
  load: Number(loadavg()[0]!.toFixed(1)),
});

/** Prints the table and writes bench/results/<name>.json. */
export const report = (name: string, rows: Row[], notes: string[] = []): void => {
  const on = machine();
  process.stdout.write(
    `\n${name} on ${on["cpu"]}, ${on["cores"]} cores under a load of ${on["load"]}, Node ${on["node"]}\n\n${table(rows)}\n\n${notes.map((note) => `- ${note}\n`).join("")}`,
  );
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ name, machine: on, rows, notes }, null, 2)}\n`);
};
