// From a document of an import to a manuscript: drafted in the gazette's office through publishing's own verb, and reviewed like every other.
import { fullName } from "../../../county/lookup.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { demand, notFound } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { createManuscript } from "../../publishing/index.ts";
import { draftContent } from "../../publishing/rules/draft-content.ts";
import type { ManuscriptContent } from "../../publishing/schema.ts";
import { structureOf } from "../rules/desk.ts";
import { canBecomeManuscript, issuerOf, kindOf } from "../rules/facts.ts";
import { type DeskDocument, findDocument } from "../rules/structure.ts";
import { bodyOfDocument } from "../rules/to-body.ts";
import * as store from "../store.ts";
import { gazetteOf, gazettePost, importSubject } from "./shared.ts";

/** What the import knows of a document; column, topic and the secrecy opinion are left for the drafter to say. */
const contentOf = (system: System, document: DeskDocument): ManuscriptContent => {
  const { county } = system;
  const settings = gazetteOf(county);
  const organ = issuerOf(county, document) ?? settings.publisher;
  return draftContent(organ, fullName(county, organ), document.title.slice(0, 200), bodyOfDocument(document), {
    kind: kindOf(county, document.title),
    documentNumber: document.number ?? "",
    madeOn: document.madeOn !== null && isPlainDate(document.madeOn) ? document.madeOn : null,
    responsibleEditor: settings.responsibleEditor,
  });
};

/**
 * Makes the manuscript and keeps which document it came from. The draft is publishing's own transaction: were the process to end between the two, a
 * draft without a link would be left, which its drafter can delete.
 */
export const makeManuscript = async (system: System, actor: Actor, input: { import: string; document: string }): Promise<{ manuscript: string }> => {
  gazettePost(system.county, actor, "gazette.edit");
  const row = await store.findImport(system.db, input.import);
  if (!row) throw notFound("份公报");
  const changes = await store.changesOf(system.db, input.import);
  const structure = structureOf(
    row.result,
    changes.map(({ change }) => change),
  );
  const document = findDocument(structure, input.document);
  if (!document) throw notFound("件文件");
  const links = await store.manuscriptsOf(system.db, input.import);
  demand(
    canBecomeManuscript(
      structure,
      row.result.flags,
      document,
      links.find((link) => link.document === document.key),
    ),
  );
  const content = contentOf(system, document);
  const { id } = await createManuscript(system, actor, { organ: gazetteOf(system.county).office, kind: content.kind, title: content.title, content });
  return linkManuscript(system, actor, { ...input, manuscript: id, seq: changes.length });
};

const linkManuscript = action<{ import: string; document: string; manuscript: string; seq: number }, { manuscript: string }, Actor>(
  "make-manuscript-of-gazette",
  async (act, input) => {
    act.record(importSubject(input.import), { document: input.document, manuscript: input.manuscript });
    await store.insertLink(act.tx, { ...input, actor: act.actor.account, at: act.now });
    return { manuscript: input.manuscript };
  },
);
