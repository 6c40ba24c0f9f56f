// Prints the README's table of settings from the rows that check them; run, it writes the table into README.md: `node scripts/readme-settings.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS } from "../src/platform/config.ts";

const BEGIN = "<!-- settings: node scripts/readme-settings.ts -->";
const END = "<!-- /settings -->";
export const README = join(import.meta.dirname, "..", "README.md");

/** The table as oxfmt leaves it: columns padded to the widest cell. */
export const settingsTable = (): string => {
  const rows = [
    ["name", "default", "what it is for"],
    ...Object.entries(SETTINGS).map(([name, { fallback, about }]) => [`\`${name}\``, fallback === "" ? "" : `\`${fallback}\``, about]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [head, ...rest] = rows;
  return [line(head!), line(widths.map((width) => "-".repeat(width))), ...rest.map(line)].join("\n");
};

/** `text` with the table between its marks replaced by the current one. */
export const withSettings = (text: string): string => {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${settingsTable()}\n\n${text.slice(end)}`;
};

if (import.meta.main) writeFileSync(README, withSettings(readFileSync(README, "utf8")));
