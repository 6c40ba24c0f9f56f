// How every public address is answered: rendered once for each version of the site, kept, sent prebuilt; and what is said where there is nothing, where
// an address is not one, and where something is wrong. Which addresses there are is in the route files.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { County } from "../../county/schema.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { answerFirst } from "../../platform/answer-first.ts";
import { pageCache, prebuild, send, write, type Rendered } from "./cache.ts";
import type { PublicSource } from "./schema.ts";
import { SECURITY_HEADERS, securityHeaders } from "./security-headers.ts";
import type { Site, View } from "./views/layout.tsx";
import { badRequestPage, failurePage, notFoundPage } from "./views/notes.tsx";

/** Undefined means that there is no such thing; that answer is not kept, so that invented addresses do not push real pages out. */
export type Make = (view: View) => Promise<Rendered | undefined>;

/** What route files share. */
export type Answering = {
  site: Site;
  county: County;
  source: PublicSource;
  /** `path` is the page's own tidy address: it is what the answer is kept under. `kept`: with what it shares its place. */
  answer(request: FastifyRequest, reply: FastifyReply, path: string, make: Make, kept?: Kept): Promise<FastifyReply>;
};
type Kept = "page" | "search" | "file";

const MB = 1_048_576;
const ELDER_COOKIE = /(?:^|;\s*)elder=1(?:;|$)/;
// A withdrawn document must be gone with the next request, so browsers and proxies ask each time; mostly they hear 304.
const ASK_EACH_TIME = "public, no-cache";
export const JSON_TYPE = "application/json; charset=utf-8";

export const html = (body: string, status = 200): Rendered => ({
  status,
  type: "text/html; charset=utf-8",
  body,
  cacheControl: ASK_EACH_TIME,
  vary: "Cookie",
});
export const data = (type: string, body: string | Buffer, status = 200): Rendered => ({ status, type, body, cacheControl: ASK_EACH_TIME });

class BadAddress extends Error {}
/** Thrown where there is nothing at an address. */
export class NotThere extends Error {}

/** A failure that explains itself: an address that is not one, or a file that cannot be made now. */
const reasonOf = (error: unknown): string | undefined =>
  error instanceof BadAddress || error instanceof OfficeRefusal ? error.message.replace(/。$/, "") : undefined;

/** The value in this shape, or the answer that says what is wrong with it. */
export const parse = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new BadAddress(parsed.error.issues[0]?.message ?? "地址不对");
  return parsed.data;
};

/** The parameters of an address in this shape; what does not fit names nothing. */
export const named = <Shape extends z.ZodType>(shape: Shape, params: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(params);
  if (!parsed.success) throw new NotThere();
  return parsed.data;
};

/** Who asks while the version is being read shares the answer, so under load there is one reading at a time, never an old one kept. */
const sharedVersion = (source: PublicSource): (() => Promise<string>) => {
  let reading: Promise<string> | undefined;
  return () => {
    reading ??= source.siteVersion().finally(() => {
      reading = undefined;
    });
    return reading;
  };
};

/** Begins to answer on `app`; `begin` registers the addresses on a context of its own. */
export const answering = (
  app: FastifyInstance,
  site: Site,
  source: PublicSource,
  cacheBytes = 64 * MB,
): Answering & { begin(portal: FastifyInstance): void; absent(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> } => {
  // Apart, so that a thousand odd searches do not push the home page out; files are large and take long to make, so they too have a place of their own.
  const caches = { page: pageCache(cacheBytes), search: pageCache(cacheBytes / 8), file: pageCache(cacheBytes / 2) };
  const versionOf = sharedVersion(source);
  let lastVersion = "";

  const isElder = (request: Pick<FastifyRequest, "headers">): boolean =>
    request.headers.cookie !== undefined && ELDER_COOKIE.test(request.headers.cookie);
  const viewOf = (request: FastifyRequest, path: string): View => ({ site, path, elder: isElder(request) });

  const keyOf = (version: string, elder: boolean, path: string): string => `${version} ${elder ? "elder" : "plain"} ${path}`;
  const answer: Answering["answer"] = async (request, reply, path, make, kept = "page") => {
    const version = await versionOf();
    if (version !== lastVersion) {
      lastVersion = version;
      for (const cache of Object.values(caches)) cache.clear();
    }
    const view = viewOf(request, path);
    const page = await caches[kept].get(keyOf(version, view.elder, path), async () => {
      const made = await make(view);
      if (!made) throw new NotThere();
      return prebuild(made, SECURITY_HEADERS);
    });
    return send(request, reply, page);
  };

  // A page at its own tidy address, rendered before and of the version that stands: sent without going through the framework.
  // Not while the server closes: the framework then tells readers to let their connections go.
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  answerFirst(app.server, (request, response) => {
    if (isClosing || (request.method !== "GET" && request.method !== "HEAD") || lastVersion === "" || source.knownVersion?.() !== lastVersion)
      return false;
    const page = request.url?.includes("?") ? undefined : caches.page.find(keyOf(lastVersion, isElder(request), request.url ?? ""));
    if (page) write(request, response, page);
    return page !== undefined;
  });

  const refuse = async (request: FastifyRequest, reply: FastifyReply, status: number, page: (view: View) => string): Promise<FastifyReply> => {
    const body = page(viewOf(request, ""));
    return send(request, reply, await prebuild({ ...html(body, status), cacheControl: "no-store" }, SECURITY_HEADERS));
  };

  const isApi = (request: FastifyRequest): boolean => request.url.startsWith("/api/");

  const absent = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    isApi(request) ? reply.code(404).send({ because: "没有这个接口或者这份文件，请检查地址。" }) : refuse(request, reply, 404, notFoundPage);

  const begin = (portal: FastifyInstance): void => {
    portal.addHook("onRequest", securityHeaders);
    // Pages are for people: only the public interface belongs into the description of interfaces.
    portal.addHook("onRoute", (route) => {
      if (!route.url.startsWith("/api/")) route.schema = { ...route.schema, hide: true };
    });

    portal.setErrorHandler(async (error, request, reply) => {
      if (error instanceof NotThere) return absent(request, reply);
      const status = error instanceof BadAddress ? 400 : ((error as { statusCode?: number }).statusCode ?? 500);
      if (status >= 500 && !reasonOf(error)) request.log.error({ err: error }, "portal page failed");
      const because = reasonOf(error) ?? "地址不完整或者太长，请检查后再试";
      if (isApi(request)) return reply.code(status).send({ because: status >= 500 ? `网站出了点问题，请稍后再试。编号：${request.id}` : because });
      return refuse(request, reply, status, (view) =>
        status >= 500 && !reasonOf(error) ? failurePage(view, request.id) : badRequestPage(view, because, status),
      );
    });
    portal.setNotFoundHandler(absent);
  };

  return { site, county: site.county, source, answer, begin, absent };
};
