// JSON API of settings and saved views.
import { z } from "zod";
import { postFor } from "../../law/permissions.ts";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { changeSetting, deleteView, saveView } from "./actions.ts";
import { SettingAddress, SettingInput, SETTINGS, ViewInput } from "./schema.ts";
import * as store from "./store.ts";

export const settingsRoutes = (app: App, system: System): void => {
  app.get("/api/settings", async (request) => {
    const actor = actorOf(request);
    const saved = new Map((await store.allSettings(system.db)).map((row) => [row.key, row]));
    return {
      mayChange: postFor(actor, "settings.manage") !== undefined,
      settings: Object.entries(SETTINGS).map(([key, setting]) => ({
        key,
        label: setting.label,
        about: setting.about,
        value: saved.get(key)?.value ?? setting.fallback,
        changedAt: saved.get(key)?.changed_at ?? null,
      })),
    };
  });
  app.put("/api/settings/:key", { schema: { params: SettingAddress, body: SettingInput } }, async (request) => {
    await changeSetting(system, actorOf(request), { key: request.params.key, value: request.body.value });
    return { ok: true };
  });
  app.get("/api/views", { schema: { querystring: z.object({ page: z.string().max(40).default("manuscripts") }) } }, async (request) => ({
    views: await store.viewsOf(system.db, actorOf(request).account, request.query.page),
  }));
  app.post("/api/views", { schema: { body: ViewInput } }, async (request) => saveView(system, actorOf(request), request.body));
  app.delete("/api/views/:id", { schema: { params: z.object({ id: z.string().max(60) }) } }, async (request) => {
    await deleteView(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
};
