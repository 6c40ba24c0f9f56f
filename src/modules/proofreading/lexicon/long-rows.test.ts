// The table of longer words against a plain list of them, and the first look against what it must not hold back.
import { describe, expect, test } from "vitest";
import { areAlike, drawnAlikeTo, soundOf } from "./alike.ts";
import { longRows, PHRASE } from "./long-rows.ts";
import { nearPhrases } from "./near-phrases.ts";
import { COUNTING } from "./office-words.ts";
import { PairTable } from "./pair-table.ts";
import { visitPhrases } from "./set-phrases.ts";

const phrases = (() => {
  const found = new Set<string>();
  visitPhrases((...units) => found.add(String.fromCharCode(...units)));
  return [...found];
})();
const unitsOf = (phrase: string) => Array.from(phrase, (char) => char.charCodeAt(0)) as [number, number, number, number];
/** One in so many is looked at. */
const some = phrases.filter((_, index) => index % 40 === 0);

describe("the table of longer words", () => {
  test("has every phrase once, in the order of the tables, and no other", () => {
    const rows = longRows();
    expect(rows.phrases.map((row) => rows.wordOf(row))).toEqual(phrases);
    const known = new Set(phrases);
    for (const phrase of some) {
      const turned = [...phrase].toReversed().join("");
      expect((rows.flags[rows.find(...unitsOf(turned))]! & PHRASE) !== 0, turned).toBe(known.has(turned));
    }
  });

  test("a phrase with one character for another that is alike is found again, unless that is a phrase as well", () => {
    const soundingLike = (unit: number): number => soundOf.findIndex((sound, other) => sound > 0 && sound === soundOf[unit] && other !== unit);
    let told = 0;
    for (const [index, phrase] of some.entries()) {
      const place = index % 4;
      const unit = phrase.charCodeAt(place);
      for (const other of [soundingLike(unit), ...drawnAlikeTo(unit)]) {
        // Numbers are left alone.
        if (other < 0 || !areAlike(unit, other) || COUNTING.includes(String.fromCharCode(other))) continue;
        const written = phrase.slice(0, place) + String.fromCharCode(other) + phrase.slice(place + 1);
        const near = nearPhrases(`请${written}。`, 1);
        if (near) told++;
        expect(near?.includes(phrase) ?? longRows().find(...unitsOf(written)) > 0, `${written} for ${phrase}`).toBe(true);
      }
    }
    expect(told).toBeGreaterThan(1_000);
  });
});

test("a table of pairs keeps what it was given while it grows", () => {
  const table = new PairTable(4);
  const pairs = phrases.slice(0, 5_000).map((phrase) => [phrase.charCodeAt(0), phrase.charCodeAt(3)] as const);
  const plain = new Map<string, number>();
  pairs.forEach(([first, second], index) => {
    table.set(first, second, index + 1);
    plain.set(`${first} ${second}`, index + 1);
  });
  for (const [first, second] of pairs) expect(table.get(first, second)).toBe(plain.get(`${first} ${second}`));
  expect(table.get(0x4e00, 0x9fff)).toBe(0);
});
