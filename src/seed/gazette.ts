// The demonstration's gazette as scenes: an issue composed of published documents, set, reviewed by three people and published; its paper copies; the next
// issue being planned; an old one on the proofing desk. Through the verbs everybody uses.
import { createHash } from "node:crypto";
import type { DemoGazette } from "../../counties/tumed-left-banner/demo/index.ts";
import { dayOf } from "../../counties/tumed-left-banner/demo/resolve.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import type { Actor } from "../law/permissions.ts";
import { copiesFor } from "../modules/gazette/issue-view.ts";
import { readGazetteFile } from "../modules/gazette/reading.ts";
import { commitImport, createIssue, handOver, planCopies, planIssue, setIssue } from "../modules/gazette/index.ts";
import { periodOn } from "../modules/gazette/rules/rhythm.ts";
import {
  approveManuscript,
  orderPublication,
  publishManuscript,
  REVIEW_CHECKS,
  saveManuscript,
  submitManuscript,
} from "../modules/publishing/index.ts";
import type { ReviewStage } from "../modules/publishing/schema.ts";
import { findManuscript } from "../modules/publishing/store.ts";
import type { System } from "../platform/system.ts";
import { manuscriptOf, REMARKS } from "./journey.ts";
import { type Cast, instant, type Scene } from "./seed.ts";

/** The fourth issue of 2023 was the fortieth of all, four a year. */
const FORTIETH = { year: 2023, number: 4, running: 40 };
const runningNumber = (year: number, number: number): number => FORTIETH.running + (year - FORTIETH.year) * 4 + number - FORTIETH.number;

/** The quarter before the one a day lies in: its issue is the one that comes out on that day. */
const quarterBefore = (day: PlainDate): { year: number; number: number } => {
  const { year, number } = periodOn("quarterly", day);
  return number === 1 ? { year: year - 1, number: 4 } : { year, number: number - 1 };
};

export const playGazette = (gazette: DemoGazette, cast: Cast, today: PlainDate): Scene[] => {
  const office = "government-office/information";
  const editor = cast.find("drafter", office);
  const out = dayOf(today, gazette.issued.daysAgo);
  const { year, number } = quarterBefore(out);
  let issue = "";
  let carrier = "";
  const scene = (day: PlainDate, hour: number, minute: number, run: (system: System) => Promise<void>): Scene => ({
    at: instant(day, hour, minute),
    run,
  });
  const approve = (minute: number, stage: ReviewStage, role: "first-reviewer" | "second-reviewer" | "third-reviewer"): Scene =>
    scene(out, 10, minute, async (system) => {
      await approveManuscript(system, cast.find(role, office), {
        id: carrier,
        hash: (await findManuscript(system.db, carrier))!.content_hash,
        checks: REVIEW_CHECKS[stage].map((check) => ({ id: check.id, result: "pass" as const, remark: "" })),
        remark: REMARKS[stage],
      });
    });
  return [
    scene(out, 9, 1, async (system) => {
      issue = (await createIssue(system, editor, { kind: "regular", year, number, runningNumber: runningNumber(year, number), publishedOn: out })).id;
      await planIssue(system, editor, { id: issue, lock: 1, plan: gazette.issued.documents.map(manuscriptOf), publishedOn: out });
      carrier = (await setIssue(system, editor, { id: issue })).manuscript;
      await sayNothingIsSecret(system, editor, carrier);
    }),
    scene(out, 9, 31, (system) => submitManuscript(system, editor, { id: carrier })),
    approve(2, "first", "first-reviewer"),
    approve(32, "second", "second-reviewer"),
    approve(52, "third", "third-reviewer"),
    scene(out, 17, 3, async (system) => {
      await orderPublication(system, cast.find("publisher", office), { id: carrier, at: undefined });
      await publishManuscript(system, carrier);
      await planCopies(system, editor, { issue });
    }),
    scene(addDays(out, 7), 16, 4, async (system) => {
      for (const row of (await copiesFor(system, issue)).slice(0, gazette.issued.handedOver))
        await handOver(system, editor, { id: row.id, copies: row.copies, receiver: row.responsible, on: addDays(out, 7) });
    }),
    scene(addDays(today, -gazette.scan.daysAgo), 15, 6, async (system) => {
      const bytes = new TextEncoder().encode(gazette.scan.text);
      const read = await readGazetteFile(gazette.scan.name, bytes, () => undefined);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await commitImport(system, editor, { ...read, name: gazette.scan.name, mediaType: "text/plain", sha256, size: bytes.byteLength });
    }),
    scene(addDays(today, -1), 17, 41, async (system) => {
      const next = await createIssue(system, editor, { kind: "regular", year: number === 4 ? year + 1 : year });
      await planIssue(system, editor, { id: next.id, lock: 1, plan: gazette.planned.map(manuscriptOf), publishedOn: null });
    }),
  ];
};

const sayNothingIsSecret = async (system: System, editor: Actor, id: string): Promise<void> => {
  const row = (await findManuscript(system.db, id))!;
  const content = { ...row.content, secrecy: { conclusion: "clear" as const, remark: "所收文件均已公开，版面没有增加内容。" } };
  await saveManuscript(system, editor, { id, lock: row.lock, content });
};
