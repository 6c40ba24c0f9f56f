import { describe, expect, test } from "vitest";
import { fc } from "../../../../test/support/properties.ts";
import { compileTerms, termProblem } from "./compile.ts";
import { openAutomaton, scan } from "./scan.ts";
import { foldTerm } from "./variants.ts";

type Seen = [term: string, matched: string, start: number];

const seenIn = (terms: readonly string[], text: string): Seen[] => {
  const seen: Seen[] = [];
  scan(openAutomaton(compileTerms(terms)), text, (term, start, end) => seen.push([terms[term]!, text.slice(start, end), start]));
  return seen.toSorted((a, b) => a[2] - b[2] || a[0].length - b[0].length);
};

describe("what the automaton sees", () => {
  test("terms within and over each other, each where it stands", () => {
    expect(seenIn(["he", "she", "his", "hers"], "ushers")).toEqual([
      ["she", "she", 1],
      ["he", "he", 2],
      ["hers", "hers", 2],
    ]);
    expect(seenIn(["安全生产", "生产安全", "全生"], "安全生产安全").map(([term]) => term)).toEqual(["安全生产", "全生", "生产安全"]);
  });

  test.each([
    ["traditional characters", "帐号", "銀行帳號", "帳號"],
    ["full-width letters", "abc", "这是ＡＢＣ。", "ＡＢＣ"],
    ["marks between", "绿色通道", "绿*色.通·道", "绿*色.通·道"],
    ["blanks and invisible marks between", "绿色通道", "绿 色\u200b通　道", "绿 色\u200b通　道"],
    ["radicals that look like characters", "一日", "⼀⽇游", "⼀⽇"],
    ["Cyrillic for Latin", "vpn", "vрn", "vрn"],
    ["digits in rings", "12345", "拨打①②③④⑤", "①②③④⑤"],
  ])("sees through %s", (_, term, text, matched) => {
    expect(seenIn([term], text).map((seen) => seen[1])).toEqual([matched]);
  });

  test("a mark that ends a clause, a line break or a long gap parts a word", () => {
    for (const text of ["绿，色通道", "绿\n色通道", "绿****色通道", "绿、色通道"]) expect(seenIn(["绿色通道"], text)).toEqual([]);
  });

  test("against a plain search: random terms and texts over few characters", () => {
    const unit = fc.constantFrom(..."甲乙丙丁");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit, minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 30 }),
        fc.string({ unit, maxLength: 80 }),
        (terms, text) => {
          const expected = terms.flatMap((term) =>
            Array.from({ length: text.length }, (_, at) => at)
              .filter((at) => text.startsWith(term, at))
              .map((at): Seen => [term, term, at]),
          );
          expect(seenIn(terms, text)).toEqual(expected.toSorted((a, b) => a[2] - b[2] || a[0].length - b[0].length));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("a large lexicon is found whole, term by term", () => {
    const terms = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + (index % 6000), 0x4e00 + Math.floor(index / 3), 0x4e00 + ((index * 7) % 5000)),
    );
    const automaton = openAutomaton(compileTerms(terms));
    const found = new Set<number>();
    scan(automaton, terms.join("。"), (term) => found.add(term));
    expect(found.size).toBe(new Set(terms.map(foldTerm)).size);
  });

  test("any UTF-16 units at all are read to the end, lone surrogates among them", () => {
    const automaton = openAutomaton(compileTerms(["\ud800\udc00", "字词"]));
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 200 }), (text) => {
        let last = 0;
        scan(automaton, text, (_, start, end) => {
          expect(start).toBeLessThan(end);
          last = Math.max(last, end);
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("terms and buffers that are refused", () => {
  test("empty, of one character, too long", () => {
    expect(termProblem("")).toBe("too-short");
    expect(termProblem(" * ")).toBe("too-short");
    expect(termProblem("字")).toBe("too-short");
    expect(termProblem("字".repeat(10_000))).toBe("too-long");
    expect(termProblem("字词")).toBeUndefined();
    expect(() => compileTerms(["好词", ""])).toThrow(new RangeError("term 2 of 2 is empty or of one character: “” has 0 characters"));
    expect(() => compileTerms(["字".repeat(10_000)])).toThrow(/^term 1 of 1 is longer than 100 characters: .* has 10000 characters$/);
  });

  test("of a hundred characters is looked up as any other", () => {
    const term = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
    expect(termProblem(term)).toBeUndefined();
    expect(termProblem(`${term}字`)).toBe("too-long");
    expect(seenIn([term, term.slice(50)], `前${term}后`)).toEqual([
      [term, term, 1],
      [term.slice(50), term.slice(50), 51],
    ]);
  });

  test("what is no compiled lexicon is refused, no terms at all are not", () => {
    expect(() => openAutomaton(new ArrayBuffer(8))).toThrow(RangeError);
    expect(() => openAutomaton(new ArrayBuffer(4096))).toThrow(RangeError);
    expect(seenIn([], "什么都没有")).toEqual([]);
  });
});
