// Signing in over HTTP on a real database: lockout, expiry, CSRF, history, switching off, and the three administrators.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "./index.ts";

let system: TestSystem;
let app: App;
let hash: string;
const OFFICE = "civil-affairs/elderly-care";
let admin: Client;
let security: Client;
let auditor: Client;
let count = 0;

const person = async (roles: Parameters<TestSystem["person"]>[2] = ["drafter"]): Promise<string> => {
  const login = `clerk-${++count}`;
  await system.person(login, OFFICE, roles);
  await system.db.updateTable("account").set({ password_hash: hash }).where("login", "=", login).execute();
  return login;
};
const attempt = (login: string, password: string, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url: "/api/session", payload: { login, password }, headers });
const errorOf = (answer: { json(): unknown }) =>
  (answer.json() as { error: { code: string; message: string; fields?: Record<string, string> } }).error;
const whoIs = async (client: Client) => (await client.get("/api/session")).json<{ account: { login: string } | null }>().account?.login;

beforeAll(async () => {
  system = await testSystem();
  app = await buildApp(system);
  hash = await hashPassword(PASSWORD);
  admin = await signedIn(app, await person(["system-admin"]));
  security = await signedIn(app, await person(["security-admin"]));
  auditor = await signedIn(app, await person(["auditor"]));
});
afterAll(async () => {
  await app.close();
  await system.close();
});

describe("signing in", () => {
  test("opens a session in a cookie that no script and no other site reads", async () => {
    const answer = await attempt(await person(), PASSWORD);
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies[0]).toMatchObject({ name: "qizheng_session", httpOnly: true, sameSite: "Lax", path: "/" });
    const kept = await system.db.selectFrom("session").select("id_hash").execute();
    expect(kept.some((row) => row.id_hash === answer.cookies[0]!.value)).toBe(false);
  });

  test("marks the cookie Secure where the site is served over HTTPS", async () => {
    const secured = await buildApp({ ...system, config: { ...system.config, QIZHENG_SECURE_COOKIE: true } });
    const answer = await secured.inject({ method: "POST", url: "/api/session", payload: { login: await person(), password: PASSWORD } });
    expect(answer.cookies[0]).toMatchObject({ secure: true });
    await secured.close();
  });

  test("tells an unknown account and a wrong password apart by nothing", async () => {
    const [unknown, wrong] = [await attempt("nobody-at-all", "x"), await attempt(await person(), "x")];
    expect(unknown.statusCode).toBe(401);
    expect(unknown.json()).toEqual(wrong.json());
  });

  test.each([
    ["no password", { login: "someone" }],
    ["a login of 10,000 characters", { login: "a".repeat(10_000), password: "x" }],
    ["a null character", { login: "a\0b", password: "x" }],
    ["more than was asked", { login: "a", password: "b", admin: true }],
  ])("with %s is refused in Chinese", async (_what, payload) => {
    const answer = await app.inject({ method: "POST", url: "/api/session", payload });
    expect([400, 413]).toContain(answer.statusCode);
    expect(errorOf(answer).message).toMatch(/\p{Script=Han}/u);
  });

  test("locks after five wrong passwords, for the right one too, and lets in again when the time is over", async () => {
    const login = await person();
    for (let n = 0; n < 5; n++) expect((await attempt(login, "wrong")).statusCode).toBe(401);
    const locked = await attempt(login, PASSWORD);
    expect(locked.statusCode).toBe(429);
    expect(errorOf(locked).message).toContain("15 分钟");
    system.clock.advance(14);
    expect((await attempt(login, PASSWORD)).statusCode).toBe(429);
    system.clock.advance(2);
    expect((await attempt(login, PASSWORD)).statusCode).toBe(200);
  });

  test("counts guesses that are sent all at once like guesses sent one by one", async () => {
    const login = await person();
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(login, "guess")));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    expect((await attempt(login, PASSWORD)).statusCode).toBe(429);
  });

  test("a right password clears what went wrong before it", async () => {
    const login = await person();
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) await attempt(login, "wrong");
      expect((await attempt(login, PASSWORD)).statusCode).toBe(200);
    }
  });

  test("the security administrator unlocks; the system administrator does not", async () => {
    const login = await person();
    for (let n = 0; n < 5; n++) await attempt(login, "wrong");
    const unlock = (client: Client) => client.send("PATCH", `/api/people/p-${login}`, { unlock: true });
    expect((await unlock(admin)).statusCode).toBe(403);
    expect((await unlock(security)).statusCode).toBe(200);
    expect((await attempt(login, PASSWORD)).statusCode).toBe(200);
  });
});

describe("a session", () => {
  test("ends after an hour without use, and goes on while it is used", async () => {
    const client = await signedIn(app, await person());
    for (let n = 0; n < 3; n++) {
      system.clock.advance(50);
      expect(await whoIs(client)).toBeDefined();
    }
    system.clock.advance(61);
    expect(await whoIs(client)).toBeUndefined();
    expect((await client.get("/api/todo")).statusCode).toBe(401);
    [admin, security, auditor] = [await signedIn(app, "clerk-1"), await signedIn(app, "clerk-2"), await signedIn(app, "clerk-3")];
  });

  test("ends after twelve hours however much it is used", async () => {
    const client = await signedIn(app, await person());
    const uses: boolean[] = [];
    for (let n = 0; n < 15; n++) {
      system.clock.advance(50);
      uses.push((await whoIs(client)) !== undefined);
    }
    expect(uses).toEqual(Array.from({ length: 15 }, (_, n) => (n + 1) * 50 <= 12 * 60));
    [admin, security, auditor] = [await signedIn(app, "clerk-1"), await signedIn(app, "clerk-2"), await signedIn(app, "clerk-3")];
  });

  test("ends with signing out, for whoever kept the cookie as well", async () => {
    const client = await signedIn(app, await person());
    expect((await client.send("DELETE", "/api/session")).statusCode).toBe(200);
    expect(await whoIs(client)).toBeUndefined();
  });

  test("ends everywhere when the password is changed, and the old one opens nothing", async () => {
    const login = await person();
    const [here, there] = [await signedIn(app, login), await signedIn(app, login)];
    const wrong = await here.send("POST", "/api/session/password", { current: "not it", next: "a new long passphrase" });
    expect(errorOf(wrong).fields).toEqual({ current: "现在的密码不对" });
    expect((await here.send("POST", "/api/session/password", { current: PASSWORD, next: "short" })).statusCode).toBe(400);
    expect((await here.send("POST", "/api/session/password", { current: PASSWORD, next: "aaaaaaaaaaaa" })).statusCode).toBe(400);
    expect((await here.send("POST", "/api/session/password", { current: PASSWORD, next: "a new long passphrase" })).statusCode).toBe(200);
    expect(await whoIs(there)).toBeUndefined();
    expect((await attempt(login, PASSWORD)).statusCode).toBe(401);
    expect((await attempt(login, "a new long passphrase")).statusCode).toBe(200);
  });

  test("ends when the account is switched off, which then opens no other", async () => {
    const login = await person();
    const client = await signedIn(app, login);
    expect((await admin.send("PATCH", `/api/people/p-${login}`, { active: false })).statusCode).toBe(200);
    expect(await whoIs(client)).toBeUndefined();
    const answer = await attempt(login, PASSWORD);
    expect(answer.statusCode).toBe(403);
    expect(errorOf(answer).message).toContain("停用");
  });

  test("changes nothing without its token, or with another session's", async () => {
    const login = await person();
    const client = await signedIn(app, login);
    const other = await signedIn(app, login);
    const save = (headers: Record<string, string>) =>
      app.inject({ method: "POST", url: "/api/views", headers: { cookie: client.cookie, ...headers }, payload: { page: "x", name: "x", query: "" } });
    const withoutProof: Record<string, string>[] = [
      {},
      { "x-csrf-token": "" },
      { "x-csrf-token": other.csrf },
      { "x-csrf-token": `${client.csrf}x` },
    ];
    for (const headers of withoutProof) {
      const answer = await save(headers);
      expect(answer.statusCode).toBe(403);
      expect(errorOf(answer).message).toContain("不是从本系统的页面发出的");
    }
    expect((await save({ "x-csrf-token": client.csrf })).statusCode).toBe(200);
  });
});

test("what can only be done in the gazette's room is on the menu of those who sit there alone", async () => {
  const seen = async (login: string, organ: string): Promise<boolean> => {
    await system.person(login, organ, ["drafter"], { password: PASSWORD });
    return (await (await signedIn(app, login)).get("/api/session")).json<{ permissions: string[] }>().permissions.includes("gazette.read");
  };
  expect(await seen("room-drafter", system.county.gazette!.office)).toBe(true);
  expect(await seen("other-drafter", OFFICE)).toBe(false);
});

describe("the sign-in history", () => {
  test("shows a person their own, with outcome, hidden address and browser in words", async () => {
    const login = await person();
    await attempt(login, "wrong");
    const client = await signedIn(app, login);
    const { items, total } = (await client.get("/api/sign-ins")).json<{ items: Record<string, unknown>[]; total: number }>();
    expect(total).toBe(2);
    expect(items.map((item) => item["outcome"])).toEqual(["success", "wrong"]);
    expect(items[0]).toMatchObject({ method: "password", place: "127.0.0.*" });
    expect(JSON.stringify(items)).not.toContain("127.0.0.1");
  });

  test("shows everybody's to the security administrator and the auditor alone", async () => {
    const clerk = await signedIn(app, await person());
    for (const [client, status] of [
      [clerk, 403],
      [admin, 403],
      [security, 200],
      [auditor, 200],
    ] as const)
      expect((await client.get("/api/sign-ins?all=1")).statusCode).toBe(status);
  });

  test("keeps attempts on accounts that are not there, without the name that was tried", async () => {
    await attempt("my-password-typed-here", "x");
    const rows = await system.staff.pool.query<{ row: string }>("select s::text as row from sign_in s where account is null");
    expect(rows.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.rows)).not.toContain("my-password-typed-here");
  });
});

describe("the three administrators", () => {
  const grant = (account: string, roles: string[], validFrom = "2026-01-01", validTo: string | null = null) =>
    admin.send("POST", `/api/people/${account}/posts`, { organ: "government-office", title: "管理员", roles, validFrom, validTo });

  test("are three people: the second role is refused to one who has the first, with the reason", async () => {
    const answer = await grant("p-clerk-2", ["auditor"]);
    expect(answer.statusCode).toBe(409);
    expect(errorOf(answer).message).toContain("三员分立");
    expect((await grant("p-clerk-2", ["auditor"], "2020-01-01", "2023-12-31")).statusCode).toBe(200);
  });

  test("do not do each other's work", async () => {
    const create = { login: `new-${++count}`, displayName: "岗位", password: "a long enough secret" };
    for (const client of [security, auditor]) {
      expect((await client.send("POST", "/api/people", create)).statusCode).toBe(403);
      expect((await client.send("POST", "/api/calendar/years", {})).statusCode).not.toBe(200);
    }
    for (const client of [admin, security]) expect((await client.get("/api/audit")).statusCode).toBe(403);
    for (const client of [admin, auditor])
      expect((await client.send("PUT", "/api/settings/drafterMayDoFirstReview", { value: true })).statusCode).toBe(403);
    expect((await admin.send("POST", "/api/people", create)).statusCode).toBe(200);
  });

  test("have each refusal on record, with who tried", async () => {
    await security.send("POST", "/api/people", { login: "never-made", displayName: "岗位", password: "a long enough secret" });
    const { items } = (await auditor.get("/api/audit?action=create-account&outcome=refused")).json<{ items: { actor: string; subject: string }[] }>();
    expect(items[0]).toMatchObject({ actor: "岗位 clerk-2", subject: expect.stringMatching(/^account\/p-/) });
  });
});

describe("people", () => {
  test("a login that is taken, a role that is not there and an organ that is not there are refused by their field", async () => {
    const login = await person();
    const taken = await admin.send("POST", "/api/people", { login, displayName: "岗位", password: "a long enough secret" });
    expect(errorOf(taken).fields).toHaveProperty("login");
    const post = (change: object) =>
      admin.send("POST", `/api/people/p-${login}/posts`, { organ: OFFICE, title: "科员", roles: ["drafter"], validFrom: "2026-01-01", ...change });
    for (const [change, status] of [
      [{ roles: ["emperor"] }, 400],
      [{ roles: [] }, 400],
      [{ organ: "nowhere" }, 400],
      [{ validFrom: "2026-02-30" }, 400],
      [{}, 200],
    ] as const)
      expect((await post(change)).statusCode, JSON.stringify(change)).toBe(status);
    expect(
      (await admin.send("POST", "/api/people/p-nobody/posts", { organ: OFFICE, title: "x", roles: ["drafter"], validFrom: "2026-01-01" })).statusCode,
    ).toBe(404);
  });

  test("a post that ended opens nothing from the next day on", async () => {
    const login = await person();
    const client = await signedIn(app, login);
    const may = async () => (await client.get("/api/session")).json<{ permissions: string[] }>().permissions.includes("manuscript.create");
    expect(await may()).toBe(true);
    expect((await admin.send("DELETE", `/api/posts/post-${login}`)).statusCode).toBe(200);
    await system.db.updateTable("post").set({ valid_to: "2026-01-31" }).where("id", "=", `post-${login}`).execute();
    expect(await may()).toBe(false);
    expect((await client.get("/api/people")).statusCode).toBe(403);
  });

  test("a password that the security administrator set anew ends every session of it", async () => {
    const login = await person();
    const client = await signedIn(app, login);
    expect((await security.send("PATCH", `/api/people/p-${login}`, { password: "handed over in person" })).statusCode).toBe(200);
    expect(await whoIs(client)).toBeUndefined();
    expect((await attempt(login, "handed over in person")).statusCode).toBe(200);
  });

  test("a password is somebody's own from when they choose it until an administrator sets another", async () => {
    const isTheirs = async (client: Client) =>
      (await client.get("/api/session")).json<{ account: { passwordIsTheirs: boolean } }>().account.passwordIsTheirs;
    const made = await admin.send("POST", "/api/people", { login: "newcomer", displayName: "岗位 newcomer", password: PASSWORD });
    const newcomer = await signedIn(app, "newcomer");
    expect(await isTheirs(newcomer)).toBe(false);
    expect((await newcomer.send("POST", "/api/session/password", { current: PASSWORD, next: "known to nobody else" })).statusCode).toBe(200);
    const again = await attempt("newcomer", "known to nobody else");
    const cookie = again.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const own = await app.inject({ method: "GET", url: "/api/session", headers: { cookie } });
    expect(own.json<{ account: { passwordIsTheirs: boolean } }>().account.passwordIsTheirs).toBe(true);
    await security.send("PATCH", `/api/people/${made.json<{ id: string }>().id}`, { password: PASSWORD });
    expect(await isTheirs(await signedIn(app, "newcomer"))).toBe(false);
  });
});
