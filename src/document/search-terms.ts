// How Chinese text is made searchable: overlapping pairs of characters find the candidates, and the text folded to its bare pieces decides, so that
// every phrase of two characters or more is found exactly. PostgreSQL's own parser would take a whole Chinese sentence as one word.

// A run of Han characters, or of other letters and digits: 20个工作日 is two pieces.
const PIECES = /[\p{Script=Han}〇]+|[[\p{L}\p{N}]--[\p{Script=Han}〇]]+/gv;
const HAN = /^[\p{Script=Han}〇]/u;
/** PostgreSQL takes no longer word; what is longer is no word a person looks for. */
const LONGEST = 200;

/** Full-width letters and digits are searched as half-width, capitals as small letters. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

const piecesOf = (text: string): string[] => [...fold(text).matchAll(PIECES)].map(([piece]) => piece.slice(0, HAN.test(piece) ? undefined : LONGEST));

const pairsOf = (piece: string): string[] => {
  const characters = [...piece];
  return characters.slice(0, -1).map((character, index) => character + characters[index + 1]!);
};

/** The pieces of a text with one blank between them: signs, spaces and line breaks do not matter to a search. */
export const foldedText = (texts: readonly string[]): string => texts.flatMap(piecesOf).join(" ");

const quote = (term: string): string => `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** PostgreSQL takes no tsvector of more bytes of terms. A text of a hundred thousand different pairs is no text a person wrote. */
export const MOST_BYTES = 1_000_000;
const bytesOf = (term: string): number => {
  let bytes = 0;
  for (const character of term) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
};

/** A tsvector literal of every term of `texts`, each once and without places, as far as PostgreSQL takes them. Linear in the texts. */
export const searchVector = (texts: readonly string[]): string => {
  const terms = new Set<string>();
  let bytes = 0;
  const add = (term: string): void => {
    if (bytes > MOST_BYTES || terms.has(term)) return;
    bytes += bytesOf(term);
    if (bytes <= MOST_BYTES) terms.add(term);
  };
  for (const piece of texts.flatMap(piecesOf)) {
    if (HAN.test(piece)) {
      for (const pair of pairsOf(piece)) add(pair);
      // The last single character is a term too, so that a search for one character by prefix finds it.
      add([...piece].at(-1)!);
    } else add(piece);
  }
  return [...terms].map(quote).join(" ");
};

/** The columns that a search matches: `heads` are title and number, `texts` everything else. `terms` and `title_terms` are tsvector literals. */
export const searchColumnsOf = (heads: readonly string[], texts: readonly string[]) => ({
  terms: searchVector([...heads, ...texts]),
  title_terms: searchVector(heads),
  folded: foldedText([...heads, ...texts]),
  folded_title: foldedText(heads),
});

export type SearchTerms = {
  /** A tsquery literal that every match satisfies. */
  candidates: string;
  /** What must stand in the folded text, each as it is. Empty where the candidates are exact by themselves. */
  phrases: string[];
  /** Every word, folded: for telling where it stands. */
  words: string[];
};

const MOST_WORDS = 20;

/** Every word between spaces must occur, in whatever order; undefined where nothing searchable was typed. */
export const searchTerms = (typed: string): SearchTerms | undefined => {
  const words = typed
    .split(/\s+/u)
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const terms = words.flatMap((pieces) =>
    pieces.flatMap((piece) => {
      const pairs = HAN.test(piece) ? pairsOf(piece) : [];
      return pairs.length > 0 ? pairs.map(quote) : [`${quote(piece)}:*`];
    }),
  );
  // A word of one or two characters is found exactly by its one term.
  const phrases = words.filter((pieces) => pieces.length > 1 || [...pieces[0]!].length > 2).map((pieces) => pieces.join(" "));
  return { candidates: [...new Set(terms)].join(" & "), phrases, words: words.map((pieces) => pieces.join(" ")) };
};
