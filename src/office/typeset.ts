// Sets a paper as PDF in the type-setting thread: bounded in time and in how many wait. Knows the templates by name and nothing of their content.
import { WorkerQueue } from "./worker-queue.ts";

export type Template = "official-document" | "record-sheet" | "gazette" | "page-images" | "case-file" | "case-pages";
export type Typeset = {
  pdf: Uint8Array;
  /** Pictures that cannot be drawn; the paper was not set. */
  broken: string[];
  pages: number;
  /** What the template noted about where things stand, under the label <mark>. */
  marks: unknown[];
};

const queue = new WorkerQueue(new URL("./typeset-worker.ts", import.meta.url), { what: "排版", timeoutMs: 45_000, maxWaiting: 20 });

/** `images`: bytes by the name under which the data mentions them. Throws OfficeRefusal. */
export const typeset = async (template: Template, data: unknown, images: Record<string, Uint8Array> = {}): Promise<Typeset> =>
  (await queue.run({ template, data: JSON.stringify(data), images })) as Typeset;

/** Ends the thread; a later paper starts a new one. */
export const closeTypesetting = (): Promise<void> => queue.close();
