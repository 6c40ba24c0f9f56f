import { describe, expect, test } from "vitest";
import { registerNumber, registerNumberIn, registerNumberOf, requestIdIn, requestIdOf } from "./register-number.ts";

describe("the number of a request", () => {
  test.each([
    "〔2026〕12号",
    "[2026]12",
    "（2026）第12号",
    "【2026】 12 号",
    "２０２６-１２",
    "2026-12号",
    "2026-000012",
    "r-2026-000012",
    " R-2026-000012 ",
  ])("may be written %s", (text) => {
    expect(requestIdIn(text)).toBe("r-2026-000012");
  });

  test("names no request without its year, though staff may look for it so", () => {
    expect(registerNumberIn("12号")).toEqual({ number: 12 });
    expect(requestIdIn("12号")).toBeUndefined();
  });

  test.each(["", "r-2026", "202612", "〔2026〕", "〔26〕12号", "2026-12-01", "养老", "r-2026-0000000012"])("is not %s", (text) => {
    expect(requestIdIn(text)).toBeUndefined();
  });

  test("is said in one way and addressed in another", () => {
    const one = { year: 2026, number: 1_234_567 };
    expect(requestIdOf(one)).toBe("r-2026-1234567");
    expect(requestIdIn(registerNumber(one))).toBe(requestIdOf(one));
    expect(registerNumberOf(requestIdOf(one))).toBe("〔2026〕1234567号");
    expect(() => registerNumberOf("12")).toThrow("no id of a request");
  });
});
