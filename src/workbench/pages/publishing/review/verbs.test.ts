// Which acts stand in the decision bar, and which of them is a person's next step.
import { describe, expect, test } from "vitest";
import { ALLOWED, refuse, type Verdict } from "../../../../kernel/verdict.ts";
import { type ManuscriptVerb, VERDICTS } from "../../../../modules/publishing/rules/review.ts";
import { barVerbs, mainVerb } from "./verbs.ts";

const can = (...allowed: ManuscriptVerb[]): Record<ManuscriptVerb, Verdict> =>
  Object.fromEntries(Object.keys(VERDICTS).map((verb) => [verb, allowed.includes(verb as ManuscriptVerb) ? ALLOWED : refuse("不能")])) as Record<
    ManuscriptVerb,
    Verdict
  >;

describe("the decision bar", () => {
  test("shows publishing at every stage before it, so that its refusal can be read", () => {
    for (const stage of ["drafting", "first", "second", "third", "chief"] as const) expect(barVerbs(stage, can())).toContain("publish");
  });

  test("puts the office's answer first when it is awaited, and keeps it away otherwise", () => {
    expect(barVerbs("second", can("answer-doubt"))[0]).toBe("answer-doubt");
    expect(barVerbs("second", can("approve"))).not.toContain("answer-doubt");
  });

  test("lets a publication be withdrawn while its correction is being reviewed", () => {
    expect(barVerbs("first", can("withdraw"))).toContain("withdraw");
  });
});

describe("the next step", () => {
  const mainOf = (stage: Parameters<typeof barVerbs>[0], verdicts: ReturnType<typeof can>) => mainVerb(barVerbs(stage, verdicts), verdicts);

  test("of a reviewer is to approve; where that is held back, to return", () => {
    expect(mainOf("second", can("approve", "return", "ask-doubt"))).toBe("approve");
    expect(mainOf("second", can("return", "ask-doubt"))).toBe("return");
  });

  test("is never to delete, to withdraw or to call the principal leader", () => {
    expect(mainOf("drafting", can("delete-draft", "request-chief"))).toBeUndefined();
    expect(mainOf("published", can("withdraw"))).toBeUndefined();
  });
});
