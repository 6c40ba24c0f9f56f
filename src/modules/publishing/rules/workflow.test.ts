import { describe, expect, test } from "vitest";
import { fc } from "../../../../test/support/properties.ts";
import { acts, APPROVED, CREATED, SUBMITTED, THROUGH } from "../../../../test/support/case.ts";
import type { Stage } from "../schema.ts";
import { type ActKind, needsChief, stateOf } from "./workflow.ts";

type Told = Parameters<typeof acts>[number];
const stage = (...told: Told[]) => stateOf(acts(...told), false).stage;

describe("where a manuscript stands follows from what was done", () => {
  test.each<[string, Told[], Stage]>([
    ["a new one is a draft", [CREATED], "drafting"],
    ["sent in, it waits for the first review", [CREATED, SUBMITTED], "first"],
    ["after the first review for the second", [CREATED, SUBMITTED, APPROVED.first], "second"],
    ["after the second for the third", [CREATED, SUBMITTED, APPROVED.first, APPROVED.second], "third"],
    ["after the third it may be published", THROUGH, "approved"],
    ["returned at any stage, it is a draft again", [CREATED, SUBMITTED, APPROVED.first, ["returned", "second", "second"]], "drafting"],
    ["changed after a review, it goes back to the first", [...THROUGH, ["voided", "approved"]], "first"],
    ["published", [...THROUGH, ["scheduled", "approved", "publisher"], ["published", "approved", "system", { revision: 1 }]], "published"],
    [
      "under correction it is a draft",
      [...THROUGH, ["published", "approved", "system"], ["correction-opened", "published", "drafter", { note: "x" }]],
      "drafting",
    ],
    ["withdrawn", [...THROUGH, ["published", "approved", "system"], ["withdrawn", "published", "publisher"]], "withdrawn"],
    ["expired", [...THROUGH, ["published", "approved", "system"], ["expired", "published", "system"]], "expired"],
    [
      "asked for, the principal leader comes after the third",
      [...THROUGH.slice(0, 4), ["chief-requested", "third", "third"], APPROVED.third],
      "chief",
    ],
    ["asked for even after the third", [...THROUGH, ["chief-requested", "approved", "publisher"]], "chief"],
    ["and after the principal leader it may be published", [...THROUGH, ["chief-requested", "approved", "publisher"], APPROVED.chief], "approved"],
  ])("%s", (_what, told, expected) => expect(stage(...told)).toBe(expected));

  test("what concerns leaders or a major matter needs the fourth look", () => {
    expect(stateOf(acts(...THROUGH), true).stage).toBe("chief");
    expect(stateOf(acts(...THROUGH, APPROVED.chief), true).stage).toBe("approved");
    expect(needsChief(stateOf(acts(CREATED), false), { concerns: { leaders: false, major: true } })).toBe(true);
    expect(needsChief(stateOf(acts(CREATED), false), { concerns: { leaders: false, major: false } })).toBe(false);
  });
});

describe("what an act leaves behind", () => {
  test("a question to an office holds the manuscript where it is until the answer, and the office stays known", () => {
    const asked: Told = ["doubt-asked", "second", "second", { office: "secrecy", question: "能否公开" }];
    const waiting = stateOf(acts(CREATED, SUBMITTED, APPROVED.first, asked), false);
    expect(waiting).toMatchObject({ stage: "second", waiting: { office: "secrecy", by: "second" }, offices: ["secrecy"] });
    const answered = stateOf(
      acts(CREATED, SUBMITTED, APPROVED.first, asked, [
        "doubt-answered",
        "second",
        "secrecy",
        { office: "secrecy", outcome: "partial", answer: "隐去姓名" },
      ]),
      false,
    );
    expect(answered.waiting).toBeUndefined();
    expect(answered).toMatchObject({ stage: "second", answer: { outcome: "partial" }, offices: ["secrecy"] });
  });

  test("a return and a change void every review; the next round begins without one", () => {
    for (const end of [
      ["returned", "third", "third"],
      ["voided", "third", "third"],
    ] as Told[])
      expect(stateOf(acts(CREATED, SUBMITTED, APPROVED.first, APPROVED.second, end), false).approvals).toEqual({});
  });

  test("when anybody last approved stays known through a return, for whoever edited since", () => {
    const state = stateOf(acts(CREATED, SUBMITTED, APPROVED.first, ["returned", "second", "second"]), false);
    expect(state.lastApprovalAt).toBe(acts(CREATED, SUBMITTED, APPROVED.first)[2]!.at);
  });

  test("a cancelled order leaves an approved manuscript without an hour", () => {
    const ordered: Told = ["scheduled", "approved", "publisher", { scheduledAt: "2026-04-01T00:00:00.000Z" }];
    expect(stateOf(acts(...THROUGH, ordered), false).scheduledAt).toBe("2026-04-01T00:00:00.000Z");
    const cancelled = stateOf(acts(...THROUGH, ordered, ["schedule-cancelled", "approved", "publisher"]), false);
    expect(cancelled.stage).toBe("approved");
    expect(cancelled.scheduledAt).toBeUndefined();
  });

  test("a correction is the next revision and keeps its note to the end, and the one after it starts clean", () => {
    const first: Told[] = [...THROUGH, ["published", "approved", "system"]];
    const correction: Told[] = [...first, ["correction-opened", "published", "drafter", { note: "更正电话", conceals: true }]];
    expect(stateOf(acts(...correction), false)).toMatchObject({ revision: 2, approvals: {}, correction: { note: "更正电话", conceals: true } });
    const again: Told[] = [...correction, SUBMITTED, APPROVED.first, APPROVED.second, APPROVED.third];
    expect(stateOf(acts(...again), false)).toMatchObject({ stage: "approved", correction: { note: "更正电话" } });
    expect(stateOf(acts(...again, ["published", "approved", "system"]), false)).toMatchObject({ stage: "published", publishedRevision: 2 });
    expect(stateOf(acts(...again, ["published", "approved", "system"]), false).correction).toBeUndefined();
  });

  test("no order of acts whatever leads to 'approved' without three reviews since the last change", () => {
    const kinds: ActKind[] = [
      "submitted",
      "approved",
      "returned",
      "voided",
      "doubt-asked",
      "doubt-answered",
      "chief-requested",
      "scheduled",
      "schedule-cancelled",
    ];
    const step = fc.record({ act: fc.constantFrom(...kinds), who: fc.constantFrom("a", "b", "c", "d") });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const told: Told[] = [CREATED];
        for (const { act, who } of steps) {
          const now = stateOf(acts(...told), false).stage;
          // An approval is only ever written at a review's own stage.
          if (act === "approved" && !["first", "second", "third", "chief"].includes(now)) continue;
          told.push([act, now, who, { office: "secrecy", outcome: "may-publish" }]);
        }
        const state = stateOf(acts(...told), false);
        if (state.stage !== "approved") return;
        expect(Object.keys(state.approvals)).toEqual(expect.arrayContaining(["first", "second", "third"]));
      }),
    );
  });
});
