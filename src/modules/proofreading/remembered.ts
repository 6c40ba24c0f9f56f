// What a unit no longer wants to hear of: the form a matched text is remembered in, and which finding it covers. What may be remembered is rememberable.ts.
// Findings that block, and personal data, are judged text by text, whatever stands in the list.
import { isInvisible, isSpace } from "./characters.ts";
import type { Finding } from "./schema.ts";

export type Remembered = { rule: string; form: string; reason: string; by: string; at: string };

export const LONGEST_FORM = 100;

/** The matched text without blanks, marks nobody sees and variants of width. */
export const formOf = (text: string): string =>
  [...text]
    .filter((char) => !isSpace(char.charCodeAt(0)) && !isInvisible(char.charCodeAt(0)) && char !== "\n")
    .join("")
    .normalize("NFKC")
    .toLowerCase();

/** Judged text by text, never for a unit. */
export const isOneByOne = ({ severity, rule }: Pick<Finding, "severity" | "rule">): boolean =>
  severity === "block" || rule.startsWith("personal-data/");

/** What the unit said of a finding like this one. */
export const findRemembered = <T extends { rule: string; form: string }>(
  finding: Pick<Finding, "rule" | "text" | "severity">,
  remembered: readonly T[],
): T | undefined => {
  if (isOneByOne(finding)) return undefined;
  const form = formOf(finding.text);
  return remembered.find((one) => one.rule === finding.rule && one.form === form);
};

/** As a disposition of the finding: nobody has to settle it again. */
export const dispositionOfUnit = ({ reason, by, at }: Remembered): { action: "dismiss"; reason: string; by: string; at: string } => ({
  action: "dismiss",
  reason: `本单位不再提示：${reason}`,
  by,
  at,
});
