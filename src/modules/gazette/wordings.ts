// The wording of a clause from an imported gazette, with its hash and whether it is still the wording that the clause was read against; and how that stands
// with all of them. Reads only.
import { nodeOf } from "../../law/clause-writer.ts";
import type { System } from "../../platform/system.ts";
import { hashOfWording } from "./hash-of-wording.ts";
import { structureOf } from "./rules/desk.ts";
import { READ_AGAINST } from "./rules/read-against.ts";
import { wordingIn } from "./rules/wording.ts";
import type { Structure } from "./rules/structure.ts";
import * as store from "./store.ts";

export type Wording = {
  text: string;
  /** The citation the words stand under: the clause's own place, or the nearest one above it that the import has. */
  node: string;
  /** Whether that is the clause's own place. */
  exact: boolean;
  import: string;
  hash: string;
  /** Null where it is not known which wording the clause was read against. */
  matches: boolean | null;
};

/** The clause's own place, then those above it up to the document: `…/6/2`, `…/6`. */
const placesOf = (clause: string): string[] => {
  const parts = nodeOf(clause).split("/");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("/")).filter((place) => place.includes("/"));
};

const structureIn = async (system: System, id: string): Promise<Structure | undefined> => {
  const row = await store.findImport(system.db, id);
  if (!row) return undefined;
  const changes = await store.changesOf(system.db, id);
  return structureOf(
    row.result,
    changes.map(({ change }) => change),
  );
};

const wordingFrom = (structure: Structure, id: string, places: readonly string[]): Wording | undefined => {
  for (const [at, node] of places.entries()) {
    const text = wordingIn(structure, node);
    if (text === undefined) continue;
    const hash = hashOfWording(text);
    const readAgainst = READ_AGAINST[node];
    return { text, node, exact: at === 0, import: id, hash, matches: at > 0 || readAgainst === undefined ? null : readAgainst === hash };
  }
  return undefined;
};

/**
 * From the newest import that has the wording the clause was read against, else its place, else the nearest place above it; undefined where none has.
 * A second, worse copy of an issue does not put the first one out of sight.
 */
export const wordingOf = async (system: System, clause: string): Promise<Wording | undefined> => {
  const places = placesOf(clause);
  let best: Wording | undefined;
  for (const id of await store.importsWith(system.db, nodeOf(clause))) {
    const structure = await structureIn(system, id);
    const found = structure && wordingFrom(structure, id, places);
    if (found?.matches) return found;
    if (found && (!best || (found.exact && !best.exact))) best = found;
  }
  return best;
};

/** `missing`: a gazette that holds the document was imported, and has not this place. */
export type WordingState = "same" | "changed" | "missing";

/** How it stands with the wording of every place that clauses were read from, by the clause's own place; without those whose document no import holds. */
export const wordingStates = async (system: System): Promise<Record<string, WordingState>> => {
  const states: Record<string, WordingState> = {};
  const structures = new Map<string, Structure | undefined>();
  for (const [document, places] of Map.groupBy(Object.keys(READ_AGAINST), (place) => place.slice(0, place.indexOf("/")))) {
    for (const id of await store.importsWith(system.db, document)) {
      if (!structures.has(id)) structures.set(id, await structureIn(system, id));
      const structure = structures.get(id);
      if (!structure) continue;
      for (const place of places) {
        if (states[place] === "same") continue;
        const text = wordingIn(structure, place);
        if (text !== undefined) states[place] = hashOfWording(text) === READ_AGAINST[place] ? "same" : "changed";
        else states[place] ??= "missing";
      }
    }
  }
  return states;
};
