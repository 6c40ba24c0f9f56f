// One source of a unit read for a scan: its site page by page, or the files of its account. What cannot be read is told as such and counts as it was.
import type { System } from "../../../platform/system.ts";
import { outsideDocument } from "../outside.ts";
import * as store from "../outside-store.ts";
import { crawl, type CrawlLimits } from "./crawl.ts";

export type OutsideText = { document: string; text: string };
/** Takes a text, or word that something was tried in vain; answers whether the scan is still wanted. */
export type Read = (text?: OutsideText) => Promise<boolean>;

const textOf = (id: number, title: string, text: string): OutsideText => ({ document: outsideDocument(id), text: `${title}\n${text}` });

const visitSite = async (system: System, scan: number, source: store.SourceRow, read: Read, limits?: CrawlLimits): Promise<boolean> => {
  const { db, clock } = system;
  const id = Number(source.id);
  const visits = crawl(source.address!, () => clock.now().getTime(), limits);
  let pages = 0;
  let first: string | undefined;
  let unread = 0;
  for (;;) {
    const { value: visit, done } = await visits.next();
    if (done) {
      const isUnreachable = pages === 0 && first !== undefined;
      const remark = isUnreachable ? first! : [visit, unread > 0 ? `${unread} 页没有读成` : undefined].filter(Boolean).join("，");
      const outcome = isUnreachable ? "unreachable" : remark === "" ? "whole" : "partly";
      await store.carryFindings(db, scan, id, isUnreachable || visit !== undefined);
      await store.noteVisit(db, id, { visited_at: clock.now(), outcome, remark });
      return true;
    }
    if (visit.kind === "unread") {
      const { address, problem, gone } = visit;
      first ??= problem;
      unread++;
      await store.notePage(db, { source: id, address, title: "", scan, problem, gone });
      if (!(await read())) return false;
      continue;
    }
    pages++;
    const { title, text } = visit.page;
    const page = await store.notePage(db, { source: id, address: visit.address, title, scan, problem: "", gone: false });
    if (!(await read(textOf(page, title, text)))) return false;
  }
};

const visitAccount = async (system: System, scan: number, source: store.SourceRow, read: Read): Promise<boolean> => {
  const id = Number(source.id);
  for await (const file of store.filesOf(system.db, id)) {
    await store.notePage(system.db, { source: id, address: file.address, title: file.title, scan, problem: "", gone: false });
    if (!(await read(textOf(file.id, file.title, file.text)))) return false;
  }
  await store.noteVisit(system.db, id, { visited_at: system.clock.now(), outcome: "whole", remark: "" });
  return true;
};

/** Answers whether the scan is still wanted. */
export const visitSource = (system: System, scan: number, source: store.SourceRow, read: Read, limits?: CrawlLimits): Promise<boolean> =>
  source.kind === "site" ? visitSite(system, scan, source, read, limits) : visitAccount(system, scan, source, read);
