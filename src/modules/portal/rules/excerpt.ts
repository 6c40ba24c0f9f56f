// What of a text to show for a search, and where its words stand in it. Pure; finds nothing in the database.
import type { Piece } from "../schema.ts";

/** The words of a query as a reader typed them and the parts between their signs (土左政发〔2023〕1号), longest first, each once. */
export const termsOf = (query: string): string[] => {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const parts = words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []).filter((part) => part.length > 1);
  return [...new Set([...words, ...parts])].sort((one, other) => other.length - one.length);
};

/** Cuts `text` where a term stands. Letter case does not matter; terms found within each other are marked once. */
export const highlight = (text: string, query: string): Piece[] => {
  const terms = termsOf(query);
  const lower = text.toLowerCase();
  // Some letters change length with their case (İ): then positions would slip, and nothing is marked.
  if (terms.length === 0 || lower.length !== text.length) return text === "" ? [] : [{ text, hit: false }];
  const pieces: Piece[] = [];
  let shown = 0;
  let at = 0;
  while (at < text.length) {
    const here = at;
    const term = terms.find((candidate) => lower.startsWith(candidate, here));
    if (term === undefined) {
      at += 1;
      continue;
    }
    if (here > shown) pieces.push({ text: text.slice(shown, here), hit: false });
    at = here + term.length;
    shown = at;
    pieces.push({ text: text.slice(here, at), hit: true });
  }
  if (shown < text.length) pieces.push({ text: text.slice(shown), hit: false });
  return pieces;
};

const EXCERPT_LENGTH = 90;
const LEAD = 24;

/** About `length` characters of `text` around the first of the query's words in it, from the beginning where none is. */
export const excerptOf = (text: string, query: string, length = EXCERPT_LENGTH): Piece[] => {
  const flat = text.replace(/\s+/gu, " ").trim();
  const lower = flat.toLowerCase();
  const found = termsOf(query)
    .map((term) => lower.indexOf(term))
    .filter((at) => at >= 0);
  const first = found.length > 0 ? Math.min(...found) : 0;
  const from = first <= LEAD ? 0 : first - LEAD;
  const to = Math.min(flat.length, from + length);
  const cut = `${from > 0 ? "…" : ""}${flat.slice(from, to)}${to < flat.length ? "…" : ""}`;
  // A cut may fall inside a character of two units: drop the half that is left.
  return highlight(cut.replace(/^(…?)[\uDC00-\uDFFF]/, "$1").replace(/[\uD800-\uDBFF](…?)$/, "$1"), query);
};
