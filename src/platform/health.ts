// /healthz: the process answers. /readyz: it can do its work, that is, the database answers with the expected schema.
import { sql } from "kysely";
import type { App } from "./http.ts";
import { migrationNames } from "./migrate.ts";
import type { System } from "./system.ts";

export const healthRoutes = (app: App, system: System): void => {
  app.get("/healthz", { schema: { hide: true } }, async (_request, reply) => reply.header("cache-control", "no-store").send({ ok: true }));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      const expected = await migrationNames();
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from migration`.execute(system.db);
      const ready = rows[0]?.n === expected.length;
      return await reply.code(ready ? 200 : 503).send({ ok: ready, migrations: rows[0]?.n ?? 0 });
    } catch {
      return reply.code(503).send({ ok: false, problem: "数据库没有应答" });
    }
  });
};
