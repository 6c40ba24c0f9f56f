// JSON API of proofreading for staff: the rules, what units no longer hear of, the lexicon, the nightly scan. Nothing is decided here.
import { z } from "zod";
import { isPlainDate } from "../../kernel/plain-date.ts";
import { todayOf } from "../../platform/clock.ts";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import * as lexicon from "./actions/lexicon.ts";
import * as rules from "./actions/rules.ts";
import * as scanning from "./actions/scanning.ts";
import { Leader, Term, TermKind, why } from "./entries.ts";
import { findingsAsJson } from "./cli-text.ts";
import { proofread } from "./engine.ts";
import { contextOfText } from "./known.ts";
import { knownOf, knownToSend } from "./known-store.ts";
import { tryTerm, viewHistory, viewLexicon } from "./lexicon-view.ts";
import { importRoutes } from "./routes-import.ts";
import { outsideRoutes } from "./routes-outside.ts";
import { demandReader, viewDismissals, viewRules } from "./rules-view.ts";
import { viewGroup, viewScan } from "./scan-view.ts";

const RowId = z.object({ id: z.coerce.number().int().min(1) });
const EntryId = z.object({ entry: z.string().regex(/^lx-\d{1,15}$/, "词条编号不对") });
const Page = z.coerce.number().int().min(1).max(100_000).default(1);
const Which = z.enum(["open", "fresh", "gone", "handled"]).default("open");
const added = { why: why("为什么要这样做") };
const seen = { seen: z.int().min(1) };
const TermEntry = z.strictObject({ kind: z.literal("term"), data: Term, ...added });
const LeaderEntry = z.strictObject({ kind: z.literal("leader"), data: Leader, ...added });

const ruleRoutes = (app: App, system: System): void => {
  app.get(
    "/api/proofreading/rules",
    { schema: { querystring: z.object({ unit: z.string().max(100).default(""), month: z.string().max(7).default("") }) } },
    async (request) => viewRules(system, actorOf(request), request.query),
  );
  app.post(
    "/api/proofreading/rules/change",
    {
      schema: {
        body: z.strictObject({ rule: z.string().max(100), change: z.enum(["retired", "restored"], "请选择停用或恢复"), reason: why("理由") }),
      },
    },
    async (request) => {
      await rules.changeRule(system, actorOf(request), request.body);
      return { ok: true };
    },
  );
  app.get("/api/proofreading/dismissals", async (request) => viewDismissals(system, actorOf(request)));
  app.post(
    "/api/proofreading/dismissals/:id/revoke",
    { schema: { params: RowId, body: z.strictObject({ reason: why("撤销的理由") }) } },
    async (request) => {
      await rules.revokeDismissal(system, actorOf(request), { id: request.params.id, reason: request.body.reason });
      return { ok: true };
    },
  );
};

const lexiconRoutes = (app: App, system: System): void => {
  app.get("/api/proofreading/lexicon", async (request) => viewLexicon(system, actorOf(request)));
  app.get("/api/proofreading/lexicon/history", { schema: { querystring: z.object({ entry: z.string().max(40).optional() }) } }, async (request) =>
    viewHistory(system, actorOf(request), request.query.entry),
  );
  app.get(
    "/api/proofreading/lexicon/try",
    {
      schema: {
        querystring: z.object({
          term: z.string().trim().max(2_000, "词太长，请只写其中最有特征的一段"),
          kind: TermKind.default("outdated"),
          entry: z.string().max(40).optional(),
        }),
      },
    },
    async (request) => tryTerm(system, actorOf(request), request.query),
  );
  app.post("/api/proofreading/lexicon", { schema: { body: z.discriminatedUnion("kind", [TermEntry, LeaderEntry]) } }, async (request) =>
    lexicon.addEntry(system, actorOf(request), request.body),
  );
  app.put(
    "/api/proofreading/lexicon/:entry",
    { schema: { params: EntryId, body: z.discriminatedUnion("kind", [TermEntry.extend(seen), LeaderEntry.extend(seen)]) } },
    async (request) => lexicon.changeEntry(system, actorOf(request), { ...request.body, entry: request.params.entry }),
  );
  app.post(
    "/api/proofreading/lexicon/:entry/remove",
    { schema: { params: EntryId, body: z.strictObject({ ...seen, why: why("移出的理由") }) } },
    async (request) => {
      await lexicon.removeEntry(system, actorOf(request), { entry: request.params.entry, ...request.body });
      return { ok: true };
    },
  );
};

const scanRoutes = (app: App, system: System): void => {
  const Filter = z.object({ which: Which, rule: z.string().max(100).default(""), unit: z.string().max(100).default(""), page: Page });
  app.get("/api/proofreading/scans", { schema: { querystring: Filter } }, async (request) => viewScan(system, actorOf(request), request.query));
  app.get("/api/proofreading/scans/findings", { schema: { querystring: Filter.extend({ document: z.string().max(100) }) } }, async (request) =>
    viewGroup(system, actorOf(request), request.query),
  );
  app.post("/api/proofreading/scans", { schema: { body: z.strictObject({}).default({}) } }, async (request) =>
    scanning.startScan(system, actorOf(request), {}),
  );
  app.post("/api/proofreading/scans/:id/cancel", { schema: { params: RowId } }, async (request) => {
    await scanning.cancelScan(system, actorOf(request), { id: request.params.id });
    return { ok: true };
  });
  app.post(
    "/api/proofreading/scans/findings/handle",
    {
      schema: {
        body: z.strictObject({
          document: z.string().max(100),
          rule: z.string().max(100),
          finding: z.int().min(1).optional(),
          outcome: z.enum(["corrected", "not-a-fault"], "请选择已更正或不是差错"),
          reason: z.string().trim().max(500, "理由不超过 500 个字").default(""),
        }),
      },
    },
    async (request) => scanning.handleFindings(system, actorOf(request), request.body),
  );
};

/** Under its stamp it never changes, so a browser asks for it once; under an old one it gets what is so now. */
const knownRoute = (app: App, system: System): void => {
  app.get("/api/proofreading/known", { schema: { querystring: z.object({ stamp: z.string().max(64).default("") }) } }, async (request, reply) => {
    demandReader(actorOf(request));
    const { body, stamp } = knownToSend(system, await knownOf(system));
    reply.header("etag", `"${stamp}"`);
    reply.header("cache-control", request.query.stamp === stamp ? "private, max-age=31536000, immutable" : "private, no-cache");
    if (request.headers["if-none-match"] === `"${stamp}"`) return reply.code(304).send();
    return reply.type("application/json; charset=utf-8").send(body);
  });
};

/** Longer ones are for the command line: here everybody else waits meanwhile. */
const LONGEST_TEXT = 500_000;

/** For other programs of the county: a text in, its findings out as the command line prints them. Nothing of it is kept. */
const readRoute = (app: App, system: System): void => {
  app.post(
    "/api/proofreading/read",
    {
      schema: {
        body: z.strictObject({
          text: z.string().max(LONGEST_TEXT, `文字不超过 ${LONGEST_TEXT / 10_000} 万字，请拆成几份，或者在服务器上用 qizheng proofread 校对文件`),
          documentDate: z.string().refine(isPlainDate, "不是有效的日期，请写成 2026-03-10 的样子").nullable().default(null),
          documentKind: z.string().max(40).nullable().default(null),
        }),
      },
    },
    async (request, reply) => {
      demandReader(actorOf(request));
      const { text, documentDate, documentKind } = request.body;
      const context = contextOfText(system.county, await knownOf(system), { documentDate, documentKind }, todayOf(system.clock));
      return reply.type("application/json; charset=utf-8").send(findingsAsJson(proofread(text, context)));
    },
  );
};

export const proofreadingRoutes = (app: App, system: System): void => {
  knownRoute(app, system);
  readRoute(app, system);
  ruleRoutes(app, system);
  lexiconRoutes(app, system);
  importRoutes(app, system);
  scanRoutes(app, system);
  outsideRoutes(app, system);
};
