// Words of two characters that sound alike, each with what goes beside it. Data and its index; whether a word stands for another, the rule decides.
import { soundOf } from "./alike.ts";
import { PairTable } from "./common.ts";
import { KeyFilter } from "./key-filter.ts";
import { leveledWords } from "./leveled-words.ts";
import { COUNTING } from "./office-words.ts";
import { setPhrases } from "./set-phrases.ts";

const WORD = 2;
/** A particle or a number and what it stands before is no word that was typed: 请于, 由县, 一件. */
const LEADS = "由请向从把被经按以的并应本该各其一两有";
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
  /** Whether two words of two characters are known to stand side by side, or a word and a character to be one word. */
  standTogether: (before: string, behind: string) => boolean;
  /** How many phrases a word is in. */
  companyOf: (word: string) => number;
};

/** `d`: 0 where there are three. */
const hash = (a: number, b: number, c: number, d: number): number => {
  const key = Math.imul(Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35) ^ d, 0x9e3779b1);
  return key ^ (key >>> 15);
};

const hashOf = (run: string): number =>
  hash(run.charCodeAt(0), run.charCodeAt(1), run.charCodeAt(2), run.length === 2 * WORD ? run.charCodeAt(2 * WORD - 1) : 0);

const build = (): SameSound => {
  const phrases = new Set(setPhrases());
  const filter = new KeyFilter(21);
  const company = new Map<string, number>();
  for (const phrase of phrases) {
    filter.add(hashOf(phrase));
    for (const half of [phrase.slice(0, WORD), phrase.slice(WORD)]) company.set(half, (company.get(half) ?? 0) + 1);
  }
  for (const [word] of leveledWords(WORD + 1)) {
    filter.add(hashOf(word));
    phrases.add(word);
  }
  const bySound = new Map<number, string[]>();
  const soundsOf = (word: string): number => {
    const [first, second] = [soundOf[word.charCodeAt(0)]!, soundOf[word.charCodeAt(1)]!];
    return first === 0 || second === 0 ? 0 : first * 0x1000 + second;
  };
  for (const word of company.keys()) {
    const sounds = soundsOf(word);
    if (sounds === 0 || COUNTING.includes(word.charAt(0))) continue;
    const alike = bySound.get(sounds);
    if (alike) alike.push(word);
    else bySound.set(sounds, [word]);
  }
  const interchangeable = new Set(INTERCHANGEABLE.flatMap((pair) => [pair, pair.slice(WORD) + pair.slice(0, WORD)]));
  const table = new PairTable(18);
  const others: string[][] = [[]];
  for (const word of new Set([...Array.from(leveledWords(WORD), ([listed]) => listed), ...company.keys()])) {
    // 请于, 由县: a particle and what it stands before, no word that was typed.
    if (FREE.has(word) || COUNTING.includes(word.charAt(0)) || LEADS.includes(word.charAt(0)) || word.charAt(1) === "于") continue;
    const alike = (bySound.get(soundsOf(word)) ?? []).filter((other) => other !== word && !interchangeable.has(word + other));
    if (alike.length > 0) table.add(word.charCodeAt(0), word.charCodeAt(1), others.push(alike) - 1);
  }
  return {
    othersAt: (text, at) => others[table.get(text.charCodeAt(at), text.charCodeAt(at + 1))]!,
    standTogether: (before, behind) => {
      const run = before + behind;
      return filter.mayHave(hashOf(run)) && phrases.has(run);
    },
    companyOf: (word) => company.get(word) ?? 0,
  };
};

let built: SameSound | undefined;

/** Made on first use. */
export const sameSound = (): SameSound => (built ??= build());
