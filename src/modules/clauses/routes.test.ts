// The clauses over HTTP: who may read them, what hangs on each, and a clause's own wording where somebody keeps it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import { DUTIES } from "../../duties.ts";
import { getClause } from "../../law/registry.ts";
import { type App, createApp } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn, visitor } from "../../../test/support/http.ts";
import { manuscriptAt, people } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword, sessionHook } from "../identity/index.ts";
import { clauseRoutes } from "./routes.ts";
import type { ShownInstrument } from "./view.ts";

let system: TestSystem;
let app: App;
let drafter: Client;
beforeAll(async () => {
  system = await testSystem();
  const who = await people(system);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  await manuscriptAt(system, who, "second");
  app = await buildApp(system);
  drafter = await signedIn(app, "drafter");
});
afterAll(async () => {
  await app.close();
  await system.close();
});

const read = async () => (await drafter.get("/api/clauses")).json<{ instruments: ShownInstrument[] }>().instruments.flatMap(({ clauses }) => clauses);
const clauseOf = async (ref: string) => (await read()).find((clause) => clause.ref === ref)!;

describe("GET /api/clauses", () => {
  test("answers 401 to nobody", async () => {
    expect((await visitor(app).get("/api/clauses")).statusCode).toBe(401);
  });

  test("gives every duty under the clauses that it cites, gates apart from limits", async () => {
    const clauses = await read();
    expect(clauses.reduce((sum, { duties }) => sum + duties.length, 0)).toBe(DUTIES.reduce((sum, { cites }) => sum + cites.length, 0));
    expect((await clauseOf("B-08.1")).duties).toMatchObject([{ id: "publishing/publish-within-20-working-days", gate: false, workingDays: 20 }]);
    expect((await clauseOf("B-07.6")).duties).toMatchObject([{ id: "publishing/reviewed-before-published", gate: true, workingDays: null }]);
  });

  test("counts the evidence that is there: one first review was signed, no second one yet", async () => {
    expect((await clauseOf("B-06.4")).duties).toMatchObject([{ id: "publishing/first-review", evidenceCount: 1 }]);
    expect((await clauseOf("B-06.8")).duties).toMatchObject([{ id: "publishing/second-review", evidenceCount: 0 }]);
  });

  test("gives contradictions with what is done about them, and says what nothing watches yet", async () => {
    expect((await clauseOf("B-08.2")).contradictions).toMatchObject([{ id: "X01", waitsFor: null }]);
    expect(await clauseOf("A-05.05")).toMatchObject({ waitsFor: "养老机构", contradictions: [{ id: "X07", waitsFor: "养老机构" }] });
    expect((await clauseOf("B-08.1")).waitsFor).toBeNull();
  });
});

describe("GET /api/clauses/wording", () => {
  const url = (clause: string): string => `/api/clauses/wording?clause=${encodeURIComponent(clause)}`;
  const id = getClause("B-06.7").clause.id;

  test("answers 401 to nobody, 404 to a clause that does not exist, 400 to none", async () => {
    expect((await visitor(app).get(url(id))).statusCode).toBe(401);
    expect((await drafter.get(url("土左政办发〔2023〕68号/99"))).statusCode).toBe(404);
    expect((await drafter.get("/api/clauses/wording")).statusCode).toBe(400);
  });

  test("asks whoever keeps the imported gazettes, by the clause's id; what they do not have is null", async () => {
    const own = await createApp(system);
    own.addHook("preHandler", sessionHook(system));
    const asked: string[] = [];
    clauseRoutes(own, system, DUTIES, async (clause) => {
      asked.push(clause);
      return clause === id ? { text: "一段公报里的话", exact: true, matches: false } : undefined;
    });
    const client = await signedIn(app, "first");
    const cookie = { headers: { cookie: client.cookie } };
    expect((await own.inject({ url: url("B-06.7"), ...cookie })).json()).toEqual({
      wording: { text: "一段公报里的话", exact: true, matches: false },
    });
    expect((await own.inject({ url: url("B-06.8"), ...cookie })).json()).toEqual({ wording: null });
    expect(asked).toEqual([id, getClause("B-06.8").clause.id]);
    await own.close();
  });
});
