// Loads everything the rules of a request look at, as one. Reads only.
import { findOrgan, fullName, unitOf } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Queries } from "../../platform/db.ts";
import type { System } from "../../platform/system.ts";
import { placeOf } from "../publishing/index.ts";
import { type CaseEvent, caseOf } from "./rules/case.ts";
import type { HandledCase } from "./rules/handling.ts";
import type { LetterFacts } from "./rules/letter.ts";
import { registerNumber } from "./rules/register-number.ts";
import type { KeptCase } from "./rules/retention.ts";
import type { DisputeRow } from "./dispute-store.ts";
import { type DocumentRow, undecidedPages } from "./document-store.ts";
import * as taskStore from "./task-store.ts";
import * as store from "./store.ts";

export type LoadedRequest = { row: store.RequestRow; events: CaseEvent[]; case: HandledCase };

export const placeOfRequest = (county: County, { unit, office }: Pick<store.RequestRow, "unit" | "office">) => placeOf(county, office ?? unit);

export const findLoaded = async (system: System, db: Queries, id: string, forUpdate = false): Promise<LoadedRequest | undefined> => {
  const row = await store.findRequest(db, id, forUpdate);
  if (!row) return undefined;
  const [events, tasks, pages] = [await store.eventsOf(db, [id]), await taskStore.tasksOf(db, id), await undecidedPages(db, id)];
  const own = events.get(id)!;
  return {
    row,
    events: own,
    case: {
      place: placeOfRequest(system.county, row),
      state: caseOf(own),
      undecidedPages: pages.undecided,
      boxes: pages.boxes,
      grounds: pages.grounds,
      unmade: pages.unmade,
      openTasks: tasks.filter(({ answered_on }) => answered_on === null).length,
    },
  };
};

/** What the rules of retention look at. */
export const keptCaseOf = (
  { row, case: { state } }: LoadedRequest,
  documents: readonly Pick<DocumentRow, "kind" | "made_on">[],
  disputes: readonly Pick<DisputeRow, "closed_on">[],
): KeptCase => ({
  closedOn: row.closed_on,
  archived: state.archived,
  anonymised: state.anonymised,
  openDispute: disputes.some(({ closed_on }) => closed_on === null),
  caseFileOn: documents.findLast(({ kind }) => kind === "case-file")?.made_on ?? null,
});

/** Who reviews a decision of a unit (行政复议法 24), and where a suit goes, in words. */
export const remediesWhere = (county: County, unit: string): LetterFacts["remedies"] => {
  const organ = unitOf(county, unit);
  const own = organ.group === "county" || findOrgan(county, organ.id)?.name === county.government;
  return { reviewedBy: own ? county.superiorGovernment : county.government, court: "有管辖权的人民法院" };
};

export const letterFacts = (system: System, { row }: LoadedRequest, applicant: string, on: PlainDate): LetterFacts => ({
  registerNumber: registerNumber(row),
  receivedOn: row.received_on ?? row.arrived_on,
  on,
  applicant,
  applicantClass: row.applicant_class,
  wanted: row.wanted,
  remedies: remediesWhere(system.county, row.unit),
});

export const signatureOf = (county: County, unit: string): string => fullName(county, unitOf(county, unit).id);
