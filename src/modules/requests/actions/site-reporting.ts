// Entries of the website's yearly form, each with its source, and the manuscript that goes through the three reviews.
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { todayOf } from "../../../platform/clock.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { createManuscript } from "../../publishing/index.ts";
import { draftContent } from "../../publishing/rules/draft-content.ts";
import { canMakeManuscript, demandReport } from "../report.ts";
import { siteBody } from "../rules/annual/site-body.ts";
import { getSiteField, problemWith } from "../rules/annual/site-form.ts";
import { siteOwner, siteReportOf } from "../site-view.ts";
import { insertSiteEntry } from "../site-report-store.ts";

/** Several fields from one source; all of them or none. */
export const enterSiteFields = action<{ year: number; values: Partial<Record<string, string>>; source: string }, void, Actor>(
  "enter-site-report-fields",
  async (act, { year, values, source }) => {
    const post = demandReport(act.system, act.actor, siteOwner(act.system.county), "report.write");
    act.record(`site-report/${year}`, { values }, post);
    const entered = Object.entries(values) as [string, string][];
    const wrong = entered.flatMap(([key, value]): [string, string][] => {
      const problem = problemWith(getSiteField(key), value);
      return problem ? [[key, problem]] : [];
    });
    if (wrong.length > 0) throw new Refusal("invalid", `${getSiteField(wrong[0]![0]).label}：${wrong[0]![1]}`, { fields: Object.fromEntries(wrong) });
    for (const [field, value] of entered)
      await insertSiteEntry(act.tx, { year, field, value: value.trim(), source, entered_by: act.actor.account, entered_at: act.now });
  },
);

export const makeSiteManuscript = async (system: System, actor: Actor, input: { year: number; organ: string }): Promise<{ id: string }> => {
  const owner = siteOwner(system.county);
  demandReport(system, actor, owner, "report.read");
  const report = await siteReportOf(system, input.year);
  demand(canMakeManuscript(report));
  const today = todayOf(system.clock);
  return createManuscript(system, actor, {
    organ: input.organ,
    kind: "annual-report",
    title: report.title,
    content: draftContent(owner, system.county.government, report.title, siteBody(report.head, report.values), {
      kind: "annual-report",
      column: "annual-reports",
      madeOn: today,
      issuedOn: today,
      keywords: ["政府网站", "年度报表"],
    }),
  });
};
