// What a start says when an act of the demonstration is refused: of which manuscript, and over which words of it.
import { blockingAmong, findingsOf } from "../modules/publishing/proof.ts";
import { findManuscript } from "../modules/publishing/store.ts";
import { knownOf } from "../modules/proofreading/index.ts";
import { Refusal } from "../platform/refusal.ts";
import type { System } from "../platform/system.ts";

/** Runs one act; a refusal comes back with the manuscript's title and the words that hold it up. */
export const explained = async (system: System, id: string | undefined, run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    const row = error instanceof Refusal && id !== undefined ? await findManuscript(system.db, id) : undefined;
    if (!row) throw error;
    const { content } = row;
    const blocking = blockingAmong(findingsOf(system, await knownOf(system), content), content, []);
    const words = blocking.map(({ text, rule, reason }) => `“${text}”（${rule}：${reason}）`).join("；");
    const because = `演示稿件《${content.title}》：${(error as Error).message}`;
    throw new Error(words === "" ? because : `${because}：${words}`, { cause: error });
  }
};
