// Words in which one character was mistaken for another of the same sound: 突迫 for 突破, 反溃 for 反馈. The pair is no word, the pair with the right
// character is an everyday one, and neither character makes a word with its other neighbour; what has a row of its own is in confusable-words.ts.
import { isHan } from "../characters.ts";
import { EVERYDAY, FUNCTION_CHARACTERS } from "../lexicon/everyday.ts";
import { KNOWN_WORDS, RIGHT_WORDS, SINGLE_WORDS, SOUND_ALIKE } from "../lexicon/common-words.ts";
import { SISTER_NAMES } from "../lexicon/true-names.ts";
import { perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";

/** What stands by itself in official texts: levels and kinds of office, papers, single verbs of procedure, crops and stock. */
const OFFICIAL =
  "旗镇乡村户局办委班室厅队站所股科处组证件表项章条款页岗补领离拖减只复代内校函令警甲乙丙丁戊己庚辛壬癸评审报批检查测验修建改拆装调换退缴交收发送盖签填录登停禁限严免增涨降超欠逾满届期季旬周费税金粮油煤气暖电水路桥渠坝井林草畜牛羊猪禽田地垄亩逐随分实公移溢厂供贷租售购征拨支付占转借捐赠需须均已仍亦若遇凡属按照依据现政微网云";
const NUMERALS = "一二三四五六七八九十百千万两几多数第首末各每";

const SLOTS = 1 << 19;
const KNOWN = -1;

type Table = { keys: Int32Array; values: Int32Array };

const slotOf = ({ keys }: Table, key: number): number => {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 13) & (SLOTS - 1);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
  return slot;
};

/** Pair of units → KNOWN, or the right character with its place (0 or 1) in the bit above. */
const build = (): Table => {
  const table: Table = { keys: new Int32Array(SLOTS), values: new Int32Array(SLOTS) };
  const put = (key: number, value: number): void => {
    const slot = slotOf(table, key);
    if (table.keys[slot] !== 0) return;
    table.keys[slot] = key;
    table.values[slot] = value;
  };
  const pair = (first: number, second: number): number => (first << 16) | second;
  for (const word of EVERYDAY) put(pair(word.charCodeAt(0), word.charCodeAt(1)), KNOWN);
  for (let at = 0; at < KNOWN_WORDS.length; at += 2) put(pair(KNOWN_WORDS.charCodeAt(at), KNOWN_WORDS.charCodeAt(at + 1)), KNOWN);
  const alike = new Map<string, string>();
  for (const group of SOUND_ALIKE.split(" ")) for (const char of group) alike.set(char, group);
  const words = new Set([...EVERYDAY, ...(RIGHT_WORDS.match(/../g) ?? [])]);
  const alone = new Set([...SINGLE_WORDS, ...FUNCTION_CHARACTERS, ...OFFICIAL, ...NUMERALS]);
  const joins = new Set([...SINGLE_WORDS.slice(0, 90), ...FUNCTION_CHARACTERS, ...NUMERALS]);
  for (const word of words) {
    for (const place of [0, 1]) {
      if (joins.has(word.charAt(1 - place))) continue;
      for (const wrong of alike.get(word.charAt(place)) ?? "") {
        if (wrong === word.charAt(place) || alone.has(wrong)) continue;
        const units: [number, number] = [word.charCodeAt(0), word.charCodeAt(1)];
        units[place] = wrong.charCodeAt(0);
        put(pair(...units), (place << 16) | word.charCodeAt(place));
      }
    }
  }
  return table;
};

let table: Table | undefined;

/** Characters of this county's names, which are words of no dictionary. */
const namePairs = perContext((context: Context) => {
  const pairs = new Set<string>();
  for (const name of [...context.places, ...context.organs, ...context.otherNames, ...SISTER_NAMES])
    for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
});

export const soundAlike: Rule = {
  id: "words/sound-alike",
  severity: "fix",
  title: "同音字误写",
  source: "现代汉语通行用法",
  *check(text, context): Generator<Hit> {
    const words = (table ??= build());
    const { keys, values } = words;
    const valueOf = (first: number, second: number): number => {
      const key = (first << 16) | second;
      const slot = slotOf(words, key);
      return keys[slot] === key ? values[slot]! : 0;
    };
    let first = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const second = text.charCodeAt(at + 1);
      const value = isHan(first) && isHan(second) ? valueOf(first, second) : 0;
      if (value > 0) {
        const before = text.charCodeAt(at - 1);
        const behind = text.charCodeAt(at + 2);
        const meets = (isHan(before) && valueOf(before, first) === KNOWN) || (isHan(behind) && valueOf(second, behind) === KNOWN);
        // Two characters by themselves are a name as easily as a slip.
        const stands = !isHan(before) && !isHan(behind);
        if (!meets && !stands && !namePairs(context).has(text.slice(at, at + 2))) {
          const right = String.fromCharCode(value & 0xffff);
          const suggestion = value >>> 16 === 0 ? right + text.charAt(at + 1) : text.charAt(at) + right;
          yield { start: at, end: at + 2, reason: `“${text.slice(at, at + 2)}”不成词，疑是“${suggestion}”的误写`, suggestion, confidence: 0.8 };
        }
      }
      first = second;
    }
  },
};
