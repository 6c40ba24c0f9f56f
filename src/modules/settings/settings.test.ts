// The county's settings and people's saved views, over HTTP: defaults, who may change them, what a change does, and to each their own views.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { hashNow, OFFICE, ticks, contentOf } from "../../../test/support/publishing.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "../identity/index.ts";
import { approveManuscript, createManuscript, submitManuscript } from "../publishing/index.ts";

let system: TestSystem;
let app: App;
let security: Client;
let clerk: Client;
let other: Client;
beforeAll(async () => {
  system = await testSystem();
  await system.person("security", "government-office", ["security-admin"]);
  await system.person("clerk", OFFICE, ["drafter", "first-reviewer"]);
  await system.person("other", OFFICE, ["drafter"]);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  [security, clerk, other] = [await signedIn(app, "security"), await signedIn(app, "clerk"), await signedIn(app, "other")];
});
afterAll(async () => {
  await app.close();
  await system.close();
});

const setting = async (client: Client) =>
  (await client.get("/api/settings")).json<{
    mayChange: boolean;
    settings: { key: string; value: boolean; about: string; changedAt: string | null }[];
  }>();

describe("the county's settings", () => {
  test("stand at their default with its reason until somebody changes them, and say who may", async () => {
    const { mayChange, settings } = await setting(clerk);
    expect(mayChange).toBe(false);
    expect(settings.find(({ key }) => key === "drafterMayDoFirstReview")).toMatchObject({
      value: false,
      changedAt: null,
      about: expect.stringContaining("X06"),
    });
    expect((await setting(security)).mayChange).toBe(true);
  });

  test("letting drafters do the first review takes effect at once, and only when the security administrator says so (X06)", async () => {
    const actor = {
      account: "p-clerk",
      name: "岗位 clerk",
      posts: [{ id: "post-clerk", organ: OFFICE, unit: "civil-affairs", title: "clerk", roles: ["drafter", "first-reviewer"] as const }],
    };
    const drafter = { ...actor, posts: actor.posts.map((post) => ({ ...post, roles: [...post.roles] })) };
    const content = contentOf();
    const { id } = await createManuscript(system, drafter, { organ: OFFICE, kind: content.kind, title: content.title, content });
    system.clock.advance(1);
    await submitManuscript(system, drafter, { id });
    const approve = async () => approveManuscript(system, drafter, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "" });
    await expect(approve()).rejects.toThrow("自己撰写");
    expect((await clerk.send("PUT", "/api/settings/drafterMayDoFirstReview", { value: true })).statusCode).toBe(403);
    expect((await security.send("PUT", "/api/settings/drafterMayDoFirstReview", { value: true })).statusCode).toBe(200);
    expect(await approve()).toEqual({ stage: "second" });
  });

  test("that are not there, or not yes or no, are refused", async () => {
    expect((await security.send("PUT", "/api/settings/publishWithoutReview", { value: true })).statusCode).toBe(400);
    expect((await security.send("PUT", "/api/settings/drafterMayDoFirstReview", { value: "maybe" })).statusCode).toBe(400);
  });
});

describe("saved views", () => {
  const views = async (client: Client) =>
    (await client.get("/api/views?page=manuscripts")).json<{ views: { id: string; name: string; query: string }[] }>().views;
  test("are each person's own; a name saved again takes the new query; nobody deletes another's", async () => {
    await clerk.send("POST", "/api/views", { page: "manuscripts", name: "超期", query: "overdue=1" });
    await clerk.send("POST", "/api/views", { page: "manuscripts", name: "超期", query: "overdue=1&mine=1" });
    const [view, ...more] = await views(clerk);
    expect(more).toEqual([]);
    expect(view).toMatchObject({ name: "超期", query: "overdue=1&mine=1" });
    expect(await views(other)).toEqual([]);
    await other.send("DELETE", `/api/views/${view!.id}`);
    expect(await views(clerk)).toHaveLength(1);
    await clerk.send("DELETE", `/api/views/${view!.id}`);
    expect(await views(clerk)).toEqual([]);
  });
});
