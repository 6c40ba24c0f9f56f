// A county office's people and a manuscript at any stage, for tests of publishing.
import { bodyFromNotation } from "../../src/document/notation.ts";
import { plainDate } from "../../src/kernel/plain-date.ts";
import type { Actor } from "../../src/law/permissions.ts";
import {
  approveManuscript,
  createManuscript,
  orderPublication,
  publishManuscript,
  REVIEW_CHECKS,
  submitManuscript,
} from "../../src/modules/publishing/index.ts";
import type { ManuscriptContent, ReviewStage } from "../../src/modules/publishing/schema.ts";
import { findManuscript } from "../../src/modules/publishing/store.ts";
import type { TestSystem } from "./system.ts";

export const OFFICE = "civil-affairs/elderly-care";

export const contentOf = (change: Partial<ManuscriptContent> = {}): ManuscriptContent => ({
  title: "关于开展养老机构冬季安全检查的通知",
  kind: "notice",
  column: "notices",
  topic: "civil-affairs",
  documentNumber: "",
  issuingOrgan: "civil-affairs",
  madeOn: plainDate("2026-03-02"),
  issuedOn: plainDate("2026-03-03"),
  effectiveOn: null,
  expiresOn: null,
  validity: "none",
  keywords: [],
  source: "旗民政局",
  responsibleEditor: "养老服务股责任编辑",
  openness: { level: "proactive" },
  secrecy: { conclusion: "clear", remark: "不涉密" },
  concerns: { leaders: false, major: false },
  needsInterpretation: false,
  interprets: null,
  body: bodyFromNotation("各养老机构：\n冬季用火用电多，请各单位自即日起逐一排查，发现问题当日整改。\n## 一、检查范围\n全旗已备案的养老机构。"),
  attachments: [],
  ...change,
});

export type People = {
  drafter: Actor;
  colleague: Actor;
  first: Actor;
  second: Actor;
  third: Actor;
  chief: Actor;
  publisher: Actor;
  secrecy: Actor;
  cyberspace: Actor;
  outsider: Actor;
  information: Actor;
};

export const people = async (system: TestSystem): Promise<People> => ({
  drafter: await system.person("drafter", OFFICE, ["drafter"]),
  colleague: await system.person("colleague", OFFICE, ["drafter", "first-reviewer", "second-reviewer"]),
  first: await system.person("first", OFFICE, ["first-reviewer"]),
  second: await system.person("second", OFFICE, ["second-reviewer"]),
  third: await system.person("third", "civil-affairs", ["third-reviewer"]),
  chief: await system.person("chief", "civil-affairs", ["chief"]),
  publisher: await system.person("publisher", "civil-affairs", ["publisher"]),
  secrecy: await system.person("secrecy", "secrecy-bureau", ["secrecy"]),
  cyberspace: await system.person("cyber", "cyberspace-office", ["cyberspace"]),
  outsider: await system.person("outsider", "education/basic-education", ["drafter", "first-reviewer", "second-reviewer"]),
  information: await system.person("information", "government-office/information", ["information-section", "publisher"]),
});

export const ticks = (stage: ReviewStage) => REVIEW_CHECKS[stage].map((check) => ({ id: check.id, result: "pass" as const, remark: "" }));

export const draft = async (system: TestSystem, who: People, change: Partial<ManuscriptContent> = {}): Promise<string> => {
  const content = contentOf(change);
  const { id } = await createManuscript(system, who.drafter, { organ: OFFICE, kind: content.kind, title: content.title, content });
  return id;
};

export const hashNow = async (system: TestSystem, id: string): Promise<string> => (await findManuscript(system.db, id))!.content_hash;

export const approve = async (system: TestSystem, actor: Actor, id: string, stage: ReviewStage): Promise<void> => {
  system.clock.advance(5);
  await approveManuscript(system, actor, { id, hash: await hashNow(system, id), checks: ticks(stage), remark: "" });
};

/** A manuscript that has come as far as `stage`: it stands there and waits. */
export const manuscriptAt = async (
  system: TestSystem,
  who: People,
  stage: "drafting" | "first" | "second" | "third" | "approved" | "published",
  change: Partial<ManuscriptContent> = {},
): Promise<string> => {
  const id = await draft(system, who, change);
  const way = ["drafting", "first", "second", "third", "approved", "published"];
  const far = way.indexOf(stage);
  system.clock.advance(5);
  if (far >= 1) await submitManuscript(system, who.drafter, { id });
  if (far >= 2) await approve(system, who.first, id, "first");
  if (far >= 3) await approve(system, who.second, id, "second");
  if (far >= 4) await approve(system, who.third, id, "third");
  if (far >= 5) {
    system.clock.advance(5);
    await orderPublication(system, who.publisher, { id, at: undefined });
    await publishManuscript(system, id);
  }
  return id;
};
