// What every verb on a manuscript shares: load and lock it, judge the act, write the act, project the new state.
import type { Actor, ActorPost, Permission } from "../../../law/permissions.ts";
import { postFor, whoMay } from "../../../law/permissions.ts";
import type { Act } from "../../../platform/action.ts";
import { sha256 } from "../../../platform/hash.ts";
import { demand, notFound, Refusal } from "../../../platform/refusal.ts";
import { findCase, type Loaded } from "../case.ts";
import { canonicalContent, canonicalPublicContent } from "../rules/public-content.ts";
import { canRead, type ManuscriptVerb, VERDICTS } from "../rules/review.ts";
import { type ActKind, type ManuscriptAct, type State, stateOf } from "../rules/workflow.ts";
import type { ManuscriptContent, Stage } from "../schema.ts";
import * as store from "../store.ts";
import * as actStore from "../act-store.ts";

export const hashOf = (content: ManuscriptContent): string => sha256(canonicalPublicContent(content)).toString("hex");
export const fullHashOf = (content: ManuscriptContent): string => sha256(canonicalContent(content)).toString("hex");
export const subjectOf = (id: string): string => `manuscript/${id}`;

/** Loads and locks a manuscript the actor may see; what may not be seen looks like what is not there. */
export const openFor = async (act: Act<Actor>, id: string): Promise<Loaded> => {
  act.record(subjectOf(id));
  const loaded = await findCase(act.system, act.tx, id, true);
  if (!loaded || loaded.case.deleted || !canRead(loaded.case, act.actor).ok) throw notFound("份稿件");
  return loaded;
};

/** Loads, locks and demands that `verb` is allowed now; the refusal names its clause and is logged. */
export const openToDo = async (act: Act<Actor>, id: string, verb: ManuscriptVerb): Promise<Loaded> => {
  const loaded = await openFor(act, id);
  demand(VERDICTS[verb](loaded.case, act.actor));
  return loaded;
};

export const throughPost = (act: Act<Actor>, loaded: Loaded, permission: Permission): ActorPost => {
  const post = postFor(act.actor, permission, loaded.case.place);
  if (!post) throw new Refusal("forbidden", "您的职务不能办理这一步", { next: `请由${whoMay(permission)}办理` });
  return post;
};

/** What a person decides on must be what they saw. */
export const demandSameText = (loaded: Loaded, seen: string): void => {
  if (seen !== loaded.row.content_hash)
    throw new Refusal("conflict", "您打开之后稿件又被修改过，签署的内容必须与看到的一致", {
      next: "请刷新页面，看过修改之处后再决定",
      extra: { hash: loaded.row.content_hash },
    });
};

/**
 * The moment of an act or a save: after everything that was done to this manuscript before, also where this one began to wait for the
 * lock earlier. Whether somebody edited after an approval is read off these moments.
 */
export const momentOf = (now: Date, loaded: Loaded): Date => {
  const last = Math.max(loaded.row.updated_at.getTime(), Date.parse(loaded.acts.at(-1)?.at ?? "") || 0);
  return now.getTime() > last ? now : new Date(last + 1);
};

type NewAct = {
  act: ActKind;
  stage: Stage;
  actor: string;
  post: string | null;
  detail?: ManuscriptAct["detail"];
  project?: { document?: string; deleted_at?: Date };
};

/** Adds one act to the record, keeps the text as it stands, and projects the state that follows. Returns that state. */
export const addAct = async (act: Pick<Act, "tx" | "now">, loaded: Loaded, content: ManuscriptContent, added: NewAct): Promise<State> => {
  const hash = hashOf(content);
  const at = momentOf(act.now, loaded);
  const version = await store.keepVersion(act.tx, {
    manuscript: loaded.row.id,
    content,
    full_hash: fullHashOf(content),
    content_hash: hash,
    at,
  });
  const { project: more, ...row } = added;
  await actStore.insertAct(act.tx, { ...row, manuscript: loaded.row.id, at, version, hash, detail: added.detail ?? {} });
  const acts = [
    ...loaded.acts,
    { id: 0, act: added.act, stage: added.stage, actor: added.actor, at: at.toISOString(), hash, version, detail: added.detail ?? {} },
  ];
  loaded.acts = acts;
  const state = stateOf(acts, content.concerns.leaders || content.concerns.major);
  loaded.case = { ...loaded.case, state };
  await store.project(act.tx, loaded.row.id, {
    stage: state.stage,
    waiting: state.waiting?.office ?? null,
    scheduled_at: state.scheduledAt ? new Date(state.scheduledAt) : null,
    revision: state.revision,
    ...more,
  });
  return state;
};
