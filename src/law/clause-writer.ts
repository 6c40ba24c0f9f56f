// How the clauses of an instrument are written down: a path, a ref, the gist, who it is about, and what else is known.
// Derives the stable id and the words of the place, so that neither can disagree with the path. Holds no clause.
import { chineseNumber } from "../kernel/chinese-number.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Clause, Reading } from "./clause.ts";

type More = Partial<Omit<Clause, "id" | "ref" | "gist" | "actor" | "reading">>;

/**
 * A path has a segment for each level: a number, `k2` for the second paragraph (款), `p3` for an attachment's or a notice's own words as they are.
 * `#2` marks the second obligation that stands in one place: the gazette's node is the part before it.
 */
const segment = (part: string, depth: number, style: Style): string => {
  const paragraph = /^k(\d+)$/.exec(part);
  if (paragraph) return `第${chineseNumber(Number(paragraph[1]))}款`;
  if (!/^\d+$/.test(part)) return part;
  const number = Number(part);
  if (style === "articles") return depth === 0 ? `第${chineseNumber(number)}条` : depth === 1 ? `第（${chineseNumber(number)}）项` : `第${number}目`;
  return depth === 0 ? chineseNumber(number) : depth === 1 ? `（${chineseNumber(number)}）` : `${number}`;
};

/** `articles`: 第六条第（二）项. `sections`: 一（三）, as official documents number their parts. */
export type Style = "articles" | "sections";

/** The words of a path: `6/2` is 第六条第（二）项, or 六（二） in a document of sections. */
export const placeOf = (path: string, style: Style): string =>
  path
    .replace(/#\d+$/, "")
    .split("/")
    .map((part, depth) => segment(part, depth, style))
    .join("");

/** The place in the instrument's own text that a clause is read from: its id without the `#2` of a second obligation there. */
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
