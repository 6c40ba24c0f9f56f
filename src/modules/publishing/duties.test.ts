// The deadlines that screens show and the duties that are judged later are the same: same limit, same clause, same way to count.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../law/calendar/index.ts";
import { makeCalendar } from "../../law/calendar/working-days.ts";
import { evaluate } from "../../law/evaluate.ts";
import { REVIEW_CHECKS } from "./checks.ts";
import { DUTIES } from "./duties.ts";
import { type DeadlineFacts, deadlinesOf } from "./rules/deadlines.ts";
import { getClause } from "../../law/registry.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const document: DeadlineFacts = {
  content: { madeOn: plainDate("2023-10-08"), issuedOn: plainDate("2023-10-10"), openness: { level: "proactive" }, interprets: null },
};
const interpretation: DeadlineFacts = {
  content: { ...document.content, interprets: "m-2023-000001" },
  documentPublishedOn: plainDate("2023-10-20"),
};

describe.each([
  ["a document", document, 2],
  ["an interpretation", interpretation, 3],
])("the deadlines of %s", (_what, facts, number) => {
  const shown = deadlinesOf(facts, calendar, plainDate("2023-10-20"));

  test("are each the limit of a duty, over a clause that the duty cites", () => {
    expect(shown).toHaveLength(number);
    for (const deadline of shown) {
      const duty = DUTIES.find(({ id }) => id === deadline.duty)!;
      expect(duty.workingDays).toBe(deadline.workingDays);
      expect(duty.trigger.kind).toBe("event");
      for (const { clause } of deadline.cite) expect(duty.cites).toContain(clause);
    }
  });

  test("fall on the day by which the duty is judged, before and after", () => {
    for (const deadline of shown) {
      const duty = DUTIES.find(({ id }) => id === deadline.duty)!;
      const judge = (today: string) => evaluate(duty, { on: deadline.from }, [], plainDate(today), calendar);
      // 78号 was made on 2023-11-10: before that its limit binds nobody, while the screen shows it all the same.
      if (getClause(duty.cites[0]!).clause.inForceFrom > deadline.from) {
        expect(judge("2024-03-01").status).toBe("not-due");
        continue;
      }
      expect(judge(deadline.on)).toMatchObject({ status: "not-due", dueOn: deadline.on });
      expect(judge("2024-03-01")).toMatchObject({ status: "missing", dueOn: deadline.on });
    }
  });
});

describe("the checks of each review", () => {
  test("have ids of their own within the stage, a Chinese label, and a clause that a duty of that stage cites", () => {
    for (const [stage, checks] of Object.entries(REVIEW_CHECKS)) {
      expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
      const duties = DUTIES.filter(({ id }) => id === `publishing/${stage}-review` || id === "publishing/ask-when-in-doubt");
      for (const { cite, label } of checks) {
        expect(label).toMatch(/\p{Script=Han}/u);
        expect(duties.flatMap(({ cites }) => cites)).toContain(getClause(cite).clause.id);
      }
    }
  });
});
