// Taking in a gazette, and the steps of the proofing desk. A file comes in once, whoever brings it and however often.
import { randomUUID } from "node:crypto";
import type { Actor } from "../../../law/permissions.ts";
import { READABLE } from "../../../office/file-text.ts";
import { action, type ActingPerson } from "../../../platform/action.ts";
import { demand, notFound, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import type { Change } from "../rules/change.ts";
import { canChange, structureOf } from "../rules/desk.ts";
import { searchRowsOf } from "../rules/search-rows.ts";
import type { ImportResult } from "../schema.ts";
import * as store from "../store.ts";
import { keepOriginal } from "./originals.ts";
import { gazettePost, importSubject } from "./shared.ts";

export type ReadFile = {
  name: string;
  mediaType: string;
  sha256: string;
  size: number;
  /** Its text, line by line what flags point at. */ source: string;
  result: ImportResult;
};
export type Committed = { id: string; /** The same file was here before: nothing was added. */ already: boolean };

/** Keeps what reading a file gave. Safe to repeat: the same file (by its hash) is one import. Who may is asked by whoever calls. */
export const commitImport = action<ReadFile, Committed, ActingPerson>("commit-gazette-import", async (act, file) => {
  const known = await store.findImportByHash(act.tx, file.sha256);
  const id = known ?? (await store.nextImportId(act.tx, act.now.getFullYear()));
  act.record(importSubject(id), { sha256: file.sha256, documents: file.result.documents.length, flags: file.result.flags.length });
  if (known) return { id, already: true };
  const inserted = await store.insertImport(act.tx, {
    id,
    sha256: file.sha256,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
    source: file.source,
    result: file.result,
    imported_by: act.actor.account,
    imported_at: act.now,
  });
  if (inserted) await store.insertSearch(act.tx, { id, imported_at: act.now }, searchRowsOf(act.system.county, structureOf(file.result, [])));
  // Two at once: the other one's row stands.
  return inserted ? { id, already: false } : { id: (await store.findImportByHash(act.tx, file.sha256))!, already: true };
});

/** Stores an upload and queues its reading; the answer names the run to watch. What the file turns out to be the run tells. */
export const startImport = async (system: System, actor: Actor, upload: { name: string; bytes: Uint8Array }): Promise<{ run: string }> => {
  gazettePost(system.county, actor, "gazette.import");
  const name = upload.name.replaceAll(/[\p{Cc}/\\]/gu, "").slice(-150);
  if (!READABLE.some((extension) => name.toLowerCase().endsWith(extension)))
    throw new Refusal("invalid", "公报只能从纯文本、Markdown、Word（.docx）和带文字层的 PDF 导入", { next: "请换一个文件，扫描件请先识别文字" });
  if (upload.bytes.byteLength === 0) throw new Refusal("invalid", "文件是空的", { next: "请核对文件，重新导出后再试" });
  const stored = await keepOriginal(system, actor, { name, bytes: upload.bytes });
  return queueRun(system, actor, { id: `gr-${randomUUID()}`, name, ...stored });
};

const queueRun = action<{ id: string; name: string; sha256: string; size: number }, { run: string }, Actor>(
  "start-gazette-import",
  async (act, file) => {
    const post = gazettePost(act.system.county, act.actor, "gazette.import");
    act.record(`gazette-run/${file.id}`, { sha256: file.sha256, size: file.size }, post.id);
    await store.insertRun(act.tx, { ...file, started_by: act.actor.account, at: act.now });
    await act.enqueue("import-gazette", { run: file.id }, { key: `import-gazette:${file.id}` });
    return { run: file.id };
  },
);

/** One step at the desk. `seq`: how many steps the person saw; somebody else's step in between is a conflict, never overwritten. */
export const changeImport = action<{ id: string; seq: number; change: Change }, { seq: number }, Actor>(
  "change-gazette-import",
  async (act, input) => {
    act.record(importSubject(input.id), { step: input.change.kind });
    const post = gazettePost(act.system.county, act.actor, "gazette.edit");
    const row = await store.findImport(act.tx, input.id);
    if (!row) throw notFound("份公报");
    const changes = await store.changesOf(act.tx, input.id);
    const conflict = (): Refusal =>
      new Refusal("conflict", "您打开之后，另一位同志也处理过这份公报", { next: "请刷新页面，看过新的结构后再处理", extra: { seq: changes.length } });
    if (changes.length !== input.seq) throw conflict();
    demand(
      canChange(
        row.result,
        changes.map(({ change }) => change),
        input.change,
      ),
    );
    const seq = input.seq + 1;
    act.record(importSubject(input.id), { seq }, post.id);
    if (!(await store.insertChange(act.tx, { import: input.id, seq, change: input.change, actor: act.actor.account, at: act.now }))) throw conflict();
    const steps = [...changes.map(({ change }) => change), input.change];
    await store.replaceSearch(act.tx, row, searchRowsOf(act.system.county, structureOf(row.result, steps)));
    return { seq };
  },
);
