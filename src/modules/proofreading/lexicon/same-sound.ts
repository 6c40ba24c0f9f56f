// Words of two characters that sound alike, each with what goes beside it. Data and its index; whether a word stands for another, the rule decides.
import { SOUND_PAIRS, soundOf, soundPairOf } from "./alike.ts";
import { commonWords, HALF, WORD as IS_WORD } from "./common.ts";
import { LISTED, longRows, PHRASE, SOUNDS_3, SOUNDS_4 } from "./long-rows.ts";
import { NEVER_HERE } from "./never-here.ts";
import { COUNTING } from "./office-words.ts";
import { PairTable } from "./pair-table.ts";
import { signsBeside, type Signs } from "./signs-beside.ts";

const WORD = 2;
/** A particle or a number and what it stands before is no word that was typed: 请于, 由县, 一件. */
const LEADS = "由请向从把被经按以的并应本该各其一两有";
/** Words for all that, which are typed for another word. */
const TYPED = new Set("一发 一剑 一句 由其 其时 其次 一直 一只 一致 一记 一秒 一经 一起 其他".split(" "));
/** Pairs so near in meaning that each keeps the other's company. */
const INTERCHANGEABLE =
  "察看查看 绝不决不 明查明察 排出排除 制定制订 作出做出 交纳缴纳 启用起用 监察检查 监察检察 检测监测 督察督查 巡察巡查 截止截至 税务水务 反映反应 防制防治 即时及时 其它其他 籽粒子粒 扶养抚养 终止中止 中度重度 浇筑浇注 记入计入 检定鉴定 易地异地".split(
    " ",
  );

/** They stand beside any word, so that no company speaks against them. */
const FREE = new Set(
  "直到 至今 重新 只能 由于 以及 及其 一直 立即 依次 一旦 随即 不得 不断 逐步 按时 按期 如期 只要 只有 以后 之后 时候 有的 时间 一些 应当".split(" "),
);

export type SameSound = {
  /** The words that sound like the one at `at`; none where it is no word or nothing sounds like it. */
  othersAt: (text: string, at: number) => readonly string[];
  /** Whether what is known to stand together may sound like the four or three characters at `at`: a first look. */
  mayStand: (text: string, at: number, size: number) => boolean;
  /** Whether two words of two characters are known to stand side by side, or a word and a character to be one word. */
  standTogether: (before: string, behind: string) => boolean;
  /** The signs that stand beside a word; undefined where none are known. */
  signsOf: (word: string) => Signs | undefined;
  /** Whether signs are known of any of the words that `othersAt` gave. */
  haveSigns: (others: readonly string[]) => boolean;
  /** Whether what is known to stand together may sound like the two characters at `at` with the two at `behind`: a first look. */
  mayMeet: (text: string, at: number, behind: number) => boolean;
  /** Whether the word at `at` does not stand in an official text. */
  isNeverHere: (text: string, at: number) => boolean;
  /** How many phrases a word is in. */
  companyOf: (word: string) => number;
};

const NONE: readonly string[] = [];

const build = (): SameSound => {
  const { pairsIn } = commonWords();
  const rows = longRows();
  const { units, flags } = rows;
  const company = new PairTable(17);
  const bySound = new Map<number, string[]>();
  /** By two sounds how many words of phrases sound so, up to a few: small, so that most words are told from it. */
  const alikeBySound = new Uint8Array(SOUND_PAIRS);
  const soundsOf = (first: number, second: number): number => (soundOf[first] === 0 || soundOf[second] === 0 ? 0 : soundPairOf(first, second));
  const meet = (first: number, second: number): void => {
    const known = company.get(first, second);
    company.set(first, second, known + 1);
    if (known > 0) return;
    const sounds = soundsOf(first, second);
    if (sounds === 0 || COUNTING.includes(String.fromCharCode(first))) return;
    if (alikeBySound[sounds]! < 2) alikeBySound[sounds]!++;
    const alike = bySound.get(sounds);
    const word = String.fromCharCode(first, second);
    if (alike) alike.push(word);
    else bySound.set(sounds, [word]);
  };
  for (const row of rows.phrases) {
    meet(units[4 * row]!, units[4 * row + 1]!);
    meet(units[4 * row + 2]!, units[4 * row + 3]!);
  }
  const signs = signsBeside();
  const withSigns = new WeakSet<readonly string[]>();
  for (const word of signs.keys()) meet(word.charCodeAt(0), word.charCodeAt(1));
  const interchangeable = new Set(INTERCHANGEABLE.flatMap((pair) => [pair, pair.slice(WORD) + pair.slice(0, WORD)]));
  const othersOf = (first: number, second: number): readonly string[] => {
    const word = String.fromCharCode(first, second);
    // 请于, 由县: a particle and what it stands before, no word that was typed.
    const isNoWord = COUNTING.includes(word.charAt(0)) || LEADS.includes(word.charAt(0)) || word.charAt(1) === "于";
    if (FREE.has(word) || (isNoWord && !TYPED.has(word))) return NONE;
    const alike = (bySound.get(soundsOf(first, second)) ?? NONE).filter((other) => other !== word && !interchangeable.has(word + other));
    if (alike.some((other) => signs.has(other))) withSigns.add(alike);
    return alike;
  };
  const neverHere = new PairTable(12);
  for (const word of NEVER_HERE) neverHere.set(word.charCodeAt(0), word.charCodeAt(1), 1);
  /** By the table's value; made where a word is first met. */
  const others: (readonly string[])[] = [NONE];
  const met = new PairTable(14);
  const isKnown = (row: number, flag: number): boolean => row > 0 && (flags[row]! & flag) !== 0;
  return {
    othersAt: (text, at) => {
      const pair = pairsIn(text)[at]!;
      if ((pair & IS_WORD) === 0) return NONE;
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      // None but itself.
      if (alikeBySound[soundPairOf(first, second)]! <= ((pair & HALF) === 0 ? 0 : 1)) return NONE;
      let index = met.get(first, second);
      if (index === 0) met.set(first, second, (index = others.push(othersOf(first, second)) - 1));
      return others[index]!;
    },
    mayStand: (text, at, size) => at >= 0 && at + size <= text.length && (rows.looksIn(text)[at]! & (size === 2 * WORD ? SOUNDS_4 : SOUNDS_3)) !== 0,
    standTogether: (before, behind) => {
      const second = before.length === WORD ? before.charCodeAt(1) : behind.charCodeAt(0);
      const last = behind.charCodeAt(behind.length - 1);
      const third = before.length === WORD ? behind.charCodeAt(0) : last;
      const isFour = before.length + behind.length === 2 * WORD;
      return isKnown(rows.find(before.charCodeAt(0), second, third, isFour ? last : 0), isFour ? PHRASE : LISTED);
    },
    signsOf: (word) => signs.get(word),
    mayMeet: (text, at, behind) =>
      at >= 0 &&
      behind + 1 < text.length &&
      rows.soundsLike(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(behind), text.charCodeAt(behind + 1)) > 0,
    isNeverHere: (text, at) => neverHere.get(text.charCodeAt(at), text.charCodeAt(at + 1)) > 0,
    haveSigns: (others) => withSigns.has(others),
    companyOf: (word) => company.get(word.charCodeAt(0), word.charCodeAt(1)),
  };
};

let built: SameSound | undefined;

/** Made on first use. */
export const sameSound = (): SameSound => (built ??= build());
