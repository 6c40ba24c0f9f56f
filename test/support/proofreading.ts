// A desk for tests of what proofreading remembers: the whole server over a database of its own, people with passwords signed in, and texts published
// through all reviews.
import { buildApp } from "../../src/app.ts";
import { bodyFromNotation } from "../../src/document/notation.ts";
import { hashPassword } from "../../src/modules/identity/index.ts";
import { orderPublication, publishManuscript, submitManuscript } from "../../src/modules/publishing/index.ts";
import type { ManuscriptContent } from "../../src/modules/publishing/schema.ts";
import type { App } from "../../src/platform/http.ts";
import { type Client, PASSWORD, signedIn } from "./http.ts";
import { approve, draft, type People, people } from "./publishing.ts";
import { type TestSystem, testSystem } from "./system.ts";

export type ProofDesk = {
  system: TestSystem;
  app: App;
  who: People;
  drafter: Client;
  outsider: Client;
  information: Client;
  close: () => Promise<void>;
};

export const proofDesk = async (env: Record<string, string> = {}): Promise<ProofDesk> => {
  const system = await testSystem({ QIZHENG_SESSION_MINUTES: "1440", ...env });
  const who = await people(system);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  const app = await buildApp(system);
  await app.ready();
  const [drafter, outsider, information] = [await signedIn(app, "drafter"), await signedIn(app, "outsider"), await signedIn(app, "information")];
  const close = async (): Promise<void> => {
    await app.close();
    await system.close();
  };
  return { system, app, who, drafter, outsider, information, close };
};

/** A finding of a manuscript as its page shows it. */
export type Shown = {
  key: string;
  rule: string;
  text: string;
  severity: string;
  reason: string;
  suggestion: string | null;
  disposition: { reason: string } | null;
};
export const findingsOf = async (by: Client, manuscript: string): Promise<Shown[]> =>
  (await by.get(`/api/manuscripts/${manuscript}`)).json<{ findings: Shown[] }>().findings;

/** Published through all reviews; what blocks is dismissed for this one text, as people do who are in a hurry. */
export const publishText = async ({ system, who, app }: ProofDesk, notation: string, change: Partial<ManuscriptContent> = {}): Promise<string> => {
  const drafter = await signedIn(app, "drafter");
  const id = await draft(system, who, { body: bodyFromNotation(notation), ...change });
  for (const { key, rule } of (await findingsOf(drafter, id)).filter(({ severity }) => severity === "block"))
    await drafter.send("POST", `/api/manuscripts/${id}/findings/${encodeURIComponent(key)}`, { rule, action: "dismiss", reason: "本人同意公开" });
  system.clock.advance(5);
  await submitManuscript(system, who.drafter, { id });
  await approve(system, who.first, id, "first");
  await approve(system, who.second, id, "second");
  await approve(system, who.third, id, "third");
  await orderPublication(system, who.publisher, { id, at: undefined });
  await publishManuscript(system, id);
  return id;
};

export const documentOf = async ({ system }: ProofDesk, manuscript: string): Promise<string> =>
  (await system.db.selectFrom("publication").select("document").where("manuscript", "=", manuscript).executeTakeFirstOrThrow()).document;
