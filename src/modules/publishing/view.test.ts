// What a person gets of a manuscript: limits with and without a date, what holds approval back, and nothing of links they may not read.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import { draft, manuscriptAt, type People, people } from "../../../test/support/publishing.ts";
import { testSystem, type TestSystem } from "../../../test/support/system.ts";
import { settleFinding } from "./actions/settling.ts";
import { viewManuscript } from "./view.ts";

let system: TestSystem;
let who: People;
beforeAll(async () => {
  system = await testSystem();
  who = await people(system);
});
afterAll(() => system.close());

const LIMITS = ["interpretation-together", "interpretation-within-3-working-days", "interpretation-within-5-working-days"].map(
  (duty) => `publishing/${duty}`,
);
const interpretationOf = (interprets: string) => ({ kind: "interpretation-text", interprets, issuedOn: null, madeOn: null });

describe("the limits of an interpretation", () => {
  test("have no date while the document is not public, and each names its source", async () => {
    const document = await draft(system, who, { needsInterpretation: true });
    const id = await draft(system, who, interpretationOf(document));
    const view = await viewManuscript(system, who.drafter, id);
    expect(view.uncounted.map(({ duty }) => duty)).toEqual(LIMITS);
    expect(view.uncounted.map(({ cite }) => cite[0]!.label.slice(0, 3))).toEqual(["68号", "78号", "70号"]);
    expect(view.deadlines).toEqual([]);
    expect(view.contradictions.map(({ id: known }) => known)).toEqual(["X01"]);
    expect(view.interpretationOf).toMatchObject({ id: document, readable: true });
    expect((await viewManuscript(system, who.drafter, document)).interpretations).toMatchObject([{ id, readable: true }]);
  });

  test("are counted from the day the document was published, on the document too while nobody has written one", async () => {
    const document = await manuscriptAt(system, who, "published", { needsInterpretation: true });
    const wanted = await viewManuscript(system, who.drafter, document);
    expect(wanted.deadlines.filter(({ duty }) => LIMITS.includes(duty)).map(({ on }) => on)).toEqual(["2026-03-10", "2026-03-13", "2026-03-17"]);
    const id = await draft(system, who, interpretationOf(document));
    const view = await viewManuscript(system, who.drafter, id);
    expect(view.deadlines.map(({ duty, on }) => [duty, on])).toEqual(
      LIMITS.map((duty, at) => [duty, ["2026-03-10", "2026-03-13", "2026-03-17"][at]]),
    );
    expect(view.uncounted).toEqual([]);
    expect((await viewManuscript(system, who.drafter, document)).deadlines.some(({ duty }) => LIMITS.includes(duty))).toBe(false);
  });
});

test("a link to another unit's manuscript tells its number and not its title", async () => {
  const document = await draft(system, who, { title: "关于尚未公开事项的通知" });
  const id = await draft(system, who, interpretationOf(document));
  // The interpretation is another unit's; the document stays where it was.
  await system.db.updateTable("manuscript").set({ unit: "education", organ: "education/basic-education" }).where("id", "=", id).execute();
  const view = await viewManuscript(system, who.outsider, id);
  expect(view.interpretationOf).toMatchObject({ id: document, readable: false, document: null });
  expect(JSON.stringify(view)).not.toContain("尚未公开事项");
});

test("what holds approval back is named until somebody gives a reason, and not where it is blacked out", async () => {
  const number = "11010519491231002X";
  const open = await draft(system, who, { body: bodyFromNotation(`联系人身份证号${number}。`) });
  const [blocking] = (await viewManuscript(system, who.drafter, open)).blocking;
  expect(blocking).toBeDefined();
  await settleFinding(system, who.drafter, { id: open, finding: blocking!, rule: "", action: "dismiss", reason: "公开的样例号码" });
  expect((await viewManuscript(system, who.drafter, open)).blocking).toEqual([]);
  const hidden = await draft(system, who, { body: bodyFromNotation(`联系人身份证号[[E15:${number}]]。`) });
  expect((await viewManuscript(system, who.drafter, hidden)).blocking).toEqual([]);
});
