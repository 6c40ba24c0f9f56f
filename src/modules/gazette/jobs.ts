// Timed work of the gazette: reads an uploaded file, telling the person who waits how far it is; makes older imports searchable. May run twice without harm.
import { OfficeRefusal } from "../../office/refusal.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { commitImport } from "./actions/importing.ts";
import { mediaTypeOf, readGazetteFile } from "./reading.ts";
import { structureOf } from "./rules/desk.ts";
import { searchRowsOf } from "./rules/search-rows.ts";
import * as store from "./store.ts";

/** What a person reads of a failure that is an answer; undefined for a fault of ours. */
const reasonOf = (error: unknown): string | undefined => (error instanceof Refusal || error instanceof OfficeRefusal ? error.message : undefined);

export const tasks = {
  "import-gazette": async (system: System, payload: { run: string }): Promise<void> => {
    const run = await store.findRun(system.db, payload.run);
    if (!run || run.state === "done" || run.state === "failed") return;
    const tell = (state: store.RunState, change: { step?: string; done?: number; message?: string; import?: string }): Promise<unknown> =>
      store.updateRun(system.db, run.id, { state, ...change, at: system.clock.now() });
    try {
      await tell("running", { step: "读取文件", done: 10 });
      const bytes = Buffer.concat(await Array.fromAsync(system.files.read(run.sha256) as AsyncIterable<Buffer>));
      // Told now and then, not for every page, and in order.
      let told = Promise.resolve<unknown>(undefined);
      let shown = 10;
      const read = await readGazetteFile(run.name, bytes, (step, done) => {
        if (done < shown + 5) return;
        shown = done;
        told = told.then(() => tell("running", { step, done }));
      });
      await told;
      await tell("running", { step: "保存", done: 90 });
      const committed = await commitImport(
        system,
        { account: run.started_by, name: "" },
        { ...read, name: run.name, mediaType: mediaTypeOf(run.name), sha256: run.sha256, size: Number(run.size) },
      );
      await tell("done", { step: "完成", done: 100, import: committed.id, message: committed.already ? "这份文件以前导入过，已打开原来的导入" : "" });
    } catch (error) {
      const because = reasonOf(error);
      await tell("failed", { step: "没有导入", message: because ?? "系统出了故障，文件没有导入，请稍后再试或告诉系统管理员" });
      // An answer is final; a fault the queue writes down.
      if (because === undefined) throw error;
    }
  },
  /** What was read in before there was a search is found from now on. */
  "make-gazettes-searchable": async (system: System): Promise<void> => {
    for (const id of await store.notSearchable(system.db)) {
      await system.db.transaction().execute(async (tx) => {
        const row = (await store.findImport(tx, id))!;
        const steps = (await store.changesOf(tx, id)).map(({ change }) => change);
        await store.insertSearch(tx, row, searchRowsOf(system.county, structureOf(row.result, steps)));
      });
    }
  },
};

export const atStart = ["make-gazettes-searchable"];
