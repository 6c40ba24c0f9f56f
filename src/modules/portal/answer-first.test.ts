// Pages sent past the framework are the pages the framework sends: asked over a real connection, byte by byte and header by header.
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { memorySource } from "../../../test/support/portal-source.ts";
import { portalRoutes } from "./routes.ts";

const { source, site } = memorySource();
let app: FastifyInstance;
let routed: string[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  app = Fastify();
  app.addHook("onRequest", async ({ url }) => void routed.push(url));
  portalRoutes(app, source, county);
  await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await app.close();
  agent.destroy();
});

const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const asked = request({ agent, host: "127.0.0.1", port: (app.server.address() as AddressInfo).port, path, headers, method }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  const { date: _date, ...rest } = answer.headers;
  return { status: answer.statusCode, headers: rest, body: Buffer.concat(pieces) };
};
/** The same question until it is answered past the framework; how often that took is bounded by the first rendering. */
const twice = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  site.version = String(Number(site.version) + 1);
  routed = [];
  const first = await ask(path, headers, "GET");
  expect(routed).toEqual([path]);
  const second = await ask(path, headers, method);
  return { first, second };
};
const DOCUMENT = "/d/pub-2026-00012";

describe("a page that lies ready", () => {
  test.each([
    ["/", {}],
    [DOCUMENT, {}],
    [DOCUMENT, { "accept-encoding": "gzip" }],
    [DOCUMENT, { "accept-encoding": "br, gzip" }],
    [DOCUMENT, { cookie: "elder=1" }],
    ["/feed.xml", {}],
  ] as [string, Record<string, string>][])("%s %j is the same past the framework", async (path, headers) => {
    const { first, second } = await twice(path, headers);
    expect(routed).toEqual([path]);
    expect(second).toEqual(first);
    expect(second.status).toBe(200);
    expect(second.headers["content-security-policy"]).toBeTruthy();
  });

  test("answers 304 to who has it, and HEAD without a body", async () => {
    const { first } = await twice(DOCUMENT);
    const known = await ask(DOCUMENT, { "if-none-match": first.headers.etag! });
    expect(known).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    const head = await ask(DOCUMENT, {}, "HEAD");
    expect(head).toEqual({ ...first, body: Buffer.alloc(0) });
    expect(routed).toEqual([DOCUMENT]);
  });

  test("goes its ordinary way after anything public changed, and with every other question", async () => {
    await twice(DOCUMENT);
    site.version = String(Number(site.version) + 1);
    await ask(DOCUMENT);
    expect(routed).toEqual([DOCUMENT, DOCUMENT]);
    for (const [path, method] of [
      [`${DOCUMENT}?x=1`, "GET"],
      ["/nothing", "GET"],
      ["/nothing", "GET"],
      [DOCUMENT, "POST"],
    ] as const) {
      routed = [];
      await ask(path, {}, method);
      expect(routed).toEqual([path]);
    }
  });

  test("the versions for older people and for everybody are never mixed up", async () => {
    const { first: plain } = await twice(DOCUMENT);
    const elder = await ask(DOCUMENT, { cookie: "elder=1" });
    expect(elder.body.equals(plain.body)).toBe(false);
    expect((await ask(DOCUMENT)).body.equals(plain.body)).toBe(true);
    expect((await ask(DOCUMENT, { cookie: "elder=1" })).body.equals(elder.body)).toBe(true);
  });
});

test("a reader who asks without end does not keep a closing server open", async () => {
  const other = Fastify();
  const memory = memorySource();
  portalRoutes(other, memory.source, county);
  await other.listen({ port: 0, host: "127.0.0.1" });
  const { port } = other.server.address() as AddressInfo;
  const busy = new Agent({ keepAlive: true, maxSockets: 1 });
  let answers = 0;
  const reading = (async () => {
    for (;;) {
      const asked = request({ agent: busy, host: "127.0.0.1", port, path: "/" }).end();
      const [answer] = (await once(asked, "response")) as [IncomingMessage];
      answer.resume();
      await once(answer, "end");
      answers++;
    }
  })().catch(() => undefined);
  while (answers < 5) await new Promise((done) => setImmediate(done));
  await other.close();
  await reading;
  busy.destroy();
  expect(other.server.listening).toBe(false);
});
