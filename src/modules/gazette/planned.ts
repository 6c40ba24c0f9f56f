// An issue and the documents of its plan as they stand: what rules ask of them. Reads only.
import type { Queries } from "../../platform/db.ts";
import * as issueStore from "./issue-store.ts";
import type { Planned } from "./rules/composing.ts";
import type { IssueNumber } from "./rules/numbering.ts";

export const numberOf = (issue: issueStore.IssueRow): IssueNumber => ({
  year: issue.year,
  kind: issue.kind,
  number: issue.number,
  runningNumber: issue.running_number,
});

export const plannedState = (source: issueStore.Source | undefined): Planned["state"] => {
  if (!source || source.deleted_at) return "gone";
  if (source.end_kind === "withdrawn") return "withdrawn";
  if (source.published_hash) return "published";
  return source.stage === "approved" ? "approved" : "unapproved";
};

/** In the order of `plan`. */
export const plannedOf = async (db: Queries, plan: readonly string[]): Promise<(Planned & { source: issueStore.Source | undefined })[]> => {
  const sources = await issueStore.sourcesOf(db, plan);
  return plan.map((manuscript) => {
    const source = sources.get(manuscript);
    return {
      manuscript,
      title: source?.content.title ?? manuscript,
      state: plannedState(source),
      proactive: source?.content.openness.level === "proactive",
      source,
    };
  });
};
