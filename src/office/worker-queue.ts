// Heavy work in one worker thread, one task at a time: a bounded queue, a time limit, and a fresh thread after a crash or an overrun.
// Knows nothing of what the work is; the worker answers `{ id, ok: true, result }` or `{ id, ok: false, error: { code?, message, next? } }`.
import { Worker, type Transferable } from "node:worker_threads";
import { OfficeRefusal, type OfficeRefusalCode } from "./refusal.ts";

export type WorkerAnswer =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; error: { code?: OfficeRefusalCode; because: string; next?: string } };
type Task = { id: number; message: unknown; transfer: Transferable[]; resolve: (result: unknown) => void; reject: (error: Error) => void };

export type QueueOptions = {
  /** What the work is called in a refusal: 排版, 读取. */
  what: string;
  timeoutMs: number;
  /** Tasks that may wait; one more is refused. */
  maxWaiting: number;
  maxMemoryMb?: number;
  workerData?: unknown;
};

export class WorkerQueue {
  readonly #script: URL;
  readonly #options: QueueOptions;
  readonly #waiting: Task[] = [];
  #worker: Worker | undefined;
  #current: Task | undefined;
  #timer: NodeJS.Timeout | undefined;
  #nextId = 1;

  constructor(script: URL, options: QueueOptions) {
    this.#script = script;
    this.#options = options;
  }

  run(message: Record<string, unknown>, transfer: Transferable[] = []): Promise<unknown> {
    if (this.#waiting.length >= this.#options.maxWaiting) {
      return Promise.reject(new OfficeRefusal("too-busy", `等待${this.#options.what}的文件太多`, "请过一两分钟再试"));
    }
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.push({ id, message: { ...message, id }, transfer, resolve, reject });
      this.#advance();
    });
  }

  /** Ends the thread; what waits is refused. A later task starts a new one. */
  async close(): Promise<void> {
    for (const task of this.#waiting.splice(0)) task.reject(this.#failure());
    const worker = this.#worker;
    this.#settle((task) => task.reject(this.#failure()));
    this.#worker = undefined;
    await worker?.terminate();
  }

  #failure(cause?: string): OfficeRefusal {
    return new OfficeRefusal("failed", `${this.#options.what}没有成功`, "请再试一次；仍不成功时请把文件交给系统管理员", cause);
  }

  #advance(): void {
    if (this.#current !== undefined) return;
    const task = this.#waiting.shift();
    if (task === undefined) {
      // An idle thread does not keep the process alive.
      this.#worker?.unref();
      return;
    }
    this.#current = task;
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    this.#timer = setTimeout(() => {
      this.#discard(worker);
      this.#settle((late) =>
        late.reject(
          new OfficeRefusal(
            "too-slow",
            `文件太复杂，${this.#options.what}超过了 ${Math.round(this.#options.timeoutMs / 1_000)} 秒`,
            "请把文件拆成几份，或去掉过大的表格后再试",
          ),
        ),
      );
    }, this.#options.timeoutMs);
    try {
      worker.postMessage(task.message, task.transfer);
    } catch {
      this.#settle((unsent) => unsent.reject(this.#failure()));
    }
  }

  #start(): Worker {
    const { maxMemoryMb, workerData } = this.#options;
    const worker = new Worker(this.#script, {
      workerData,
      ...(maxMemoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } }),
    });
    worker.on("message", (answer: WorkerAnswer) => {
      if (worker !== this.#worker || answer.id !== this.#current?.id) return;
      this.#settle((task) => {
        if (answer.ok) task.resolve(answer.result);
        else
          task.reject(
            answer.error.code === undefined
              ? this.#failure(answer.error.because)
              : new OfficeRefusal(answer.error.code, answer.error.because, answer.error.next ?? "请再试一次"),
          );
      });
    });
    const onEnd = (reason: unknown): void => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      this.#settle((task) => task.reject(this.#failure(reason instanceof Error ? reason.message : `thread ended: ${String(reason)}`)));
    };
    worker.on("error", onEnd);
    worker.on("exit", onEnd);
    return worker;
  }

  #discard(worker: Worker): void {
    if (worker === this.#worker) this.#worker = undefined;
    // Native code that is running cannot be stopped, only left behind: it ends with the thread as soon as it returns.
    worker.unref();
    void worker.terminate();
  }

  #settle(finish: (task: Task) => void): void {
    const task = this.#current;
    clearTimeout(this.#timer);
    this.#current = undefined;
    if (task !== undefined) finish(task);
    this.#advance();
  }
}
