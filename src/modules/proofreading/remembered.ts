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

const indexed = new WeakMap<readonly object[], ReadonlyMap<string, ReadonlyMap<string, object>>>();
/** By rule and form, once per list: a text may have a hundred thousand findings. */
const indexOf = <T extends { rule: string; form: string }>(remembered: readonly T[]): ReadonlyMap<string, ReadonlyMap<string, T>> => {
  let index = indexed.get(remembered);
  if (!index) {
    const byRule = new Map<string, Map<string, object>>();
    for (const one of remembered) {
      const forms = byRule.get(one.rule) ?? new Map<string, object>();
      byRule.set(one.rule, forms);
      if (!forms.has(one.form)) forms.set(one.form, one);
    }
    indexed.set(remembered, (index = byRule));
  }
  return index as ReadonlyMap<string, ReadonlyMap<string, T>>;
};

/** What the unit said of a finding like this one. */
export const findRemembered = <T extends { rule: string; form: string }>(
  finding: Pick<Finding, "rule" | "text" | "severity">,
  remembered: readonly T[],
): T | undefined => (isOneByOne(finding) ? undefined : indexOf(remembered).get(finding.rule)?.get(formOf(finding.text)));

/** As a disposition of the finding: nobody has to settle it again. */
export const dispositionOfUnit = ({ reason, by, at }: Remembered): { action: "dismiss"; reason: string; by: string; at: string } => ({
  action: "dismiss",
  reason: `本单位不再提示：${reason}`,
  by,
  at,
});
