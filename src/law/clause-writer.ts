// How the clauses of an instrument are written down: a path, a ref, the gist, who it is about, and what else is known.
// Derives the stable id and the words of the place, so that neither can disagree with the path. Holds no clause.
import { chineseNumber } from "../kernel/chinese-number.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Clause, Reading } from "./clause.ts";

type More = Partial<Omit<Clause, "id" | "ref" | "gist" | "actor" | "reading">>;

/** `articles`: 第六条第（二）项. `sections`: 一（三）, as official documents number their parts. */
export type Style = "articles" | "sections";

/** `p2` is the second unnumbered paragraph: of the document where the path begins with it, else of the part before it. */
const paragraphWords = (number: number, depth: number): string =>
  depth === 0 ? (number === 1 ? "正文" : `正文第${chineseNumber(number)}段`) : number === 1 ? "" : `第${chineseNumber(number)}段`;

const inArticles = (number: number, depth: number, levels: number): string => {
  if (depth === 0) return `第${chineseNumber(number)}条`;
  // An item is cited by its article alone, as officials write it: an article has one list.
  if (depth === 1) return levels > 2 ? "" : `第${chineseNumber(number)}款`;
  return depth === 2 ? `第（${chineseNumber(number)}）项` : `第${number}目`;
};

const inSections = (number: number, depth: number): string =>
  depth === 0 ? chineseNumber(number) : depth === 1 ? `（${chineseNumber(number)}）` : `${number}`;

/**
 * The words of a path, which has a step for each level, as the nodes of an imported gazette have (modules/gazette/import/citations.ts):
 * article, paragraph, item, sub-item, so that `6/2/2` is 第六条第（二）项; or section and item. Whatever is no number stands as it is.
 */
export const placeOf = (path: string, style: Style): string => {
  const parts = nodeOf(path).split("/");
  return parts
    .map((part, depth) => {
      const paragraph = /^p(\d+)$/.exec(part);
      if (paragraph) return paragraphWords(Number(paragraph[1]), depth);
      if (!/^\d+$/.test(part)) return part;
      return style === "articles" ? inArticles(Number(part), depth, parts.length) : inSections(Number(part), depth);
    })
    .join("");
};

/** The node that a clause is read from: its id without the `#2` of a second obligation in the same place. */
export const nodeOf = (clauseId: string): string => clauseId.replace(/#\d+$/, "");

/** Writers for one instrument, one for each reading. `common` holds for every clause that does not say otherwise. */
export const clauseWriter = (instrument: string, style: Style, inForceFrom: PlainDate, common: More = {}) => {
  const write =
    (reading: Reading) =>
    (path: string, ref: string, actor: string, gist: string, more: More = {}): Clause => ({
      id: `${instrument}/${path}`,
      ref,
      place: placeOf(path, style),
      gist,
      actor,
      reading,
      flags: [],
      inForceFrom,
      ...common,
      ...more,
    });
  return { rule: write("rule"), judgement: write("judgement"), reference: write("reference") };
};
