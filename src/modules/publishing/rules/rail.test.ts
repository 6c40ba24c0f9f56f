import { describe, expect, test } from "vitest";
import { acts, APPROVED, CREATED, SUBMITTED, THROUGH } from "../../../../test/support/case.ts";
import { contentOf } from "../../../../test/support/publishing.ts";
import { stageRail } from "./rail.ts";
import { stateOf } from "./workflow.ts";

type Told = Parameters<typeof acts>[number];
const rail = (told: Told[], leaders = false) => {
  const content = contentOf({ concerns: { leaders, major: false } });
  return stageRail(acts(...told), stateOf(acts(...told), leaders), (account) => `岗位${account}`, content);
};
const states = (told: Told[], leaders = false) => rail(told, leaders).map(({ stage, state }) => `${stage} ${state}`);

describe("the rail of a manuscript", () => {
  test.each<[string, Told[], string[]]>([
    ["a draft", [CREATED], ["drafting current", "first waiting", "second waiting", "third waiting", "published waiting"]],
    [
      "at the second review",
      [CREATED, SUBMITTED, APPROVED.first],
      ["drafting done", "first done", "second current", "third waiting", "published waiting"],
    ],
    [
      "returned by the second reviewer: the first review is void",
      [CREATED, SUBMITTED, APPROVED.first, ["returned", "second", "second"]],
      ["drafting current", "first void", "second waiting", "third waiting", "published waiting"],
    ],
    ["approved", THROUGH, ["drafting done", "first done", "second done", "third done", "published current"]],
    ["published", [...THROUGH, ["published", "approved", "system"]], ["drafting done", "first done", "second done", "third done", "published done"]],
    [
      "under correction: the rounds before do not count",
      [...THROUGH, ["published", "approved", "system"], ["correction-opened", "published", "drafter", { note: "x" }]],
      ["drafting current", "first waiting", "second waiting", "third waiting", "published waiting"],
    ],
  ])("%s", (_what, told, expected) => expect(states(told)).toEqual(expected));

  test("has a fourth stage only where the principal leader must look", () => {
    expect(states(THROUGH, true)).toEqual(["drafting done", "first done", "second done", "third done", "chief current", "published waiting"]);
  });

  test("names who stood where, when, and over which text", () => {
    const [draft, first] = rail([CREATED, SUBMITTED, APPROVED.first]);
    expect(draft).toMatchObject({ who: "岗位drafter", actId: 2 });
    expect(first).toMatchObject({ who: "岗位first", at: "2026-03-09T02:00:00.000Z", hash: "h", actId: 3 });
  });

  test("says how a publication ended", () => {
    const ended = rail([...THROUGH, ["published", "approved", "system"], ["withdrawn", "published", "publisher"]]);
    expect(ended.at(-1)).toMatchObject({ name: "已撤回", state: "done" });
  });
});
