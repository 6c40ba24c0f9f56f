// What is missing of a review's ticks.
import { describe, expect, test } from "vitest";
import { REVIEW_CHECKS } from "../checks.ts";
import { type Tick, tickProblems } from "./ticks.ts";

const all = (result: Tick["result"], remark = ""): Tick[] => REVIEW_CHECKS.third.map(({ id }) => ({ id, result, remark }));

describe("the ticks of a third review", () => {
  test("are complete when every check is passed or does not apply", () => {
    expect(tickProblems("third", all("pass")).size).toBe(0);
    expect(tickProblems("third", all("not-applicable")).size).toBe(0);
  });

  test("are asked for one by one, in the order of the checks", () => {
    expect([...tickProblems("third", all("pass").slice(2)).keys()]).toEqual(["accuracy", "safety"]);
    expect(tickProblems("third", []).size).toBe(REVIEW_CHECKS.third.length);
  });

  test("of another stage do not count", () => {
    const ofFirst = REVIEW_CHECKS.first.map(({ id }) => ({ id, result: "pass" as const, remark: "" }));
    expect(tickProblems("third", ofFirst).size).toBe(REVIEW_CHECKS.third.length);
  });

  test("that fail say what the trouble is; blanks say nothing", () => {
    expect([...tickProblems("third", all("fail", "  ")).values()]).toEqual(REVIEW_CHECKS.third.map(() => "请写明问题"));
    expect(tickProblems("third", all("fail", "口径不明")).size).toBe(0);
  });
});
