// What people say of findings of proofreading: one of them accepted or dismissed, or all that one rule found in a text dismissed with one reason.
import { type Actor, postFor, whoMay } from "../../../law/permissions.ts";
import { action, type Act } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { Loaded } from "../case.ts";
import { findRemembered, isOneByOne, rememberForUnit } from "../../proofreading/index.ts";
import { findingsOf } from "../proof.ts";
import * as noteStore from "../note-store.ts";
import { rememberedIn } from "../view.ts";
import { openFor, subjectOf } from "./shared.ts";

/** More of one rule in one text are no slips to be judged: something else is wrong. */
const MOST_AT_ONCE = 2_000;

const openToSettle = async (act: Act<Actor>, id: string): Promise<Loaded> => {
  const loaded = await openFor(act, id);
  if (!postFor(act.actor, "manuscript.edit", loaded.case.place))
    throw new Refusal("forbidden", "您的职务不能处理校对问题", { next: `请由${whoMay("manuscript.edit")}处理` });
  return loaded;
};
const demandReason = (reason: string): void => {
  if (reason.trim() === "") throw new Refusal("invalid", "排除校对问题要写明理由", { fields: { reason: "请写明理由" } });
};

export const settleFinding = action<
  { id: string; finding: string; rule: string; action: "accept" | "dismiss"; reason: string; forUnit?: { matched: string } | undefined },
  void,
  Actor
>("settle-finding", async (act, input) => {
  const loaded = await openToSettle(act, input.id);
  if (input.action === "dismiss") demandReason(input.reason);
  const isForUnit = input.action === "dismiss" && input.forUnit !== undefined;
  act.record(subjectOf(input.id), { rule: input.rule, settled: input.action, ...(isForUnit ? { forUnit: loaded.row.unit } : {}) });
  if (isForUnit) await rememberForUnit(act, { unit: loaded.row.unit, rule: input.rule, matched: input.forUnit!.matched, reason: input.reason });
  await noteStore.saveDispositions(act.tx, [
    {
      manuscript: input.id,
      finding: input.finding,
      rule: input.rule,
      matched: "",
      action: input.action,
      reason: input.reason,
      actor: act.actor.account,
      at: act.now,
    },
  ]);
});

/** All findings of one rule in the text as it is saved, that neither a person nor the unit has dismissed yet. Answers how many. */
export const dismissFindings = action<{ id: string; rule: string; reason: string }, { dismissed: number }, Actor>(
  "dismiss-findings",
  async (act, { id, rule, reason }) => {
    const loaded = await openToSettle(act, id);
    demandReason(reason);
    const found = findingsOf(act.system, loaded.known, loaded.row.content).filter((finding) => finding.rule === rule);
    const together = found.filter((finding) => !isOneByOne(finding));
    if (found.length > 0 && together.length === 0)
      throw new Refusal("refused", "阻断的问题和个人信息要一处一处判断，不能整组排除", { next: "请逐处修改、涂黑，或者写明理由排除" });
    const remembered = await rememberedIn(act.system, loaded.row.unit);
    const said = new Set((await noteStore.dispositionsOf(act.tx, id)).flatMap((one) => (one.action === "dismiss" ? [one.finding] : [])));
    const left = together.filter((finding) => !said.has(finding.key) && !findRemembered(finding, remembered));
    if (left.length === 0) throw new Refusal("conflict", "保存的稿件里，这条规则没有还要处理的问题", { next: "请等稿件保存之后再试" });
    if (left.length > MOST_AT_ONCE)
      throw new Refusal("refused", `这一组有 ${left.length} 处，一次最多排除 ${MOST_AT_ONCE} 处`, {
        next: "这么多处同样的问题，请先核对正文是不是整段重复或者导入错了；规则本身不对的，请告诉信息股停用",
      });
    act.record(subjectOf(id), { rule, settled: "dismiss", findings: left.length });
    await noteStore.saveDispositions(
      act.tx,
      left.map(({ key }) => ({ manuscript: id, finding: key, rule, matched: "", action: "dismiss", reason, actor: act.actor.account, at: act.now })),
    );
    return { dismissed: left.length };
  },
);
