// JSON API of manuscripts for staff: lists, one manuscript, its text and its record sheet. A read goes to the view or the listing, a write to a
// verb; nothing is decided here. The acts of the reviews stand in review-routes.ts, comments and findings in note-routes.ts.
import { z } from "zod";
import type { Actor } from "../../law/permissions.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { bodyDiff, fieldDiff } from "./comparison.ts";
import { actorOf } from "../identity/index.ts";
import * as writing from "./actions/writing.ts";
import { fileRoutes } from "./file-routes.ts";
import { linkTargets, listFor, type OtherDuty, todoFor } from "./listing.ts";
import { noteRoutes } from "./note-routes.ts";
import { recordSheetOf } from "./record-sheet.ts";
import { recordSheetDocx, recordSheetPdf } from "../../office/record-sheet.ts";
import { DOCX, XLSX } from "../../office/media-types.ts";
import { manuscriptWorkbook } from "./excel.ts";
import { reviewRoutes } from "./review-routes.ts";
import { ManuscriptContent, ManuscriptId, StaffSearch } from "./schema.ts";
import { searchFor } from "./search-view.ts";
import { findVersion } from "./store.ts";
import { readFor, viewManuscript } from "./view.ts";

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

  app.get("/api/manuscripts/:id", { schema: { params: ManuscriptId } }, async (request) =>
    viewManuscript(system, actorOf(request), request.params.id),
  );

  app.put(
    "/api/manuscripts/:id",
    { schema: { params: ManuscriptId, body: z.strictObject({ lock: z.int().min(1), content: ManuscriptContent }) } },
    async (request) => writing.saveManuscript(system, actorOf(request), { id: request.params.id, ...request.body }),
  );

  app.delete("/api/manuscripts/:id", { schema: { params: ManuscriptId } }, async (request) => {
    await writing.deleteDraft(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });

  app.get(
    "/api/manuscripts/:id/diff",
    { schema: { params: ManuscriptId, querystring: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int().optional() }) } },
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

  reviewRoutes(app, system);
  noteRoutes(app, system);

  app.get("/api/manuscripts/:id/record-sheet.docx", { schema: { params: ManuscriptId } }, async (request, reply) => {
    const sheet = await recordSheetOf(system, actorOf(request), request.params.id);
    reply.header("content-disposition", disposition("attachment", `三审三校审核单-${request.params.id}.docx`, "record-sheet.docx"));
    return reply.type(DOCX).send(Buffer.from(await recordSheetDocx(sheet)));
  });
  app.get("/api/manuscripts/:id/record-sheet.pdf", { schema: { params: ManuscriptId } }, async (request, reply) => {
    const sheet = await recordSheetOf(system, actorOf(request), request.params.id);
    reply.header("content-disposition", disposition("inline", `三审三校审核单-${request.params.id}.pdf`, "record-sheet.pdf"));
    return reply.type("application/pdf").send(Buffer.from(await recordSheetPdf(sheet)));
  });

  fileRoutes(app, system);
};
