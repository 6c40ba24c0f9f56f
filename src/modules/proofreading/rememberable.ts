// Whether a dismissal may hold for a whole unit. Pure.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { proofread } from "./engine.ts";
import { formOf, isOneByOne, LONGEST_FORM } from "./remembered.ts";
import { findRule } from "./retired.ts";

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
