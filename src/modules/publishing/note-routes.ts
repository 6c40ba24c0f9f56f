// JSON API of what is noted on a manuscript: comments, and what proofreading found and was settled.
import { z } from "zod";
import { todayOf } from "../../platform/clock.ts";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { knownToSend } from "../proofreading/index.ts";
import { dismissFindings, settleFinding } from "./actions/settling.ts";
import * as writing from "./actions/writing.ts";
import { ManuscriptId, remarkOn } from "./schema.ts";
import { readFor, rememberedIn, viewFindings } from "./view.ts";

export const noteRoutes = (app: App, system: System): void => {
  app.post(
    "/api/manuscripts/:id/comments",
    {
      schema: {
        params: ManuscriptId,
        body: z.strictObject({
          versionId: z.int().nullable().default(null),
          from: z.int().min(0),
          to: z.int().min(0),
          quote: z.string().max(2000),
          text: remarkOn("批注"),
        }),
      },
    },
    async (request) => {
      const { versionId, ...rest } = request.body;
      return writing.commentOn(system, actorOf(request), { id: request.params.id, version: versionId, ...rest });
    },
  );
  app.post(
    "/api/manuscripts/:id/comments/:comment/resolve",
    { schema: { params: ManuscriptId.extend({ comment: z.coerce.number().int() }) } },
    async (request) => {
      await writing.resolveComment(system, actorOf(request), request.params);
      return { ok: true };
    },
  );
  app.get("/api/manuscripts/:id/proofreading", { schema: { params: ManuscriptId } }, async (request) => {
    const { row, known } = await readFor(system, actorOf(request), request.params.id);
    return { stamp: knownToSend(system, known).stamp, today: todayOf(system.clock), remembered: await rememberedIn(system, row.unit) };
  });
  app.get(
    "/api/manuscripts/:id/findings",
    {
      schema: {
        params: ManuscriptId,
        querystring: z.object({ rule: z.string().max(100).default(""), page: z.coerce.number().int().min(1).max(100_000).default(1) }),
      },
    },
    async (request) => viewFindings(system, actorOf(request), request.params.id, request.query),
  );
  app.post(
    "/api/manuscripts/:id/findings/:finding",
    {
      schema: {
        params: ManuscriptId.extend({ finding: z.string().max(200) }),
        body: z.strictObject({
          rule: z.string().max(100).default(""),
          action: z.enum(["accept", "dismiss"]),
          reason: z.string().trim().max(500, "理由不超过 500 个字").default(""),
          // For the whole unit: the words that were matched, which are then remembered.
          forUnit: z.strictObject({ matched: z.string().max(2_000) }).optional(),
        }),
      },
    },
    async (request) => {
      await settleFinding(system, actorOf(request), { id: request.params.id, finding: request.params.finding, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/findings",
    {
      schema: {
        params: ManuscriptId,
        body: z.strictObject({
          rule: z.string().min(1, "没有写明是哪条规则").max(100),
          reason: z.string().trim().max(500, "理由不超过 500 个字").default(""),
        }),
      },
    },
    async (request) => dismissFindings(system, actorOf(request), { id: request.params.id, ...request.body }),
  );
};
