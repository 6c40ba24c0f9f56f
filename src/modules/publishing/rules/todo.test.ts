import { describe, expect, test } from "vitest";
import {
  APPROVED,
  caseOf,
  CHIEF,
  CREATED,
  DRAFTER,
  FIRST,
  OUTSIDER,
  PUBLISHER,
  SECOND,
  SECRECY,
  SUBMITTED,
  THROUGH,
} from "../../../../test/support/case.ts";
import { contentOf } from "../../../../test/support/publishing.ts";
import { taskFor } from "./todo.ts";

type Told = Parameters<typeof caseOf>[0];
const SECOND_STAGE: Told = [CREATED, SUBMITTED, APPROVED.first];
const ASKED: Told = [...SECOND_STAGE, ["doubt-asked", "second", "second", { office: "secrecy", question: "?" }]];
const ORDERED: Told = [...THROUGH, ["scheduled", "approved", "publisher", { scheduledAt: "2026-04-01T00:00:00.000Z" }]];
const PUBLISHED: Told = [...THROUGH, ["published", "approved", "system"]];

describe("what waits for a person", () => {
  test.each([
    ["the drafter: a draft to send in", [CREATED], DRAFTER, false, { what: "草稿待送审", mine: true }],
    ["the drafter: one that came back", [CREATED, SUBMITTED, ["returned", "first", "first"]], DRAFTER, true, { what: "退回待修改", mine: true }],
    [
      "the drafter: a correction",
      [...PUBLISHED, ["correction-opened", "published", "drafter", { note: "x" }]],
      DRAFTER,
      false,
      { what: "更正待送审", mine: true },
    ],
    ["the drafter, to watch: one under review", SECOND_STAGE, DRAFTER, false, { what: "在二审二校", mine: false }],
    ["the second reviewer: their stage", SECOND_STAGE, SECOND, false, { what: "待二审二校", mine: true }],
    ["the office that was asked: the question", ASKED, SECRECY, false, { what: "待答复请示", mine: true }],
    ["who asked, to watch: the answer", ASKED, SECOND, false, { what: "等候保密部门答复", mine: false }],
    ["the publisher: one to release", THROUGH, PUBLISHER, false, { what: "待发布", mine: true }],
    ["the publisher, to watch: one with its hour", ORDERED, PUBLISHER, false, { what: "已定时发布", mine: false }],
    ["the drafter, to watch: one that is approved", THROUGH, DRAFTER, false, { what: "已审定，待发布", mine: false }],
  ] as [string, Told, typeof DRAFTER, boolean, object][])("%s", (_what, told, actor, returned, task) =>
    expect(taskFor(caseOf(told), actor, returned)).toEqual(task),
  );

  test("the principal leader, where the matter concerns leaders", () => {
    expect(taskFor(caseOf(THROUGH, { content: contentOf({ concerns: { leaders: true, major: false } }) }), CHIEF, false)).toEqual({
      what: "待主要领导审定",
      mine: true,
    });
  });

  test.each([
    ["the first reviewer, whose part is done", SECOND_STAGE, FIRST],
    ["another unit", SECOND_STAGE, OUTSIDER],
    ["a reviewer while an office is asked by another", ASKED, FIRST],
    ["anybody, once it is public", PUBLISHED, DRAFTER],
  ] as [string, Told, typeof DRAFTER][])("nothing for %s", (_what, told, actor) => expect(taskFor(caseOf(told), actor, false)).toBeUndefined());

  test("a reviewer's turn stays theirs while findings are open, so that it does not drop out of sight", () => {
    expect(taskFor(caseOf(SECOND_STAGE, { unsettledBlocks: 1 }), SECOND, false)).toEqual({ what: "待二审二校", mine: true });
  });

  test("nothing of a deleted draft", () => expect(taskFor(caseOf([CREATED], { deleted: true }), DRAFTER, false)).toBeUndefined());
});
