// From a document of an import to a manuscript: drafted in the gazette's office through publishing's own verb, and reviewed like every other.
import { fullName } from "../../../county/lookup.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import type { Actor } from "../../../law/permissions.ts";
import { action } from "../../../platform/action.ts";
import { demand, notFound } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { draftManuscript } from "../../publishing/index.ts";
import { draftContent } from "../../publishing/rules/draft-content.ts";
import type { ManuscriptContent } from "../../publishing/schema.ts";
import { structureOf } from "../rules/desk.ts";
import { canBecomeManuscript, issuerOf, kindOf } from "../rules/facts.ts";
import { type DeskDocument, findDocument } from "../rules/structure.ts";
import { bodyOfDocument } from "../rules/to-body.ts";
import * as store from "../store.ts";
import { gazetteOf, gazettePost, importSubject, mayDraft } from "./shared.ts";

/** What the import knows of a document; column, topic and the secrecy opinion are left for the drafter to say. */
const contentOf = (system: System, document: DeskDocument): ManuscriptContent => {
  const { county } = system;
  const settings = gazetteOf(county);
  const organ = issuerOf(county, document) ?? settings.publisher;
  return draftContent(organ, fullName(county, organ), document.title.slice(0, 200), bodyOfDocument(document), {
    kind: kindOf(county, document.title),
    documentNumber: document.number ?? "",
    ...(document.signer ? { signer: document.signer.slice(0, 60) } : {}),
    madeOn: document.madeOn !== null && isPlainDate(document.madeOn) ? document.madeOn : null,
    responsibleEditor: settings.responsibleEditor,
  });
};

/** Makes the manuscript and keeps which document it came from, both or neither. */
export const makeManuscript = action<{ import: string; document: string }, { manuscript: string }, Actor>(
  "make-manuscript-of-gazette",
  async (act, input) => {
    const { system, tx } = act;
    act.record(importSubject(input.import), { document: input.document });
    const post = gazettePost(system.county, act.actor, "gazette.edit");
    const row = await store.findImport(tx, input.import);
    if (!row) throw notFound("份公报");
    demand(mayDraft(system.county, act.actor));
    // Of two at once the second one sees what the first one made.
    await store.lockTransfers(tx, input.import);
    const changes = await store.changesOf(tx, input.import);
    const structure = structureOf(
      row.result,
      changes.map(({ change }) => change),
    );
    const document = findDocument(structure, input.document);
    if (!document) throw notFound("件文件");
    const links = await store.manuscriptsOf(tx, input.import);
    demand(
      canBecomeManuscript(
        structure,
        row.result.flags,
        document,
        links.find((link) => link.document === document.key),
      ),
    );
    const content = contentOf(system, document);
    const { id } = await draftManuscript(act, { organ: gazetteOf(system.county).office, kind: content.kind, title: content.title, content });
    await store.insertLink(tx, { ...input, manuscript: id, seq: changes.length, actor: act.actor.account, at: act.now });
    act.record(importSubject(input.import), { manuscript: id }, post.id);
    return { manuscript: id };
  },
);
