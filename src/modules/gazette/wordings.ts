// The wording of a clause from an imported gazette, with its hash and whether it is still the wording that the clause was read against. Reads only.
import { nodeOf } from "../../law/clause-writer.ts";
import type { System } from "../../platform/system.ts";
import { hashOfWording } from "./hash-of-wording.ts";
import { structureOf } from "./rules/desk.ts";
import { READ_AGAINST } from "./rules/read-against.ts";
import { wordingIn } from "./rules/wording.ts";
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

/** From the newest import that has the place; undefined where none has. */
export const wordingOf = async (system: System, clause: string): Promise<Wording | undefined> => {
  const places = placesOf(clause);
  for (const id of await store.importsWith(system.db, nodeOf(clause))) {
    const row = await store.findImport(system.db, id);
    if (!row) continue;
    const changes = await store.changesOf(system.db, id);
    const structure = structureOf(
      row.result,
      changes.map(({ change }) => change),
    );
    for (const [at, node] of places.entries()) {
      const text = wordingIn(structure, node);
      if (text === undefined) continue;
      const hash = hashOfWording(text);
      const readAgainst = READ_AGAINST[node];
      return { text, node, exact: at === 0, import: id, hash, matches: at > 0 || readAgainst === undefined ? null : readAgainst === hash };
    }
  }
  return undefined;
};
