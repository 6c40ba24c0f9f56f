// Retiring and restoring a rule, and what a unit no longer wants to hear of. Who may is asked first; every change keeps its reason.
import { findOrgan, unitOf } from "../../../county/lookup.ts";
import { type Actor, type Place, postFor, whoMay } from "../../../law/permissions.ts";
import { action, type Act } from "../../../platform/action.ts";
import { demand, notFound, Refusal } from "../../../platform/refusal.ts";
import { retiredRules } from "../known-store.ts";
import { canRemember } from "../rememberable.ts";
import { formOf } from "../remembered.ts";
import { canRetire, findRule } from "../retired.ts";
import * as store from "../store.ts";

/** The post that may keep the rules and the lexicon. */
export const managingPost = (act: Act<Actor>, subject: string, what: string): void => {
  const post = postFor(act.actor, "proofreading.manage");
  act.record(subject, {}, post?.id);
  if (!post) throw new Refusal("forbidden", `只有${whoMay("proofreading.manage")}可以${what}`, { next: "请把理由告诉信息股，由他们办理" });
};

export const changeRule = action<{ rule: string; change: "retired" | "restored"; reason: string }, void, Actor>("change-rule", async (act, input) => {
  managingPost(act, `rule/${input.rule}`, "停用或恢复校对规则");
  const rule = findRule(input.rule);
  if (!rule) throw notFound("条规则");
  if (input.change === "retired") demand(canRetire(rule));
  await store.lockChanges(act.tx);
  const isRetired = retiredRules(await store.ruleChanges(act.tx)).includes(rule.id);
  if (isRetired === (input.change === "retired"))
    throw new Refusal("conflict", isRetired ? `「${rule.title}」已经停用` : `「${rule.title}」正在使用`, { next: "请刷新页面，看看是谁办理的" });
  act.record(`rule/${rule.id}`, { change: input.change, reason: input.reason });
  await store.insertRuleChange(act.tx, { ...input, actor: act.actor.account, at: act.now });
});

/** For the act that dismisses a finding: remembers it for the whole unit. A second time changes nothing. */
export const rememberForUnit = async (act: Act<Actor>, input: { unit: string; rule: string; matched: string; reason: string }): Promise<void> => {
  demand(canRemember(input.rule, input.matched));
  const { unit, rule, reason } = input;
  await store.insertUnitDismissal(act.tx, { unit, rule, form: formOf(input.matched), reason, actor: act.actor.account, at: act.now });
};

export const revokeDismissal = action<{ id: number; reason: string }, void, Actor>("revoke-dismissal", async (act, input) => {
  act.record(`unit-dismissal/${input.id}`, { reason: input.reason });
  const row = await store.findUnitDismissal(act.tx, input.id);
  const unit = row && findOrgan(act.system.county, row.unit);
  const place: Place | undefined = unit && { organ: unit.id, unit: unitOf(act.system.county, unit.id).id, line: [unit.id] };
  const post = place && postFor(act.actor, "proofreading.remember", place);
  if (!row || !post) throw notFound("条约定");
  act.record(`unit-dismissal/${input.id}`, { rule: row.rule, unit: row.unit }, post.id);
  if (row.revoked_at) throw new Refusal("conflict", "这条约定已经撤销", { next: "请刷新页面" });
  await store.revokeUnitDismissal(act.tx, input.id, act.actor.account, act.now, input.reason);
});
