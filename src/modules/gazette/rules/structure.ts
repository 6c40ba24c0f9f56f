// The structure of a gazette on the proofing desk: documents and their nodes under keys that never change, what is set aside, what was decided.
// Finding one's way in it; what steps do to it is in desk.ts.
import type { GazetteNode, ImportedDocument, ImportResult } from "../schema.ts";

/** `key` names a node as long as the import exists; `id` is its citation. */
export type DeskNode = Omit<GazetteNode, "children"> & { key: string; children: DeskNode[] };
export type DeskDocument = Omit<ImportedDocument, "nodes" | "madeOn"> & { key: string; madeOn: string | null; nodes: DeskNode[] };
export type SetAside = { node: DeskNode; from: string; reason: string };
export type Decision = { decision: "accept" | "decline"; reason: string };
export type Structure = { documents: DeskDocument[]; setAside: SetAside[]; decisions: Record<number, Decision> };

/** Where a node stands: the list it is in, and its place there. */
export type Spot = { document: DeskDocument; parent: DeskNode | null; list: DeskNode[]; index: number; node: DeskNode };

/** The structure as it was read, before anybody touched it. Citations that occur twice get keys of their own. */
export const startOf = (result: ImportResult): Structure => {
  const taken = new Set<string>();
  const free = (id: string): string => {
    let key = id;
    for (let turn = 2; taken.has(key); turn++) key = `${id}~${turn}`;
    taken.add(key);
    return key;
  };
  const nodeOf = ({ children, ...node }: GazetteNode): DeskNode => {
    const key = free(node.id);
    return { ...structuredClone(node), key, children: children.map(nodeOf) };
  };
  const documents = result.documents.map(({ nodes, ...facts }): DeskDocument => ({ ...facts, key: free(facts.id), nodes: nodes.map(nodeOf) }));
  return { documents, setAside: [], decisions: {} };
};

/** Calls `see` for every node under `nodes`, parents first. */
export const visitNodes = (nodes: readonly DeskNode[], see: (node: DeskNode) => void): void => {
  for (const node of nodes) {
    see(node);
    visitNodes(node.children, see);
  }
};

export const findSpot = (structure: Structure, key: string): Spot | undefined => {
  const within = (document: DeskDocument, parent: DeskNode | null, list: DeskNode[]): Spot | undefined => {
    for (const [index, node] of list.entries()) {
      if (node.key === key) return { document, parent, list, index, node };
      const deeper = within(document, node, node.children);
      if (deeper) return deeper;
    }
    return undefined;
  };
  for (const document of structure.documents) {
    const spot = within(document, null, document.nodes);
    if (spot) return spot;
  }
  return undefined;
};

export const findDocument = (structure: Structure, key: string): DeskDocument | undefined =>
  structure.documents.find((document) => document.key === key);

/** A key nobody has: for what a step adds. */
export const freshKey = (structure: Structure, from: string): string => {
  const taken = new Set<string>();
  for (const document of structure.documents) {
    taken.add(document.key);
    visitNodes(document.nodes, (node) => taken.add(node.key));
  }
  visitNodes(
    structure.setAside.map((aside) => aside.node),
    (node) => taken.add(node.key),
  );
  let turn = 1;
  while (taken.has(`${from}+${turn}`)) turn++;
  return `${from}+${turn}`;
};

/** The lines of the source that a document's nodes come from. */
export const linesOfDocument = (document: DeskDocument): Set<number> => {
  const lines = new Set<number>([document.line]);
  visitNodes(document.nodes, (node) => {
    for (const line of node.lines) lines.add(line);
  });
  return lines;
};

/** All words of a node and what is below it, in reading order. */
export const wordsOfNode = (node: DeskNode | GazetteNode): string =>
  [node.label, node.text, ...(node.rows ?? []).flat(), ...node.children.map(wordsOfNode)].join("");

/** Every character other than white space that stands in a document or is set aside: what a step of arranging must keep. */
export const charactersOf = (structure: Structure): number => {
  const words = [
    ...structure.documents.flatMap((document) => [document.title, document.number ?? "", ...document.nodes.map(wordsOfNode)]),
    ...structure.setAside.map((aside) => wordsOfNode(aside.node)),
  ].join("");
  return [...words.replace(/\s/gu, "")].length;
};
