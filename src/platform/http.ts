// The web server without its routes: validation in Chinese, errors as answers, security headers, logs without personal data.
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { Refusal, STATUS } from "./refusal.ts";
import type { System } from "./system.ts";

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

z.config(z.locales.zhCN());

export const MAX_JSON = 8 * 1024 * 1024;
export const MAX_UPLOAD = 50 * 1024 * 1024;

/** Sent with every answer of the staff side; the portal sets its own, stricter. */
const WORKBENCH_HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
};

export const createApp = async (system: System): Promise<App> => {
  const app = Fastify({
    loggerInstance: system.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_JSON,
    trustProxy: system.config.QIZHENG_TRUST_PROXY,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: "idle",
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD, files: 1, fields: 5, parts: 6, headerPairs: 50 }, throwFileSizeLimit: true });
  await app.register(swagger, { openapi: { openapi: "3.1.0", info: { title: "旗政通", version: "1" } }, transform: jsonSchemaTransform });

  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("content-security-policy")) for (const [name, value] of Object.entries(WORKBENCH_HEADERS)) reply.header(name, value);
  });
  // The route's pattern, never the address: addresses may hold what people searched for.
  app.addHook("onResponse", async (request, reply) => {
    request.log.debug(
      { method: request.method, route: request.routeOptions.url ?? "-", status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "answered",
    );
  });
  // A connection whose last answer went out while the server was closing would be kept for more than a minute.
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  app.addHook("onResponse", async () => {
    if (isClosing) setImmediate(() => app.server.closeIdleConnections());
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  return app as unknown as App;
};

const answer = (reply: FastifyReply, status: number, error: Record<string, unknown>): FastifyReply =>
  reply.code(status).header("cache-control", "no-store").type("application/json; charset=utf-8").send(JSON.stringify({ error }));

const BY_FASTIFY: Record<string, [number, string, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, "too-large", `一次提交的内容不能超过 ${MAX_JSON / 1024 / 1024} MB，请精简后再保存，图片和附件请单独上传`],
  FST_REQ_FILE_TOO_LARGE: [413, "too-large", `单个文件不能超过 ${MAX_UPLOAD / 1024 / 1024} MB，请压缩或拆分后再上传`],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, "invalid", "不认识提交内容的格式，请通过页面上的按钮提交"],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, "invalid", "提交的内容不完整或格式有误，请刷新页面后再试"],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, "invalid", "提交的内容是空的，请填写后再提交"],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [400, "invalid", "请通过页面上的上传按钮上传文件"],
  FST_FILES_LIMIT: [413, "too-large", "一次只能上传一个文件"],
  FST_PARTS_LIMIT: [413, "too-large", "一次只能上传一个文件"],
};

/** A refusal of a layer that does not know this one (office): its status, its reason and what to do next, in Chinese. */
const explainsItself = (error: unknown): error is Error & { statusCode: number; because: string; next: string } =>
  error instanceof Error &&
  typeof (error as { statusCode?: unknown }).statusCode === "number" &&
  typeof (error as { because?: unknown }).because === "string" &&
  typeof (error as { next?: unknown }).next === "string";

/** One shape for every failure: { error: { code, message, because?, cite?, next?, fields? } }. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (error instanceof Refusal) {
    return answer(reply, STATUS[error.code], {
      code: error.code,
      message: error.message,
      because: error.message,
      cite: error.cite,
      ...(error.next === undefined ? {} : { next: error.next }),
      ...(error.fields ? { fields: error.fields } : {}),
      ...error.extra,
    });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields: Record<string, string> = {};
    for (const issue of error.validation) fields[issue.instancePath.replace(/^\//, "").replaceAll("/", ".") || "整体"] ??= issue.message ?? "不对";
    const firstProblem = Object.values(fields)[0];
    return answer(reply, 400, {
      code: "invalid",
      message: `填写有误：${firstProblem}`,
      fields,
      next: "请改正标出的内容后再提交，已填写的内容不会丢失",
    });
  }
  if (explainsItself(error)) {
    if (error.statusCode >= 500)
      request.log.error({ err: { type: error.name, cause: error.cause, stack: error.stack }, route: request.routeOptions.url }, "fault");
    const code = error.statusCode === 413 ? "too-large" : error.statusCode === 503 ? "too-often" : error.statusCode === 500 ? "fault" : "invalid";
    return answer(reply, error.statusCode, { code, message: error.because, because: error.because, cite: [], next: error.next });
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = BY_FASTIFY[code];
  if (known) {
    // Fastify would close the connection under a sender who is still sending, and who then hears nothing. Node reads what is left and drops it.
    reply.removeHeader("connection");
    return answer(reply, known[0], { code: known[1], message: known[2] });
  }
  if (error instanceof SyntaxError && (error as { statusCode?: number }).statusCode === 400)
    return answer(reply, 400, { code: "invalid", message: "提交的内容不完整或格式有误，请刷新页面后再试" });
  const status = (error as { statusCode?: number }).statusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return answer(reply, status, { code: "invalid", message: "请求有误，请从页面上重新操作" });
  request.log.error({ err: { type: (error as Error)?.name, code, stack: (error as Error)?.stack }, route: request.routeOptions.url }, "fault");
  return answer(reply, 500, {
    code: "fault",
    message: "系统出了故障，您的操作没有生效，内容没有丢失",
    next: "请稍后再试；多次出现请告诉系统管理员，并提供这个编号：" + request.id,
  });
};
