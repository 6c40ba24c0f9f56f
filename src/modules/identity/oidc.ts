// Signing in through a provincial identity service: OpenID Connect, authorization code with PKCE. Switched on by OIDC_ISSUER.
import * as oidc from "openid-client";
import { z } from "zod";
import type { App } from "../../platform/http.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { signInByOidc } from "./actions.ts";
import { setSessionCookie } from "./guard.ts";

const FLOW_COOKIE = "qizheng_oidc";
const TEN_MINUTES = 600;

export const oidcRoutes = (app: App, system: System): void => {
  const { config } = system;
  let discovered: Promise<oidc.Configuration> | undefined;
  const discover = (): Promise<oidc.Configuration> => {
    const issuer = new URL(config.OIDC_ISSUER);
    // A provider on this very machine may speak plain HTTP; any other must not.
    const local = issuer.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(issuer.hostname);
    discovered ??= oidc
      .discovery(
        issuer,
        config.OIDC_CLIENT_ID,
        config.OIDC_CLIENT_SECRET || undefined,
        undefined,
        local ? { execute: [oidc.allowInsecureRequests] } : undefined,
      )
      .catch((error: unknown) => {
        discovered = undefined;
        system.log.error({ err: (error as Error).message }, "OpenID Connect discovery failed");
        throw new Refusal("refused", "统一身份认证服务暂时连不上", { next: "请稍后再试，或用本系统的账号密码登录" });
      });
    return discovered;
  };
  const redirectUri = (request: { protocol: string; host: string }): string =>
    `${config.QIZHENG_PUBLIC_URL || `${request.protocol}://${request.host}`}/api/session/oidc/callback`;

  app.get("/api/session/oidc/start", { config: { open: true } }, async (request, reply) => {
    if (config.OIDC_ISSUER === "") throw new Refusal("not-found", "本系统没有启用统一身份认证", { next: "请用账号密码登录" });
    const client = await discover();
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: redirectUri(request),
      scope: "openid",
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
      nonce,
    });
    reply.setCookie(FLOW_COOKIE, JSON.stringify({ verifier, state, nonce }), {
      path: "/api/session/oidc",
      httpOnly: true,
      sameSite: "lax",
      secure: config.QIZHENG_SECURE_COOKIE,
      maxAge: TEN_MINUTES,
    });
    return reply.redirect(url.href);
  });

  const Flow = z.object({ verifier: z.string(), state: z.string(), nonce: z.string() });
  app.get("/api/session/oidc/callback", { config: { open: true } }, async (request, reply) => {
    reply.clearCookie(FLOW_COOKIE, { path: "/api/session/oidc" });
    const begun = Flow.safeParse(parsed(request.cookies[FLOW_COOKIE]));
    if (!begun.success) return reply.redirect("/workbench/sign-in?oidc=expired");
    try {
      const client = await discover();
      const callback = new URL(redirectUri(request));
      callback.search = new URL(request.url, callback).search;
      const tokens = await oidc.authorizationCodeGrant(client, callback, {
        pkceCodeVerifier: begun.data.verifier,
        expectedState: begun.data.state,
        expectedNonce: begun.data.nonce,
      });
      const claim = tokens.claims()?.[config.OIDC_CLAIM];
      if (typeof claim !== "string")
        throw new Refusal("forbidden", "统一身份认证没有返回账号标识", { next: "请用本系统的账号和密码登录，并告诉系统管理员" });
      const opened = await signInByOidc(system, claim, { address: request.ip, agent: request.headers["user-agent"] ?? "" });
      setSessionCookie(system, reply, opened.secret);
      return await reply.redirect("/workbench/");
    } catch (error) {
      const reason = error instanceof Refusal ? (error.code === "forbidden" ? "unbound" : "unavailable") : "failed";
      system.log.warn({ err: error instanceof Error ? error.name : "unknown" }, "OpenID Connect sign-in failed");
      return reply.redirect(`/workbench/sign-in?oidc=${reason}`);
    }
  });
};

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
};
