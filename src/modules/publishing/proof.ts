// The seam to the proofreading engine: what it says of a manuscript's text, without what is already blacked out, and what is still open.
import type { County } from "../../county/schema.ts";
import { findKind } from "../../county/lookup.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { withheldIn } from "../../document/withheld-text.ts";
import type { System } from "../../platform/system.ts";
import { type Context, type Finding, contextOfCounty, proofread } from "../proofreading/index.ts";
import type { ManuscriptContent } from "./schema.ts";

export type Disposition = { finding: string; action: string; reason: string; actor: string };

// Rules compile what they know of a context once per object: one a county, kept.
const contexts = new WeakMap<County, Map<string, Context>>();
/** What the engine knows around this text; a person's browser reads with the same. */
export const contextOf = (county: County, content: ManuscriptContent): Context => {
  const known = contexts.get(county) ?? new Map<string, Context>();
  contexts.set(county, known);
  const documentDate = content.issuedOn ?? content.madeOn;
  const key = `${documentDate ?? ""}/${content.kind}`;
  const context = known.get(key) ?? { ...contextOfCounty(county), documentDate, documentKind: findKind(county, content.kind)?.name ?? null };
  if (known.size > 500) known.clear();
  known.set(key, context);
  return context;
};

/** Findings over title and text together: the title comes first, then a line break, then the text. */
export const findingsOf = (system: System, content: ManuscriptContent): Finding[] =>
  proofread(`${content.title}\n${plainTextOf(content.body).text}`, contextOf(system.county, content));

/**
 * The severest findings in what the public would see that nobody has settled: a number that is blacked out is. They hold back every approval.
 * Keys are those of the whole text.
 */
export const blockingFindings = (system: System, content: ManuscriptContent, dispositions: readonly Disposition[]): Finding[] => {
  const settled = new Set(dispositions.filter((disposition) => disposition.action === "dismiss").map((disposition) => disposition.finding));
  const offset = content.title.length + 1;
  const isWithheld = withheldIn(content.body);
  return findingsOf(system, content).filter(
    (finding) =>
      finding.severity === "block" &&
      !settled.has(finding.key) &&
      !(finding.start >= offset && isWithheld(finding.start - offset, finding.end - offset)),
  );
};

export const unsettledBlocks = (system: System, content: ManuscriptContent, dispositions: readonly Disposition[]): number =>
  blockingFindings(system, content, dispositions).length;
