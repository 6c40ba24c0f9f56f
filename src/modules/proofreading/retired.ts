// Which rules read a text: all but those that were retired; and which may be retired at all.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { perContext, type Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import type { Context } from "./schema.ts";

const standing = perContext((context) => RULES.filter(({ id }) => !context.retiredRules.includes(id)));

/** The rules in force in a context; the very list of all where none is retired. */
export const rulesIn = (context: Context): readonly Rule[] => (context.retiredRules.length === 0 ? RULES : standing(context));

export const findRule = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

/** What keeps personal data from the public is no matter of how often it errs. */
export const canRetire = (rule: Rule): Verdict =>
  rule.id.startsWith("personal-data/") && rule.severity === "block"
    ? refuse("查找个人信息的阻断规则不能停用：少拦一次就可能公开一个人的号码", [], "误报请逐篇写明理由排除，并告诉系统维护人员改进这条规则")
    : ALLOWED;
