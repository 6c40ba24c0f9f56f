// The canonical text: the same for equal values, different for different ones, and readable by any JSON reader.
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The same value with the keys of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, shuffled(child)]),
  );
};

const jsonValue = fc.jsonValue({ maxDepth: 5, stringUnit: "binary" });

describe("one text for one value", () => {
  test("keys are sorted at every level and no space is written", () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: true })).toBe('{"a":true,"b":[{"a":null,"z":1}]}');
  });

  test("keys sort by code unit: 10 before 9, capitals before small letters, an emoji before a full-width letter", () => {
    expect(canonicalJson({ 9: 0, 10: 0, a: 0, B: 0, ａ: 0, "😀": 0, 文: 0 })).toBe('{"10":0,"9":0,"B":0,"a":0,"文":0,"😀":0,"ａ":0}');
  });

  test("numbers have one form each", () => {
    expect(canonicalJson([1.0, -0, 0.1, 1e21, 1e-7, 123456789012])).toBe("[1,0,0.1,1e+21,1e-7,123456789012]");
  });

  test("strings are escaped the one way, Chinese stands as it is, half a surrogate pair is escaped", () => {
    expect(canonicalJson('“印发”\n\t"\\/\u0007\u2028\ud800')).toBe('"“印发”\\n\\t\\"\\\\/\\u0007\u2028\\ud800"');
  });

  test("composed and decomposed characters stay two different texts", () => {
    expect(canonicalJson("é")).not.toBe(canonicalJson("e\u0301"));
  });

  test("a property that is undefined counts as absent", () => {
    expect(canonicalJson({ title: "通知", due: undefined })).toBe(canonicalJson({ title: "通知" }));
  });

  test("a key named __proto__ is a key like any other", () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
  });

  test("the same object used twice is no circle", () => {
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  test("any JSON value reads back as itself", () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("the order in which keys were written never shows", () => {
    fc.assert(fc.property(jsonValue, (value) => canonicalJson(shuffled(value)) === canonicalJson(value)));
  });

  test("writing what was read writes the same text again", () => {
    fc.assert(fc.property(jsonValue, (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value)));
  });
});

describe("what JSON cannot hold is refused, with its place", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = [circle];
  test.each([
    ["undefined at the top", undefined, "undefined at $"],
    ["undefined in a list", { rows: [undefined] }, "undefined at $.rows.0"],
    ["a hole in a list", { rows: Object.assign([], { length: 1 }) }, "undefined at $.rows.0"],
    ["NaN", [Number.NaN], "NaN at $.0"],
    ["infinity", { n: Number.POSITIVE_INFINITY }, "Infinity at $.n"],
    ["a bigint", { n: 1n }, "bigint at $.n"],
    ["a function", { f: () => 1 }, "function at $.f"],
    ["a Date", { at: new Date(0) }, "an instance of Date at $.at"],
    ["a Map", new Map(), "an instance of Map at $"],
    ["a circle", circle, "circular at $.self.0"],
  ])("%s", (_what, value, message) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(`canonical JSON: ${message}`));
  });
});
