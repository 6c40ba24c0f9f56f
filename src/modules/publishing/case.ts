// Loads everything the rules of a manuscript look at, as one Case. Reads only.
import { getKind } from "../../county/lookup.ts";
import { type Known, knownOf } from "../proofreading/index.ts";
import { placeOf } from "./place.ts";
import type { Queries } from "../../platform/db.ts";
import type { System } from "../../platform/system.ts";
import { unsettledBlocks } from "./proof.ts";
import type { Case } from "./rules/review.ts";
import { type ManuscriptAct, stateOf } from "./rules/workflow.ts";
import * as store from "./store.ts";
import * as actStore from "./act-store.ts";
import * as noteStore from "./note-store.ts";

export const OFFICIAL = "official";

export type Loaded = { row: store.ManuscriptRow; acts: ManuscriptAct[]; case: Case; known: Known };

/** The county's settings that the rules take; each has its default here. */
export const settingsOf = async (db: Queries): Promise<Case["settings"]> => {
  return { drafterMayDoFirstReview: (await store.findSetting(db, "drafterMayDoFirstReview")) === true };
};

export const findCase = async (system: System, db: Queries, id: string, forUpdate = false): Promise<Loaded | undefined> => {
  const row = await store.findManuscript(db, id, forUpdate);
  if (!row) return undefined;
  const acts = await actStore.actsOf(db, id);
  const { content } = row;
  const state = stateOf(acts, content.concerns.leaders || content.concerns.major);
  const kind = getKind(system.county, content.kind);
  const known = await knownOf(system, db);
  return {
    row,
    acts,
    known,
    case: {
      id,
      place: placeOf(system.county, row.organ, state.offices),
      drafter: row.drafter,
      content,
      state,
      deleted: row.deleted_at !== null,
      editorsSinceApproval: await store.editorsSince(db, id, state.lastApprovalAt),
      unsettledBlocks: unsettledBlocks(system, known, content, await noteStore.dispositionsOf(db, id)),
      settings: await settingsOf(db),
      official: kind.family === OFFICIAL,
      isInterpretation: kind.id.startsWith("interpretation"),
    },
  };
};
