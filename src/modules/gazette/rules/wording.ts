// The wording of a clause as the imported gazette has it: the node that a citation names, its words with those below it, and a hash to read against.
import type { Structure } from "./structure.ts";
import { type DeskNode, visitNodes } from "./structure.ts";
import { withLabel } from "./to-body.ts";

const linesOf = (node: DeskNode): string[] => [
  ...(node.label + node.text === "" ? [] : [withLabel(node.label, node.text)]),
  ...(node.rows ?? []).map((row) => row.join("　")),
  ...node.children.flatMap(linesOf),
];

/** The words of the node with this citation, a line a node; undefined where the structure has none. */
export const wordingIn = (structure: Structure, citation: string): string | undefined => {
  let found: DeskNode | undefined;
  for (const document of structure.documents)
    visitNodes(document.nodes, (node) => {
      if (node.id === citation) found ??= node;
    });
  return found && linesOf(found).join("\n");
};

/** What a hash is over: the words without white space, so that setting them anew changes nothing. */
export const hashedWords = (wording: string): string => wording.normalize("NFC").replace(/\s/gu, "");
