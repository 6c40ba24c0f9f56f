// JSON API of signing in, people and posts.
import { z } from "zod";
import { fullName, placeIn, shortName } from "../../county/lookup.ts";
import { type Actor, type Permission, permissionsOf, type Place, postFor, ROLES } from "../../law/permissions.ts";
import { todayOf } from "../../platform/clock.ts";
import type { App } from "../../platform/http.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import * as actions from "./actions.ts";
import { actorOf, COOKIE, findSessionOf, setSessionCookie } from "./guard.ts";
import { AccountChange, AccountInput, PasswordInput, PostInput, SignInInput } from "./schema.ts";
import * as store from "./store.ts";

const PAGE_SIZE = 30;
const page = z.coerce.number().int().min(1).max(10_000).default(1);

const demandPermission = (actor: Actor, permission: Parameters<typeof postFor>[1]): void => {
  if (!postFor(actor, permission)) throw new Refusal("forbidden", "您的职务不能查看这里的内容", { next: "如工作需要，请联系系统管理员" });
};

export const identityRoutes = (app: App, system: System): void => {
  const { county } = system;
  // The gazette has one room: who may not work there is not led to it.
  const gazetteRoom = county.gazette ? placeIn(county, county.gazette.office) : undefined;
  const onlyPlaceOf = (permission: Permission): Place | undefined => (permission.startsWith("gazette.") ? gazetteRoom : undefined);

  app.get("/api/session", { config: { open: true } }, async (request) => {
    const session = findSessionOf(request);
    const actor = session?.actor;
    return {
      account:
        session && actor ? { id: actor.account, displayName: actor.name, login: session.login, passwordIsTheirs: session.passwordIsTheirs } : null,
      posts: (actor?.posts ?? []).map((post) => ({ ...post, organName: shortName(county, post.organ) })),
      csrf: session?.csrf ?? null,
      county: { name: county.name, shortName: county.shortName, siteName: county.siteName },
      oidc: system.config.OIDC_ISSUER !== "",
      demo: system.config.QIZHENG_DEMO,
      today: todayOf(system.clock),
      permissions: actor ? permissionsOf(actor, onlyPlaceOf) : [],
    };
  });

  app.post("/api/session", { config: { open: true }, bodyLimit: 10_000, schema: { body: SignInInput } }, async (request, reply) => {
    const opened = await actions.signIn(system, request.body, { address: request.ip, agent: request.headers["user-agent"] ?? "" });
    setSessionCookie(system, reply, opened.secret);
    return { csrf: opened.csrf };
  });

  app.delete("/api/session", { config: { open: true } }, async (request, reply) => {
    const session = findSessionOf(request);
    if (session) await actions.signOut(system, session.actor, session.secret);
    reply.clearCookie(COOKIE, { path: "/" });
    return { ok: true };
  });

  app.post("/api/session/password", { schema: { body: PasswordInput } }, async (request, reply) => {
    await actions.changePassword(system, actorOf(request), request.body);
    reply.clearCookie(COOKIE, { path: "/" });
    return { ok: true };
  });

  app.get("/api/sign-ins", { schema: { querystring: z.object({ page, all: z.enum(["0", "1"]).default("0") }) } }, async (request) => {
    const actor = actorOf(request);
    const everyone = request.query.all === "1";
    if (everyone) demandPermission(actor, "sign-in.read-all");
    const { items, total } = await store.signInsOf(system.db, everyone ? undefined : actor.account, request.query.page, PAGE_SIZE);
    return { items, total, page: request.query.page, pageSize: PAGE_SIZE };
  });

  app.get(
    "/api/people",
    { schema: { querystring: z.object({ q: z.string().max(60).default(""), organ: z.string().max(100).default(""), page }) } },
    async (request) => {
      demandPermission(actorOf(request), "people.read");
      const { q, organ } = request.query;
      const organs =
        organ === "" ? undefined : county.organs.filter((other) => other.id === organ || other.id.startsWith(`${organ}/`)).map((other) => other.id);
      const { accounts, posts, total } = await store.listPeople(system.db, todayOf(system.clock), {
        q: q.trim(),
        organs,
        page: request.query.page,
        pageSize: PAGE_SIZE,
      });
      return {
        items: accounts.map((account) => ({
          id: account.id,
          login: account.login,
          displayName: account.display_name,
          active: account.active,
          oidcBound: account.oidc_subject !== null,
          lockedUntil: account.locked_until && account.locked_until > system.clock.now() ? account.locked_until : null,
          posts: posts
            .filter((post) => post.account === account.id)
            .map((post) => ({
              id: post.id,
              organ: post.organ,
              organName: fullName(county, post.organ),
              title: post.title,
              roles: post.roles,
              roleNames: post.roles.map((role) => ROLES[role as keyof typeof ROLES]),
              validFrom: post.valid_from,
              validTo: post.valid_to,
            })),
        })),
        total,
        page: request.query.page,
        pageSize: PAGE_SIZE,
        roles: Object.entries(ROLES).map(([id, name]) => ({ id, name })),
      };
    },
  );

  app.post("/api/people", { schema: { body: AccountInput } }, async (request) => actions.createAccount(system, actorOf(request), request.body));
  app.patch("/api/people/:id", { schema: { params: z.object({ id: z.string() }), body: AccountChange } }, async (request) => {
    await actions.changeAccount(system, actorOf(request), { id: request.params.id, ...request.body });
    return { ok: true };
  });
  app.post("/api/people/:id/posts", { schema: { params: z.object({ id: z.string() }), body: PostInput } }, async (request) =>
    actions.grantPost(system, actorOf(request), { account: request.params.id, ...request.body }),
  );
  app.delete("/api/posts/:id", { schema: { params: z.object({ id: z.string() }) } }, async (request) => {
    await actions.endPost(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });

  app.get("/api/organs", async (request) => {
    actorOf(request);
    const counts = await store.postCounts(system.db, todayOf(system.clock));
    return { organs: county.organs.map((organ) => ({ ...organ, posts: counts.get(organ.id) ?? 0 })) };
  });

  app.get("/api/county", async (request) => {
    actorOf(request);
    return { organs: county.organs, columns: county.columns, topics: county.topics, kinds: county.kinds };
  });
};
