// Laying two versions against each other loses nothing of either.
import { describe, expect, test } from "vitest";
import { fc } from "../../../../test/support/properties.ts";
import { bodyFromNotation } from "../../../document/notation.ts";
import { hunksOf, isSame, mergedBody, proposals } from "./merge.ts";

const base = bodyFromNotation("各单位：\n第一段。\n第二段。\n第三段。");
const theirs = bodyFromNotation("各单位：\n第一段改过。\n第二段。\n第三段。");
const mine = bodyFromNotation("各单位：\n第一段。\n第二段。\n第三段加长了。\n落款。");

describe("two versions of one text", () => {
  test("each side's own change is proposed, and both are in the result", () => {
    const hunks = hunksOf(theirs, mine);
    const choices = proposals(hunks, base);
    expect(choices.every((choice) => choice !== undefined)).toBe(true);
    expect(mergedBody(hunks, choices)).toEqual(bodyFromNotation("各单位：\n第一段改过。\n第二段。\n第三段加长了。\n落款。"));
  });

  test("paragraphs that follow each other are chosen one by one", () => {
    const hunks = hunksOf(bodyFromNotation("各单位：\n第一段改过。\n第二段。"), bodyFromNotation("各单位：\n第一段。\n第二段加长了。"));
    expect(proposals(hunks, base)).toEqual(["mine", "theirs", "mine"]);
  });

  test("where both changed the same paragraph nobody decides for the person", () => {
    const hunks = hunksOf(bodyFromNotation("各单位：\n甲改。"), bodyFromNotation("各单位：\n乙改。"));
    expect(proposals(hunks, bodyFromNotation("各单位：\n原文。"))).toEqual(["mine", undefined]);
  });

  const body = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { minLength: 1, maxLength: 12 }).map((lines) => bodyFromNotation(lines.join("\n")));
  test("all of theirs gives theirs, all of mine gives mine", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const hunks = hunksOf(one, other);
        expect(
          mergedBody(
            hunks,
            hunks.map(() => "theirs" as const),
          ),
        ).toEqual(one);
        expect(
          mergedBody(
            hunks,
            hunks.map(() => "mine" as const),
          ),
        ).toEqual(other);
        expect(hunks.every((hunk) => isSame(hunk) || hunk.theirs.length + hunk.mine.length > 0)).toBe(true);
      }),
    );
  });
});
