// Slips in the demonstration's first drafts: how a draft read before they were repaired, and what its drafter did on seeing them found.
import type { DemoSlip } from "../../counties/tumed-left-banner/demo/index.ts";
import type { Body } from "../document/body.ts";
import type { Actor } from "../law/permissions.ts";
import { saveManuscript, settleFinding } from "../modules/publishing/index.ts";
import { findingsOf } from "../modules/publishing/proof.ts";
import { findManuscript } from "../modules/publishing/store.ts";
import { knownOf } from "../modules/proofreading/index.ts";
import type { System } from "../platform/system.ts";

/** The body with the first `from` replaced. */
export const replaceText = (body: Body, from: string, to: string): Body => {
  const [search, replacement] = [from, to].map((text) => JSON.stringify(text).slice(1, -1)) as [string, string];
  return JSON.parse(JSON.stringify(body).replace(search, replacement)) as Body;
};

/** The body as it was first drafted. */
export const withSlips = (body: Body, slips: readonly DemoSlip[]): Body =>
  slips.reduce((drafted, slip) => (slip.how === "dismissed" ? drafted : replaceText(drafted, slip.right, slip.wrong)), body);

/** The drafter looks at what was found: takes a suggestion or says why it stays, then saves the text put right. */
export const settleSlips = async (system: System, drafter: Actor, id: string, slips: readonly DemoSlip[], right: Body): Promise<void> => {
  const row = (await findManuscript(system.db, id))!;
  const findings = findingsOf(system, await knownOf(system), row.content);
  for (const slip of slips) {
    const words = slip.how === "dismissed" ? slip.words : slip.wrong;
    const finding = findings.find(({ text }) => words.includes(text));
    // Rules change; a start does not stop over a slip that is no longer found. The test of the demonstration does.
    if (!finding) system.log.warn({ manuscript: slip.key, words }, "a slip of the demonstration is not found any more");
    if (!finding || slip.how === "edited") continue;
    const said =
      slip.how === "dismissed"
        ? { action: "dismiss" as const, reason: slip.reason, ...(slip.forUnit ? { forUnit: { matched: finding.text } } : {}) }
        : { action: "accept" as const, reason: "" };
    await settleFinding(system, drafter, { id, finding: finding.key, rule: finding.rule, ...said });
  }
  if (slips.some(({ how }) => how !== "dismissed"))
    await saveManuscript(system, drafter, { id, lock: row.lock, content: { ...row.content, body: right } });
};
