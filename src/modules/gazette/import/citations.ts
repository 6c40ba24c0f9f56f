// How a node is cited. The document's number, then one step for each level, with / between: 土左政办发〔2023〕68号/6/2 is article 6, paragraph 2;
// its items and their sub-items follow (/6/2/1/3). A chapter is /c2 and no step of what is in it, for articles count through. Outside articles a numbered
// heading is its number (/2/1), an unnumbered paragraph /p1, a table /t1, an annex /a1, a heading /h1, a footnote /n1, the signature
// /signature.
import type { GazetteNode, ImportedDocument, ImportResult } from "../schema.ts";

/** What a document without a number is called: organ and date, or whatever of both it has. */
export const documentIdOf = ({ number, organ, madeOn, title }: Pick<ImportedDocument, "number" | "organ" | "madeOn" | "title">): string => {
  const name = organ ?? title.slice(0, 40);
  // 〔2023〕18号 without its organ's code is not unique.
  if (number !== null) return number.startsWith("〔") ? `${name}${number}` : number;
  const id = madeOn === null ? (organ === null ? name : `${organ}·${title.slice(0, 30)}`) : `${name}·${madeOn}`;
  return id.replaceAll("/", "／");
};

/** Hands out ids and never the same twice: a number printed twice gets ~2. */
export const citationDesk = (): ((id: string) => string) => {
  const used = new Map<string, number>();
  return (id) => {
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  };
};

/** All nodes in reading order, parents before children. */
export function* nodesOf(nodes: readonly GazetteNode[]): Generator<GazetteNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

/** The node a citation leads to; an article's first paragraph is the article's own text. */
export const findNode = (result: Pick<ImportResult, "documents">, id: string): GazetteNode | undefined => {
  for (const { id: documentId, nodes } of result.documents) {
    if (!id.startsWith(documentId)) continue;
    for (const node of nodesOf(nodes)) if (node.id === id || (node.level === "article" && `${node.id}/1` === id)) return node;
  }
  return undefined;
};
