// A page of the PDF that an import came from, as a picture for the proofing desk. Only where the file itself was kept: imports by the command line of old were not.
import type { Actor } from "../../law/permissions.ts";
import { drawPage } from "../../office/page-images.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { gazettePost } from "./actions/shared.ts";
import * as store from "./store.ts";

const PDF = "application/pdf";

/** How many pages can be looked at; 0 where the import was no PDF or its file was not kept. A form feed parts the pages of its text. */
export const picturedPages = async (system: System, row: Pick<store.ImportRow, "media_type" | "sha256" | "source">): Promise<number> =>
  row.media_type === PDF && (await system.files.has(row.sha256)) ? row.source.split("\f").length : 0;

export const pagePicture = async (system: System, actor: Actor, id: string, page: number): Promise<{ png: Uint8Array; sha256: string }> => {
  gazettePost(system.county, actor, "gazette.read");
  const row = await store.findImport(system.db, id);
  if (!row || page > (await picturedPages(system, row))) throw notFound("一页");
  const bytes = Buffer.concat(await Array.fromAsync(system.files.read(row.sha256) as AsyncIterable<Buffer>));
  return { png: (await drawPage(bytes, PDF, page)).image, sha256: row.sha256 };
};
