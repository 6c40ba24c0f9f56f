// Prebuilt answers: a page is rendered and compressed once, then sent from memory as often as asked. Knows HTTP (encodings, entity
// tags, HEAD, 304) and nothing of what is in a page. Whoever asks puts the version of the site into the key.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";

export type Rendered = {
  status: number;
  type: string;
  body: string | Buffer;
  cacheControl: string;
  vary?: string;
  /** Headers of this answer alone. */
  extra?: Record<string, string>;
};

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

// Flat name, value, name, value: what writeHead takes without another turn through a map.
type Variant = { body: Buffer; etag: string; head: string[]; notModified: string[] };
export type Prebuilt = { status: number; variants: Record<Encoding, Variant>; bytes: number };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
// Below this a compressed answer needs as many packets as a plain one.
const WORTH_COMPRESSING = 512;
const ENTRY_OVERHEAD = 2_000;

type Options = { brotliQuality?: number };

/** Compresses and labels an answer. `fixed`: headers of every answer, such as the security headers. */
export const prebuild = async (page: Rendered, fixed: Record<string, string> = {}, options: Options = {}): Promise<Prebuilt> => {
  const identity = typeof page.body === "string" ? Buffer.from(page.body) : page.body;
  const hash = createHash("sha256").update(page.type).update(identity).digest("base64url").slice(0, 22);
  const isSmall = identity.length < WORTH_COMPRESSING || !/^text\/|json|xml|javascript|svg/.test(page.type);
  const [br, gz] = isSmall
    ? [identity, identity]
    : await Promise.all([
        compressBrotli(identity, {
          params: { [constants.BROTLI_PARAM_QUALITY]: options.brotliQuality ?? BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
        }),
        compressGzip(identity, { level: GZIP_LEVEL }),
      ]);
  const vary = [...(isSmall ? [] : ["Accept-Encoding"]), ...(page.vary ? [page.vary] : [])].join(", ");
  const variant = (encoding: Encoding, body: Buffer): Variant => {
    // A strong tag names bytes, so each encoding has its own.
    const etag = `"${hash}${isSmall || encoding === "identity" ? "" : `-${encoding}`}"`;
    const shared = [
      ...Object.entries({ ...fixed, ...page.extra }).flat(),
      "cache-control",
      page.cacheControl,
      "etag",
      etag,
      ...(vary === "" ? [] : ["vary", vary]),
    ];
    const coding = isSmall || encoding === "identity" ? [] : ["content-encoding", encoding];
    return { body, etag, notModified: shared, head: [...shared, "content-type", page.type, ...coding, "content-length", String(body.length)] };
  };
  return {
    status: page.status,
    variants: { br: variant("br", br), gzip: variant("gzip", gz), identity: variant("identity", identity) },
    bytes: identity.length + (isSmall ? 0 : br.length + gz.length) + ENTRY_OVERHEAD,
  };
};

/** The encoding to answer in (RFC 9110 12.5.3); of those equally welcome the smallest, plain where nothing else may be. */
export const negotiate = (accepted: string | undefined): Encoding => {
  if (accepted === undefined || accepted === "") return "identity";
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",", 32)) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    weights.set(name === "x-gzip" ? "gzip" : name, weight >= 0 && weight <= 1 ? weight : 0);
  }
  const weightOf = (encoding: Encoding): number => weights.get(encoding) ?? weights.get("*") ?? 0;
  let best: Encoding = "identity";
  // Plain is always welcome unless it was refused by name, but only after what was asked for by name.
  let weight = 0;
  for (const encoding of ENCODINGS) {
    if (encoding === "identity" && !weights.has("identity")) continue;
    if (weightOf(encoding) > weight) {
      best = encoding;
      weight = weightOf(encoding);
    }
  }
  return best;
};

const matches = (condition: string, etag: string): boolean =>
  condition.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");

// Browsers and robots send a handful of values, over and over.
const negotiated = new LRUCache<string, Encoding>({ max: 200 });
const encodingFor = (accepted: string | undefined): Encoding => {
  const asked = (accepted ?? "").slice(0, 200);
  const known = negotiated.get(asked);
  if (known) return known;
  const encoding = negotiate(asked);
  negotiated.set(asked, encoding);
  return encoding;
};

/** Writes the answer, or 304 when the reader has it already: headers and bytes are ready. */
export const write = (request: Pick<IncomingMessage, "headers" | "method">, response: ServerResponse, page: Prebuilt): void => {
  const variant = page.variants[encodingFor(request.headers["accept-encoding"] as string | undefined)];
  const condition = request.headers["if-none-match"];
  if (condition !== undefined && page.status === 200 && matches(condition, variant.etag)) {
    response.writeHead(304, variant.notModified).end();
    return;
  }
  response.writeHead(page.status, variant.head);
  response.end(request.method === "HEAD" ? undefined : variant.body);
};

/** The same past Fastify's reply. */
export const send = (request: FastifyRequest, reply: FastifyReply, page: Prebuilt): FastifyReply => {
  reply.hijack();
  write(request, reply.raw, page);
  return reply;
};

export type PageCache = {
  /** The answer under `key`, made by `make` when it is not there; who asks meanwhile waits for the same one. A failure is not kept. */
  get(key: string, make: () => Promise<Prebuilt>): Prebuilt | Promise<Prebuilt>;
  /** The answer under `key` where it is ready now. */
  find(key: string): Prebuilt | undefined;
  clear(): void;
  readonly bytes: number;
};

/** Keeps the answers asked for last, up to `maxBytes` together. */
export const pageCache = (maxBytes: number): PageCache => {
  const ready = new LRUCache<string, Prebuilt>({ maxSize: maxBytes, sizeCalculation: (page) => page.bytes });
  const making = new Map<string, Promise<Prebuilt>>();
  const start = async (key: string, make: () => Promise<Prebuilt>): Promise<Prebuilt> => {
    try {
      const page = await make();
      // Cleared meanwhile: whoever waits gets it, but it does not stay.
      if (making.has(key)) ready.set(key, page);
      return page;
    } finally {
      making.delete(key);
    }
  };
  return {
    get: (key, make) => {
      const known = ready.get(key) ?? making.get(key);
      if (known) return known;
      const promise = start(key, make);
      making.set(key, promise);
      return promise;
    },
    find: (key) => ready.get(key),
    clear: () => {
      ready.clear();
      making.clear();
    },
    get bytes() {
      return ready.calculatedSize;
    },
  };
};
