// Who is asking: the session behind the cookie, and the proof that a change was asked for by our own page (CSRF).
import { timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { unitOf } from "../../county/lookup.ts";
import type { Actor } from "../../law/permissions.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { findSession, type Session } from "./actions.ts";

export const COOKIE = "qizheng_session";

const sessions = new WeakMap<FastifyRequest, Session>();

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answers people who are not signed in too. What does not say so needs a session, so that no route is left open by oversight. */
    open?: boolean;
  }
}

const signedOut = (): Refusal => new Refusal("signed-out", "请先登录", { next: "登录后会回到刚才的页面，已写的内容仍在" });

/** Finds the session of a staff request before its body is read; refuses one that needs a session and has none, and a change without its token. */
export const sessionHook =
  (system: System) =>
  async (request: FastifyRequest): Promise<void> => {
    const secret = request.cookies[COOKIE];
    const session = secret ? await findSession(system, secret, (organ) => unitOf(system.county, organ).id) : undefined;
    if (session) sessions.set(request, session);
    else if (!request.routeOptions.config.open) throw signedOut();
    if (session && request.method !== "GET" && request.method !== "HEAD") {
      const token = request.headers["x-csrf-token"];
      if (typeof token !== "string" || !same(token, session.csrf))
        throw new Refusal("forbidden", "这次操作不是从本系统的页面发出的，没有执行", { next: "请刷新页面后再试" });
    }
  };

export const findSessionOf = (request: FastifyRequest): Session | undefined => sessions.get(request);

/** The person behind the request; refuses with 401 where nobody is signed in. */
export const actorOf = (request: FastifyRequest): Actor => {
  const session = sessions.get(request);
  if (!session) throw signedOut();
  return session.actor;
};

export const setSessionCookie = (system: System, reply: FastifyReply, secret: string): void => {
  reply.setCookie(COOKIE, secret, { path: "/", httpOnly: true, sameSite: "lax", secure: system.config.QIZHENG_SECURE_COOKIE });
};
