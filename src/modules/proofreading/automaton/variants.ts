// What one written unit is taken for when words are looked up: full-width for half-width, traditional for simplified, look-alikes for what they
// look like; marks that people slip in between the characters of a word count as nothing. Data and one table; the look-up is in scan.ts.
import { isInvisible, isSpace } from "../characters.ts";
import { LOOK_ALIKES, TRADITIONAL } from "../lexicon/look-alikes.ts";

/** Stands for a unit that is skipped inside a word. */
export const SKIPPED = 1;

/** Marks that part the characters of a word without parting the word: 微*信, 发 票. No mark that ends a clause is among them. */
const INSERTED = "*＊_＿~～^＾·•.．|｜/／\\＼+＋=＝#＃-－‐‑–—…'＇`´“”\"＂★☆●○◆◇■□▲△※√♡♥❤✦✧";

const build = (): Uint16Array => {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  const fold = (pairs: string): void => {
    for (let index = 0; index + 1 < pairs.length; index += 2) table[pairs.charCodeAt(index)] = pairs.charCodeAt(index + 1);
  };
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  fold(TRADITIONAL);
  fold(LOOK_ALIKES);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = table[unit]!;
    if (folded >= 0x41 && folded <= 0x5a) table[unit] = folded + 32;
  }
  // Kangxi radicals and compatibility ideographs look exactly like the character they are not.
  for (let unit = 0x2f00; unit <= 0x2fd5; unit++) table[unit] = table[String.fromCharCode(unit).normalize("NFKC").charCodeAt(0)]!;
  for (let unit = 0xf900; unit <= 0xfaff; unit++) table[unit] = table[String.fromCharCode(unit).normalize("NFKC").charCodeAt(0)]!;
  for (let unit = 0; unit < 0x10000; unit++) if (isInvisible(unit) || isSpace(unit)) table[unit] = SKIPPED;
  for (const mark of INSERTED) table[mark.charCodeAt(0)] = SKIPPED;
  return table;
};

let built: Uint16Array | undefined;

/** Unit → the unit it is taken for; made on first use. */
export const foldTable = (): Uint16Array => (built ??= build());

/** A term as the automaton reads it: folded, without inserted marks. */
export const foldTerm = (term: string): string => {
  const table = foldTable();
  let index = 0;
  // Most terms are written as they are read.
  while (index < term.length && table[term.charCodeAt(index)] === term.charCodeAt(index)) index++;
  let folded = term.slice(0, index);
  for (; index < term.length; index++) {
    const unit = table[term.charCodeAt(index)]!;
    if (unit !== SKIPPED) folded += String.fromCharCode(unit);
  }
  return folded;
};
