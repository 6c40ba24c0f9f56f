// Writes src/modules/gazette/rules/read-against.ts: the hash of the wording that each clause was read against, from the gazette the clauses were entered
// from (node scripts/read-against.mjs FILE). The wording itself stays outside.
import { readFileSync, writeFileSync } from "node:fs";
import { nodeOf } from "../src/law/clause-writer.ts";
import { instruments } from "../src/law/registry.ts";
import { readGazette } from "../src/modules/gazette/import/read.ts";
import { structureOf } from "../src/modules/gazette/rules/desk.ts";
import { hashOfWording } from "../src/modules/gazette/hash-of-wording.ts";
import { wordingIn } from "../src/modules/gazette/rules/wording.ts";
import { textOfFile } from "../src/office/file-text.ts";

const file = process.argv[2];
const { text } = await textOfFile(file, readFileSync(file));
const structure = structureOf(readGazette(text), []);
const nodes = [...new Set(instruments.filter((one) => one.level === "local").flatMap((one) => one.clauses.map((clause) => nodeOf(clause.id))))];
const rows = nodes.flatMap((node) => {
  const words = wordingIn(structure, node);
  return words === undefined ? [] : [`  ${JSON.stringify(node)}: "${hashOfWording(words)}",`];
});
const out = new URL("../src/modules/gazette/rules/read-against.ts", import.meta.url);
const head = readFileSync(out, "utf8").split("\n").slice(0, 2);
writeFileSync(out, [...head, "export const READ_AGAINST: Readonly<Record<string, string>> = {", ...rows, "};", ""].join("\n"));
process.stdout.write(`${rows.length} of ${nodes.length} places have their wording\n`);
process.stdout.write(`${nodes.filter((node) => wordingIn(structure, node) === undefined).join("\n")}\n`);
