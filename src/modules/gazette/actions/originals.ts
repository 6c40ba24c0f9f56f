// The file that an import is read from: kept and named like every stored file, so that a backup carries it and its pages can be looked at at the desk.
// Who may is asked by whoever calls.
import { randomUUID } from "node:crypto";
import type { ActingPerson } from "../../../platform/action.ts";
import type { Stored } from "../../../platform/files.ts";
import type { System } from "../../../platform/system.ts";
import { keepFile } from "../../publishing/index.ts";
import { mediaTypeOf } from "../reading.ts";

export const keepOriginal = async (system: System, actor: ActingPerson, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Stored> => {
  const stored = await system.files.put(bytes);
  await keepFile(system, actor, { id: `f-${randomUUID()}`, name, mediaType: mediaTypeOf(name), ...stored });
  return stored;
};
