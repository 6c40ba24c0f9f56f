// The key of a finding: the same while its own words and their near surroundings stay, whatever is edited elsewhere.
// It is a hash, so that a key in a log or a table gives no personal data away at a glance.
import { isInvisible, isSpace } from "./characters.ts";

const REACH = 8;

const hash = (text: string, seed: number): string => {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  return (Math.imul(value, 0x2c1b3c6d) >>> 0).toString(36);
};

const neighbours = (text: string, from: number, step: 1 | -1): string => {
  let kept = "";
  for (let at = from, looked = 0; kept.length < REACH && looked < 4 * REACH; at += step, looked++) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit) || unit === 10) break;
    if (!isSpace(unit) && !isInvisible(unit)) kept += text.charAt(at);
  }
  return kept;
};

/** Equal findings in equal surroundings share a key; the engine numbers them apart. */
export const keyOf = (rule: string, text: string, start: number, end: number): string => {
  const words = `${neighbours(text, start - 1, -1)}\u0001${text.slice(start, end)}\u0001${neighbours(text, end, 1)}`;
  return `${rule}:${hash(words, 0x811c9dc5)}${hash(words, 0x9e3779b9)}`;
};
