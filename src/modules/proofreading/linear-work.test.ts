import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AWKWARD_PIECES, repeated } from "../../../test/support/awkward-texts.ts";
import { countWorkIn, type WorkCounter } from "../../../test/support/counted-work.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { proofread } from "./engine.ts";
import type { Rule } from "./rule.ts";
import { EMPTY_CONTEXT } from "./schema.ts";

const context = {
  ...EMPTY_CONTEXT,
  organs: ["演示旗人民政府", "演示旗民政局", "演示旗住房和城乡建设局", "演示旗水务局"],
  places: ["演示旗", "察素齐镇", "呼和浩特市"],
  numberPrefixes: ["演政发"],
  documentDate: plainDate("2023-12-13"),
};

describe("four times the text is at most four times the work, whatever it is made of", () => {
  const SIZE = 4_000;
  /** V8's counts differ by a few in the hundred from run to run; a step that takes the square of the text makes up a twelfth at this, and soon far more. */
  const ALLOWED = 5;
  let work: WorkCounter;
  beforeAll(async () => {
    work = await countWorkIn("/src/modules/proofreading/");
    // What is made on first use is made here.
    proofread(AWKWARD_PIECES.map(([, piece]) => repeated(piece, 200)).join("\n"), context);
  });
  afterAll(() => work.close());

  test("the same run counts the same, however busy the machine is", async () => {
    // Two texts in turn, for rules keep their last reading of a text.
    const run = () => work.count(() => ["演示旗民", "进行"].forEach((piece) => proofread(repeated(piece, SIZE), context)));
    const first = await run();
    for (let time = 0; time < 3; time++) expect(await run()).toBe(first);
  });

  test("the counter sees a quadratic step where there is one", async () => {
    const everyPair: Rule = {
      id: "words/every-pair",
      severity: "hint",
      title: "逐对比较",
      source: "试验",
      *check(text) {
        for (let one = 0; one < text.length; one++) {
          for (let other = 0; other < text.length; other++) {
            if (text.charAt(one) !== text.charAt(other)) yield { start: one, end: other, reason: "", suggestion: null, confidence: 0 };
          }
        }
      },
    };
    const run = (size: number) => work.count(() => void proofread("甲".repeat(size), context, [everyPair]));
    const [small, large] = [await run(300), await run(1200)];
    expect(large / small).toBeGreaterThan(12);
  });

  test.each(AWKWARD_PIECES)("of %s", async (_, piece) => {
    const run = (size: number) => work.count(() => void proofread(repeated(piece, size), context));
    const [small, large] = [await run(SIZE), await run(4 * SIZE)];
    expect(small).toBeGreaterThan(SIZE / 20);
    expect(large / small).toBeLessThan(ALLOWED);
  });
});
