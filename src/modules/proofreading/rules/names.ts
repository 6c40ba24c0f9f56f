// Names of this county's organs and places, and names that every county writes, that are off by one character: one changed, two swapped, one left out,
// one too many. A name starts to be looked at where one of its bigrams stands, so the work per place of the text does not grow with the number of names
// that share nothing with it.
import { isHan } from "../characters.ts";
import { areAlike } from "../lexicon/alike.ts";
import { KNOWN_PLACES, ORGANS_OF_STATE } from "../lexicon/known-names.ts";
import { ORGAN_WORDS, SLIPS } from "../lexicon/true-names.ts";
import { perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";

/** `isOwn`: of the county, whose texts hardly name anything that is nearly the same. */
type Name = { name: string; isPlace: boolean; isOwn: boolean };
/** A bigram of the name and where the name would begin from it. */
type Seed = { name: Name; back: number };
type Compiled = {
  seeds: Map<number, Seed[]>;
  /** By unit 1 where a seed begins with it, 2 where one ends with it, 3 for both. */ sides: Uint8Array;
  known: Set<string>;
  longest: number;
};

const SHORTEST = 4;
const LEVELS = /[旗县市区省盟乡镇村国我本该各原新老大小全]/;

const pair = (first: number, second: number): number => first * 0x10000 + second;

const compiled = perContext((context: Context): Compiled => {
  const seeds: Compiled["seeds"] = new Map();
  const add = (key: number, seed: Seed): void => {
    const list = seeds.get(key);
    if (!list) seeds.set(key, [seed]);
    else if (!list.some((other) => other.name === seed.name && other.back === seed.back)) list.push(seed);
  };
  const own = new Set([...context.places, ...context.organs]);
  const places = new Set([...context.places, ...KNOWN_PLACES]);
  for (const text of new Set([...own, ...KNOWN_PLACES, ...ORGANS_OF_STATE])) {
    if (text.length < SHORTEST || ![...text].every((char) => isHan(char.charCodeAt(0)))) continue;
    const name = { name: text, isPlace: places.has(text), isOwn: own.has(text) };
    const unit = (index: number): number => text.charCodeAt(index);
    // One slip leaves the first or the second two characters whole, except for a swap of or across them.
    add(pair(unit(0), unit(1)), { name, back: 0 });
    add(pair(unit(2), unit(3)), { name, back: 2 });
    add(pair(unit(2), unit(3)), { name, back: 1 });
    add(pair(unit(0), unit(2)), { name, back: 0 });
    add(pair(unit(1), unit(0)), { name, back: 0 });
  }
  const known = new Set([...own, ...context.otherNames, ...KNOWN_PLACES, ...ORGANS_OF_STATE, ...ORGAN_WORDS]);
  const sides = new Uint8Array(0x10000);
  for (const key of seeds.keys()) {
    sides[Math.floor(key / 0x10000)]! |= 1;
    sides[key % 0x10000]! |= 2;
  }
  return { seeds, sides, known, longest: Math.min(24, Math.max(2, ...[...known].map((word) => word.length))) };
});

const SLIP_NAMES = { changed: "一个字不同", swapped: "两个字颠倒", "left-out": "漏了一个字", "too-many": "多了一个字" };

type Slip = { kind: keyof typeof SLIP_NAMES; /** Of the odd character, in the text. */ at: number; end: number };

/** The one slip by which the text from `start` differs from `name`; undefined for none and for more than one. */
const slipAt = (text: string, start: number, name: string): Slip | undefined => {
  const { length } = name;
  let same = 0;
  while (same < length && text.charCodeAt(start + same) === name.charCodeAt(same)) same++;
  if (same === length) return undefined;
  const at = start + same;
  const here = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (same + 1 < length && here === name.charCodeAt(same + 1) && next === name.charCodeAt(same) && text.startsWith(name.slice(same + 2), at + 2)) {
    return { kind: "swapped", at, end: start + length };
  }
  if (same > 0 && same + 1 < length && text.startsWith(name.slice(same + 1), at)) return { kind: "left-out", at, end: start + length - 1 };
  if (same > 1 && same + 1 < length && isHan(here) && text.startsWith(name.slice(same), at + 1)) {
    return { kind: "too-many", at, end: start + length + 1 };
  }
  if (isHan(here) && text.startsWith(name.slice(same + 1), at + 1)) return { kind: "changed", at, end: start + length };
  return undefined;
};

/** Whether a true name or word of the text covers the odd character and so explains it. */
const isExplained = (text: string, from: number, to: number, { known, longest }: Compiled): boolean => {
  for (let start = from; start >= 0 && start > from - longest; start--) {
    if (!isHan(text.charCodeAt(start))) break;
    for (let end = Math.max(to, start + 2); end <= start + longest && isHan(text.charCodeAt(end - 1)); end++) {
      if (known.has(text.slice(start, end))) return true;
    }
  }
  return false;
};

/** A name that is written everywhere is nearly written by chance as easily (李家庄市场): it must be long, or the character must be alike. */
const isPlausibleAnywhere = (text: string, slip: Slip, right: string, { length }: string): boolean =>
  slip.kind === "swapped" || length > SHORTEST || (slip.kind === "changed" && areAlike(text.charCodeAt(slip.at), right.charCodeAt(0)));

const isPlausible = (text: string, start: number, slip: Slip, { name, isPlace, isOwn }: Name): number | undefined => {
  const index = slip.at - start;
  if (!isOwn && !isPlausibleAnywhere(text, slip, name.charAt(index), name)) return undefined;
  if (slip.kind === "too-many") return name.length > 5 ? 0.88 : undefined;
  if (slip.kind === "swapped") return 0.93;
  if (slip.kind === "left-out") {
    if (!isPlace && name.length < 5) return undefined;
    // 住房城乡建设局 is how other counties write it: worth a look, not more.
    return name.charAt(index) === "和" || name.charAt(index) === "与" ? 0.6 : 0.88;
  }
  const written = text.charAt(slip.at);
  const right = name.charAt(index);
  const isSlip = SLIPS.some((two) => two.includes(written) && two.includes(right));
  if (index === name.length - 1) return isSlip && isOwn ? 0.85 : undefined;
  if (index === 0) {
    // 市民政局 is another organ, not a slip of 旗民政局.
    if (LEVELS.test(written)) return undefined;
    if (!isOwn) return areAlike(text.charCodeAt(slip.at), name.charCodeAt(index)) ? 0.88 : undefined;
    return isSlip ? 0.9 : isPlace ? (name.length >= 5 ? 0.8 : 0.65) : undefined;
  }
  return (written === "和" || written === "与") && (right === "和" || right === "与") ? 0.6 : 0.9;
};

export const nameOffByOne: Rule = {
  id: "words/name",
  severity: "fix",
  title: "机构、地名差一个字",
  source: "本地机构和地名名录",
  *check(text, context): Generator<Hit> {
    const names = compiled(context);
    if (names.seeds.size === 0) return;
    let done = 0;
    for (let at = 0; at + 1 < text.length; at++) {
      const unit = text.charCodeAt(at);
      if ((names.sides[unit]! & 1) === 0) continue;
      const next = text.charCodeAt(at + 1);
      const seeds = (names.sides[next]! & 2) === 0 ? undefined : names.seeds.get(pair(unit, next));
      if (!seeds) continue;
      let best: { start: number; slip: Slip; name: string; isOwn: boolean; confidence: number } | undefined;
      let rivals = 0;
      for (const { name, back } of seeds) {
        const start = at - back;
        if (start < done) continue;
        const slip = slipAt(text, start, name.name);
        const confidence = slip && isPlausible(text, start, slip, name);
        if (!slip || confidence === undefined) continue;
        // 文化旅游部|门
        if (name.name.endsWith("部") && text.charAt(slip.end) === "门") continue;
        // What the county has of its own is meant rather than what is known everywhere.
        if (best?.isOwn && !name.isOwn) continue;
        if (best && best.name !== name.name && best.isOwn === name.isOwn && best.slip.end - best.start === slip.end - start) rivals++;
        if (!best || (name.isOwn && !best.isOwn) || slip.end - start > best.slip.end - best.start)
          best = { start, slip, name: name.name, isOwn: name.isOwn, confidence };
      }
      if (!best) continue;
      const { start, slip, name } = best;
      const odd = slip.at + (slip.kind === "swapped" ? 2 : 1);
      // Where a character is left out, the two that now meet must not make another name.
      if (isExplained(text, slip.kind === "left-out" ? slip.at - 1 : slip.at, odd, names)) continue;
      const confidence = rivals > 0 ? Math.min(0.6, best.confidence) : best.confidence;
      yield {
        start,
        end: slip.end,
        reason: `“${text.slice(start, slip.end)}”与名录里的“${name}”只差一处（${SLIP_NAMES[slip.kind]}）`,
        suggestion: rivals > 0 ? null : name,
        confidence,
        ...(confidence < 0.7 ? { severity: "hint" as const } : {}),
      };
      done = slip.end;
    }
  },
};
