// Words of three and four characters by how they sound, so that one look finds what a run of characters may have been meant as. Data and its index.
import { soundOf } from "./alike.ts";
import { KeyFilter } from "./key-filter.ts";
import { leveledWords } from "./leveled-words.ts";
import { COUNTING } from "./office-words.ts";
import { setPhrases } from "./set-phrases.ts";

const BITS = 18;
/** How rare a word of three characters may be; a personal name is heard as a rare word easily. */
const COMMON_OF_THREE = 15;

/** `first`: hash of the sounds → 1 + the number of a word; `next`: the one behind it with the same hash. */
type Index = { words: string[]; first: Int32Array; next: number[]; filter: KeyFilter };

const step = (key: number, sound: number): number => Math.imul(key ^ sound, 0x9e3779b1);
const mixed = (key: number): number => key ^ (key >>> 15);
const slotOf = (key: number): number => key >>> (32 - BITS);

const build = (): Index => {
  const index: Index = { words: [], first: new Int32Array(1 << BITS), next: [], filter: new KeyFilter(20) };
  const add = (word: string): void => {
    let key = word.length;
    for (let at = 0; at < word.length; at++) {
      const sound = soundOf[word.charCodeAt(at)]!;
      // Numbers sound alike without being slips.
      if (sound === 0 || COUNTING.includes(word.charAt(at))) return;
      key = step(key, sound);
    }
    const whole = mixed(key);
    index.filter.add(whole);
    const slot = slotOf(whole);
    index.next.push(index.first[slot]!);
    index.first[slot] = index.words.push(word);
  };
  for (const size of [3, 4]) {
    for (const [word, level] of leveledWords(size)) if (size === 4 || level >= COMMON_OF_THREE) add(word);
  }
  for (const phrase of setPhrases()) add(phrase);
  return index;
};

let built: Index | undefined;

const meantAmong = ({ words, next }: Index, head: number, text: string, at: number, size: number): string | undefined => {
  let meant: string | undefined;
  for (let number = head; number > 0; number = next[number - 1]!) {
    const word = words[number - 1]!;
    if (word.length !== size) continue;
    let differing = 0;
    for (let place = 0; place < size; place++) {
      const [right, written] = [word.charCodeAt(place), text.charCodeAt(at + place)];
      if (right !== written) differing += soundOf[right] === soundOf[written] ? 1 : size;
    }
    if (differing === 0) return undefined;
    if (differing === 1 || (differing === 2 && size === 4)) meant = word;
  }
  return meant;
};

/** The word of four or three characters that sounds like what stands at `at` and differs in one character, of four in two; none where a word stands. */
export const findMeant = (text: string, at: number): string | undefined => {
  const index = (built ??= build());
  const { first, filter } = index;
  const one = soundOf[text.charCodeAt(at)]!;
  const two = soundOf[text.charCodeAt(at + 1)]!;
  const three = at + 2 < text.length ? soundOf[text.charCodeAt(at + 2)]! : 0;
  if (one === 0 || two === 0 || three === 0) return undefined;
  const four = at + 3 < text.length ? soundOf[text.charCodeAt(at + 3)]! : 0;
  const longKey = mixed(step(step(step(step(4, one), two), three), four));
  const long = four === 0 || !filter.mayHave(longKey) ? 0 : first[slotOf(longKey)]!;
  const meant = long === 0 ? undefined : meantAmong(index, long, text, at, 4);
  if (meant !== undefined) return meant;
  const shortKey = mixed(step(step(step(3, one), two), three));
  const short = filter.mayHave(shortKey) ? first[slotOf(shortKey)]! : 0;
  return short === 0 ? undefined : meantAmong(index, short, text, at, 3);
};
