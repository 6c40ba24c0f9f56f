// A made-up language for the matcher's bench: a vocabulary with the lengths and the skewed frequencies of Chinese, a text written with it, and a
// lexicon of which a small part occurs in the text. Deterministic.

const generator = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 0x1_0000_0000;
};

/** Characters by falling frequency, roughly as 1/rank. */
const picker = (random: () => number, count: number): (() => number) => {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) sums[rank] = sum += 1 / (rank + 8);
  return () => {
    const value = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

export const lexiconAndText = (termCount: number, bytes: number): { terms: string[]; text: string } => {
  const random = generator(20231008);
  const decode = new TextDecoder("gb2312");
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decode.decode(Uint8Array.of(high, low));
      if (character !== "\ufffd" && character.length === 1) characters.push(character);
    }
  // Pinyin order is not order of use.
  for (let index = characters.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [characters[index], characters[other]] = [characters[other]!, characters[index]!];
  }
  const character = picker(random, characters.length);
  const word = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => characters[character()]!).join("");

  const vocabulary = Array.from({ length: 40_000 }, () => (random() < 0.75 ? word(2, 2) : word(1, 4)));
  const pick = picker(random, vocabulary.length);
  const pieces: string[] = [];
  let units = 0;
  for (let sinceMark = 0; units * 3 < bytes; sinceMark++) {
    const next = vocabulary[pick()]!;
    pieces.push(next);
    units += next.length;
    if (sinceMark > 8 && random() < 0.3) {
      pieces.push(random() < 0.3 ? "。\n" : "，");
      units += 1;
      sinceMark = 0;
    }
  }
  const text = pieces.join("");
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) pairs.set(text.slice(at, at + 2), (pairs.get(text.slice(at, at + 2)) ?? 0) + 1);

  const terms = new Set<string>();
  // One term in two hundred is a word that the text does use.
  while (terms.size < termCount / 200) {
    const known = vocabulary[5_000 + Math.floor(random() * 35_000)]!;
    if (known.length > 1) terms.add(known);
  }
  // Terms that people look for are not the pairs that every page is made of.
  while (terms.size < termCount) {
    const made = random() < 0.3 ? word(2, 3) : word(3, 8);
    if (made.length > 2 || (pairs.get(made) ?? 0) < 30) terms.add(made);
  }
  return { terms: [...terms], text };
};
