// Finds the words of a list in a text in one pass, by their first two characters. The one place to change when the list grows to a hundred thousand.

/** Entries by the first two units of their word; words are at least two units long. */
export type WordIndex<T> = Map<number, { word: string; entry: T }[]>;

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

export const indexWords = <T>(entries: Iterable<readonly [word: string, entry: T]>): WordIndex<T> => {
  const index: WordIndex<T> = new Map();
  for (const [word, entry] of entries) {
    if (word.length < 2) continue;
    const pair = pairAt(word, 0);
    const list = index.get(pair);
    if (list) list.push({ word, entry });
    else index.set(pair, [{ word, entry }]);
  }
  return index;
};

/** Every occurrence in order of place. */
export function* wordsIn<T>(text: string, index: WordIndex<T>): Generator<{ at: number; word: string; entry: T }> {
  for (let at = 0; at + 1 < text.length; at++) {
    const list = index.get(pairAt(text, at));
    if (list) for (const { word, entry } of list) if (text.startsWith(word, at)) yield { at, word, entry };
  }
}
