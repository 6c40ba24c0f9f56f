// The annual report's entries: figures with their source, corrections with their reason, words; and the manuscript that goes through the three reviews.
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { todayOf } from "../../../platform/clock.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { createManuscript } from "../../publishing/index.ts";
import { draftContent } from "../../publishing/rules/draft-content.ts";
import { annualReportOf, canMakeManuscript, demandReport, type ReportOf, reportTitle } from "../report.ts";
import * as store from "../report-store.ts";
import type { ReportPart } from "../rules/annual/parts.ts";
import { reportBody } from "../rules/annual/report-body.ts";
import type { Correction } from "../rules/annual/table-three.ts";
import type { TableTwoKey } from "../rules/annual/table-two.ts";

const subjectOf = ({ unit, year }: ReportOf): string => `annual-report/${unit}/${year}`;

export const enterFigure = action<ReportOf & { key: TableTwoKey; value: number; source: string }, void, Actor>(
  "enter-report-figure",
  async (act, input) => {
    act.record(subjectOf(input), { key: input.key, value: input.value }, demandReport(act.system, act.actor, input.unit, "report.write"));
    if (input.key !== "fees" && !Number.isSafeInteger(input.value))
      throw new Refusal("invalid", "件数应为整数", { fields: { value: "请填写整数，没有的填 0" } });
    await store.saveFigure(act.tx, { ...input, by: act.actor.account, at: act.now });
  },
);

/** Over a counted figure: kept beside it, with who and why. */
export const correctCell = action<ReportOf & Correction, void, Actor>("correct-report-cell", async (act, { unit, year, ...correction }) => {
  const post = demandReport(act.system, act.actor, unit, "report.write");
  act.record(subjectOf({ unit, year }), { cell: `${correction.row}/${correction.column}`, value: correction.value, reason: correction.reason }, post);
  await store.insertCorrection(act.tx, { unit, year, correction, by: act.actor.account, at: act.now });
});

export const writePart = action<ReportOf & { part: ReportPart; text: string }, void, Actor>("write-report-part", async (act, input) => {
  act.record(subjectOf(input), { part: input.part }, demandReport(act.system, act.actor, input.unit, "report.write"));
  await store.saveText(act.tx, { ...input, by: act.actor.account, at: act.now });
});

/** A manuscript of the report as it stands, for the three reviews; only when every sum holds and every part is written. */
export const makeReportManuscript = async (system: System, actor: Actor, input: ReportOf & { organ: string }): Promise<{ id: string }> => {
  demandReport(system, actor, input.unit, "report.read");
  const report = await annualReportOf(system, input);
  demand(canMakeManuscript(report));
  const today = todayOf(system.clock);
  const made = await createManuscript(system, actor, {
    organ: input.organ,
    kind: "annual-report",
    title: reportTitle(report),
    content: draftContent(input.unit, report.unitName, reportTitle(report), reportBody(report.figures, report.texts), {
      kind: "annual-report",
      column: "annual-reports",
      madeOn: today,
      issuedOn: today,
      keywords: ["年度报告"],
    }),
  });
  await proveReport(system, actor, { ...input, manuscript: made.id });
  return made;
};

/** That the tables added up when they went to review. */
const proveReport = action<ReportOf & { manuscript: string }, void, Actor>("prove-annual-report", async (act, { unit, year, manuscript }) => {
  act.record(subjectOf({ unit, year }), { manuscript });
  act.prove({ duty: "requests/annual-table", subject: subjectOf({ unit, year }), organ: unit, kind: "annual-report", document: manuscript });
});
