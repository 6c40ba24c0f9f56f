// A unit's people for requests, and a request at any point of its way, for tests.
import { plainDate } from "../../src/kernel/plain-date.ts";
import type { Actor } from "../../src/law/permissions.ts";
import { makeCaseFile } from "../../src/modules/requests/actions/case-file.ts";
import { receiveByClerk } from "../../src/modules/requests/actions/receiving.ts";
import { assignRequest } from "../../src/modules/requests/actions/handling.ts";
import type { Applicant, ClerkRequest } from "../../src/modules/requests/schema.ts";
import type { TestSystem } from "./system.ts";

export const UNIT = "civil-affairs";
export const REQUEST_OFFICE = "civil-affairs/office";

export type RequestPeople = {
  handler: Actor;
  head: Actor;
  counsel: Actor;
  leader: Actor;
  finance: Actor;
  outsider: Actor;
  information: Actor;
};

export const requestPeople = async (system: TestSystem): Promise<RequestPeople> => ({
  handler: await system.person("handler", REQUEST_OFFICE, ["request-handler"]),
  head: await system.person("head", UNIT, ["request-head"]),
  counsel: await system.person("counsel", UNIT, ["legal-counsel"]),
  leader: await system.person("leader", UNIT, ["third-reviewer"]),
  finance: await system.person("finance", "finance/office", ["drafter"]),
  outsider: await system.person("outsider", "education/office", ["request-handler", "request-head"]),
  information: await system.person("information", "government-office/information", ["information-section"]),
});

export const applicantOf = (change: Partial<Applicant> = {}): Applicant => ({
  applicantClass: "person",
  name: "演示申请人甲",
  idKind: "other",
  idNumber: "演示证件一号",
  contact: "",
  phone: "0471-0000101",
  email: "",
  address: "演示地址一号",
  need: "",
  ...change,
});

export const requestOf = (change: Partial<ClerkRequest> = {}): ClerkRequest => ({
  unit: UNIT,
  wanted: "2025年度农村敬老院改造项目的验收报告",
  delivery: "paper",
  applicant: applicantOf(),
  channel: "counter",
  arrivedOn: plainDate("2026-03-10"),
  ...change,
});

/** A request received on the day of the test's clock and given to the handler. */
export const assignedRequest = async (system: TestSystem, who: RequestPeople, change: Partial<ClerkRequest> = {}): Promise<string> => {
  const { id } = await receiveByClerk(system, who.handler, requestOf(change));
  await assignRequest(system, who.head, { id, office: REQUEST_OFFICE, handler: who.handler.account });
  return id;
};

/** The case file made and kept, as the archive gets it. */
export const keepCaseFile = async (system: TestSystem, who: RequestPeople, id: string): Promise<void> => {
  await Array.fromAsync(await makeCaseFile(system, who.handler, id));
};
