// Feeds of deadlines over HTTP: one's own for whoever is signed in, and the one address that opens without a session, by its secret.
import { z } from "zod";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { closeFeed, deadlinesOf, openFeed, readFeed } from "./actions/feeds.ts";
import { feedsOf } from "./feed-store.ts";

const ICS = "text/calendar; charset=utf-8";
const Token = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,80}$/, "地址不对，请到“日历订阅”重新生成") });

export const feedRoutes = (app: App, system: System): void => {
  app.get("/api/deadline-feeds", async (request) => ({
    items: (await feedsOf(system.db, actorOf(request).account)).map(({ id, name, created_at, read_on }) => ({
      id,
      name,
      createdAt: created_at,
      readOn: read_on,
    })),
  }));
  app.post(
    "/api/deadline-feeds",
    { schema: { body: z.strictObject({ name: z.string().trim().min(1, "请写明用在哪里").max(40, "名称不超过 40 个字") }) } },
    async (request) => openFeed(system, actorOf(request), request.body),
  );
  app.delete("/api/deadline-feeds/:id", { schema: { params: z.object({ id: z.string().max(60) }) } }, async (request) => {
    await closeFeed(system, actorOf(request), request.params);
    return { ok: true };
  });
  // The log knows routes by their pattern, so the secret stands in no log of ours.
  app.get("/api/deadline-feeds/:token.ics", { config: { open: true }, schema: { params: Token, hide: true } }, async (request, reply) =>
    reply
      .type(ICS)
      .header("x-robots-tag", "noindex")
      .send(await readFeed(system, request.params.token)),
  );
  app.get("/api/requests/deadlines.ics", async (request, reply) => reply.type(ICS).send(await deadlinesOf(system, actorOf(request).account)));
};
