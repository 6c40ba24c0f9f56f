// What the page of the nightly scan shows: how far a scan is, what the last one found by rule and document, what is new and what is gone since the one before.
import { findOrgan, isWithin, shortName } from "../../county/lookup.ts";
import { ALLOWED, refuse } from "../../kernel/verdict.ts";
import { type Actor, postFor, whoMay } from "../../law/permissions.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { placeOfOrgan } from "./actions/scanning.ts";
import { findRule } from "./retired.ts";
import { demandReader, nameReader } from "./rules-view.ts";
import * as store from "./scan-store.ts";
import { type Family, FAMILY_NAMES, type Severity, SEVERITY_NAMES } from "./schema.ts";

const SCANS_SHOWN = 14;
export const GROUPS_A_PAGE = 20;
export const FINDINGS_A_PAGE = 50;

export type ScanFilter = { which: store.Which; rule: string; unit: string };

const titleOf = (rule: string): string => findRule(rule)?.title ?? rule;
const familyOf = (rule: string): string => FAMILY_NAMES[rule.slice(0, rule.indexOf("/")) as Family] ?? "";

const filterFor = (system: System, last: store.ScanRow, { which, rule, unit }: ScanFilter): store.FindingFilter => ({
  which,
  scan: Number(last.id),
  scanStartedAt: last.started_at,
  rule: rule || undefined,
  organs:
    unit && findOrgan(system.county, unit) ? system.county.organs.flatMap(({ id }) => (isWithin(system.county, id, unit) ? [id] : [])) : undefined,
});

const scanWords = (nameOf: (account: string) => string) => (row: store.ScanRow) => ({
  id: Number(row.id),
  state: row.state as store.ScanState,
  byHand: row.by_hand,
  documents: row.documents,
  done: row.done,
  pages: row.pages,
  findings: row.findings,
  fresh: row.fresh,
  gone: row.gone,
  message: row.message,
  by: nameOf(row.started_by),
  startedAt: row.started_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
});

export const viewScan = async (system: System, actor: Actor, filter: ScanFilter & { page: number }) => {
  demandReader(actor);
  const { db, county } = system;
  const scans = await store.lastScans(db, SCANS_SHOWN);
  const active = await store.findActiveScan(db);
  const last = await store.findLastDone(db);
  const only = last && filterFor(system, last, filter);
  const groups = only ? await store.findingGroups(db, only, { limit: GROUPS_A_PAGE, offset: (filter.page - 1) * GROUPS_A_PAGE }) : [];
  const nameOf = await nameReader(system, [...scans.map(({ started_by }) => started_by), ...groups.map(({ drafter }) => drafter)]);
  const words = scanWords(nameOf);
  return {
    can: { scan: postFor(actor, "proofreading.scan") ? ALLOWED : refuse(`巡检由${whoMay("proofreading.scan")}发起`, [], "每天夜里会自动巡检一次") },
    active: active ? words(active) : null,
    last: last ? words(last) : null,
    history: scans.map(words),
    counts: only ? await store.countsByWhich(db, only) : { open: 0, fresh: 0, gone: 0, handled: 0 },
    rules: only ? (await store.ruleCounts(db, only)).map(({ rule, count }) => ({ rule, title: titleOf(rule), count })) : [],
    groups: {
      page: filter.page,
      pageSize: GROUPS_A_PAGE,
      total: groups[0]?.total ?? 0,
      items: groups.map((group) => {
        const place = placeOfOrgan(county, group.organ);
        const isReadable = place !== undefined && postFor(actor, "manuscript.read", place) !== undefined;
        return {
          key: `${group.rule} ${group.document}`,
          rule: group.rule,
          ruleTitle: titleOf(group.rule),
          familyName: familyOf(group.rule),
          severity: group.severity as Severity,
          severityName: SEVERITY_NAMES[group.severity as Severity],
          document: group.document,
          title: group.title,
          organName: findOrgan(county, group.organ) ? shortName(county, group.organ) : group.organ,
          manuscript: isReadable ? group.manuscript : null,
          /** Who wrote it, and whether this person may open a correction. */
          drafter: isReadable && group.drafter !== null ? nameOf(group.drafter) : null,
          mayCorrect: place !== undefined && postFor(actor, "manuscript.correct", place) !== undefined,
          outside: group.source === null ? null : { source: group.source, address: group.address ?? "" },
          count: group.count,
          since: group.since.toISOString(),
          shown: group.shown,
          reason: group.reason,
          can: postFor(actor, "proofreading.handle", place ?? { organ: "", unit: "", line: [] })
            ? ALLOWED
            : refuse("这里由别的单位负责，由它或信息股处理", [], "请告诉那个单位"),
        };
      }),
    },
  };
};
export type ScanView = Awaited<ReturnType<typeof viewScan>>;
export type ScanGroup = ScanView["groups"]["items"][number];

/** The findings of one group, some at a time. */
export const viewGroup = async (system: System, actor: Actor, filter: ScanFilter & { document: string; page: number }) => {
  demandReader(actor);
  const last = await store.findLastDone(system.db);
  if (!last) throw notFound("次巡检");
  const rows = await store.findingsOfGroup(
    system.db,
    { ...filterFor(system, last, filter), document: filter.document },
    { limit: FINDINGS_A_PAGE, offset: (filter.page - 1) * FINDINGS_A_PAGE },
  );
  const nameOf = await nameReader(
    system,
    rows.map(({ handled_by }) => handled_by),
  );
  return {
    items: rows.map((row) => ({
      id: Number(row.id),
      shown: row.shown,
      reason: row.reason,
      handled: row.handled
        ? {
            outcome: row.handled as "corrected" | "not-a-fault",
            reason: row.handled_reason ?? "",
            by: nameOf(row.handled_by ?? ""),
            at: row.handled_at!.toISOString(),
          }
        : null,
    })),
  };
};
export type ScanGroupView = Awaited<ReturnType<typeof viewGroup>>;

export type ScanDuty = { duty: string; title: string; dueOn: null; status: "open"; words: string; cite: []; path: string };

/** What the last scan found in what the actor's units answer for, a line for each unit; the information section has one line for the county. */
export const scanDuties = async (system: System, actor: Actor): Promise<ScanDuty[]> => {
  const last = await store.findLastDone(system.db);
  if (!last) return [];
  const isCounty = actor.posts.some(({ roles }) => roles.includes("information-section"));
  const units = isCounty ? [""] : [...new Set(actor.posts.map(({ unit }) => unit))].filter((unit) => canHandleIn(system, actor, unit));
  const lines = await Promise.all(
    units.map(async (unit) => ({ unit, ...(await store.countsByWhich(system.db, filterFor(system, last, { which: "open", rule: "", unit }))) })),
  );
  return lines.flatMap(({ unit, open, fresh }): ScanDuty[] =>
    open === 0
      ? []
      : [
          {
            duty: `proofreading/scan/${unit}`,
            title: `巡检：${unit ? `${shortName(system.county, unit)}已公开的内容里` : "已公开的内容里"}有 ${open} 处问题待处理`,
            dueOn: null,
            status: "open",
            words: fresh > 0 ? `其中 ${fresh} 处是这次新出现的` : "更正之后请标明，不是差错的请写明理由",
            cite: [],
            path: `/proofreading/scan${unit ? `?unit=${encodeURIComponent(unit)}` : ""}`,
          },
        ],
  );
};

const canHandleIn = (system: System, actor: Actor, unit: string): boolean => {
  const place = placeOfOrgan(system.county, unit);
  return place !== undefined && postFor(actor, "proofreading.handle", place) !== undefined;
};
