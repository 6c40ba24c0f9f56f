// Taking a list of words into the lexicon, all of them or none, as one version; and undoing it as a whole.
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import * as batches from "../batch-store.ts";
import type { Term } from "../entries.ts";
import { MOST_TERMS, problemsOf } from "../importable.ts";
import * as store from "../store.ts";
import { managingPost } from "./rules.ts";

export const importTerms = action<{ file: string; terms: Term[]; why: string }, { version: number; terms: number }, Actor>(
  "import-lexicon",
  async (act, { file, terms, why }) => {
    managingPost(act, "lexicon", "修改本地词库");
    await store.lockChanges(act.tx);
    const others = (await store.lexiconNow(act.tx)).flatMap(({ kind, data }) => (kind === "term" ? [data as Term] : []));
    if (others.length + terms.length > MOST_TERMS)
      throw new Refusal("invalid", `词库最多 ${MOST_TERMS} 个词：现有 ${others.length} 个，这次 ${terms.length} 个`, {
        next: "请先移出不再需要的词，或者只导入要紧的",
      });
    const bad = problemsOf(terms, others).flatMap((problems, index) => (problems.length > 0 ? [{ index, problem: problems[0]! }] : []));
    if (bad.length > 0)
      throw new Refusal("invalid", `有 ${bad.length} 行收不进，整份都没有导入`, {
        next: "请改好文件重新选择，或者取消勾选这些行；填写的内容还在屏幕上",
        fields: Object.fromEntries(
          bad.slice(0, 50).map(({ index, problem }) => [`terms.${index}`, `「${terms[index]!.term.slice(0, 20)}」：${problem}`]),
        ),
      });
    const entries = await batches.nextEntries(act.tx, terms.length);
    const changes = terms.map((data, index) => ({ entry: entries[index]!, data }));
    const version = await batches.insertBatch(act.tx, changes, { why, actor: act.actor.account, at: act.now }, { file });
    act.record(`lexicon-import/${version}`, { terms: terms.length });
    return { version, terms: terms.length };
  },
);

/** Takes out what came in with it; a word that was changed since stays as it was changed. */
export const undoImport = action<{ version: number; why: string }, { version: number; terms: number }, Actor>(
  "undo-lexicon-import",
  async (act, { version: undoes, why }) => {
    managingPost(act, `lexicon-import/${undoes}`, "撤销词库导入");
    await store.lockChanges(act.tx);
    const [batch] = await batches.imports(act.tx, undoes);
    if (!batch) throw notFound("次导入");
    if (batch.undoneBy !== null) throw new Refusal("conflict", "这次导入已经撤销", { next: "请刷新页面，看看是谁办理的" });
    const entries = await batches.untouchedOf(act.tx, undoes);
    if (entries.length === 0) throw new Refusal("conflict", "这次导入的词后来都改过或者移出了，没有可撤销的", { next: "请逐条处理现在的词条" });
    const changes = entries.map((entry) => ({ entry, data: null }));
    const version = await batches.insertBatch(act.tx, changes, { why, actor: act.actor.account, at: act.now }, { undoes });
    act.record(`lexicon-import/${undoes}`, { terms: entries.length, kept: batch.terms - entries.length });
    return { version, terms: entries.length };
  },
);
