// Beginning, ending and cancelling a scan of everything published, and settling what it found. The reading itself is in jobs.ts.
import { findOrgan, lineageOf, unitOf } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { type Actor, type Place, postFor, whoMay } from "../../../law/permissions.ts";
import { action, type Act, SYSTEM } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import * as store from "../scan-store.ts";

/** A scan that told nothing for so long was left by a process that is gone. */
const SILENT_MINUTES = 15;

const begin = async (act: Act, byHand: boolean): Promise<{ id: number }> => {
  const active = await store.findActiveScan(act.tx);
  if (active && act.now.getTime() - active.changed_at.getTime() > SILENT_MINUTES * 60_000) {
    await store.moveScan(act.tx, Number(active.id), { state: "failed", message: "巡检中断：运行它的程序停止了", finished_at: act.now }, act.now);
    await store.clearReadings(act.tx, Number(active.id));
  }
  const id = await store.insertScan(act.tx, { by_hand: byHand, started_by: act.actor.account, at: act.now });
  if (id === undefined) throw new Refusal("conflict", "巡检正在进行", { next: "请等它读完，或者先取消它" });
  act.record(`scan/${id}`, { byHand });
  await act.enqueue("scan-published", { scan: id }, { key: `scan:${id}` });
  return { id };
};

const demandScanner = (act: Act<Actor>, subject: string, what: string): void => {
  const post = postFor(act.actor, "proofreading.scan");
  act.record(subject, {}, post?.id);
  if (!post)
    throw new Refusal("forbidden", `只有${whoMay("proofreading.scan")}可以${what}巡检`, { next: "每天夜里会自动巡检一次；急用请联系信息股" });
};

export const startScan = action<object, { id: number }, Actor>("start-scan", async (act) => {
  demandScanner(act, "scan", "发起");
  return begin(act, true);
});

export const startNightlyScan = action<object, { id: number }>("start-scan", async (act) => begin(act, false));

export const cancelScan = action<{ id: number }, void, Actor>("cancel-scan", async (act, input) => {
  demandScanner(act, `scan/${input.id}`, "取消");
  if (!(await store.findScan(act.tx, input.id))) throw notFound("次巡检");
  if (!(await store.moveScan(act.tx, input.id, { state: "cancelled", finished_at: act.now }, act.now)))
    throw new Refusal("conflict", "这次巡检已经结束", { next: "请刷新页面查看结果" });
});

/** Everything was read: what it says counts from now on, all at once. Undefined where it was cancelled at the last moment. */
const settle = action<{ id: number; documents: number; pages: number }, boolean>("finish-scan", async (act, { id, documents, pages }) => {
  act.record(`scan/${id}`, { documents, pages });
  if (!(await store.moveScan(act.tx, id, { done: documents, documents, pages }, act.now))) return false;
  const counted = await store.settleReadings(act.tx, id);
  act.record(`scan/${id}`, counted);
  return store.moveScan(act.tx, id, { state: "done", ...counted, finished_at: act.now }, act.now);
});
export const finishScan = (system: System, id: number, documents: number, pages = 0): Promise<boolean> =>
  settle(system, SYSTEM, { id, documents, pages });

/** Where a document belongs, for who may act on it. */
export const placeOfOrgan = (county: County, organ: string): Place | undefined => {
  if (!findOrgan(county, organ)) return undefined;
  const unit = unitOf(county, organ).id;
  const line = lineageOf(county, organ).map(({ id }) => id);
  return { organ, unit, line: line.slice(0, line.indexOf(unit) + 1) };
};

export type Handling = { document: string; rule: string; finding?: number | undefined; outcome: "corrected" | "not-a-fault"; reason: string };

export const handleFindings = action<Handling, { count: number }, Actor>("handle-scan-findings", async (act, input) => {
  act.record(`document/${input.document}`, { rule: input.rule, outcome: input.outcome, reason: input.reason });
  const organ = await store.findScannedOrgan(act.tx, input.document);
  const last = await store.findLastDone(act.tx);
  if (organ === undefined || !last) throw notFound("件已发布的文件");
  const post = postFor(act.actor, "proofreading.handle", placeOfOrgan(act.system.county, organ));
  if (!post) throw new Refusal("forbidden", "这份文件、这个网站不是您单位的，不能替它处理巡检发现", { next: "请由发布它的单位或信息股处理" });
  act.record(`document/${input.document}`, {}, post.id);
  if (input.outcome === "not-a-fault" && input.reason === "")
    throw new Refusal("invalid", "认定不是差错要写明理由", { fields: { reason: "请写明为什么不是差错" } });
  const count = await store.handleFindings(
    act.tx,
    { document: input.document, rule: input.rule, finding: input.finding, scanStartedAt: last.started_at },
    { handled: input.outcome, reason: input.reason, by: act.actor.account, at: act.now },
  );
  if (count === 0) throw new Refusal("conflict", "这些问题已经有人处理过，或者已经不在文件里", { next: "请刷新页面" });
  return { count };
});
