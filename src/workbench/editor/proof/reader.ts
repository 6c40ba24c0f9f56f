// The worker that proofreads for this page of the browser. It is started once and kept: making its tables takes a second, and the next manuscript that is
// opened need not wait for it. One editor listens at a time.
import type { Answer, Question } from "./worker.ts";

type Hear = (answer: Answer) => void;

let worker: Worker | undefined;
let hear: Hear | undefined;
let number = 0;

const started = (): Worker => {
  if (worker) return worker;
  const made = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<Answer>) => hear?.(data));
  // It could not be fetched or has broken off: the next question starts another.
  made.addEventListener("error", () => {
    made.terminate();
    if (worker === made) worker = undefined;
    hear?.({ number, findings: null, titles: new Map() });
  });
  return (worker = made);
};

/** Before anything is asked, so that it is ready by then. */
export const startReader = (): void => void started();

/** Sends a text; the answer carries the number that is returned here. Only the last question is answered. */
export const askReader = (question: Omit<Question, "number">): number => {
  number += 1;
  started().postMessage({ ...question, number } satisfies Question);
  return number;
};

/** Hears every answer from now on; answers how to stop. */
export const listenToReader = (listener: Hear): (() => void) => {
  hear = listener;
  return () => {
    if (hear === listener) hear = undefined;
  };
};
