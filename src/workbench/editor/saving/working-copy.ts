// A manuscript while it is open for writing: its facts here, its text in the editor, both saved as one. The screen reads it as a store.
import type { Editor } from "@tiptap/core";
import type { Body } from "../../../document/body.ts";
import type { ManuscriptContent } from "../../../modules/publishing/schema.ts";
import { asWhole } from "../text/insert.ts";
import { bodyOf } from "../text/schema.ts";
import type { Draft } from "./draft-box.ts";
import { Saver, type SaverOptions } from "./saver.ts";

export type Facts = Omit<ManuscriptContent, "body">;

export class WorkingCopy {
  readonly saver: Saver;
  #facts: Facts;
  #body: Body;
  #base: ManuscriptContent;
  #editor: Editor | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(content: ManuscriptContent, options: Omit<SaverOptions, "read" | "send"> & { send: SaverOptions["send"] }) {
    const { body, ...facts } = content;
    this.#facts = facts;
    this.#body = body;
    this.#base = content;
    this.saver = new Saver({
      ...options,
      read: this.read,
      send: async (lock, sent) => {
        const answer = await options.send(lock, sent);
        this.#base = sent;
        return answer;
      },
    });
  }

  attach(editor: Editor): void {
    this.#editor = editor;
  }

  /** As it was opened or last saved: what two later versions have in common. */
  base(): ManuscriptContent {
    return this.#base;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  facts = (): Facts => this.#facts;

  set = (change: Partial<Facts>): void => {
    this.#facts = { ...this.#facts, ...change };
    for (const listener of this.#listeners) listener();
    this.saver.touch();
  };

  body(): Body {
    return this.#editor && !this.#editor.isDestroyed ? bodyOf(this.#editor.state.doc) : this.#body;
  }

  read = (): ManuscriptContent => ({ ...this.#facts, body: this.body() });

  /** Another content in the place of this one, as a change of the person's; in the editor one step back brings the old text again. */
  replace = ({ body, ...facts }: ManuscriptContent): void => {
    this.#body = body;
    if (this.#editor && !this.#editor.isDestroyed) this.#editor.view.dispatch(asWhole(this.#editor.state, body));
    this.set(facts);
  };

  /** What lay in this browser comes back. Where it was written over an older version than the server's, the two meet. */
  restore = (draft: Draft, server: { by: string; at: string }): void => {
    const content = this.#base;
    this.replace(draft.content);
    if (draft.lock === this.saver.lock) return;
    // What both started from is not known any more: nothing is taken for old.
    this.#base = { ...content, body: { type: "doc", content: [] } };
    this.saver.meet({ lock: this.saver.lock, content, ...server });
  };

  /** The server's newer version in the place of mine. */
  take = (lock: number, content: ManuscriptContent): void => {
    this.#base = content;
    this.replace(content);
    this.saver.settle(lock);
  };
}
