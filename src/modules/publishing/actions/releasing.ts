// Releasing: order a publication for now or later, carry it out once, withdraw, expire. The database checks every publication again.
import { indexCodeOf } from "../../../county/lookup.ts";
import { inChinese, plainDate, yearOf } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action, SYSTEM } from "../../../platform/action.ts";
import { sha256, sm3 } from "../../../platform/hash.ts";
import { demand, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { findCase } from "../case.ts";
import { canonicalPublicContent, publicContentOf } from "../rules/public-content.ts";
import { publishable } from "../rules/review.ts";
import { searchRowOf } from "../rules/search-row.ts";
import * as publicationStore from "../publication-store.ts";
import { addAct, openToDo, subjectOf, throughPost } from "./shared.ts";

const PUBLISH_TASK = "publish-manuscript";

/** Orders the publication; a job carries it out at `at`, and only if the text is then still the approved one. */
export const orderPublication = action<{ id: string; at: Date | undefined }, { scheduledAt: string }, Actor>(
  "order-publication",
  async (act, input) => {
    const loaded = await openToDo(act, input.id, input.at ? "schedule" : "publish");
    if (input.at && input.at <= act.now) throw new Refusal("invalid", "定时发布的时间要在现在之后", { fields: { at: "请选择现在之后的时间" } });
    const post = throughPost(act, loaded, "manuscript.publish");
    const at = input.at ?? act.now;
    act.record(subjectOf(input.id), { scheduledAt: at.toISOString(), hash: loaded.row.content_hash }, post.id);
    await addAct(act, loaded, loaded.row.content, {
      act: "scheduled",
      stage: "approved",
      actor: act.actor.account,
      post: post.id,
      detail: { scheduledAt: at.toISOString() },
    });
    await act.enqueue(PUBLISH_TASK, { id: input.id }, { runAt: at, key: `publish:${input.id}` });
    return { scheduledAt: at.toISOString() };
  },
);

export const cancelPublication = action<{ id: string }, void, Actor>("cancel-publication", async (act, input) => {
  const loaded = await openToDo(act, input.id, "cancel-schedule");
  const post = throughPost(act, loaded, "manuscript.publish");
  act.record(subjectOf(input.id), {}, post.id);
  await addAct(act, loaded, loaded.row.content, { act: "schedule-cancelled", stage: "approved", actor: act.actor.account, post: post.id });
});

export type Released = { document: string; revision: number } | undefined;

/** Carries out an ordered publication. Safe to run twice and at any time: what is not due, or is done, is left alone. */
export const publishManuscript = async (system: System, id: string): Promise<Released> => {
  const before = await findCase(system, system.db, id);
  if (
    !before ||
    before.case.state.stage !== "approved" ||
    !before.case.state.scheduledAt ||
    new Date(before.case.state.scheduledAt) > system.clock.now()
  )
    return undefined;
  return release(system, SYSTEM, { id });
};

const release = action<{ id: string }, Released>("publish-manuscript", async (act, input) => {
  act.record(subjectOf(input.id));
  const { system, tx, now } = act;
  const loaded = await findCase(system, tx, input.id, true);
  if (!loaded) return undefined;
  const { row, case: c } = loaded;
  if (c.state.stage !== "approved" || !c.state.scheduledAt) return undefined;
  demand(publishable(c));
  const content = canonicalPublicContent(row.content);
  const hash = sha256(content).toString("hex");
  const stale = Object.values(c.state.approvals).some((approval) => approval.hash !== hash);
  if (stale) throw new Refusal("refused", "稿件在审定之后有改动，停止发布", { next: "请重新审核" });
  const year = yearOf(act.today);
  const code = indexCodeOf(system.county, row.content.issuingOrgan);
  const previous = await publicationStore.publicationsOf(tx, row.id);
  const document = row.document ?? `pub-${year}-${String(await publicationStore.nextNumber(tx, "pub", year)).padStart(6, "0")}`;
  const indexNumber = previous[0]?.index_number ?? `${code}/${year}-${String(await publicationStore.nextNumber(tx, code, year)).padStart(5, "0")}`;
  await publicationStore.insertPublication(tx, {
    document,
    revision: c.state.revision,
    manuscript: row.id,
    index_number: indexNumber,
    content,
    content_sha256: hash,
    content_sm3: sm3(content).toString("hex"),
    note: c.state.correction?.note ?? "",
    conceals_previous: c.state.correction?.conceals ?? false,
    published_at: now,
    published_by: loaded.acts.findLast((done) => done.act === "scheduled")!.actor,
  });
  const firstPublishedAt = new Date(Math.min(now.getTime(), ...previous.map((publication) => publication.published_at.getTime())));
  await publicationStore.saveSearch(
    tx,
    searchRowOf(system.county, document, c.state.revision, publicContentOf(row.content), now.toISOString(), firstPublishedAt.toISOString()),
  );
  await addAct(act, loaded, row.content, {
    act: "published",
    stage: "approved",
    actor: SYSTEM.account,
    post: null,
    detail: { revision: c.state.revision, document },
    project: { document },
  });
  act.record(subjectOf(input.id), { document, revision: c.state.revision, sha256: hash, indexNumber });
  const evidence = { subject: subjectOf(row.id), organ: row.unit, document: `${document}/${c.state.revision}`, hash };
  act.prove({ duty: "publishing/publish-within-20-working-days", kind: "publication", ...evidence });
  act.prove({ duty: "publishing/source-and-editor", kind: "publication", ...evidence });
  if (row.content.interprets) act.prove({ duty: "publishing/interpretation-together", kind: "interpretation", ...evidence });
  return { document, revision: c.state.revision };
});

/** Takes a publication off at once. Its tombstone with the reason stays; a revision in progress ends with it. */
export const withdrawManuscript = action<{ id: string; reason: string }, void, Actor>("withdraw-manuscript", async (act, input) => {
  const loaded = await openToDo(act, input.id, "withdraw");
  const post = throughPost(act, loaded, "manuscript.withdraw");
  act.record(subjectOf(input.id), { document: loaded.row.document }, post.id);
  await publicationStore.insertEnd(act.tx, {
    document: loaded.row.document!,
    kind: "withdrawn",
    reason: input.reason,
    at: act.now,
    actor: act.actor.account,
  });
  await addAct(act, loaded, loaded.row.content, {
    act: "withdrawn",
    stage: loaded.case.state.stage,
    actor: act.actor.account,
    post: post.id,
    detail: { remark: input.reason },
  });
});

/**
 * Marks as expired what the published text itself says ended; it stays readable, marked 失效. A correction in progress ends with it: an expired document
 * gets no new revision, whatever last day the correction would have named.
 */
export const expireManuscript = action<{ id: string }, void>("expire-manuscript", async (act, input) => {
  act.record(subjectOf(input.id));
  const loaded = await findCase(act.system, act.tx, input.id, true);
  const lastDay = await publicationStore.lastDayOf(act.tx, input.id);
  if (!loaded || !lastDay || lastDay >= act.today)
    throw new Refusal("refused", "稿件没有到失效日期", { next: "到了有效期的次日，系统会自动办理；要提前停止的，请撤回或者登记废止" });
  const { stage, correction } = loaded.case.state;
  const reason = `有效期至${inChinese(plainDate(lastDay))}`;
  await publicationStore.insertEnd(act.tx, { document: loaded.row.document!, kind: "expired", reason, at: act.now, actor: SYSTEM.account });
  await addAct(act, loaded, loaded.row.content, {
    act: "expired",
    stage,
    actor: SYSTEM.account,
    post: null,
    detail: { remark: correction ? `${reason}，正在办理的更正随之终止` : reason },
  });
});
