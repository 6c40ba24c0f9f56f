// Proofreads off the main thread: a text and what is known around it in, its findings out, under the number they were asked by. After an edit only
// the lines that changed are read again.
import { proofreadIncremental, type Reading } from "../../../modules/proofreading/incremental.ts";
import type { Context, Finding } from "../../../modules/proofreading/schema.ts";

export type Question = { number: number; text: string; context: Context };
export type Answer = { number: number; findings: Finding[] };

// The rules compile a context once per object: an equal one is kept.
let known: { json: string; context: Context } | undefined;
const kept = (context: Context): Context => {
  const json = JSON.stringify(context);
  if (known?.json !== json) known = { json, context };
  return known.context;
};

let reading: Reading | undefined;
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  reading = proofreadIncremental(reading, data.text, kept(data.context));
  self.postMessage({ number: data.number, findings: reading.findings } satisfies Answer);
});
