// Writing: a new manuscript, saving it, sending it to review, deleting a draft, opening a correction.
import { findColumn, findKind, findOrgan, findTopic, unitOf } from "../../../county/lookup.ts";
import { EMPTY_BODY } from "../../../document/body.ts";
import { imageFileIds } from "../../../document/walk.ts";
import { type Actor, postFor } from "../../../law/permissions.ts";
import { action, type Act } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { namesOf } from "../../identity/index.ts";
import { noteStanding } from "../../proofreading/index.ts";
import { placeOf } from "../place.ts";
import { findingsOf } from "../proof.ts";
import { needsChief } from "../rules/workflow.ts";
import type { ManuscriptContent } from "../schema.ts";
import { draftContent } from "../rules/draft-content.ts";
import { manuscriptSearchOf } from "../rules/search-row.ts";
import * as store from "../store.ts";
import * as actStore from "../act-store.ts";
import * as fileStore from "../file-store.ts";
import * as noteStore from "../note-store.ts";
import { addAct, fullHashOf, hashOf, momentOf, openToDo, subjectOf, throughPost } from "./shared.ts";

export type NewManuscript = { organ: string; kind: string; title: string; content?: ManuscriptContent };

/** Drafts a manuscript in the transaction of `act`: also where another matter keeps beside it what it came from. */
export const draftManuscript = async (act: Act<Actor>, input: NewManuscript): Promise<{ id: string }> => {
  const organ = findOrgan(act.system.county, input.organ);
  const kind = findKind(act.system.county, input.kind);
  if (!organ || !kind)
    throw new Refusal("invalid", "请选择机构和文种", {
      fields: { ...(organ ? {} : { organ: "没有这个机构" }), ...(kind ? {} : { kind: "没有这个文种" }) },
    });
  const unit = unitOf(act.system.county, organ.id);
  const post = postFor(act.actor, "manuscript.create", placeOf(act.system.county, organ.id));
  if (!post) throw new Refusal("forbidden", "您在这个机构没有撰稿的职务", { next: "请选择您任职的机构" });
  const content = input.content ?? draftContent(unit.id, unit.name, input.title, EMPTY_BODY, { kind: kind.id });
  await demandKnown(act, content, act.actor.account, new Set());
  const hash = hashOf(content);
  const id = await store.nextManuscriptId(act.tx, act.now.getFullYear());
  act.record(subjectOf(id), { organ: organ.id, kind: kind.id }, post.id);
  const search = manuscriptSearchOf(act.system.county, content, act.now);
  await store.insertManuscript(act.tx, { id, organ: organ.id, unit: unit.id, drafter: act.actor.account, content, hash, search, at: act.now });
  const version = await store.keepVersion(act.tx, { manuscript: id, content, full_hash: fullHashOf(content), content_hash: hash, at: act.now });
  await actStore.insertAct(act.tx, {
    manuscript: id,
    act: "created",
    stage: "drafting",
    actor: act.actor.account,
    post: post.id,
    at: act.now,
    version,
    hash,
    detail: {},
  });
  return { id };
};

export const createManuscript = action<NewManuscript, { id: string }, Actor>("create-manuscript", draftManuscript);

/** What a text names must exist: kind, column, topic, organ, files that are stored and that this person may use. */
const demandKnown = async (act: Act, content: ManuscriptContent, by: string, filesBefore: Set<string>): Promise<void> => {
  const { county } = act.system;
  const fields: Record<string, string> = {};
  if (!findKind(county, content.kind)) fields["content.kind"] = "没有这个文种，请重新选择";
  if (content.column !== "" && !findColumn(county, content.column)) fields["content.column"] = "没有这个栏目，请重新选择";
  if (content.topic !== "" && !findTopic(county, content.topic)) fields["content.topic"] = "没有这个主题，请重新选择";
  if (!findOrgan(county, content.issuingOrgan)) fields["content.issuingOrgan"] = "没有这个机构，请重新选择";
  const named = [...content.attachments.map((attachment) => attachment.fileId), ...imageFileIds(content.body)];
  const known = await fileStore.filesKnown(act.tx, named);
  for (const [index, attachment] of content.attachments.entries()) {
    const file = known.get(attachment.fileId);
    if (!file || file.sha256 !== attachment.sha256 || file.size !== attachment.size || file.media_type !== attachment.mediaType)
      fields[`content.attachments.${index}`] = "附件与上传的文件不符，请重新上传";
  }
  if (named.some((id) => !known.has(id))) fields["content.body"] = "正文里有没有上传成功的图片，请重新插入";
  if (named.some((id) => known.has(id) && known.get(id)!.created_by !== by && !filesBefore.has(id)))
    fields["content.attachments"] = "只能使用自己上传的文件，请重新上传";
  if (content.interprets && !(await store.findManuscript(act.tx, content.interprets))) fields["content.interprets"] = "没有找到所解读的文件";
  const [problem] = Object.values(fields);
  if (problem) throw new Refusal("invalid", problem, { fields });
};

export type SaveResult = { lock: number; hash: string; voided: boolean; message?: string };

/**
 * Saves over exactly the version that was open (`lock`): anyone else's save in between is a conflict, never overwritten.
 * A change of what the public would see voids every approval of the round; a save that changes nothing voids nothing.
 */
export const saveManuscript = action<{ id: string; lock: number; content: ManuscriptContent }, SaveResult, Actor>(
  "save-manuscript",
  async (act, input) => {
    const loaded = await openToDo(act, input.id, "save");
    const { row } = loaded;
    if (row.lock !== input.lock) {
      const by = (await namesOf(act.tx, [row.updated_by])).get(row.updated_by);
      throw new Refusal("conflict", `${by ?? "另一位同志"}在您之后打开并保存了这份稿件，您的修改还没有保存`, {
        next: "请对照两个版本，选择保留哪一个或合并后再保存；您写的内容仍在屏幕上",
        extra: { by, at: row.updated_at.toISOString(), theirs: { lock: row.lock, content: row.content } },
      });
    }
    if (fullHashOf(input.content) === fullHashOf(row.content)) return { lock: row.lock, hash: row.content_hash, voided: false };
    await demandKnown(
      act,
      input.content,
      act.actor.account,
      new Set([...row.content.attachments.map((attachment) => attachment.fileId), ...imageFileIds(row.content.body)]),
    );
    const hash = hashOf(input.content);
    const lock = row.lock + 1;
    const at = momentOf(act.now, loaded);
    const search = manuscriptSearchOf(act.system.county, input.content, row.created_at);
    await store.updateContent(act.tx, row.id, { content: input.content, hash, search, lock, by: act.actor.account, at });
    const before = row.updated_at;
    row.updated_at = at;
    await store.insertSave(act.tx, { manuscript: row.id, actor: act.actor.account, at, hash_before: row.content_hash, hash_after: hash });
    await noteStanding(act, {
      manuscript: row.id,
      known: loaded.known,
      before: { findings: findingsOf(act.system, loaded.known, row.content), since: before },
      findings: findingsOf(act.system, loaded.known, input.content),
    });
    act.record(subjectOf(row.id), { hash, changedPublic: hash !== row.content_hash });
    const { state } = loaded.case;
    const approvedSome = Object.keys(state.approvals).length > 0;
    if (hash !== row.content_hash && approvedSome) {
      const post = state.stage === "approved" ? throughPost(act, loaded, "manuscript.submit") : throughPost(act, loaded, "manuscript.edit");
      await addAct(act, loaded, input.content, {
        act: "voided",
        stage: state.stage,
        actor: act.actor.account,
        post: post.id,
        detail: { changedBy: act.actor.account },
      });
      return { lock, hash, voided: true, message: "内容有改动，此前的审核意见已失效，稿件回到一审一校重新审核" };
    }
    // A mark that only the workflow reads (for instance 涉及领导) may move the stage without touching the text.
    await store.project(act.tx, row.id, {
      stage: state.stage,
      waiting: state.waiting?.office ?? null,
      scheduled_at: state.scheduledAt ? new Date(state.scheduledAt) : null,
      revision: state.revision,
    });
    return { lock, hash, voided: false };
  },
);

export const submitManuscript = action<{ id: string }, void, Actor>("submit-manuscript", async (act, input) => {
  const loaded = await openToDo(act, input.id, "submit");
  const post = throughPost(act, loaded, "manuscript.submit");
  act.record(subjectOf(input.id), { hash: loaded.row.content_hash, fourLevels: needsChief(loaded.case.state, loaded.row.content) }, post.id);
  await addAct(act, loaded, loaded.row.content, { act: "submitted", stage: "drafting", actor: act.actor.account, post: post.id });
  act.prove({
    duty: "publishing/secrecy-opinion",
    subject: subjectOf(input.id),
    organ: loaded.row.unit,
    kind: "secrecy-opinion",
    hash: loaded.row.content_hash,
  });
});

export const deleteDraft = action<{ id: string }, void, Actor>("delete-draft", async (act, input) => {
  const loaded = await openToDo(act, input.id, "delete-draft");
  const post = throughPost(act, loaded, "manuscript.submit");
  await addAct(act, loaded, loaded.row.content, {
    act: "deleted",
    stage: "drafting",
    actor: act.actor.account,
    post: post.id,
    project: { deleted_at: act.now },
  });
});

/** Opens the next revision of a published manuscript; the published one stays as it is until the new one has been through all reviews. */
export const correctManuscript = action<{ id: string; note: string; conceals: boolean }, void, Actor>("correct-manuscript", async (act, input) => {
  const loaded = await openToDo(act, input.id, "correct");
  const post = throughPost(act, loaded, "manuscript.correct");
  act.record(subjectOf(input.id), { note: input.note }, post.id);
  await addAct(act, loaded, loaded.row.content, {
    act: "correction-opened",
    stage: "published",
    actor: act.actor.account,
    post: post.id,
    detail: { note: input.note, conceals: input.conceals },
  });
});

export const commentOn = action<{ id: string; version: number | null; from: number; to: number; quote: string; text: string }, { id: number }, Actor>(
  "comment",
  async (act, input) => {
    await openToDo(act, input.id, "comment");
    const id = await noteStore.insertComment(act.tx, {
      manuscript: input.id,
      version: input.version,
      from_position: input.from,
      to_position: input.to,
      quote: input.quote,
      text: input.text,
      author: act.actor.account,
      at: act.now,
    });
    act.record(subjectOf(input.id), { comment: id });
    return { id };
  },
);

export const resolveComment = action<{ id: string; comment: number }, void, Actor>("resolve-comment", async (act, input) => {
  await openToDo(act, input.id, "comment");
  act.record(subjectOf(input.id), { comment: input.comment });
  if (!(await noteStore.resolveComment(act.tx, input.id, input.comment, act.actor.account, act.now)))
    throw new Refusal("refused", "这条批注已经处理过了", { next: "请刷新页面查看；还有意见的，请另写一条批注" });
});
