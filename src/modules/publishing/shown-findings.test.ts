// What is shown of very many findings: the first of every rule, its number, and whatever somebody judged or what holds an approval back.
import { expect, test } from "vitest";
import { type Finding, proofread } from "../proofreading/index.ts";
import { dispositionsShown, findingsListed, settleFindings, shownFindings } from "./shown-findings.ts";

const findings: readonly Finding[] = proofread(`${"新帐号，".repeat(700)}\n值班手机13800138000。`);
const last = findings.filter(({ rule }) => rule === "words/confusable").at(-1)!;
const phone = findings.find(({ rule }) => rule === "personal-data/mobile")!;

test("each rule shows its first fifty and its number, the gravest first, and what holds an approval back", () => {
  const shown = shownFindings(settleFindings(findings, [], []), [phone]);
  expect(shown.findingGroups.slice(0, 2)).toMatchObject([
    { rule: "personal-data/mobile", severity: "block", count: 1 },
    { rule: "words/confusable", count: 700 },
  ]);
  expect(shown.findings.filter(({ rule }) => rule === "words/confusable")).toHaveLength(50);
  expect(shown).toMatchObject({ findingCount: findings.length, blockingCount: 1, blocking: [phone.key] });
});

test("a judged finding says who judged it; one repaired by hand that is there again is open again", () => {
  const at = new Date("2026-03-01T00:00:00Z");
  const said = [phone, last].map(({ key }, index) => ({
    finding: key,
    action: index === 0 ? "dismiss" : "edited",
    reason: "公开的电话",
    actor: "a-1",
    at,
  }));
  const settled = settleFindings(
    findings,
    dispositionsShown(said, () => "岗位"),
    [],
  );
  expect(settled.find(({ key }) => key === phone.key)!.disposition).toMatchObject({ action: "dismiss", by: "岗位" });
  expect(settled.find(({ key }) => key === last.key)!.disposition).toBeNull();
});

test("a sheet lists five hundred of them, by place, with all that were judged and the gravest of the rest", () => {
  const listed = findingsListed(findings, new Set([last.key]));
  expect(listed).toHaveLength(500);
  expect(listed).toContain(last);
  expect(listed).toContain(phone);
  expect(listed.map(({ start }) => start)).toEqual(listed.map(({ start }) => start).toSorted((a, b) => a - b));
  expect(findingsListed(findings.slice(0, 500), new Set())).toHaveLength(500);
});
