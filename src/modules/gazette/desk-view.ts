// What the proofing desk shows: the source line by line, the structure as it stands, flags with what was decided, who did what. Reads only.
import { fullName } from "../../county/lookup.ts";
import type { Actor } from "../../law/permissions.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { namesOf } from "../identity/index.ts";
import { STAGE_NAMES, type Stage } from "../publishing/schema.ts";
import { gazetteOf, gazettePost, mayDraft } from "./actions/shared.ts";
import { picturedPages } from "./page-picture.ts";
import { CHANGE_NAMES } from "./rules/change.ts";
import { countNodes, openFlags, placesOfFlags, standing, structureOf } from "./rules/desk.ts";
import { canBecomeManuscript, issuerOf, kindOf } from "./rules/facts.ts";
import { FLAG_NAMES } from "./schema.ts";
import * as store from "./store.ts";

const nameFor =
  (names: Map<string, string>) =>
  (account: string): string =>
    account === "system" ? "系统" : (names.get(account) ?? account);

export const listImportsFor = async (system: System, actor: Actor) => {
  gazettePost(system.county, actor, "gazette.read");
  const rows = await store.listImports(system.db);
  const names = nameFor(await namesOf(system.db, [...new Set(rows.map((row) => row.imported_by))]));
  return {
    items: rows.map(({ imported_by, imported_at, ...row }) => ({
      ...row,
      size: Number(row.size),
      importedBy: names(imported_by),
      importedAt: imported_at.toISOString(),
    })),
  };
};

export const viewImport = async (system: System, actor: Actor, id: string) => {
  const { county } = system;
  gazettePost(county, actor, "gazette.read");
  const row = await store.findImport(system.db, id);
  if (!row) throw notFound("份公报");
  const changes = await store.changesOf(system.db, id);
  const steps = changes.map(({ change }) => change);
  const structure = structureOf(row.result, steps);
  const links = await store.manuscriptsOf(system.db, id);
  const names = nameFor(await namesOf(system.db, [...new Set([row.imported_by, ...changes.map((change) => change.actor)])]));
  const { flags, issue, furniture, accounting } = row.result;
  const places = placesOfFlags(structure, flags);
  const drafting = mayDraft(county, actor);
  return {
    id,
    name: row.name,
    sha256: row.sha256,
    importedAt: row.imported_at.toISOString(),
    importedBy: names(row.imported_by),
    issue,
    accounting,
    furniture,
    /** Line 1 is the first. */
    lines: row.source.split("\n"),
    /** Pages that can be looked at as pictures. */
    pages: await picturedPages(system, row),
    seq: changes.length,
    canUndo: standing(steps).length > 0,
    documents: structure.documents.map((document) => {
      const link = links.find((one) => one.document === document.key);
      const issuer = issuerOf(county, document) ?? gazetteOf(county).publisher;
      const open = openFlags(structure, flags, document, places);
      return {
        ...document,
        nodeCount: countNodes(document),
        openFlags: open,
        issuer: { id: issuer, name: fullName(county, issuer) },
        kind: kindOf(county, document.title),
        manuscript: link
          ? { id: link.manuscript, stage: link.stage, stageName: STAGE_NAMES[link.stage as Stage], changedSince: changes.length > link.seq }
          : null,
        canBecomeManuscript: drafting.ok ? canBecomeManuscript(structure, flags, document, link, open.length) : drafting,
      };
    }),
    setAside: structure.setAside,
    flags: flags.map((flag, at) => ({
      ...flag,
      kindName: FLAG_NAMES[flag.kind],
      document: places[at]?.key ?? null,
      decision: structure.decisions[at] ?? null,
    })),
    history: changes.map(({ seq, change, actor: account, at }) => ({
      seq,
      change,
      what: CHANGE_NAMES[change.kind],
      by: names(account),
      at: at.toISOString(),
    })),
  };
};

/** How far files on their way in have come. */
export const viewRun = async (system: System, actor: Actor, id: string) => {
  gazettePost(system.county, actor, "gazette.read");
  const run = await store.findRun(system.db, id);
  if (!run) throw notFound("次导入");
  return { id: run.id, name: run.name, state: run.state, step: run.step, done: run.done, message: run.message, import: run.import };
};

export const listRuns = async (system: System, actor: Actor) => {
  gazettePost(system.county, actor, "gazette.read");
  return {
    items: (await store.recentRuns(system.db)).map((run) => ({
      id: run.id,
      name: run.name,
      state: run.state,
      step: run.step,
      done: run.done,
      message: run.message,
      import: run.import,
      startedAt: run.started_at.toISOString(),
    })),
  };
};
