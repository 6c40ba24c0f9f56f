// The way of one demonstration manuscript as a list of scenes: drafted, reviewed, perhaps returned, published, corrected, withdrawn.
import type { Body } from "../document/body.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import type { Actor } from "../law/permissions.ts";
import {
  approveManuscript,
  askDoubt,
  correctManuscript,
  createManuscript,
  expireManuscript,
  orderPublication,
  publishManuscript,
  returnManuscript,
  REVIEW_CHECKS,
  saveManuscript,
  storeUpload,
  submitManuscript,
  withdrawManuscript,
} from "../modules/publishing/index.ts";
import { findManuscript } from "../modules/publishing/store.ts";
import type { ManuscriptContent, ReviewStage } from "../modules/publishing/schema.ts";
import { SYSTEM } from "../platform/action.ts";
import type { System } from "../platform/system.ts";
import type { DemoManuscript, DemoSlip, ResolvedContent } from "../../counties/tumed-left-banner/demo/index.ts";
import { attachmentBytes } from "./attachments.ts";
import { explained } from "./explain.ts";
import { type Cast, instant, type Scene } from "./seed.ts";
import { replaceText, settleSlips, withSlips } from "./slips.ts";

type Part = {
  manuscript: DemoManuscript;
  index: number;
  cast: Cast;
  today: PlainDate;
  now: Date;
  content: ResolvedContent;
  slips: readonly DemoSlip[];
};

// Ids of manuscripts already created in this run, by their key: an interpretation names its document.
const created = new Map<string, string>();

/** The manuscript that a key became in this run. */
export const manuscriptOf = (key: string): string => {
  const id = created.get(key);
  if (!id) throw new Error(`the demonstration has not made ${key} yet`);
  return id;
};

export const REMARKS: Record<ReviewStage, string> = {
  first: "已通读，内容准确，文字通顺。",
  second: "专项审核无问题，同意送审。",
  third: "同意发布。",
  chief: "同意。",
};
const ROLES = { first: "first-reviewer", second: "second-reviewer", third: "third-reviewer", chief: "chief" } as const;
const ORDER = ["drafting", "first", "second", "third", "chief", "approved", "published"] as const;

export const play = (part: Part): Scene[] => {
  const { manuscript, cast, today, content, slips } = part;
  const { journey, organ, key } = manuscript;
  const drafter = cast.find("drafter", organ);
  const scenes: Scene[] = [];
  const limit = part.now.getTime() - 60_000;
  // Scenes of one manuscript follow each other by at least some minutes and never lie in the future.
  let last = 0;
  const add = (day: PlainDate, hour: number, run: (system: System, id: string) => Promise<void>): void => {
    const wanted = instant(day, hour, (part.index * 7) % 50).getTime();
    last = Math.min(Math.max(wanted, last + 5 * 60_000), Math.max(limit, last + 1));
    scenes.push({ at: new Date(last), run: async (system) => explained(system, created.get(key), () => run(system, created.get(key) ?? "")) });
  };
  const ago = (days: number): PlainDate => addDays(today, -days);

  const current = async (system: System, id: string) => (await findManuscript(system.db, id))!;
  const approve = (day: PlainDate, hour: number, stage: ReviewStage): void =>
    add(day, hour, async (system, id) => {
      const reviewer = cast.find(ROLES[stage], organ);
      await approveManuscript(system, reviewer, {
        id,
        hash: (await current(system, id)).content_hash,
        checks: REVIEW_CHECKS[stage].map((check) => ({ id: check.id, result: "pass" as const, remark: "" })),
        remark: REMARKS[stage],
      });
    });

  const end = journey.publishedDaysAgo ?? 0;
  const span = Math.max(0, journey.createdDaysAgo - end);
  // Days of the steps, spread between drafting and the end.
  const day = (step: number): PlainDate => ago(journey.createdDaysAgo - Math.floor((span * step) / 6));
  const reached = ORDER.indexOf((ORDER as readonly string[]).includes(journey.to) ? (journey.to as (typeof ORDER)[number]) : "published");

  add(day(0), 9, async (system) => {
    const kept = await keepAttachments(system, drafter, content);
    const full: ManuscriptContent = {
      ...kept,
      body: withSlips(content.body, slips),
      interprets: content.interprets === null ? null : (created.get(content.interprets) ?? null),
    };
    const { id } = await createManuscript(system, drafter, { organ, kind: content.kind, title: content.title, content: full });
    created.set(key, id);
  });
  if (slips.length > 0) add(day(0), 9, (system, id) => settleSlips(system, drafter, id, slips, content.body));
  if (reached === 0 && !journey.returned) return scenes;

  const reviewTo = (stages: readonly ReviewStage[], from: number): void =>
    stages.forEach((stage, index) => approve(day(from + index), 11 + index * 2, stage));
  const needsChief = content.concerns.leaders || content.concerns.major;
  const path: ReviewStage[] = needsChief ? ["first", "second", "third", "chief"] : ["first", "second", "third"];
  const submit = (step: number, hour: number): void => add(day(step), hour, (system, id) => submitManuscript(system, drafter, { id }));

  if (journey.returned) {
    const { atStage, remark } = journey.returned;
    submit(0, 10);
    reviewTo(path.slice(0, path.indexOf(atStage)), 1);
    add(day(2), 15, (system, id) => returnManuscript(system, cast.find(ROLES[atStage], organ), { id, remark, checks: [] }));
    if (reached === 0) return scenes;
    add(day(3), 9, async (system, id) => {
      const row = await current(system, id);
      await saveManuscript(system, drafter, {
        id,
        lock: row.lock,
        content: {
          ...row.content,
          keywords: [...new Set([...row.content.keywords, "公开"])].slice(0, 10),
          body: withoutDoubleSpace(row.content.body),
        },
      });
    });
    submit(3, 10);
  } else submit(1, 10);

  const waitingAt = ORDER[reached]!;
  const done = path.filter((stage) => ORDER.indexOf(stage) < reached);
  reviewTo(done, journey.returned ? 3 : 2);
  if (journey.doubt) {
    const office = journey.doubt;
    add(day(5), 16, (system, id) =>
      askDoubt(system, cast.find(ROLES[waitingAt as ReviewStage], organ), {
        id,
        office,
        question: office === "secrecy" ? "稿件中的部分数据是否可以公开，请予研判。" : "稿件发布后是否可能引发误读，请予研判。",
      }),
    );
  }
  if (journey.scheduledInDays !== undefined) {
    const at = instant(addDays(today, journey.scheduledInDays), 9);
    add(day(6), 17, async (system, id) => {
      await orderPublication(system, cast.find("publisher", organ), { id, at });
    });
  }
  if (reached < ORDER.indexOf("published")) return scenes;

  const publish = (on: PlainDate): void =>
    add(on, 17, async (system, id) => {
      await orderPublication(system, cast.find("publisher", organ), { id, at: undefined });
      await publishManuscript(system, id);
    });
  publish(ago(end));
  if (journey.corrected) {
    const { note, replace, daysAgo } = journey.corrected;
    add(ago(daysAgo), 8, (system, id) => correctManuscript(system, drafter, { id, note, conceals: false }));
    add(ago(daysAgo), 9, async (system, id) => {
      const row = await current(system, id);
      await saveManuscript(system, drafter, { id, lock: row.lock, content: { ...row.content, body: replaceText(row.content.body, ...replace) } });
      await submitManuscript(system, drafter, { id });
    });
    path.forEach((stage, index) => approve(ago(daysAgo), 10 + index, stage));
    publish(ago(daysAgo));
  }
  if (journey.withdrawn) {
    const { reason, daysAgo } = journey.withdrawn;
    add(ago(daysAgo), 10, (system, id) => withdrawManuscript(system, cast.find("publisher", organ), { id, reason }));
  }
  if (journey.to === "expired") add(today, 0, (system, id) => expireManuscript(system, SYSTEM, { id }));
  return scenes;
};

// A returned draft comes back amended in some small way.
const withoutDoubleSpace = (body: Body): Body => JSON.parse(JSON.stringify(body).replaceAll("  ", " ")) as Body;

const keepAttachments = async (system: System, drafter: Actor, content: ResolvedContent): Promise<ManuscriptContent> => {
  const attachments = [];
  for (const attachment of content.attachments) {
    const made = await attachmentBytes(attachment);
    const file = await storeUpload(system, drafter, { name: attachment.name, ...made });
    attachments.push({
      fileId: file.id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      withheld: attachment.withheld ?? null,
    });
  }
  return { ...content, attachments };
};
