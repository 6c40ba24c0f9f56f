// The wording of a clause as the imported gazette has it: the node that a citation names, its words with those below it, and a hash to read against.
import { type DeskNode, type Structure, visitNodes } from "./structure.ts";
import { withLabel } from "./to-body.ts";

const linesOf = (node: DeskNode): string[] => [
  ...(node.label + node.text === "" ? [] : [withLabel(node.label, node.text)]),
  ...(node.rows ?? []).map((row) => row.join("　")),
  ...node.children.flatMap(linesOf),
];

const SERIAL_COLUMNS = 3;

/**
 * The rows of a table that a serial number names: `2.5` the row that bears it and those below it that bear none, `2.5a` the first of these, `2.5b` the
 * second. Empty where there is none.
 */
const rowsNamed = (rows: readonly string[][], serial: string): string[][] => {
  const [, number = "", letter = ""] = /^([\d.]+)([a-z]?)$/.exec(serial) ?? [];
  const column = number === "" ? -1 : Array.from({ length: SERIAL_COLUMNS }, (_, at) => at).findIndex((at) => rows.some((row) => row[at] === number));
  if (column === -1) return [];
  const first = rows.findIndex((row) => row[column] === number);
  const next = rows.findIndex((row, at) => at > first && row[column] !== "");
  const group = rows.slice(first, next === -1 ? rows.length : next);
  if (letter === "") return group;
  const one = group[letter.charCodeAt(0) - "a".charCodeAt(0)];
  return group.length > 1 && one ? [one] : [];
};

const findNode = (structure: Structure, citation: string): DeskNode | undefined => {
  let found: DeskNode | undefined;
  for (const document of structure.documents)
    visitNodes(document.nodes, (node) => {
      if (node.id === citation) found ??= node;
    });
  return found;
};

/** The words of the node with this citation, a line a node; of a table's row where the citation ends in its serial number; undefined where there is none. */
export const wordingIn = (structure: Structure, citation: string): string | undefined => {
  const node = findNode(structure, citation);
  if (node) return linesOf(node).join("\n");
  const cut = citation.lastIndexOf("/");
  const table = cut === -1 ? undefined : findNode(structure, citation.slice(0, cut));
  const rows = table?.rows ? rowsNamed(table.rows, citation.slice(cut + 1)) : [];
  return rows.length > 0 ? rows.map((row) => row.join("　")).join("\n") : undefined;
};

/** What a hash is over: the words without white space, so that setting them anew changes nothing. */
export const hashedWords = (wording: string): string => wording.normalize("NFC").replace(/\s/gu, "");
