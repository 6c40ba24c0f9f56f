// JSON API of the gazette for staff: the proofing desk, issues, paper copies. A read goes to a view, a write to a verb; nothing is decided here.
import { z } from "zod";
import type { App } from "../../platform/http.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { Day } from "../publishing/schema.ts";
import * as copies from "./actions/copies.ts";
import * as importing from "./actions/importing.ts";
import * as issues from "./actions/issues.ts";
import { setIssue } from "./actions/setting.ts";
import { makeManuscript } from "./actions/transfer.ts";
import { listImportsFor, listRuns, viewImport, viewRun } from "./desk-view.ts";
import { checkIssue, gazetteDuties, listCopiesFor, listIssuesFor, viewIssue } from "./issue-view.ts";
import { pagePicture } from "./page-picture.ts";
import { Change } from "./rules/change.ts";
import { wordingStates } from "./wordings.ts";

const ImportId = z.object({ id: z.string().regex(/^gi-\d{4}-\d{6,9}$/, "导入编号不对") });
const IssueId = z.object({ id: z.string().regex(/^\d{4}-(?:(?:extra|supplement)-)?\d{1,4}$/, "期号不对") });
const RowId = z.object({ id: z.coerce.number().int().min(1) });
const Copies = z.int("份数应是整数").min(1, "份数至少 1 份").max(100_000, "份数不超过 100000 份");
const words = (what: string) => z.string().trim().min(1, `请填写${what}`).max(200, `${what}不超过 200 个字`);

const deskRoutes = (app: App, system: System): void => {
  app.get("/api/gazette/imports", async (request) => listImportsFor(system, actorOf(request)));
  app.post("/api/gazette/imports", async (request) => {
    const actor = actorOf(request);
    const part = await request.file();
    if (!part) throw new Refusal("invalid", "没有收到文件，请选择一个文件再上传");
    return importing.startImport(system, actor, { name: part.filename, bytes: await part.toBuffer() });
  });
  // For everybody who reads the clauses; of a gazette it tells nothing but whether its words are still those.
  app.get("/api/gazette/wordings", async (request) => {
    actorOf(request);
    return { states: await wordingStates(system) };
  });
  app.get("/api/gazette/runs", async (request) => listRuns(system, actorOf(request)));
  app.get("/api/gazette/runs/:id", { schema: { params: z.object({ id: z.string().max(60) }) } }, async (request) =>
    viewRun(system, actorOf(request), request.params.id),
  );
  app.get("/api/gazette/imports/:id", { schema: { params: ImportId } }, async (request) => viewImport(system, actorOf(request), request.params.id));
  app.get(
    "/api/gazette/imports/:id/pages/:page",
    { schema: { params: ImportId.extend({ page: z.coerce.number().int().min(1).max(5000) }) } },
    async (request, reply) => {
      const { png, sha256 } = await pagePicture(system, actorOf(request), request.params.id, request.params.page);
      // The file is known by its hash, so a page of it never changes.
      reply.header("cache-control", "private, max-age=86400, immutable").header("etag", `"${sha256}-${request.params.page}"`);
      return reply.type("image/png").send(Buffer.from(png));
    },
  );
  app.post(
    "/api/gazette/imports/:id/changes",
    { schema: { params: ImportId, body: z.strictObject({ seq: z.int().min(0), change: Change }) } },
    async (request) => importing.changeImport(system, actorOf(request), { id: request.params.id, ...request.body }),
  );
  app.post(
    "/api/gazette/imports/:id/manuscripts",
    { schema: { params: ImportId, body: z.strictObject({ document: z.string().min(1).max(200) }) } },
    async (request) => makeManuscript(system, actorOf(request), { import: request.params.id, document: request.body.document }),
  );
};

const issueRoutes = (app: App, system: System): void => {
  app.get("/api/gazette/issues", async (request) => listIssuesFor(system, actorOf(request)));
  app.post(
    "/api/gazette/issues",
    {
      schema: {
        body: z.strictObject({
          kind: z.enum(["regular", "extra", "supplement"], "请选择正刊、增刊或专刊"),
          year: z.int().min(1949).max(9999).optional(),
          number: z.int().min(1, "期号从 1 开始").max(9999).optional(),
          runningNumber: z.int().min(1, "总期号从 1 开始").max(99_999).optional(),
          publishedOn: Day.optional(),
          import: z.string().max(40).optional(),
        }),
      },
    },
    async (request) => issues.createIssue(system, actorOf(request), request.body),
  );
  app.get("/api/gazette/issues/:id", { schema: { params: IssueId } }, async (request) => viewIssue(system, actorOf(request), request.params.id));
  app.put(
    "/api/gazette/issues/:id/plan",
    {
      schema: {
        params: IssueId,
        body: z.strictObject({
          lock: z.int().min(1),
          plan: z.array(z.string().regex(/^m-\d{4}-\d{6,9}$/, "稿件编号不对")).max(300, "一期最多编入 300 件文件"),
          publishedOn: Day.nullable(),
        }),
      },
    },
    async (request) => issues.planIssue(system, actorOf(request), { id: request.params.id, ...request.body }),
  );
  app.post("/api/gazette/issues/:id/set", { schema: { params: IssueId } }, async (request) =>
    setIssue(system, actorOf(request), { id: request.params.id }),
  );
  app.delete("/api/gazette/issues/:id", { schema: { params: IssueId } }, async (request) => {
    await issues.dropIssue(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
  app.get("/api/gazette/issues/:id/check", { schema: { params: IssueId } }, async (request) =>
    checkIssue(system, actorOf(request), request.params.id),
  );
  app.get("/api/gazette/duties", async (request) => ({ items: await gazetteDuties(system, actorOf(request)) }));
};

const copiesRoutes = (app: App, system: System): void => {
  app.get("/api/gazette/copies", { schema: { querystring: z.object({ issue: z.string().max(40).optional() }) } }, async (request) =>
    listCopiesFor(system, actorOf(request), request.query.issue),
  );
  app.post(
    "/api/gazette/issues/:id/copies",
    {
      schema: {
        params: IssueId,
        body: z.strictObject({
          rows: z
            .array(
              z.strictObject({
                organ: z.string().max(100),
                copies: Copies,
                way: z.enum(["collect", "deliver"], "请选择领取或发放"),
                responsible: words("领取人或发放人的岗位"),
                dueOn: Day.optional(),
              }),
            )
            .min(1)
            .max(500)
            .optional(),
        }),
      },
    },
    async (request) => copies.planCopies(system, actorOf(request), { issue: request.params.id, rows: request.body.rows }),
  );
  app.post(
    "/api/gazette/copies/:id/handovers",
    { schema: { params: RowId, body: z.strictObject({ copies: Copies, receiver: words("接收人的岗位"), on: Day }) } },
    async (request) => {
      await copies.handOver(system, actorOf(request), { id: request.params.id, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/gazette/copies/:id/cancel",
    { schema: { params: RowId, body: z.strictObject({ reason: words("取消的理由") }) } },
    async (request) => {
      await copies.cancelCopies(system, actorOf(request), { id: request.params.id, reason: request.body.reason });
      return { ok: true };
    },
  );
};

export const gazetteRoutes = (app: App, system: System): void => {
  deskRoutes(app, system);
  issueRoutes(app, system);
  copiesRoutes(app, system);
};
