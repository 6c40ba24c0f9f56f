// Writes src/modules/proofreading/lexicon/common-words.ts: two-character words by falling frequency out of jieba's dictionary (MIT), and characters
// that sound alike, by pinyin-pro. `node scripts/proofreading-words.mjs path/to/dict.txt`; the dictionary itself is not needed to run anything.
import { readFileSync, writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

const KNOWN = 60_000;
const RIGHT = 6_000;
const decode = new TextDecoder("gb2312");
const everyday = new Set();
for (let high = 0xb0; high <= 0xd7; high++) for (let low = 0xa1; low <= 0xfe; low++) everyday.add(decode.decode(Uint8Array.of(high, low)));
everyday.delete("\ufffd");

const rows = readFileSync(process.argv[2], "utf8")
  .split("\n")
  .map((line) => line.split(" "));
const isHan = (word) => /^[\u4e00-\u9fa5]+$/.test(word);
const pairs = rows.filter(([word]) => word?.length === 2 && isHan(word)).sort((a, b) => Number(b[1]) - Number(a[1]));
const known = pairs.slice(0, KNOWN).map(([word]) => word);
const right = pairs
  .filter(([word, , kind]) => !/^n[rst]|^m|^[ryptfq]/.test(kind) && [...word].every((char) => everyday.has(char)))
  .slice(0, RIGHT)
  .map(([word]) => word);
/** Characters that are words by themselves: where one stands, two words may only meet. */
const single = rows
  .filter(([word]) => word?.length === 1 && isHan(word))
  .sort((a, b) => Number(b[1]) - Number(a[1]))
  .slice(0, 330)
  .map(([word]) => word);

const bySound = new Map();
for (const char of everyday) {
  const sound = pinyin(char, { toneType: "none" });
  bySound.set(sound, (bySound.get(sound) ?? "") + char);
}
const lines = (text) =>
  text
    .match(/.{1,120}/gu)
    .map((line) => `  "${line}"`)
    .join(" +\n");
writeFileSync(
  new URL("../src/modules/proofreading/lexicon/common-words.ts", import.meta.url),
  `// Written by scripts/proofreading-words.mjs out of jieba's dictionary (MIT) and pinyin-pro (MIT); do not edit.

/** Words of two characters, one after the other, the more frequent first. */
export const KNOWN_WORDS =
${lines(known.join(""))};

/** Those that are looked for behind a slip: verbs, nouns and the like, no names. */
export const RIGHT_WORDS =
${lines(right.join(""))};

/** Characters that are words by themselves. */
export const SINGLE_WORDS =
${lines(single.join(""))};

/** Characters that sound alike, tones apart, one sound after the other. */
export const SOUND_ALIKE =
${lines([...bySound.values()].filter((group) => group.length > 1).join(" "))};
`,
);
