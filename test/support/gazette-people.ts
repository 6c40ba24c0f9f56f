// The gazette's office and a document at any stage, for tests of issues.
import type { Actor } from "../../src/law/permissions.ts";
import {
  approveManuscript,
  createManuscript,
  orderPublication,
  publishManuscript,
  saveManuscript,
  submitManuscript,
} from "../../src/modules/publishing/index.ts";
import { findManuscript } from "../../src/modules/publishing/store.ts";
import type { ManuscriptContent, ReviewStage } from "../../src/modules/publishing/schema.ts";
import { bodyFromNotation } from "../../src/document/notation.ts";
import { plainDate } from "../../src/kernel/plain-date.ts";
import { contentOf, ticks } from "./publishing.ts";
import type { TestSystem } from "./system.ts";

export const GAZETTE_OFFICE = "government-office/information";

export type GazetteRoom = {
  editor: Actor;
  first: Actor;
  second: Actor;
  third: Actor;
  publisher: Actor;
  information: Actor;
  outsider: Actor;
  secretary: Actor;
};

export const gazetteRoom = async (system: TestSystem, more: { password?: string } = {}): Promise<GazetteRoom> => ({
  editor: await system.person("gazette-editor", GAZETTE_OFFICE, ["drafter"], more),
  first: await system.person("gazette-first", GAZETTE_OFFICE, ["first-reviewer"], more),
  second: await system.person("gazette-second", GAZETTE_OFFICE, ["second-reviewer"], more),
  third: await system.person("gazette-third", "government-office", ["third-reviewer"], more),
  publisher: await system.person("gazette-publisher", "government-office", ["publisher"], more),
  information: await system.person("gazette-section", GAZETTE_OFFICE, ["information-section"], more),
  outsider: await system.person("gazette-outsider", "education/basic-education", ["drafter"], more),
  secretary: await system.person("gazette-secretary", "government-office/secretariat", ["drafter"], more),
});

/** What the drafter of a manuscript made by the gazette still has to say before it can be reviewed. */
export const fillIn = async (system: TestSystem, actor: Actor, id: string, change: Partial<ManuscriptContent> = {}): Promise<void> => {
  const row = (await findManuscript(system.db, id))!;
  const content: ManuscriptContent = {
    ...row.content,
    column: row.content.column || "notices",
    topic: row.content.topic || "civil-affairs",
    secrecy: { conclusion: "clear", remark: "不涉密" },
    issuedOn: row.content.issuedOn ?? row.content.madeOn ?? plainDate("2026-03-02"),
    madeOn: row.content.madeOn ?? plainDate("2026-03-02"),
    ...change,
  };
  await saveManuscript(system, actor, { id, lock: row.lock, content });
};

/** Sends a manuscript of the gazette's office through its reviews, up to `to`. */
export const review = async (
  system: TestSystem,
  room: GazetteRoom,
  id: string,
  to: ReviewStage | "approved" | "published" = "published",
): Promise<void> => {
  system.clock.advance(5);
  await submitManuscript(system, room.editor, { id });
  for (const stage of ["first", "second", "third"] as const) {
    if (to === stage) return;
    system.clock.advance(5);
    const row = (await findManuscript(system.db, id))!;
    await approveManuscript(system, room[stage], { id, hash: row.content_hash, checks: ticks(stage), remark: "" });
  }
  if (to !== "published") return;
  await publish(system, room, id);
};

export const publish = async (system: TestSystem, room: GazetteRoom, id: string): Promise<void> => {
  system.clock.advance(5);
  await orderPublication(system, room.publisher, { id, at: undefined });
  await publishManuscript(system, id);
};

/** A document of the government office, as far as `to`. */
export const documentAt = async (
  system: TestSystem,
  room: GazetteRoom,
  title: string,
  to: "drafting" | ReviewStage | "approved" | "published",
  change: Partial<ManuscriptContent> = {},
): Promise<string> => {
  const content = contentOf({
    title,
    issuingOrgan: "government-office",
    documentNumber: "土左政办发〔2026〕12号",
    body: bodyFromNotation(
      `各乡镇人民政府：\n现就有关事项通知如下。\n# 一、检查范围\n${title}所列单位，自3月10日起逐一检查，当日发现的问题当日整改。`,
    ),
    ...change,
  });
  const { id } = await createManuscript(system, room.editor, { organ: GAZETTE_OFFICE, kind: content.kind, title, content });
  if (to !== "drafting") await review(system, room, id, to);
  return id;
};
