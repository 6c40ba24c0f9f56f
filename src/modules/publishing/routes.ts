// JSON API of manuscripts for staff. A read goes to the view or the listing, a write to a verb; nothing is decided here.
import { z } from "zod";
import type { Actor } from "../../law/permissions.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { todayOf } from "../../platform/clock.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { bodyDiff, fieldDiff } from "./comparison.ts";
import { actorOf } from "../identity/index.ts";
import { knownToSend } from "../proofreading/index.ts";
import * as releasing from "./actions/releasing.ts";
import * as reviewing from "./actions/reviewing.ts";
import * as writing from "./actions/writing.ts";
import { fileRoutes } from "./file-routes.ts";
import { linkTargets, listFor, type OtherDuty, todoFor } from "./listing.ts";
import { recordSheetOf } from "./record-sheet.ts";
import { recordSheetDocx, recordSheetPdf } from "../../office/record-sheet.ts";
import { DOCX, XLSX } from "../../office/media-types.ts";
import { manuscriptWorkbook } from "./excel.ts";
import { ManuscriptContent, StaffSearch } from "./schema.ts";
import { searchFor } from "./search-view.ts";
import { findVersion } from "./store.ts";
import { readFor, rememberedIn, viewFindings, viewManuscript } from "./view.ts";

const Id = z.object({ id: z.string().regex(/^m-\d{4}-\d{6,9}$/, "稿件编号不对") });
const remark = (what: string) => z.string().trim().min(1, `请写明${what}`).max(2000, `${what}不超过 2000 个字`);
const Ticks = z
  .array(
    z.strictObject({
      id: z.string(),
      result: z.enum(["pass", "fail", "not-applicable"]),
      remark: z.string().max(500, "备注不超过 500 个字").default(""),
    }),
  )
  .max(60);
const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((text) => text === "1");

const Filter = z.object({
  stage: z.string().max(100).default(""),
  organ: z.string().max(100).default(""),
  kind: z.string().max(60).default(""),
  q: z.string().max(100, "查找内容不超过 100 个字").default(""),
  mine: flag,
  overdue: flag,
  sort: z.enum(["updated", "deadline"]).default("updated"),
});
const Paging = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
});
/** Rows of one export; whoever needs more narrows the filter. */
const MOST_EXPORTED = 5_000;

/** `otherDuties`: what the matters that come after this one owe, so that one list shows a person everything. */
export const publishingRoutes = (app: App, system: System, otherDuties: (actor: Actor) => Promise<OtherDuty[]> = async () => []): void => {
  app.get("/api/todo", async (request) => {
    const actor = actorOf(request);
    return { ...(await todoFor(system, actor)), duties: await otherDuties(actor) };
  });

  app.get("/api/manuscripts", { schema: { querystring: Filter.extend(Paging.shape) } }, async (request) =>
    listFor(system, actorOf(request), request.query),
  );

  app.get("/api/manuscripts.xlsx", { schema: { querystring: Filter } }, async (request, reply) => {
    const { items } = await listFor(system, actorOf(request), { ...request.query, page: 1, pageSize: MOST_EXPORTED });
    reply.header("content-disposition", disposition("attachment", "稿件清单.xlsx", "manuscripts.xlsx"));
    return reply.type(XLSX).send(Buffer.from(await manuscriptWorkbook(items)));
  });

  app.get("/api/manuscripts/link-targets", { schema: { querystring: z.object({ q: z.string().max(100).default("") }) } }, async (request) => ({
    items: await linkTargets(system, actorOf(request), request.query.q),
  }));

  app.get("/api/search", { schema: { querystring: StaffSearch } }, async (request) => searchFor(system, actorOf(request), request.query));

  app.post(
    "/api/manuscripts",
    {
      schema: {
        body: z.strictObject({
          organ: z.string(),
          kind: z.string(),
          title: z.string().trim().min(1, "请填写标题").max(200, "标题不超过 200 个字，请缩短后再保存"),
        }),
      },
    },
    async (request) => writing.createManuscript(system, actorOf(request), request.body),
  );

  app.get("/api/manuscripts/:id", { schema: { params: Id } }, async (request) => viewManuscript(system, actorOf(request), request.params.id));

  app.put(
    "/api/manuscripts/:id",
    { schema: { params: Id, body: z.strictObject({ lock: z.int().min(1), content: ManuscriptContent }) } },
    async (request) => writing.saveManuscript(system, actorOf(request), { id: request.params.id, ...request.body }),
  );

  app.delete("/api/manuscripts/:id", { schema: { params: Id } }, async (request) => {
    await writing.deleteDraft(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });

  app.get(
    "/api/manuscripts/:id/diff",
    { schema: { params: Id, querystring: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int().optional() }) } },
    async (request) => {
      const { row, acts } = await readFor(system, actorOf(request), request.params.id);
      const before = await contentAt(acts, row.id, request.query.from);
      const after = request.query.to === undefined ? row.content : await contentAt(acts, row.id, request.query.to);
      return { blocks: bodyDiff(before.body, after.body), fields: fieldDiff(system.county, before, after) };
    },
  );

  const contentAt = async (acts: { id: number; version: number }[], id: string, actId: number): Promise<ManuscriptContent> => {
    const act = acts.find((done) => done.id === actId);
    const content = act && (await findVersion(system.db, id, act.version));
    if (!content) throw notFound("个版本");
    return content;
  };

  app.post("/api/manuscripts/:id/submit", { schema: { params: Id } }, async (request) => {
    await writing.submitManuscript(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
  app.post(
    "/api/manuscripts/:id/approve",
    { schema: { params: Id, body: z.strictObject({ hash: z.string(), checks: Ticks, remark: z.string().trim().max(2000).default("") }) } },
    async (request) => reviewing.approveManuscript(system, actorOf(request), { id: request.params.id, ...request.body }),
  );
  app.post(
    "/api/manuscripts/:id/return",
    { schema: { params: Id, body: z.strictObject({ remark: remark("退回的意见"), checks: Ticks.default([]), hash: z.string().optional() }) } },
    async (request) => {
      await reviewing.returnManuscript(system, actorOf(request), { id: request.params.id, remark: request.body.remark, checks: request.body.checks });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/ask-doubt",
    {
      schema: { params: Id, body: z.strictObject({ office: z.enum(["secrecy", "cyberspace"], "请选择请示的部门"), question: remark("请示的问题") }) },
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
        params: Id,
        body: z.strictObject({ answer: remark("答复意见"), outcome: z.enum(["may-publish", "must-not", "partial"], "请选择结论") }),
      },
    },
    async (request) => {
      await reviewing.answerDoubt(system, actorOf(request), { id: request.params.id, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/manuscripts/:id/request-chief",
    { schema: { params: Id, body: z.strictObject({ reason: remark("提请的理由") }) } },
    async (request) => {
      await reviewing.requestChief(system, actorOf(request), { id: request.params.id, reason: request.body.reason });
      return { ok: true };
    },
  );

  app.post("/api/manuscripts/:id/publish", { schema: { params: Id } }, async (request) =>
    releasing.orderPublication(system, actorOf(request), { id: request.params.id, at: undefined }),
  );
  app.post(
    "/api/manuscripts/:id/schedule",
    { schema: { params: Id, body: z.strictObject({ at: z.iso.datetime({ offset: true, error: "请选择发布时间" }) }) } },
    async (request) => releasing.orderPublication(system, actorOf(request), { id: request.params.id, at: new Date(request.body.at) }),
  );
  app.post("/api/manuscripts/:id/cancel-schedule", { schema: { params: Id } }, async (request) => {
    await releasing.cancelPublication(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
  app.post(
    "/api/manuscripts/:id/correct",
    { schema: { params: Id, body: z.strictObject({ note: remark("更正说明"), conceals: z.boolean().default(false) }) } },
    async (request) => {
      await writing.correctManuscript(system, actorOf(request), { id: request.params.id, ...request.body });
      return { ok: true };
    },
  );
  app.post("/api/manuscripts/:id/withdraw", { schema: { params: Id, body: z.strictObject({ reason: remark("撤回的理由") }) } }, async (request) => {
    await releasing.withdrawManuscript(system, actorOf(request), { id: request.params.id, reason: request.body.reason });
    return { ok: true };
  });

  app.post(
    "/api/manuscripts/:id/comments",
    {
      schema: {
        params: Id,
        body: z.strictObject({
          versionId: z.int().nullable().default(null),
          from: z.int().min(0),
          to: z.int().min(0),
          quote: z.string().max(2000),
          text: remark("批注"),
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
    { schema: { params: Id.extend({ comment: z.coerce.number().int() }) } },
    async (request) => {
      await writing.resolveComment(system, actorOf(request), request.params);
      return { ok: true };
    },
  );
  app.get("/api/manuscripts/:id/proofreading", { schema: { params: Id } }, async (request) => {
    const { row, known } = await readFor(system, actorOf(request), request.params.id);
    return { stamp: knownToSend(system, known).stamp, today: todayOf(system.clock), remembered: await rememberedIn(system, row.unit) };
  });
  app.get(
    "/api/manuscripts/:id/findings",
    {
      schema: {
        params: Id,
        querystring: z.object({ rule: z.string().max(100).default(""), page: z.coerce.number().int().min(1).max(100_000).default(1) }),
      },
    },
    async (request) => viewFindings(system, actorOf(request), request.params.id, request.query),
  );
  app.post(
    "/api/manuscripts/:id/findings/:finding",
    {
      schema: {
        params: Id.extend({ finding: z.string().max(200) }),
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
      await writing.settleFinding(system, actorOf(request), { id: request.params.id, finding: request.params.finding, ...request.body });
      return { ok: true };
    },
  );

  app.get("/api/manuscripts/:id/record-sheet.docx", { schema: { params: Id } }, async (request, reply) => {
    const sheet = await recordSheetOf(system, actorOf(request), request.params.id);
    reply.header("content-disposition", disposition("attachment", `三审三校审核单-${request.params.id}.docx`, "record-sheet.docx"));
    return reply.type(DOCX).send(Buffer.from(await recordSheetDocx(sheet)));
  });
  app.get("/api/manuscripts/:id/record-sheet.pdf", { schema: { params: Id } }, async (request, reply) => {
    const sheet = await recordSheetOf(system, actorOf(request), request.params.id);
    reply.header("content-disposition", disposition("inline", `三审三校审核单-${request.params.id}.pdf`, "record-sheet.pdf"));
    return reply.type("application/pdf").send(Buffer.from(await recordSheetPdf(sheet)));
  });

  fileRoutes(app, system);
};
