// What a unit no longer wants to hear of: the form a matched text is remembered in, what may be remembered, and which finding it covers.
// Findings that block, and personal data, are judged text by text, whatever stands in the list.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { isInvisible, isSpace } from "./characters.ts";
import { proofread } from "./engine.ts";
import { findRule } from "./retired.ts";
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

const isOneByOne = ({ severity, rule }: Pick<Finding, "severity" | "rule">): boolean => severity === "block" || rule.startsWith("personal-data/");

/** Whether findings of `rule` over `text` may be dismissed for a whole unit. */
export const canRemember = (ruleId: string, text: string): Verdict => {
  const rule = findRule(ruleId);
  const form = formOf(text);
  if (!rule) return refuse("没有这条校对规则", [], "请刷新页面后再试");
  if (isOneByOne({ rule: rule.id, severity: rule.severity }))
    return refuse(`「${rule.title}」只能逐篇排除：每一篇能不能公开，要看那一篇`, [], "请只排除这一篇");
  if (form === "") return refuse("没有可以记住的文字", [], "请只排除这一篇");
  if (form.length > LONGEST_FORM) return refuse(`文字超过 ${LONGEST_FORM} 个字，不会在别处原样再出现`, [], "请只排除这一篇");
  if (proofread(text).some((found) => found.family === "personal-data"))
    return refuse("这段文字里有个人信息，不能存入单位的约定", [], "请只排除这一篇");
  return ALLOWED;
};

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
