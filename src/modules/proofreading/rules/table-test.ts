// Test support: sentences in which ⟦…⟧ marks what a rule must flag, ⟦…⇒…⟧ with the suggestion; everything else must stay unflagged.
import { describe, expect, test } from "vitest";
import { proofread } from "../engine.ts";
import { unmark } from "../marked-text.ts";
import type { Rule } from "../rule.ts";
import { EMPTY_CONTEXT, type Context } from "../schema.ts";

/** The findings of one rule in the notation of the tables, so that a failing test shows what was flagged and where. */
export const remark = (rule: Rule, text: string, context: Context, withSuggestions: boolean): string => {
  let out = "";
  let from = 0;
  for (const finding of proofread(text, context)) {
    if (finding.rule !== rule.id) continue;
    expect(finding.text).toBe(text.slice(finding.start, finding.end));
    expect(finding.reason).toMatch(/[\u4e00-\u9fa5].*（依据：.+）$/u);
    out += `${text.slice(from, finding.start)}⟦${finding.text}${withSuggestions && finding.suggestion !== null ? `⇒${finding.suggestion}` : ""}⟧`;
    from = finding.end;
  }
  return out + text.slice(from);
};

export const ruleTable = (rule: Rule, flagged: string[], clean: string[], context: Context = EMPTY_CONTEXT): void => {
  describe(`${rule.id} ${rule.title}`, () => {
    test.each(flagged)("flags %s", (marked) => {
      const { text, spans } = unmark(marked);
      expect(spans.length).toBeGreaterThan(0);
      expect(
        remark(
          rule,
          text,
          context,
          spans.some(({ suggestion }) => suggestion !== undefined),
        ),
      ).toBe(marked);
    });
    test.each(clean)("leaves alone %s", (text) => {
      expect(remark(rule, text, context, false)).toBe(text);
    });
  });
};
