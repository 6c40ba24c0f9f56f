// JSON API of what brings a manuscript on its way: submitting, the decisions of the reviews, publishing, correcting, withdrawing. Each is one verb.
import { z } from "zod";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import * as releasing from "./actions/releasing.ts";
import * as reviewing from "./actions/reviewing.ts";
import * as writing from "./actions/writing.ts";
import { ManuscriptId, remarkOn } from "./schema.ts";

const Ticks = z
  .array(
    z.strictObject({
      id: z.string(),
      result: z.enum(["pass", "fail", "not-applicable"]),
      remark: z.string().max(500, "备注不超过 500 个字").default(""),
    }),
  )
  .max(60);

export const reviewRoutes = (app: App, system: System): void => {
  app.post("/api/manuscripts/:id/submit", { schema: { params: ManuscriptId } }, async (request) => {
    await writing.submitManuscript(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
  app.post(
    "/api/manuscripts/:id/approve",
    { schema: { params: ManuscriptId, body: z.strictObject({ hash: z.string(), checks: Ticks, remark: z.string().trim().max(2000).default("") }) } },
    async (request) => reviewing.approveManuscript(system, actorOf(request), { id: request.params.id, ...request.body }),
  );
  app.post(
    "/api/manuscripts/:id/return",
    {
      schema: {
        params: ManuscriptId,
        body: z.strictObject({ remark: remarkOn("退回的意见"), checks: Ticks.default([]), hash: z.string().optional() }),
      },
    },
    async (request) => {
      await reviewing.returnManuscript(system, actorOf(request), { id: request.params.id, remark: request.body.remark, checks: request.body.checks });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/ask-doubt",
    {
      schema: {
        params: ManuscriptId,
        body: z.strictObject({ office: z.enum(["secrecy", "cyberspace"], "请选择请示的部门"), question: remarkOn("请示的问题") }),
      },
    },
    async (request) => {
      await reviewing.askDoubt(system, actorOf(request), { id: request.params.id, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/answer-doubt",
    {
      schema: {
        params: ManuscriptId,
        body: z.strictObject({ answer: remarkOn("答复意见"), outcome: z.enum(["may-publish", "must-not", "partial"], "请选择结论") }),
      },
    },
    async (request) => {
      await reviewing.answerDoubt(system, actorOf(request), { id: request.params.id, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/request-chief",
    { schema: { params: ManuscriptId, body: z.strictObject({ reason: remarkOn("提请的理由") }) } },
    async (request) => {
      await reviewing.requestChief(system, actorOf(request), { id: request.params.id, reason: request.body.reason });
      return { ok: true };
    },
  );

  app.post("/api/manuscripts/:id/publish", { schema: { params: ManuscriptId } }, async (request) =>
    releasing.orderPublication(system, actorOf(request), { id: request.params.id, at: undefined }),
  );
  app.post(
    "/api/manuscripts/:id/schedule",
    { schema: { params: ManuscriptId, body: z.strictObject({ at: z.iso.datetime({ offset: true, error: "请选择发布时间" }) }) } },
    async (request) => releasing.orderPublication(system, actorOf(request), { id: request.params.id, at: new Date(request.body.at) }),
  );
  app.post("/api/manuscripts/:id/cancel-schedule", { schema: { params: ManuscriptId } }, async (request) => {
    await releasing.cancelPublication(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
  app.post(
    "/api/manuscripts/:id/correct",
    { schema: { params: ManuscriptId, body: z.strictObject({ note: remarkOn("更正说明"), conceals: z.boolean().default(false) }) } },
    async (request) => {
      await writing.correctManuscript(system, actorOf(request), { id: request.params.id, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/withdraw",
    { schema: { params: ManuscriptId, body: z.strictObject({ reason: remarkOn("撤回的理由") }) } },
    async (request) => {
      await releasing.withdrawManuscript(system, actorOf(request), { id: request.params.id, reason: request.body.reason });
      return { ok: true };
    },
  );
};
