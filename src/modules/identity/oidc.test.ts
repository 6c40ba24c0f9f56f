// Signing in through an OpenID Connect service: a real provider (oidc-provider) answers on a port of its own, and the test is the browser.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import type { App } from "../../platform/http.ts";
import { type Client, PASSWORD, signedIn } from "../../../test/support/http.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { hashPassword } from "./index.ts";

const OFFICE = "civil-affairs/elderly-care";
let system: TestSystem;
let app: App;
let provider: Server;
let admin: Client;

/** Cookies of one browser, by the host they came from. */
class Jar {
  /** Whether the provider knows who sits here: it asks for the password once, then for consent. */
  isKnown = false;
  readonly #cookies = new Map<string, string>();
  keep(host: string, lines: string[]): void {
    for (const line of lines) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(`${host} ${pair.slice(0, at)}`, pair.slice(at + 1));
    }
  }
  of(host: string): string {
    return [...this.#cookies]
      .flatMap(([key, value]) => (key.startsWith(`${host} `) && value ? [`${key.slice(host.length + 1)}=${value}`] : []))
      .join("; ");
  }
}

/** Opens an address and follows every redirect, as a browser does; answers where it ended. At the provider it signs in as `subject` and consents. */
const follow = async (jar: Jar, start: string, subject: string, change: (url: URL) => URL = (url) => url): Promise<URL> => {
  let url = new URL(start);
  for (let hop = 0; hop < 20; hop++) {
    const answer = await fetch(url, { redirect: "manual", headers: { cookie: jar.of(url.host) } });
    jar.keep(url.host, answer.headers.getSetCookie());
    const location = answer.headers.get("location");
    if (location) {
      url = change(new URL(location, url));
      if (url.pathname.startsWith("/workbench")) return url;
      continue;
    }
    const form = /<form[^>]*action="([^"]+)"/.exec(await answer.text());
    if (!form) throw new Error(`stuck at ${url.href} (${answer.status})`);
    const target = new URL(form[1]!, url);
    const posted = await fetch(target, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: jar.of(url.host), "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(jar.isKnown ? { prompt: "consent" } : { prompt: "login", login: subject, password: "x" }),
    });
    jar.isKnown = true;
    jar.keep(url.host, posted.headers.getSetCookie());
    url = new URL(posted.headers.get("location")!, target);
  }
  throw new Error("too many redirects");
};

const base = (): string => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
const whoIs = async (jar: Jar): Promise<string | undefined> => {
  const answer = await fetch(`${base()}/api/session`, { headers: { cookie: jar.of(new URL(base()).host) } });
  return ((await answer.json()) as { account: { login: string } | null }).account?.login;
};

beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((done) => provider.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  system = await testSystem({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "qizheng", OIDC_CLIENT_SECRET: "a secret of the tests alone" });
  app = await buildApp(system);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const service = new Provider(issuer, {
    clients: [
      {
        client_id: "qizheng",
        client_secret: "a secret of the tests alone",
        redirect_uris: [`${base()}/api/session/oidc/callback`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ["only for tests"] },
  });
  provider.on("request", service.callback());
  await system.person("sysadmin", "government-office", ["system-admin"]);
  await system.person("clerk", OFFICE, ["drafter"]);
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  admin = await signedIn(app, "sysadmin");
});
afterAll(async () => {
  await app.close();
  provider.closeAllConnections();
  await new Promise((done) => provider.close(done));
  await system.close();
});

const bind = (account: string, oidcSubject: string | null) => admin.send("PATCH", `/api/people/${account}`, { oidcSubject });

describe("the provincial identity service", () => {
  test("lets nobody in whom the system administrator did not bind, and says so", async () => {
    const jar = new Jar();
    const end = await follow(jar, `${base()}/api/session/oidc/start`, "citizen-1");
    expect(end.pathname + end.search).toBe("/workbench/sign-in?oidc=unbound");
    expect(await whoIs(jar)).toBeUndefined();
  });

  test("signs in whom it knows by the bound identity, with a row in the sign-in history", async () => {
    expect((await bind("p-clerk", "province-42")).statusCode).toBe(200);
    const jar = new Jar();
    const end = await follow(jar, `${base()}/api/session/oidc/start`, "province-42");
    expect(end.pathname).toBe("/workbench/");
    expect(await whoIs(jar)).toBe("clerk");
    const row = await system.db.selectFrom("sign_in").select(["method", "outcome"]).where("account", "=", "p-clerk").executeTakeFirst();
    expect(row).toEqual({ method: "oidc", outcome: "success" });
  });

  test("is bound to one account at a time, by the system administrator alone", async () => {
    await bind("p-clerk", "province-42");
    const again = await bind("p-sysadmin", "province-42");
    expect(again.statusCode).toBe(400);
    expect(again.json<{ error: { fields: object } }>().error.fields).toHaveProperty("oidcSubject");
    const clerk = await signedIn(app, "clerk");
    expect((await clerk.send("PATCH", "/api/people/p-clerk", { oidcSubject: "x" })).statusCode).toBe(403);
  });

  test("opens nothing for an account that is switched off, nor after it was unbound", async () => {
    await bind("p-clerk", "province-42");
    await admin.send("PATCH", "/api/people/p-clerk", { active: false });
    const off = new Jar();
    expect((await follow(off, `${base()}/api/session/oidc/start`, "province-42")).search).toBe("?oidc=unbound");
    expect(await whoIs(off)).toBeUndefined();
    await admin.send("PATCH", "/api/people/p-clerk", { active: true });
    await bind("p-clerk", null);
    const unbound = new Jar();
    expect((await follow(unbound, `${base()}/api/session/oidc/start`, "province-42")).search).toBe("?oidc=unbound");
  });

  test("an answer for another request (state), or without the one that began it, is refused", async () => {
    await bind("p-clerk", "province-42");
    const jar = new Jar();
    const forged = await follow(jar, `${base()}/api/session/oidc/start`, "province-42", (url) => {
      if (url.searchParams.has("code")) url.searchParams.set("state", "forged");
      return url;
    });
    expect(forged.search).toBe("?oidc=failed");
    expect(await whoIs(jar)).toBeUndefined();
    const answer = await app.inject("/api/session/oidc/callback?code=x&state=y");
    expect(answer.headers.location).toBe("/workbench/sign-in?oidc=expired");
  });

  test("where it cannot be reached the person is told, and a password still works", async () => {
    const lonely = await buildApp({ ...system, config: { ...system.config, OIDC_ISSUER: "http://127.0.0.1:1" } });
    const answer = await lonely.inject("/api/session/oidc/start");
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain("暂时连不上");
    expect((await signedIn(lonely, "clerk")).csrf).toBeTruthy();
    await lonely.close();
  });

  test("is off where no issuer is set", async () => {
    const off = await buildApp({ ...system, config: { ...system.config, OIDC_ISSUER: "" } });
    expect((await off.inject("/api/session/oidc/start")).statusCode).toBe(404);
    await off.close();
  });
});
