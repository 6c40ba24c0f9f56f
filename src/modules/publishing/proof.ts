// The seam to the proofreading engine: what it says of a manuscript's text, without what is already blacked out, and what is still open.
import { findKind } from "../../county/lookup.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { withheldIn } from "../../document/withheld-text.ts";
import { todayOf } from "../../platform/clock.ts";
import type { System } from "../../platform/system.ts";
import { type Context, contextOfText, type Finding, type Known, proofread } from "../proofreading/index.ts";
import type { ManuscriptContent } from "./schema.ts";

export type Disposition = { finding: string; action: string; reason: string; actor: string };

/** What the engine knows around this text; a person's browser puts the same together. */
const contextOf = (system: System, known: Known, content: ManuscriptContent): Context =>
  contextOfText(
    system.county,
    known,
    { documentDate: content.issuedOn ?? content.madeOn, documentKind: findKind(system.county, content.kind)?.name ?? null },
    todayOf(system.clock),
  );

// A page asks for the same text more than once: for what holds back an approval, and for the list.
let last: { text: string; context: Context; findings: Finding[] } | undefined;

/** Findings over title and text together: the title comes first, then a line break, then the text. */
export const findingsOf = (system: System, known: Known, content: ManuscriptContent): readonly Finding[] => {
  const text = `${content.title}\n${plainTextOf(content.body).text}`;
  const context = contextOf(system, known, content);
  if (last?.text !== text || last.context !== context) last = { text, context, findings: proofread(text, context) };
  return last.findings;
};

/**
 * Of `findings` over this content the severest in what the public would see that nobody has settled: a number that is blacked out is. They
 * hold back every approval.
 */
export const blockingAmong = (findings: readonly Finding[], content: ManuscriptContent, dispositions: readonly Disposition[]): Finding[] => {
  const settled = new Set(dispositions.filter((disposition) => disposition.action === "dismiss").map((disposition) => disposition.finding));
  const offset = content.title.length + 1;
  const isWithheld = withheldIn(content.body);
  return findings.filter(
    (finding) =>
      finding.severity === "block" &&
      !settled.has(finding.key) &&
      !(finding.start >= offset && isWithheld(finding.start - offset, finding.end - offset)),
  );
};

/** What a unit no longer wants to hear of settles nothing here: a block is settled text by text. */
export const unsettledBlocks = (system: System, known: Known, content: ManuscriptContent, dispositions: readonly Disposition[]): number =>
  blockingAmong(findingsOf(system, known, content), content, dispositions).length;
