// The public addresses of requests: the form in two steps, following a case, the calculator. Pages are made for each asking and kept nowhere.
import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findOrgan } from "../../../county/lookup.ts";
import { todayOf } from "../../../platform/clock.ts";
import { sha256 } from "../../../platform/hash.ts";
import { Refusal, STATUS } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { calendarOf } from "../../calendar/index.ts";
import { type PublicSource, SECURITY_HEADERS, securityHeaders, type Site, type View } from "../../portal/index.ts";
import { checkAttachments, storeAttachments } from "../actions/attaching.ts";
import { demandNotTooMany, lookAtRequest, recordSent } from "../actions/following.ts";
import { PUBLIC, receiveFromPortal } from "../actions/receiving.ts";
import { issueConfirmation } from "../look-store.ts";
import { ImpossibleHistory } from "../rules/clock.ts";
import { History } from "../rules/clock-events.ts";
import { reportClock } from "../rules/clock-report.ts";
import { PortalRequest } from "../schema.ts";
import { followedCase } from "./followed.ts";
import { alreadyPublic } from "./already-public.ts";
import { applyPage, confirmPage, FIELDS, receiptPage } from "./apply.tsx";
import { calculatorPage, fieldAt, FIELDS as CALCULATOR_FIELDS, historyInput, strayFields } from "./calculator.tsx";
import type { Errors, Values } from "./fields.tsx";
import { followedPage, followPage } from "./follow.tsx";
import { problemPage } from "./problem.tsx";
import { readSentForm } from "./sent-form.ts";

const ELDER_COOKIE = /(?:^|;\s*)elder=1(?:;|$)/;
const MOST_BYTES = 256 * 1024;
const HTML = "text/html; charset=utf-8";

/** Fields of a form or an address; one given twice counts once. Names we do not know are left out. */
const valuesOf = (source: unknown, names: readonly string[]): Values => {
  const given = (source ?? {}) as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, typeof given[name] === "string" ? given[name] : ""]));
};

const APPLICANT = ["applicantClass", "name", "idKind", "idNumber", "contact", "phone", "email", "address", "need"];

const parseForm = (system: System, values: Values): { asked?: PortalRequest; errors: Errors } => {
  const { unit, wanted, delivery, ...rest } = values;
  const applicant = Object.fromEntries(APPLICANT.map((name) => [name, rest[name] ?? ""]));
  const parsed = PortalRequest.safeParse({ unit, wanted, delivery, applicant });
  const errors: Record<string, string> = {};
  if (!parsed.success) for (const issue of parsed.error.issues) errors[String(issue.path.at(-1) ?? "unit")] ??= issue.message;
  const organ = findOrgan(system.county, unit ?? "");
  if (!errors["unit"] && (!organ || organ.group === "office")) errors["unit"] = "请选择受理机关";
  // In the order of the form, so that the first problem is the first one met.
  const ordered = Object.fromEntries(FIELDS.filter((name) => errors[name]).map((name) => [name, errors[name]!]));
  return parsed.success && Object.keys(ordered).length === 0 ? { asked: parsed.data, errors: {} } : { errors: ordered };
};

export const requestPortalRoutes = (app: FastifyInstance, system: System, site: Site, source: PublicSource): void => {
  app.register(async (portal) => {
    portal.addHook("onRequest", securityHeaders);
    portal.addHook("onRoute", (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    portal.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(body as string))),
    );

    const viewOf = (request: FastifyRequest, path: string): View => ({ site, path, elder: ELDER_COOKIE.test(request.headers.cookie ?? "") });
    /** The form's own script asks this site for what is public already; no other page may ask anything. */
    const formHeaders = { "content-security-policy": `${SECURITY_HEADERS["content-security-policy"]!}; connect-src 'self'` };
    const page = (reply: FastifyReply, body: string, status = 200): FastifyReply =>
      reply.code(status).header("cache-control", "no-store").type(HTML).send(body);

    portal.setErrorHandler(async (error, request, reply) => {
      const view = viewOf(request, "/ask");
      if (error instanceof Refusal) return page(reply, problemPage(view, error.message, error.next), STATUS[error.code]);
      const status = (error as { statusCode?: number }).statusCode ?? 500;
      if (status === 413) return page(reply, problemPage(view, "填写的内容太长", "请分成几份申请，或者当面、邮寄提交"), 413);
      if (status < 500) return page(reply, problemPage(view, "提交的内容不完整，或者格式不对", "请从页面上重新提交"), status);
      request.log.error({ err: { type: (error as Error).name, stack: (error as Error).stack }, route: request.routeOptions.url }, "fault");
      return page(reply, problemPage(view, "网站出了点问题，您的申请没有提交成功", "请稍后再试，或者当面、邮寄提交"), 500);
    });

    portal.get("/ask/apply", (request, reply) =>
      page(reply.headers(formHeaders), applyPage(viewOf(request, "/ask/apply"), todayOf(system.clock), {}, {})),
    );
    portal.post("/ask/edit", (request, reply) =>
      page(reply.headers(formHeaders), applyPage(viewOf(request, "/ask/apply"), todayOf(system.clock), valuesOf(request.body, FIELDS), {})),
    );

    portal.post("/ask/apply", async (request, reply) => {
      const view = viewOf(request, "/ask/apply");
      const values = valuesOf(request.body, FIELDS);
      const { asked, errors } = parseForm(system, values);
      if (!asked) return page(reply.headers(formHeaders), applyPage(view, todayOf(system.clock), values, errors), 400);
      await demandNotTooMany(system, request.ip);
      const token = randomBytes(24).toString("base64url");
      await issueConfirmation(system.db, sha256(token).toString("hex"), system.clock.now());
      const unitName = findOrgan(system.county, asked.unit)!.name;
      return page(reply, confirmPage(view, values, unitName, token, await alreadyPublic(source, asked.wanted)));
    });

    portal.post("/ask/already", async (request, reply) => {
      const { wanted = "" } = valuesOf(request.body, ["wanted"]);
      return reply.header("cache-control", "no-store").send({ items: wanted.length < 4 ? [] : await alreadyPublic(source, wanted.slice(0, 500)) });
    });

    portal.post("/ask/confirm", async (request, reply) => {
      await demandNotTooMany(system, request.ip);
      const view = viewOf(request, "/ask/apply");
      const sent = await readSentForm(request);
      const values = valuesOf(sent.fields, FIELDS);
      const { asked, errors } = parseForm(system, values);
      if (!asked) return page(reply.headers(formHeaders), applyPage(view, todayOf(system.clock), values, errors), 400);
      const { token = "" } = valuesOf(sent.fields, ["token"]);
      const checked = sent.problem === undefined ? await checkAttachments(sent.files) : sent.problem;
      if (typeof checked === "string") {
        const unit = findOrgan(system.county, asked.unit)!.name;
        return page(reply, confirmPage(view, values, unit, token, [], checked), 400);
      }
      const { id, code } = await receiveFromPortal(system, PUBLIC, { asked, token, attachments: await storeAttachments(system, checked, token) });
      await recordSent(system, request.ip, id);
      const receivedOn = todayOf(system.clock);
      const report = reportClock({ receivedOn, events: [] }, await calendarOf(system));
      const unitName = findOrgan(system.county, asked.unit)!.name;
      const attached = checked.map(({ name }) => name);
      return page(reply, receiptPage(view, { id, code, unitName, attached, receivedOn, dueOn: report.dueOn!, provisional: report.provisional }));
    });

    portal.get("/ask/follow", (request, reply) => page(reply, followPage(viewOf(request, "/ask/follow"), {}, {})));
    portal.post("/ask/follow", async (request, reply) => {
      const view = viewOf(request, "/ask/follow");
      const { number = "", code = "" } = valuesOf(request.body, ["number", "code"]);
      try {
        const row = await lookAtRequest(system, { number, code, address: request.ip });
        return page(reply, followedPage(view, await followedCase(system, row)));
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "invalid") throw error;
        return page(reply, followPage(view, { number }, { number: error.message }), 400);
      }
    });

    portal.get("/ask/calculator", async (request, reply) => {
      const view = viewOf(request, "/ask/calculator");
      const values = valuesOf(request.query, CALCULATOR_FIELDS);
      if (Object.values(values).every((value) => value === "")) return page(reply, calculatorPage(view, values, {}));
      const parsed = History.safeParse(historyInput(values));
      const errors: Record<string, string> = { ...strayFields(values) };
      for (const { path, message } of parsed.error?.issues ?? []) errors[fieldAt(values, path)] ??= message;
      if (!parsed.success || Object.keys(errors).length > 0) return page(reply, calculatorPage(view, values, errors), 400);
      try {
        return page(reply, calculatorPage(view, values, {}, reportClock(parsed.data, await calendarOf(system), todayOf(system.clock))));
      } catch (error) {
        if (error instanceof ImpossibleHistory || error instanceof RangeError)
          return page(reply, calculatorPage(view, values, { receivedOn: `${error.message}。请核对日期` }), 400);
        throw error;
      }
    });
  });
};
