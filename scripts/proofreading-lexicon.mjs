// Writes src/modules/proofreading/lexicon/generated/: common words with how common they are (jieba's dictionary, npm @node-rs/jieba), characters that
// sound alike (pinyin-pro), and traditional characters (OpenCC's table, npm opencc-js). bootstrap.mjs runs it when a package or this file changed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as OpenCC from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

const TARGET = new URL("../src/modules/proofreading/lexicon/generated/", import.meta.url);
/** How many words of each length, the more frequent first. */
const MOST = { 2: 110_000, 3: 12_000, 4: 12_000 };

const decode = new TextDecoder("gb2312");
const charactersOf = (lastRow) => {
  const found = new Set();
  for (let high = 0xb0; high <= lastRow; high++) for (let low = 0xa1; low <= 0xfe; low++) found.add(decode.decode(Uint8Array.of(high, low)));
  found.delete("\ufffd");
  return found;
};
/** GB/T 2312: its first level is what everyday text is written with. */
const everyday = charactersOf(0xd7);
const simplified = charactersOf(0xf7);

const lines = (text) =>
  text
    .match(/.{1,120}/gu)
    .map((line) => `  "${line}"`)
    .join(" +\n");
const write = (name, source, body) =>
  writeFileSync(
    new URL(name, TARGET),
    `// Written by scripts/proofreading-lexicon.mjs out of ${source}; not in the repository, do not edit.\n\n${body}`,
  );

const isHan = (word) => /^[\u4e00-\u9fa5]+$/.test(word);
const rows = readFileSync(new URL("../node_modules/@node-rs/jieba/dict.txt", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.split(" "))
  .filter(([word]) => word && isHan(word))
  .map(([word, count, kind]) => ({ word, level: Math.max(1, Math.round(10 * Math.log10(Number(count) || 1))), kind: kind ?? "" }))
  .sort((a, b) => b.level - a.level);

/** Words of one level side by side: `level:words` for each level. */
const byLevel = (words) => {
  const levels = new Map();
  for (const { word, level } of words) levels.set(level, (levels.get(level) ?? "") + word);
  return [...levels].map(([level, text]) => `${level}:${text}`).join(" ");
};
/** Longer words without names of persons, which are no help and no slip. */
const ofLength = (length) => rows.filter(({ word, kind }) => word.length === length && (length < 3 || !kind.startsWith("nr")));
/** The frequent ones, and of four characters every idiom and set phrase, however rare. */
const listed = (length) => ofLength(length).filter(({ kind }, index) => index < MOST[length] || (length === 4 && /^[il]/.test(kind)));
const isPlain = ({ word, kind }) => !/^n[rst]|^m|^[ryptfq]/.test(kind) && [...word].every((char) => everyday.has(char));
const right = ofLength(2)
  .slice(0, MOST[2])
  .filter(isPlain)
  .slice(0, 12_000)
  .map(({ word }) => word);

/** What the speech of these parts, and many a hand at the keyboard, does not keep apart: z and zh, in and ing, en and eng. */
const plainSound = (sound) => sound.replace(/^([zcs])h/, "$1").replace(/([ie])ng$/, "$1n");
const bySound = new Map();
for (const char of everyday) {
  const sound = plainSound(pinyin(char, { toneType: "none" }));
  bySound.set(sound, (bySound.get(sound) ?? "") + char);
}

/** Traditional forms that are themselves everyday characters with another meaning stay as they are (乾, 著, 於, 瞭). */
const traditional = () => {
  const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
  let pairs = "";
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    const character = String.fromCharCode(unit);
    if (simplified.has(character)) continue;
    const plain = toSimplified(character);
    if (plain.length === 1 && plain !== character && simplified.has(plain)) pairs += character + plain;
  }
  return pairs;
};

mkdirSync(TARGET, { recursive: true });
write(
  "common-words.ts",
  "the dictionary of jieba (MIT) and of pinyin-pro (MIT)",
  `/** Words of one, two, three and four characters: tenfold decimal logarithm of their count, colon, the words; the more frequent first. */
export const LEVELS_BY_LENGTH = [
${[ofLength(1).filter(({ word }) => simplified.has(word)), ...[2, 3, 4].map(listed)].map((words) => `${lines(byLevel(words))},`).join("\n")}
] as const;

/** Words of two characters that are looked for behind a slip: verbs, nouns and the like, no names. */
export const RIGHT_WORDS =
${lines(right.join(""))};

/** Characters that sound alike, tones and what is near apart, one sound after the other. */
export const SOUND_ALIKE =
${lines([...bySound.values()].filter((group) => group.length > 1).join(" "))};
`,
);
write(
  "traditional.ts",
  "OpenCC's character table (Apache-2.0)",
  `/** Each pair: a variant, what it stands for. */\nexport const TRADITIONAL =\n${lines(traditional())};\n`,
);
