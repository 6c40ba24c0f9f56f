// Files that come with a request from outside: checked before anything is kept, stored under a name that shows as what it is.
import { randomUUID } from "node:crypto";
import { checkUpload } from "../../../office/image-check.ts";
import { OfficeRefusal } from "../../../office/refusal.ts";
import type { Act } from "../../../platform/action.ts";
import { sha256 } from "../../../platform/hash.ts";
import type { System } from "../../../platform/system.ts";
import { insertFile } from "../../publishing/index.ts";
import { insertDocument } from "../document-store.ts";
import { isConfirmationGood } from "../look-store.ts";

export type Attached = { name: string; mediaType: string; bytes: Uint8Array };
export type StoredAttachment = { name: string; mediaType: string; sha256: string; size: number };

/** All of them, or why not, in Chinese: one that cannot be taken and it is for the sender to say what becomes of the others. */
export const checkAttachments = async (files: readonly Attached[]): Promise<Attached[] | string> => {
  const checked: Attached[] = [];
  for (const file of files) {
    if (file.name === "") return "有一个附件没有名字，请改名后再选择";
    try {
      checked.push({ name: file.name, bytes: file.bytes, mediaType: (await checkUpload(file)).mediaType });
    } catch (error) {
      if (error instanceof OfficeRefusal) return `附件“${file.name}”没有收下：${error.because}。${error.next}`;
      throw error;
    }
  }
  return checked;
};

/**
 * On disk before a row names them; where no row comes to name them they are bytes that nobody can reach. Nothing is kept for a confirmation that is not
 * good, with which no request is taken: else anybody could fill the disk.
 */
export const storeAttachments = async (system: System, files: readonly Attached[], token: string): Promise<StoredAttachment[]> => {
  if (files.length === 0 || !(await isConfirmationGood(system.db, sha256(token).toString("hex"), system.clock.now()))) return [];
  const stored: StoredAttachment[] = [];
  for (const { name, mediaType, bytes } of files) stored.push({ name, mediaType, ...(await system.files.put(bytes)) });
  return stored;
};

/** In the transaction of the request itself. */
export const keepAttachments = async (act: Act, request: string, files: readonly StoredAttachment[]): Promise<void> => {
  for (const { name, mediaType, sha256, size } of files) {
    const id = `f-${randomUUID()}`;
    await insertFile(act.tx, { id, sha256, name, media_type: mediaType, size, created_by: act.actor.account, created_at: act.now });
    await insertDocument(act.tx, {
      request,
      kind: "attachment",
      letter: null,
      number: null,
      title: name,
      made_on: act.today,
      file: id,
      content: null,
      pages: null,
      source: null,
      created_at: act.now,
      created_by: act.actor.account,
    });
  }
};
