// Saves a manuscript while it is written: soon after a pause, one save at a time, over exactly the version that was open. What the server does not
// have lies in the draft box. Knows nothing of screens; the clock's timers and the sending are given to it.
import type { ManuscriptContent } from "../../../modules/publishing/schema.ts";
import { ApiError, type Problem } from "../../api.ts";
import type { DraftBox } from "./draft-box.ts";

export type Theirs = { lock: number; content: ManuscriptContent; by: string; at: string };

export type SaveState = {
  /** `changed`: typed, not sent yet. `held`: not sent before the person says so. */
  status: "saved" | "changed" | "held" | "saving" | "failed" | "conflict";
  /** The last time the server took it, in this window. */
  savedAt: Date | undefined;
  problem: Problem | undefined;
  theirs: Theirs | undefined;
  /** What a save did besides saving: the reviews it voided. */
  voided: string | undefined;
  /** The draft lies in this browser as well. */
  kept: boolean;
};

export type SaveAnswer = { lock: number; hash: string; voided: boolean; message?: string };

export type SaverOptions = {
  lock: number;
  read: () => ManuscriptContent;
  send: (lock: number, content: ManuscriptContent) => Promise<SaveAnswer>;
  box: DraftBox;
  now: () => Date;
  onSaved: (answer: SaveAnswer) => void;
  /** Whether a pause in typing saves; without it only `save` does, because a save would undo other people's work. */
  auto: boolean;
};

const PAUSE = 1_500;
const AT_THE_LATEST = 15_000;
const KEEP_AFTER = 400;
const RETRY = [3_000, 6_000, 12_000, 30_000];

export class Saver {
  readonly #options: SaverOptions;
  readonly #listeners = new Set<() => void>();
  #state: SaveState = { status: "saved", savedAt: undefined, problem: undefined, theirs: undefined, voided: undefined, kept: false };
  #lock: number;
  #auto: boolean;
  /** Counts changes: a save that was overtaken by typing has not saved everything. */
  #changes = 0;
  #firstUnsavedAt = 0;
  #failures = 0;
  #token: string | null = null;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#lock = options.lock;
    this.#auto = options.auto;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): SaveState => this.#state;
  get lock(): number {
    return this.#lock;
  }
  /** Whether the server lacks something. */
  get isDirty(): boolean {
    return this.#state.status !== "saved";
  }

  /** Something was changed. */
  touch = (): void => {
    this.#changes += 1;
    if (this.#state.status === "saved") this.#firstUnsavedAt = this.#options.now().getTime();
    if (this.#keepTimer === undefined) this.#keepTimer = setTimeout(this.keep, KEEP_AFTER);
    if (this.#state.status === "conflict") return;
    if (this.#state.status !== "saving") this.#set({ status: this.#auto ? "changed" : "held", problem: undefined });
    this.#failures = 0;
    if (this.#auto) this.#plan(Math.max(0, Math.min(PAUSE, this.#firstUnsavedAt + AT_THE_LATEST - this.#options.now().getTime())));
  };

  /** Puts what is unsaved into the draft box now: the window may be about to go. */
  keep = (): void => {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (!this.isDirty) return;
    const { box, now, read } = this.#options;
    this.#set({ kept: box.keep({ lock: this.#lock, at: now().toISOString(), content: read() }) });
  };

  /** Saves what is unsaved and answers whether the server now has everything. */
  save = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.isDirty && this.#state.status !== "conflict") {
      const before = this.#changes;
      this.#running ??= this.#send().finally(() => (this.#running = undefined));
      // One save after the other: the second is written over the version that the first made.
      // eslint-disable-next-line no-await-in-loop
      await this.#running;
      if (this.#state.status === "failed" && before === this.#changes) return false;
    }
    return !this.isDirty;
  };

  /** The token of the session: a new one means that somebody signed in again. */
  withToken = (token: string | null): void => {
    if (token === this.#token) return;
    this.#token = token;
    this.retry();
  };

  /** The way is free again. */
  retry = (): void => {
    if (this.#state.status === "failed" && this.#auto) void this.save();
  };

  /** Mine is written over theirs, on purpose. */
  overwrite = (): Promise<boolean> => {
    const { theirs } = this.#state;
    if (theirs === undefined) return Promise.resolve(false);
    this.#lock = theirs.lock;
    this.#set({ status: "changed", theirs: undefined, problem: undefined });
    return this.save();
  };

  /** Nothing of mine is unsaved any more: theirs was taken, or a newer version was opened. */
  settle = (lock: number): void => {
    clearTimeout(this.#timer);
    this.#lock = lock;
    this.#options.box.drop();
    this.#set({ status: "saved", theirs: undefined, problem: undefined, kept: false });
  };

  /** A draft that was written over an older version meets the newer one. */
  meet = (theirs: Theirs): void => {
    this.#set({ status: "conflict", theirs, kept: true });
  };

  stop = (): void => {
    this.keep();
    clearTimeout(this.#timer);
  };

  #plan(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), after);
  }

  async #send(): Promise<void> {
    const { read, send, box, now, onSaved } = this.#options;
    const sent = this.#changes;
    this.#set({ status: "saving", problem: undefined });
    try {
      const answer = await send(this.#lock, read());
      this.#lock = answer.lock;
      this.#failures = 0;
      const isAll = sent === this.#changes;
      if (isAll) box.drop();
      if (answer.voided) this.#auto = false;
      this.#set({
        status: isAll ? "saved" : this.#auto ? "changed" : "held",
        savedAt: now(),
        ...(answer.voided ? { voided: answer.message } : {}),
        ...(isAll ? { kept: false } : {}),
      });
      if (!isAll) this.keep();
      onSaved(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#refused(error);
    }
  }

  #refused({ status, problem }: ApiError): void {
    const { theirs, by, at } = problem as unknown as { theirs?: Pick<Theirs, "lock" | "content">; by?: string; at?: string };
    if (status === 409 && theirs) this.#set({ status: "conflict", problem, theirs: { ...theirs, by: by ?? "另一位同志", at: at ?? "" } });
    else this.#set({ status: "failed", problem });
    this.keep();
    // Silence and overload pass by themselves; a refusal waits for a change.
    if (this.#auto && (status === 0 || status >= 500)) this.#plan(RETRY[Math.min(this.#failures++, RETRY.length - 1)]!);
  }

  #set(change: Partial<SaveState>): void {
    // Most keys typed change nothing here, and then nobody need look again.
    if (Object.entries(change).every(([name, value]) => this.#state[name as keyof SaveState] === value)) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
