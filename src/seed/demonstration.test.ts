// A fresh start never stops on a finding: nothing blocks in any demonstration text, and what is published has no fault but those that the scan is to find.
// What a loaded demonstration shows of proofreading, and what a start says where an act is refused.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOn, type DemoManuscript, manuscripts, proofreading } from "../../counties/tumed-left-banner/demo/index.ts";
import { county } from "../../counties/tumed-left-banner/index.ts";
import { draft, people } from "../../test/support/publishing.ts";
import { testClock, testSystem, type TestSystem } from "../../test/support/system.ts";
import { bodyFromNotation } from "../document/notation.ts";
import { plainDate } from "../kernel/plain-date.ts";
import type { Actor } from "../law/permissions.ts";
import { canKeepTerm } from "../modules/proofreading/keepable.ts";
import { type Known, leaderPostOf, NOTHING_KNOWN } from "../modules/proofreading/known.ts";
import { viewDismissals, viewRules } from "../modules/proofreading/rules-view.ts";
import { viewScan } from "../modules/proofreading/scan-view.ts";
import { blockingAmong, findingsOf } from "../modules/publishing/proof.ts";
import type { ManuscriptContent } from "../modules/publishing/schema.ts";
import { Refusal } from "../platform/refusal.ts";
import { explained } from "./explain.ts";
import { seedDemonstration } from "./seed.ts";
import { withSlips } from "./slips.ts";

const entries = proofreading.lexicon.map(({ entry }) => entry);
const terms = entries.flatMap((entry) => (entry.kind === "term" ? [entry.data] : []));
const leaders = entries.flatMap((entry) => (entry.kind === "leader" ? [leaderPostOf(entry.data)] : []));
const known: Known = { ...NOTHING_KNOWN, version: "demonstration", terms, leaders };

type Text = { manuscript: DemoManuscript; version: string; content: ManuscriptContent };
const textsOn = (day: string): Text[] =>
  manuscripts.flatMap((manuscript) => {
    const versions = ["first", ...(manuscript.journey.corrected ? (["corrected"] as const) : [])] as const;
    const texts = versions.map((version) => ({
      manuscript,
      version,
      content: { ...contentOn(manuscript, plainDate(day), version), attachments: [] },
    }));
    const slips = proofreading.slips.filter(({ key }) => key === manuscript.key);
    const [first] = texts;
    return slips.length === 0
      ? texts
      : [...texts, { manuscript, version: "draft", content: { ...first!.content, body: withSlips(first!.content.body, slips) } }];
  });

describe.each(["2026-11-24", "2027-01-03", "2028-02-29"])("the demonstration's texts as of %s", (day) => {
  const around = { county, clock: testClock(`${day}T10:00:00+08:00`) } as TestSystem;
  const read = textsOn(day).map((text) => ({ ...text, findings: findingsOf(around, known, text.content) }));
  const said = ({ manuscript, version }: Text, words: string) => `${manuscript.key} (${version}): ${words}`;

  test("have nothing that would hold back an approval", () => {
    expect(read.flatMap((one) => blockingAmong(one.findings, one.content, []).map(({ text }) => said(one, text)))).toEqual([]);
  });

  test("have no fault where they were reviewed and published, but what is meant to be found there", () => {
    const faults = read
      .filter(({ manuscript, version }) => manuscript.journey.to !== "drafting" && version !== "draft")
      .flatMap((one) => one.findings.filter(({ severity }) => severity === "fix").map(({ text }) => ({ key: one.manuscript.key, words: text })));
    expect(faults).toEqual(proofreading.published);
  });
});

test("the words that are kept are such as nothing finds already", () => {
  for (const { term } of terms)
    expect(
      canKeepTerm(
        term,
        terms.filter((other) => other.term !== term),
      ),
      term,
    ).toEqual({ ok: true });
});

describe("a start where an act is refused", () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await testSystem();
  });
  afterAll(() => system.close());

  test("says of which text, and over which words", async () => {
    const who = await people(system);
    const number = "11010519491231002X";
    const id = await draft(system, who, { title: "演示的通知", body: bodyFromNotation(`联系人身份证号${number}。`) });
    const refuse = (): Promise<void> => Promise.reject(new Refusal("refused", "还有 1 处必须处理的校对问题"));
    await expect(explained(system, id, refuse)).rejects.toThrow(
      new RegExp(`演示稿件《演示的通知》：还有 1 处必须处理的校对问题：“${number}”（personal-data/`),
    );
  });

  test("says what else went wrong as it is", async () => {
    const fault = new Error("the disk is full");
    await expect(explained(system, undefined, () => Promise.reject(fault))).rejects.toBe(fault);
  });
});

// Before the hour of the nightly scan, when the last one was yesterday's.
describe("the demonstration loaded just after midnight", () => {
  let system: TestSystem;
  let editor: Actor;
  beforeAll(async () => {
    system = await testSystem();
    system.clock.set("2026-03-10T00:40:00+08:00");
    await seedDemonstration(system, system.ownerUrl);
    editor = {
      account: "p-info-section",
      name: "",
      posts: [{ id: "", organ: "government-office/information", unit: "government-office", title: "", roles: ["information-section"] }],
    };
  }, 180_000);
  afterAll(() => system.close());

  test("has two nightly scans behind it: a published text with an old name, what was put right gone, what is right said to be", async () => {
    const look = (which: "open" | "fresh" | "gone" | "handled") => viewScan(system, editor, { which, rule: "", unit: "", page: 1 });
    const { history, groups } = await look("fresh");
    expect(history.map(({ state, startedAt }) => [state, startedAt])).toEqual([
      ["done", "2026-03-08T17:30:00.000Z"],
      ["done", "2026-03-07T17:30:00.000Z"],
    ]);
    expect(groups.items.map(({ shown, manuscript }) => [shown, manuscript !== null])).toEqual([["旗工商局", true]]);
    expect((await look("gone")).groups.items.map(({ shown }) => shown)).toContain("截止");
    expect((await look("handled")).groups.items.map(({ shown }) => shown)).toEqual(["全国首创"]);
    expect((await look("open")).groups.items.map(({ shown }) => shown)).toContain("赤勒川");
  });

  test("shows how often rules were right, and one word that a unit does not want to hear of", async () => {
    const judged = new Map((await viewRules(system, editor, {})).rules.filter(({ judged: count }) => count > 0).map((rule) => [rule.id, rule]));
    const accepted = proofreading.slips.filter(({ how }) => how === "accepted").length;
    expect([...judged.values()].reduce((sum, rule) => sum + rule.accepted, 0)).toBe(accepted);
    expect(judged.get("words/operator-term")).toMatchObject({ accepted: 2, dismissed: 3, precision: 0.4 });
    expect(judged.get("words/confusable")!.precision).toBe(1);
    expect((await viewDismissals(system, editor)).items.map(({ form, unitName }) => [form, unitName])).toEqual([["老人", "民政局"]]);
  });
});
