// JSON API of the log, for the auditor: search it, verify the chain, print the day's roots.
import { z } from "zod";
import { postFor } from "../../law/permissions.ts";
import type { App } from "../../platform/http.ts";
import { dailyRoots, verifyLedgerNow } from "../../platform/ledger.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf, namesOf } from "../identity/index.ts";
import { ledgerPage } from "./store.ts";

export const auditRoutes = (app: App, system: System): void => {
  const demand = (request: Parameters<typeof actorOf>[0]): void => {
    if (!postFor(actorOf(request), "audit.read")) throw new Refusal("forbidden", "审计日志只有审计员可以查看", { next: "如需核查，请联系审计员" });
  };

  app.get(
    "/api/audit",
    {
      schema: {
        querystring: z.object({
          subject: z.string().max(100).default(""),
          actor: z.string().max(100).default(""),
          action: z.string().max(60).default(""),
          outcome: z.enum(["", "done", "refused"]).default(""),
          from: z.union([z.literal(""), z.iso.date("开始日期不对")]).default(""),
          to: z.union([z.literal(""), z.iso.date("结束日期不对")]).default(""),
          page: z.coerce.number().int().min(1).max(1_000_000).default(1),
        }),
      },
    },
    async (request) => {
      demand(request);
      const { items, total, pageSize } = await ledgerPage(system.db, request.query);
      const names = await namesOf(system.db, [...new Set(items.map((item) => item.actor))]);
      return {
        items: items.map((item) => ({
          seq: Number(item.seq),
          at: item.at,
          actor: item.actor === "system" ? "系统" : (names.get(item.actor) ?? item.actor),
          action: item.action,
          subject: item.subject,
          outcome: item.outcome,
          detail: (JSON.parse(item.entry) as { detail: unknown }).detail,
          hash: item.sha256.toString("hex"),
        })),
        total,
        page: request.query.page,
        pageSize,
      };
    },
  );

  app.get("/api/audit/verify", async (request) => {
    demand(request);
    return verifyLedgerNow(system.db);
  });

  app.get("/api/audit/roots", async (request) => {
    demand(request);
    return { roots: await dailyRoots(system.db) };
  });
};
