// The list of modules: what each adds to the web server, the worker and the clause registry. The order is the order of dependence.
import { DUTIES } from "./duties.ts";
import { auditRoutes } from "./modules/audit/routes.ts";
import type { Recount } from "./modules/calendar/actions.ts";
import { calendarRoutes } from "./modules/calendar/routes.ts";
import { clauseRoutes } from "./modules/clauses/routes.ts";
import { gazetteDuties, wordingOf } from "./modules/gazette/index.ts";
import * as gazetteJobs from "./modules/gazette/jobs.ts";
import { gazetteRoutes } from "./modules/gazette/routes.ts";
import { sessionHook } from "./modules/identity/index.ts";
import { oidcRoutes } from "./modules/identity/oidc.ts";
import { identityRoutes } from "./modules/identity/routes.ts";
import { downloadOf } from "./modules/portal/downloads.ts";
import { publicFileRoutes } from "./modules/portal/file-routes.ts";
import { portalRoutes } from "./modules/portal/routes.ts";
import { watchedSource } from "./modules/portal/site-version.ts";
import { publicSource } from "./modules/portal/store.ts";
import * as proofreadingJobs from "./modules/proofreading/jobs.ts";
import { proofreadingRoutes } from "./modules/proofreading/routes.ts";
import { scanDuties } from "./modules/proofreading/scan-view.ts";
import * as publishingJobs from "./modules/publishing/jobs.ts";
import { recountDeadlines } from "./modules/publishing/recount.ts";
import { publishingRoutes } from "./modules/publishing/routes.ts";
import * as requestJobs from "./modules/requests/jobs.ts";
import { requestPortalRoutes } from "./modules/requests/portal/routes.ts";
import { recountRequests } from "./modules/requests/recount.ts";
import { requestRoutes } from "./modules/requests/routes.ts";
import { requestDuties } from "./modules/requests/todo.ts";
import { settingsRoutes } from "./modules/settings/routes.ts";
import { type App, createApp } from "./platform/http.ts";
import { refuseUnfitInput } from "./platform/input.ts";
import { healthRoutes } from "./platform/health.ts";
import { readStaticFolder } from "./platform/static-files.ts";
import type { System } from "./platform/system.ts";

/** Everything that runs by itself. */
export const JOBS = [proofreadingJobs, publishingJobs, gazetteJobs, requestJobs];

export const buildApp = async (system: System): Promise<App> => {
  const app = await createApp(system);
  healthRoutes(app, system);
  await app.register(async (staff) => {
    const api = staff as unknown as App;
    api.addHook("onRequest", sessionHook(system));
    api.addHook("preValidation", refuseUnfitInput);
    // Nothing of the staff side is kept by a browser or a proxy, unless a route says so.
    api.addHook("onSend", async (_request, reply) => {
      if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    });
    const recount: Recount = async (before, after) =>
      (await Promise.all([recountDeadlines(system, before, after), recountRequests(system, before, after)])).flat();
    identityRoutes(api, system);
    oidcRoutes(api, system);
    calendarRoutes(api, system, recount);
    clauseRoutes(api, system, DUTIES, (clause) => wordingOf(system, clause));
    proofreadingRoutes(api, system);
    publishingRoutes(api, system, async (actor) => [
      ...(await requestDuties(system, actor)),
      ...(await gazetteDuties(system, actor)),
      ...(await scanDuties(system, actor)),
    ]);
    gazetteRoutes(api, system);
    requestRoutes(api, system);
    settingsRoutes(api, system);
    auditRoutes(api, system);
    api.get("/api/openapi.json", { config: { open: true }, schema: { hide: true } }, async () => app.swagger());
  });
  await workbenchFiles(app);
  publicFileRoutes(app, system);
  const portal = watchedSource(publicSource(system.publicDb, system.county), system.publicConnection);
  app.addHook("onClose", () => portal.close());
  const site = portalRoutes(app, portal.source, system.county, { publicUrl: system.config.QIZHENG_PUBLIC_URL, download: downloadOf(system) });
  requestPortalRoutes(app, system, site, portal.source);
  return app;
};

/** The built workbench under /workbench/: files by name, and its page for every other address there. */
const workbenchFiles = async (app: App): Promise<void> => {
  const files = await readStaticFolder(new URL("../build/workbench/", import.meta.url).pathname);
  app.get("/workbench", { schema: { hide: true } }, async (_request, reply) => reply.redirect("/workbench/"));
  app.get("/workbench/*", { schema: { hide: true } }, async (request, reply) => {
    const name = (request.params as Record<string, string>)["*"] ?? "";
    const file = files.get(name) ?? (name.startsWith("assets/") ? undefined : files.get("index.html"));
    if (!file) return reply.code(404).type("text/plain; charset=utf-8").send("没有这个文件，请刷新页面");
    reply
      .type(file.type)
      .header("etag", file.etag)
      .header("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache")
      .header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === file.etag) return reply.code(304).send();
    if (file.brotli && /\bbr\b/.test(String(request.headers["accept-encoding"] ?? "")))
      return reply.header("content-encoding", "br").send(await file.brotli());
    return reply.send(file.bytes);
  });
};
