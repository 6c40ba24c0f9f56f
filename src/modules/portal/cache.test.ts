import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { negotiate, pageCache, prebuild, type Prebuilt } from "./cache.ts";

const page = (body: string): Promise<Prebuilt> =>
  prebuild({ status: 200, type: "text/html; charset=utf-8", body, cacheControl: "public, no-cache", vary: "Cookie" });
const LONG = "供热管理办法。".repeat(200);

describe("which encoding a reader gets", () => {
  test.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["x-gzip", "gzip"],
    ["GZIP;Q=1", "gzip"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0", "identity"],
    ["*", "br"],
    ["*;q=0", "identity"],
    ["identity;q=1, br;q=0.2", "identity"],
    ["identity, br", "br"],
    ["deflate", "identity"],
    ["br;q=nonsense", "identity"],
    [",,;;==", "identity"],
  ])("%j gets %s", (accepted, encoding) => expect(negotiate(accepted)).toBe(encoding));
});

describe("a prebuilt answer", () => {
  test("each encoding decodes to the same bytes and has a strong tag of its own", async () => {
    const { br, gzip, identity } = (await page(LONG)).variants;
    expect(brotliDecompressSync(br.body).toString()).toBe(LONG);
    expect(gunzipSync(gzip.body).toString()).toBe(LONG);
    expect(identity.body.toString()).toBe(LONG);
    expect(new Set([br.etag, gzip.etag, identity.etag]).size).toBe(3);
    expect(identity.etag).toMatch(/^"[\w-]+"$/);
  });
  test("the same content has the same tag, other content another", async () => {
    const tagOf = async (body: string): Promise<string> => (await page(body)).variants.br.etag;
    expect(await tagOf(LONG)).toBe(await tagOf(LONG));
    expect(await tagOf(LONG)).not.toBe(await tagOf(`${LONG}。`));
  });
  test("what compression would not help is sent as it is, without promising to vary", async () => {
    const { variants } = await prebuild({ status: 200, type: "font/woff2", body: Buffer.alloc(5_000), cacheControl: "immutable" });
    expect(variants.br.body).toHaveLength(5_000);
    expect(variants.br.head).not.toContain("content-encoding");
    expect(variants.br.head).not.toContain("vary");
  });
});

describe("the cache", () => {
  test("a page asked for by many at once is made once", async () => {
    const cache = pageCache(1_000_000);
    const gate = Promise.withResolvers<void>();
    let made = 0;
    const make = async (): Promise<Prebuilt> => {
      made += 1;
      await gate.promise;
      return page(LONG);
    };
    const asked = Array.from({ length: 50 }, () => cache.get("/", make));
    gate.resolve();
    const answers = await Promise.all(asked);
    expect(made).toBe(1);
    expect(new Set(answers).size).toBe(1);
    expect(await cache.get("/", make)).toBe(answers[0]);
  });
  test("a failure reaches everyone who waited and is not kept", async () => {
    const cache = pageCache(1_000_000);
    const fail = (): Promise<Prebuilt> => Promise.reject(new Error("no database"));
    const waiting = [cache.get("/", fail), cache.get("/", fail)];
    await expect(Promise.all(waiting)).rejects.toThrow("no database");
    expect((await cache.get("/", () => page("好了"))).status).toBe(200);
  });
  test("what is finished after a clearing is answered but not kept", async () => {
    const cache = pageCache(1_000_000);
    const gate = Promise.withResolvers<void>();
    const asked = cache.get("/", async () => {
      await gate.promise;
      return page("旧的");
    });
    cache.clear();
    gate.resolve();
    expect((await asked).status).toBe(200);
    expect(cache.bytes).toBe(0);
  });
  test("stays within its bytes and drops what was asked for longest ago", async () => {
    const one = await page(LONG);
    const cache = pageCache(one.bytes * 3);
    for (const key of ["a", "b", "c"]) await cache.get(key, () => page(LONG));
    await cache.get("a", () => page("另一个"));
    await cache.get("d", () => page(LONG));
    expect(cache.bytes).toBeLessThanOrEqual(one.bytes * 3);
    let madeAgain: string[] = [];
    for (const key of ["a", "b"]) {
      await cache.get(key, () => {
        madeAgain = [...madeAgain, key];
        return page(LONG);
      });
    }
    expect(madeAgain).toEqual(["b"]);
  });
});
