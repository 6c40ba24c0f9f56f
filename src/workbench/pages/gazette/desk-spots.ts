// Finding one's way in the structure of a document on the desk: its nodes in reading order with where each stands, and the node that a line belongs to. Pure.
import type { DeskNode } from "./answers.ts";

export type Spot = { node: DeskNode; parent: Spot | null; siblings: DeskNode[]; index: number; depth: number };

export const spotsOf = (nodes: DeskNode[], parent: Spot | null = null, found: Spot[] = []): Spot[] => {
  for (const [index, node] of nodes.entries()) {
    const spot: Spot = { node, parent, siblings: nodes, index, depth: parent ? parent.depth + 1 : 0 };
    found.push(spot);
    spotsOf(node.children, spot, found);
  }
  return found;
};

/** The innermost node that one of the lines belongs to, else the last one that begins before them. */
export const spotOfLines = (spots: readonly Spot[], lines: readonly number[]): Spot | undefined => {
  const [first] = lines;
  if (first === undefined) return undefined;
  return (
    spots.findLast(({ node }) => node.lines.includes(first)) ??
    spots.find(({ node }) => node.lines.some((line) => lines.includes(line))) ??
    spots.findLast(({ node }) => (node.lines[0] ?? Infinity) <= first)
  );
};
