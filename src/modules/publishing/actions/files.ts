// Taking in files: what claims to be a picture or a document must be one; its bytes are stored before any row names it.
import { randomUUID } from "node:crypto";
import { type Actor, postFor, whoMay } from "../../../law/permissions.ts";
import { checkUpload } from "../../../office/image-check.ts";
import { action } from "../../../platform/action.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import * as fileStore from "../file-store.ts";

export type StoredFile = { id: string; name: string; mediaType: string; size: number; sha256: string };

/** Checks and stores an upload. Refuses (Chinese, what to do) what is not what it claims to be. */
export const storeUpload = async (
  system: System,
  actor: Actor,
  upload: { name: string; mediaType: string; bytes: Uint8Array },
): Promise<StoredFile> => {
  if (!postFor(actor, "file.upload")) throw new Refusal("forbidden", "您的职务不能上传文件", { next: `请由${whoMay("file.upload")}上传` });
  const name = upload.name.replaceAll(/[\p{Cc}/\\]/gu, "").slice(-150);
  if (name === "") throw new Refusal("invalid", "文件没有名字，请改名后再上传");
  const { mediaType } = await checkUpload({ ...upload, name });
  const stored = await system.files.put(upload.bytes);
  return keepFile(system, actor, { id: `f-${randomUUID()}`, name, mediaType, ...stored });
};

/** Names bytes that are stored and checked already, or that the system made itself. */
export const keepFile = action<StoredFile, StoredFile>("store-file", async (act, file) => {
  act.record(`file/${file.id}`, { sha256: file.sha256, size: file.size, mediaType: file.mediaType });
  await fileStore.insertFile(act.tx, {
    id: file.id,
    sha256: file.sha256,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
    created_by: act.actor.account,
    created_at: act.now,
  });
  return file;
});
