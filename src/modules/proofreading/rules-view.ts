// What the page of the rules shows: each rule, how its findings were judged, who retired it and why; and what units no longer want to hear of.
import { findOrgan, shortName } from "../../county/lookup.ts";
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { type Actor, permissionsOf, postFor, whoMay } from "../../law/permissions.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { namesOf } from "../identity/index.ts";
import { addJudged, type Judged, judgedCount, NONE_JUDGED, precisionOf } from "./judged.ts";
import { canRetire, findRule } from "./retired.ts";
import { RULES } from "./rules/index.ts";
import { type Family, FAMILY_NAMES, SEVERITY_NAMES } from "./schema.ts";
import * as store from "./store.ts";

const DISMISSALS_SHOWN = 5;

export const demandReader = (actor: Actor): void => {
  if (!postFor(actor, "proofreading.read"))
    throw new Refusal("forbidden", `校对规则、词库和巡检供${whoMay("proofreading.read")}查看`, { next: "需要查看请联系信息股" });
};

/** Whether the actor keeps the lexicon. */
export const canKeepLexicon = (actor: Actor): Verdict =>
  postFor(actor, "proofreading.manage") ? ALLOWED : refuse(`本地词库由${whoMay("proofreading.manage")}维护`, [], "请把要增改的词和理由告诉信息股");

/** An account's name as a person reads it. */
export const nameReader = async (system: System, accounts: readonly (string | null)[]): Promise<(account: string) => string> => {
  const names = await namesOf(system.db, [...new Set(accounts.filter((account) => account !== null))]);
  return (account) => (account === "system" ? "系统" : (names.get(account) ?? account));
};

const unitName = (system: System, unit: string): string => (findOrgan(system.county, unit) ? shortName(system.county, unit) : unit);

const sumBy = <K extends string>(rows: readonly store.JudgedRow[], key: (row: store.JudgedRow) => K): Map<K, Judged> => {
  const sums = new Map<K, Judged>();
  for (const row of rows) sums.set(key(row), addJudged(sums.get(key(row)) ?? NONE_JUDGED, { ...NONE_JUDGED, [row.judgement]: row.count }));
  return sums;
};
const figures = (judged: Judged) => ({ ...judged, judged: judgedCount(judged), precision: precisionOf(judged) });

/** Rules with their precision over `unit` and `month`, both undefined for all. */
export const viewRules = async (system: System, actor: Actor, filter: { unit?: string | undefined; month?: string | undefined }) => {
  demandReader(actor);
  const all = await store.judgedRows(system.db);
  const rows = all.filter(({ unit, month }) => (!filter.unit || unit === filter.unit) && (!filter.month || month === filter.month));
  const changes = await store.ruleChanges(system.db);
  const dismissals = await store.lastDismissals(system.db, DISMISSALS_SHOWN);
  const nameOf = await nameReader(
    system,
    [...changes, ...dismissals].map(({ actor: by }) => by),
  );
  const ofRule = sumBy(rows, ({ rule }) => rule);
  const manages = postFor(actor, "proofreading.manage") !== undefined;
  const mayChange: Verdict = manages
    ? { ok: true }
    : refuse(`只有${whoMay("proofreading.manage")}可以停用或恢复规则`, [], "请把误报的情形告诉信息股");
  return {
    months: [...new Set(all.map(({ month }) => month))].toSorted().reverse(),
    units: [...new Set(all.map(({ unit }) => unit))].map((unit) => ({ id: unit, name: unitName(system, unit) })),
    rules: RULES.map((rule) => {
      const family = rule.id.slice(0, rule.id.indexOf("/")) as Family;
      const mine = rows.filter((row) => row.rule === rule.id);
      const history = changes.filter((change) => change.rule === rule.id);
      const standing = history[0];
      const retirable = canRetire(rule);
      return {
        id: rule.id,
        title: rule.title,
        family,
        familyName: FAMILY_NAMES[family],
        severity: rule.severity,
        severityName: SEVERITY_NAMES[rule.severity],
        source: rule.source,
        ...figures(ofRule.get(rule.id) ?? NONE_JUDGED),
        byUnit: [...sumBy(mine, ({ unit }) => unit)].map(([unit, judged]) => ({ unit, name: unitName(system, unit), ...figures(judged) })),
        byMonth: [...sumBy(mine, ({ month }) => month)].toSorted().map(([month, judged]) => ({ month, ...figures(judged) })),
        dismissals: dismissals
          .filter((one) => one.rule === rule.id)
          .map((one) => ({ reason: one.reason, by: nameOf(one.actor), at: one.at.toISOString(), unitName: unitName(system, one.unit) })),
        retired: standing?.change === "retired" ? { since: standing.at.toISOString(), by: nameOf(standing.actor), reason: standing.reason } : null,
        history: history.map(({ change, reason, actor: by, at }) => ({ change, reason, by: nameOf(by), at: at.toISOString() })),
        can: { retire: mayChange.ok ? retirable : mayChange, restore: mayChange },
      };
    }),
  };
};
export type RulesView = Awaited<ReturnType<typeof viewRules>>;
export type RuleView = RulesView["rules"][number];

/** What the actor's units no longer want to hear of; the information section sees all of them. */
export const viewDismissals = async (system: System, actor: Actor) => {
  demandReader(actor);
  const isCounty = actor.posts.some(({ roles }) => roles.includes("information-section"));
  const units = isCounty ? undefined : [...new Set(actor.posts.map(({ unit }) => unit))];
  const rows = await store.unitDismissals(system.db, units, true);
  const nameOf = await nameReader(
    system,
    rows.flatMap(({ actor: by, revoked_by }) => [by, revoked_by]),
  );
  return {
    mayRevoke: permissionsOf(actor).includes("proofreading.remember"),
    items: rows.map((row) => ({
      id: Number(row.id),
      unitName: unitName(system, row.unit),
      rule: row.rule,
      title: findRule(row.rule)?.title ?? row.rule,
      form: row.form,
      reason: row.reason,
      by: nameOf(row.actor),
      at: row.at.toISOString(),
      revoked: row.revoked_at ? { by: nameOf(row.revoked_by ?? ""), at: row.revoked_at.toISOString(), reason: row.revoke_reason ?? "" } : null,
    })),
  };
};
export type DismissalsView = Awaited<ReturnType<typeof viewDismissals>>;
