// What the page of sites and accounts shows: each with its unit, how the last visit went, and what could not be read.
import { findOrgan, shortName } from "../../county/lookup.ts";
import { ALLOWED, refuse } from "../../kernel/verdict.ts";
import { type Actor, postFor, whoMay } from "../../law/permissions.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import * as store from "./outside-store.ts";
import { demandReader } from "./rules-view.ts";

const SHOWN = 200;
const NO_PAGES = { pages: 0, files: 0, unread: 0 };

export const viewSources = async (system: System, actor: Actor) => {
  demandReader(actor);
  const counts = await store.pageCounts(system.db);
  return {
    can: postFor(actor, "proofreading.scan")
      ? ALLOWED
      : refuse(`巡检的网站和账号由${whoMay("proofreading.scan")}登记`, [], "请把网址或账号告诉信息股"),
    items: (await store.listSources(system.db)).map((row) => ({
      id: Number(row.id),
      kind: row.kind as "site" | "account",
      name: row.name,
      address: row.address,
      organ: row.organ,
      organName: findOrgan(system.county, row.organ) ? shortName(system.county, row.organ) : row.organ,
      visitedAt: row.visited_at?.toISOString() ?? null,
      outcome: row.outcome as "whole" | "partly" | "unreachable" | null,
      remark: row.remark,
      ...(counts.get(Number(row.id)) ?? NO_PAGES),
    })),
  };
};
export type SourcesView = Awaited<ReturnType<typeof viewSources>>;

/** The pages that could not be read the last time, and the files of an account. */
export const viewSource = async (system: System, actor: Actor, id: number) => {
  demandReader(actor);
  const source = await store.findSource(system.db, id);
  if (!source) throw notFound("个网站或账号");
  const plain = <T extends { id: unknown }>(row: T) => ({ ...row, id: Number(row.id) });
  return {
    unread: (await store.unreadPages(system.db, id, SHOWN)).map(plain),
    files: (await store.listFiles(system.db, id, SHOWN)).map(plain),
  };
};
export type SourceView = Awaited<ReturnType<typeof viewSource>>;
