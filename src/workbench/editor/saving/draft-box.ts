// Unsaved work kept in this browser: one draft for each person and manuscript, with the lock it was written over. Gone as soon as the server has it.
import type { ManuscriptContent } from "../../../modules/publishing/schema.ts";

export type Draft = { lock: number; at: string; content: ManuscriptContent };

/** Part of `Storage`: what a test can give instead. */
export type Box = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export class DraftBox {
  readonly #key: string;
  readonly #box: Box;
  constructor(box: Box, account: string, manuscript: string) {
    this.#box = box;
    this.#key = `qizheng-draft/${account}/${manuscript}`;
  }

  find(): Draft | undefined {
    try {
      const text = this.#box.getItem(this.#key);
      return text === null ? undefined : (JSON.parse(text) as Draft);
    } catch {
      // Closed to us, or not written by us: as good as empty.
      return undefined;
    }
  }

  /** Answers whether the browser took it: it may be full or closed. */
  keep(draft: Draft): boolean {
    try {
      this.#box.setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  drop(): void {
    try {
      this.#box.removeItem(this.#key);
    } catch {
      // Closed to us: then there is nothing in it.
    }
  }
}
