// /healthz: the process answers. /readyz: it can do its work, that is, the database answers and has every migration this program was started with.
import { sql } from "kysely";
import type { App } from "./http.ts";
import { migrationNames } from "./migrate.ts";
import type { System } from "./system.ts";

export const healthRoutes = (app: App, system: System): void => {
  // Once: what lies in the folder later belongs to the next start.
  const expected = migrationNames();
  app.get("/healthz", { schema: { hide: true } }, async (_request, reply) => reply.header("cache-control", "no-store").send({ ok: true }));
  app.get("/readyz", { schema: { hide: true } }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      const { rows } = await sql<{ name: string }>`select name from migration`.execute(system.db);
      const ran = new Set(rows.map((row) => row.name));
      const missing = (await expected).filter((name) => !ran.has(name));
      return await reply.code(missing.length === 0 ? 200 : 503).send({ ok: missing.length === 0, migrations: ran.size, missing });
    } catch (error) {
      request.log.warn({ err: { type: (error as Error).name } }, "not ready");
      return reply.code(503).send({ ok: false, problem: "数据库没有应答" });
    }
  });
};
