// Keeping the operator's lexicon: an entry is added, changed, taken out, each time with who and why; nothing of its past is lost.
import type { Actor } from "../../../law/permissions.ts";
import { action, type Act } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import { holdTogether, type Leader, type Term } from "../entries.ts";
import { canKeepInitials, canKeepTerm, canReplace, WordIndex } from "../keepable.ts";
import * as store from "../store.ts";
import { managingPost } from "./rules.ts";

export type EntryInput = { kind: "term"; data: Term } | { kind: "leader"; data: Leader };

const demandKeepable = async (act: Act<Actor>, input: EntryInput, entry: string | undefined): Promise<void> => {
  const others = (await store.lexiconNow(act.tx)).filter((row) => row.kind === input.kind && row.entry !== entry);
  if (input.kind === "term") {
    const words = others.map(({ data }) => data as Term);
    const verdict = canKeepTerm(input.data.term, words);
    if (!verdict.ok)
      throw new Refusal("invalid", verdict.because, { fields: { "data.term": verdict.because }, ...(verdict.next ? { next: verdict.next } : {}) });
    const letters = input.data.initials ? canKeepInitials(input.data.term, input.data.initials) : verdict;
    if (!letters.ok)
      throw new Refusal("invalid", letters.because, {
        fields: { "data.initials": `${letters.because}。${letters.next ?? ""}` },
        ...(letters.next ? { next: letters.next } : {}),
      });
    const instead = canReplace(input.data, new WordIndex(words));
    if (!instead.ok)
      throw new Refusal("invalid", instead.because, {
        fields: { "data.replacement": `${instead.because}。${instead.next ?? ""}` },
        ...(instead.next ? { next: instead.next } : {}),
      });
    return;
  }
  const { name, post } = input.data;
  const isTwin = ({ data }: store.LexiconRow): boolean => {
    const other = data as Leader;
    return other.name === name && other.post === post && holdTogether(other, input.data);
  };
  if (others.some(isTwin)) throw new Refusal("invalid", `名录里已经有${post}${name}，日期也重叠`, { fields: { "data.name": "已经在名录里" } });
};

export const addEntry = action<EntryInput & { why: string }, { entry: string; version: number }, Actor>("add-to-lexicon", async (act, input) => {
  managingPost(act, "lexicon", "修改本地词库");
  await store.lockChanges(act.tx);
  await demandKeepable(act, input, undefined);
  const entry = await store.nextEntry(act.tx);
  act.record(`lexicon/${entry}`, { kind: input.kind });
  const { kind, data, why } = input;
  return { entry, version: await store.insertLexiconChange(act.tx, { entry, kind, data, why, actor: act.actor.account, at: act.now }) };
});

/** Loads an entry that is in the lexicon as it was when the person looked at it. */
const openEntry = async (act: Act<Actor>, entry: string, seen: number): Promise<store.LexiconRow> => {
  managingPost(act, `lexicon/${entry}`, "修改本地词库");
  await store.lockChanges(act.tx);
  const row = await store.findEntry(act.tx, entry);
  if (!row) throw notFound("条词条");
  if (row.version !== seen || row.data === null)
    throw new Refusal("conflict", row.data === null ? "这一条已经移出词库" : "您打开之后，这一条又被别人改过", {
      next: "请刷新页面，看过现在的内容后再改；您填写的内容还在屏幕上",
    });
  return row;
};

export const changeEntry = action<EntryInput & { entry: string; seen: number; why: string }, { version: number }, Actor>(
  "change-lexicon",
  async (act, input) => {
    const row = await openEntry(act, input.entry, input.seen);
    if (row.kind !== input.kind) throw new Refusal("invalid", "词条和职务不能互相改成对方", { next: "请移出这一条，另外新加" });
    await demandKeepable(act, input, input.entry);
    const { entry, kind, data, why } = input;
    return { version: await store.insertLexiconChange(act.tx, { entry, kind, data, why, actor: act.actor.account, at: act.now }) };
  },
);

export const removeEntry = action<{ entry: string; seen: number; why: string }, void, Actor>("remove-from-lexicon", async (act, input) => {
  const row = await openEntry(act, input.entry, input.seen);
  await store.insertLexiconChange(act.tx, {
    entry: row.entry,
    kind: row.kind,
    data: null,
    why: input.why,
    actor: act.actor.account,
    at: act.now,
  });
});
