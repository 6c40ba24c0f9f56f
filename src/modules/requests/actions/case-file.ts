// The case file made and kept among the documents of its case, step by step, so that whoever waits sees how far it is and may break it off.
import { randomUUID } from "node:crypto";
import type { Actor } from "../../../law/permissions.ts";
import { demand } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { keepFile } from "../../publishing/index.ts";
import { caseFileOf } from "../case-file.ts";
import { mayAct } from "../rules/handling.ts";
import { readWhole } from "../view.ts";
import { keepDocument } from "./documents.ts";

export type CaseFileStep = { done: number; of: number } | { document: number };

/** Refuses at once what may not be; the file is made while the steps are read, and nothing is kept where they are not read to the end. */
export const makeCaseFile = async (system: System, actor: Actor, id: string): Promise<AsyncGenerator<CaseFileStep, void>> => {
  demand(mayAct((await readWhole(system, actor, id)).case, actor, "request.handle"), "forbidden");
  return steps(system, actor, id);
};

async function* steps(system: System, actor: Actor, id: string): AsyncGenerator<CaseFileStep, void> {
  const { annexed, pdf } = await caseFileOf(system, actor, id);
  const broken = new AbortController();
  const name = `案卷-${id}.pdf`;
  let done = 0;
  let heard = Promise.withResolvers<void>();
  const onPage = (count: number): void => {
    done = count;
    heard.resolve();
    heard = Promise.withResolvers<void>();
  };
  const stored = system.files.putStream(pdf({ signal: broken.signal, onPage }));
  // What goes wrong is met below, where it is waited for; until then nobody listens.
  stored.catch(() => undefined);
  try {
    yield { done, of: annexed };
    for (let told = 0; done < annexed;) {
      await Promise.race([heard.promise, stored]);
      if (done > told) yield { done: (told = done), of: annexed };
    }
    const file = await keepFile(system, actor, { id: `f-${randomUUID()}`, name, mediaType: "application/pdf", ...(await stored) });
    yield { document: await keepDocument(system, actor, { id, kind: "case-file", title: name, file: file.id, pages: null, source: null }) };
  } finally {
    broken.abort();
  }
}
