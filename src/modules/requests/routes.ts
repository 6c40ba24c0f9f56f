// JSON API of requests for staff. A read goes to the view or the listing, a write to a verb; nothing is decided here.
import { z } from "zod";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import * as after from "./actions/after.ts";
import * as answering from "./actions/answering.ts";
import * as consulting from "./actions/consulting.ts";
import * as handling from "./actions/handling.ts";
import * as many from "./actions/many.ts";
import * as moving from "./actions/moving.ts";
import * as receiving from "./actions/receiving.ts";
import { anonymiseRequest } from "./actions/retention.ts";
import * as tasks from "./actions/tasks.ts";
import { requestDocumentRoutes } from "./document-routes.ts";
import { feedRoutes } from "./feed-routes.ts";
import { boardFor, registerFor, tasksFor } from "./listing.ts";
import { reportRoutes } from "./report-routes.ts";
import { siteReportRoutes } from "./site-report-routes.ts";
import { BASES, type Basis } from "./rules/third-parties.ts";
import { AskedWhom, ClerkRequest, Day, NamedRequest, Proposal, RecordedReply, RequestId, RISKS, type Risk, WANTED_LENGTH } from "./schema.ts";
import { clockOfRequest, viewRequest } from "./view.ts";

const Id = z.object({ id: RequestId });
const words = (what: string, most = 2000) => z.string(`请写明${what}`).trim().min(1, `请写明${what}`).max(most, `${what}不超过 ${most} 个字`);
const note = z.string().trim().max(2000, "说明不超过 2000 个字").default("");

export const requestRoutes = (app: App, system: System): void => {
  app.get("/api/requests/board", async (request) => boardFor(system, actorOf(request)));
  app.get(
    "/api/requests",
    {
      schema: {
        querystring: z.object({
          year: z.coerce.number().int().min(2019).max(2200).optional(),
          status: z.enum(["", "open", "closed", "merged"]).default(""),
          q: z.string().max(100, "查找内容不超过 100 个字").default(""),
          page: z.coerce.number().int().min(1).max(100_000).default(1),
          pageSize: z.coerce.number().int().min(1).max(200).default(20),
        }),
      },
    },
    async (request) => registerFor(system, actorOf(request), { ...request.query, year: request.query.year }),
  );
  app.get("/api/requests/:id", { schema: { params: Id } }, async (request) => viewRequest(system, actorOf(request), request.params.id));
  app.get("/api/requests/:id/clock", { schema: { params: Id } }, async (request) => ({
    clock: await clockOfRequest(system, actorOf(request), request.params.id),
  }));
  app.post("/api/requests", { schema: { body: ClerkRequest } }, async (request) => receiving.receiveByClerk(system, actorOf(request), request.body));

  /** One verb under one address: parsed, done, answered with what it gives. */
  const verb = <Body extends z.ZodType, Output>(
    name: string,
    body: Body,
    run: (system: System, actor: ReturnType<typeof actorOf>, input: z.output<Body> & { id: string }) => Promise<Output>,
  ): void => {
    app.post(`/api/requests/:id/${name}`, { schema: { params: Id, body } }, async (request) => {
      const input = { ...(request.body as object), id: (request.params as { id: string }).id } as z.output<Body> & { id: string };
      return (await run(system, actorOf(request), input)) ?? { ok: true };
    });
  };

  verb("confirm", z.strictObject({ on: Day }), receiving.confirmReceipt);
  verb("assign", z.strictObject({ office: z.string("请选择股室").max(100), handler: z.string("请选择承办人").max(100) }), handling.assignRequest);
  verb("search-log", z.strictObject({ note: words("在哪里、怎样查找"), found: z.boolean("请选择是否找到") }), handling.logSearch);
  verb("ask-correction", z.strictObject({ items: words("需要补正的事项"), replyBy: Day }), handling.askCorrection);
  verb("record-correction", z.strictObject({ on: Day, wanted: words("补正后的申请内容", WANTED_LENGTH) }), handling.recordCorrection);
  verb("record-lapse", z.strictObject({ of: z.enum(["correction", "fee"], "请选择逾期的事项") }), handling.recordLapse);
  verb(
    "notify-fee",
    z.strictObject({
      method: z.enum(["by-request", "by-page"], "请选择按件还是按量计收"),
      amount: z.int("件数或页数应为整数").min(1).max(1_000_000),
      pay: words("缴纳的方式", 500),
    }),
    handling.notifyFee,
  );
  verb("record-payment", z.strictObject({ on: Day }), handling.recordPayment);
  verb(
    "consult",
    z.strictObject({ asked: AskedWhom, party: words("征求谁的意见", 200), matter: words("涉及的信息"), joint: z.boolean().default(false) }),
    consulting.consult,
  );
  verb("record-reply", RecordedReply, consulting.recordReply);
  verb(
    "extend",
    z.strictObject({
      workingDays: z.int("延长的工作日数应为整数").min(1).max(20, "延长不能超过 20 个工作日（条例第三十三条）"),
      reason: words("延期的理由", 500),
    }),
    handling.extendRequest,
  );
  verb("ask-reasons", z.strictObject({ replyBy: Day }), many.askReasons);
  verb("record-reasons", z.strictObject({ on: Day, note: words("申请人说明的理由") }), many.recordReasons);
  verb("delay", z.strictObject({ until: Day, reason: words("不能按期答复的理由", 500) }), many.delayAnswer);
  verb("withdraw", z.strictObject({ on: Day, note }), handling.recordWithdrawal);
  verb(
    "split",
    z.strictObject({
      parts: z.array(words("每一部分的内容", WANTED_LENGTH), "请写明拆分后的各部分").min(2, "至少拆成两部分").max(50, "一次最多拆成 50 部分"),
    }),
    moving.splitRequest,
  );
  verb("merge", z.strictObject({ into: NamedRequest }), moving.mergeRequest);
  verb(
    "transfer",
    z.strictObject({
      to: words("应当负责公开的机关", 100),
      contact: words("该机关的联系方式", 300),
      reason: words("不属于本机关负责公开的理由", 1000),
      forward: z.boolean().default(false),
    }),
    moving.transferRequest,
  );
  verb("ask-unit", z.strictObject({ unit: z.string("请选择单位").max(100), question: words("要查找的信息") }), tasks.askUnit);
  verb("propose", z.strictObject({ proposal: Proposal }), answering.proposeAnswer);
  verb("clear", z.strictObject({}), answering.clearAnswer);
  verb("return", z.strictObject({ note: words("退回的意见") }), answering.returnAnswer);
  verb(
    "change-risk",
    z.strictObject({ risk: z.enum(Object.keys(RISKS) as [Risk, ...Risk[]], "请选择风险等级"), note: words("调整的理由", 500) }),
    answering.changeRisk,
  );
  verb("answer", z.strictObject({}), answering.sendAnswer);
  verb("deliver", z.strictObject({ on: Day, way: words("送达的方式", 100), note }), answering.recordDelivery);
  verb(
    "open-dispute",
    z.strictObject({ block: z.enum(["review", "direct-suit", "suit-after-review"], "请选择复议还是诉讼"), on: Day }),
    after.openDispute,
  );
  verb(
    "close-dispute",
    z.strictObject({
      dispute: z.int("请选择是哪一件复议或者诉讼"),
      on: Day,
      outcome: z.enum(["upheld", "corrected", "other"], "请选择结果"),
      headAttended: z.boolean().nullable().default(null),
      lessons: note,
    }),
    after.closeDispute,
  );
  verb(
    "tell-third-party",
    z.strictObject({
      party: words("告知谁", 200),
      disclosed: z.boolean("请选择公开还是不公开").optional(),
      basis: z.enum(Object.keys(BASES) as [Basis, ...Basis[]], "请选择决定公开的根据").optional(),
      matter: z.string().trim().max(2000, "涉及的信息不超过 2000 个字").default(""),
      reason: z.string().trim().max(2000, "理由不超过 2000 个字").default(""),
    }),
    consulting.tellThirdParty,
  );
  verb("propose-publication", z.strictObject({ organ: z.string("请选择撰稿的机构").max(100) }), after.proposePublication);
  verb("archive", z.strictObject({}), after.archiveRequest);
  verb("anonymise", z.strictObject({}), anonymiseRequest);

  app.get("/api/request-tasks", async (request) => tasksFor(system, actorOf(request)));
  app.post(
    "/api/request-tasks/:task/answer",
    {
      schema: {
        params: z.object({ task: z.coerce.number().int().min(1) }),
        body: z.strictObject({ answer: words("查找的范围、方法和结果", 5000), found: z.boolean("请选择是否找到") }),
      },
    },
    async (request) => {
      await tasks.answerTask(system, actorOf(request), { task: request.params.task, ...request.body });
      return { ok: true };
    },
  );

  requestDocumentRoutes(app, system);
  feedRoutes(app, system);
  reportRoutes(app, system);
  siteReportRoutes(app, system);
};
