import { describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../../document/notation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Verdict } from "../../../kernel/verdict.ts";
import type { Actor } from "../../../law/permissions.ts";
import {
  APPROVED,
  caseOf,
  CHIEF,
  CREATED,
  DRAFTER,
  FIRST,
  holding,
  OUTSIDER,
  PUBLISHER,
  SECOND,
  SECRECY,
  SUBMITTED,
  THIRD,
  THROUGH,
} from "../../../../test/support/case.ts";
import { contentOf } from "../../../../test/support/publishing.ts";
import type { ManuscriptContent } from "../schema.ts";
import { canApprove, canRead, canSave, canSubmit, type Case, VERDICTS, verdictsFor } from "./review.ts";

const at = {
  drafting: [CREATED],
  first: [CREATED, SUBMITTED],
  second: [CREATED, SUBMITTED, APPROVED.first],
  third: [CREATED, SUBMITTED, APPROVED.first, APPROVED.second],
  approved: THROUGH,
  published: [...THROUGH, ["published", "approved", "system"]],
  withdrawn: [...THROUGH, ["published", "approved", "system"], ["withdrawn", "published", "publisher"]],
  expired: [...THROUGH, ["published", "approved", "system"], ["expired", "published", "system"]],
} satisfies Record<string, Parameters<typeof caseOf>[0]>;

const because = (verdict: Verdict): string => (verdict.ok ? "" : verdict.because);
const PEOPLE: [name: string, actor: Actor][] = [
  ["drafter", DRAFTER],
  ["first", FIRST],
  ["second", SECOND],
  ["third", THIRD],
  ["chief", CHIEF],
  ["publisher", PUBLISHER],
  ["secrecy", SECRECY],
  ["outsider", OUTSIDER],
];

describe("who may do what at which stage", () => {
  test("the whole table: verbs by stage, and for each the people who may", () => {
    const lines = Object.keys(VERDICTS).flatMap((verb) =>
      Object.entries(at).flatMap(([stage, told]) => {
        const may = PEOPLE.filter(([, actor]) => verdictsFor(caseOf(told), actor)[verb as keyof typeof VERDICTS].ok).map(([name]) => name);
        return may.length > 0 ? [`${verb.padEnd(15)} ${stage.padEnd(9)} ${may.join(" ")}`] : [];
      }),
    );
    expect(`\n${lines.join("\n")}\n`).toMatchInlineSnapshot(`
      "
      save            drafting  drafter
      save            first     first
      save            second    second
      save            third     third
      save            approved  drafter
      submit          drafting  drafter
      approve         first     first
      approve         second    second
      approve         third     third
      return          first     first
      return          second    second
      return          third     third
      return          approved  publisher
      ask-doubt       first     first
      ask-doubt       second    second
      ask-doubt       third     third
      request-chief   drafting  drafter first second third chief
      request-chief   first     drafter first second third chief
      request-chief   second    drafter first second third chief
      request-chief   third     drafter first second third chief
      request-chief   approved  drafter first second third chief
      publish         approved  publisher
      schedule        approved  publisher
      correct         published drafter publisher
      withdraw        published third chief publisher
      withdraw        expired   third chief publisher
      comment         drafting  drafter first second third chief
      comment         first     drafter first second third chief
      comment         second    drafter first second third chief
      comment         third     drafter first second third chief
      comment         approved  drafter first second third chief
      delete-draft    drafting  drafter
      "
    `);
  });

  test("every refusal is a sentence, and each that follows from a clause names it", () => {
    for (const told of Object.values(at))
      for (const [, actor] of PEOPLE)
        for (const [verb, verdict] of Object.entries(verdictsFor(caseOf(told), actor)))
          if (!verdict.ok) {
            expect(verdict.because, verb).toMatch(/^.{4,80}$/u);
            for (const { clause, label } of verdict.cite) expect(`${clause} ${label}`).toMatch(/\p{Script=Han}/u);
          }
  });
});

describe("three different people (68号 art. 6)", () => {
  const both = holding("both", ["first-reviewer", "second-reviewer"]);
  test("who did the first review does not do the second", () => {
    const c = caseOf([CREATED, SUBMITTED, ["approved", "first", "both"]]);
    expect(because(canApprove(c, both))).toContain("三个不同的人");
    expect(canApprove(c, SECOND).ok).toBe(true);
  });

  test("who wrote it reviews nothing of it, unless the county lets drafters do the first review, and then that one alone", () => {
    const writer = holding("drafter", ["drafter", "first-reviewer", "second-reviewer"]);
    expect(because(canApprove(caseOf(at.first), writer))).toContain("自己撰写");
    const allowed = { settings: { drafterMayDoFirstReview: true } };
    expect(canApprove(caseOf(at.first, allowed), writer).ok).toBe(true);
    expect(canApprove(caseOf(at.second, allowed), writer).ok).toBe(false);
  });

  test("who edited since the last review does not approve", () => {
    expect(because(canApprove(caseOf(at.second, { editorsSinceApproval: ["second"] }), SECOND))).toContain("修改过");
    expect(canApprove(caseOf(at.second, { editorsSinceApproval: ["someone-else"] }), SECOND).ok).toBe(true);
  });
});

describe("a review is not given", () => {
  const asked = (outcome?: "may-publish" | "must-not" | "partial") =>
    caseOf([
      ...at.second,
      ["doubt-asked", "second", "second", { office: "secrecy", question: "?" }],
      ...(outcome ? [["doubt-answered", "second", "secrecy", { office: "secrecy", outcome, answer: "!" }] as const] : []),
    ] as Parameters<typeof caseOf>[0]);
  test.each<[string, Case, string]>([
    ["while an office is asked", asked(), "保密部门答复"],
    ["where the office said it must not be public", asked("must-not"), "不得公开"],
    ["while a finding that must be settled is open", caseOf(at.second, { unsettledBlocks: 2 }), "2 处"],
  ])("%s", (_what, c, words) => expect(because(canApprove(c, SECOND))).toContain(words));

  test("but it is after the office said that it may be public, in whole or in part", () => {
    expect(canApprove(asked("may-publish"), SECOND).ok).toBe(true);
    expect(canApprove(asked("partial"), SECOND).ok).toBe(true);
  });
});

describe("a manuscript is not sent in without", () => {
  const draft = (change: Partial<ManuscriptContent>, more: Partial<Case> = {}) => caseOf(at.drafting, { content: contentOf(change), ...more });
  test.each<[string, Case, string]>([
    ["a title", draft({ title: "" }), "标题"],
    ["a text", draft({ body: bodyFromNotation("") }), "正文"],
    ["its source", draft({ source: "" }), "信息来源"],
    ["its responsible editor", draft({ responsibleEditor: "" }), "责任编辑"],
    ["a secrecy opinion", draft({ secrecy: { conclusion: "unreviewed", remark: "" } }), "保密审查"],
    ["the date it was made", draft({ madeOn: null }), "成文日期"],
    ["the date it was issued", draft({ issuedOn: null }), "印发日期"],
    ["dates in their order", draft({ madeOn: plainDate("2026-03-05"), issuedOn: plainDate("2026-03-04") }), "早于"],
    ["the document it interprets, where it is an interpretation", draft({}, { isInterpretation: true }), "关联"],
  ])("%s", (_what, c, words) => {
    const verdict = canSubmit(c, DRAFTER);
    expect(because(verdict)).toContain(words);
    expect(verdict).toMatchObject({ ok: false, cite: [expect.anything()], next: expect.any(String) });
  });

  test("news needs no dates of a document", () =>
    expect(canSubmit(draft({ madeOn: null, issuedOn: null }, { official: false }), DRAFTER).ok).toBe(true));
});

describe("a text is changed", () => {
  test("at a review's stage by its reviewer alone, and by nobody while an office is asked", () => {
    expect(canSave(caseOf(at.first), FIRST).ok).toBe(true);
    expect(canSave(caseOf(at.first), DRAFTER).ok).toBe(false);
    expect(canSave(caseOf(at.first), SECOND).ok).toBe(false);
    const waiting = caseOf([...at.first, ["doubt-asked", "first", "first", { office: "cyberspace", question: "?" }]]);
    expect(because(canSave(waiting, FIRST))).toContain("网信部门答复");
  });

  test("by nobody once it is public: that takes a correction", () => {
    for (const [, actor] of PEOPLE) expect(canSave(caseOf(at.published), actor).ok).toBe(false);
  });
});

test("a manuscript is read by its unit's people; by an office only once it was asked", () => {
  expect(canRead(caseOf(at.first), OUTSIDER).ok).toBe(false);
  expect(canRead(caseOf(at.first), SECRECY).ok).toBe(false);
  const asked = caseOf([...at.first, ["doubt-asked", "first", "first", { office: "secrecy", question: "?" }]]);
  expect(canRead(asked, SECRECY).ok).toBe(true);
});

test("a deleted draft can be neither sent in, saved nor deleted again", () => {
  const gone = caseOf(at.drafting, { deleted: true });
  for (const verb of ["save", "submit", "delete-draft"] as const) expect(verdictsFor(gone, DRAFTER)[verb].ok, verb).toBe(false);
});
