// A text read for another program: the county's own words hold, who may ask, and what is too much of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../../../test/support/http.ts";
import { visitor } from "../../../test/support/http.ts";
import { type ProofDesk, proofDesk } from "../../../test/support/proofreading.ts";
import type { Finding } from "./schema.ts";

let desk: ProofDesk;
beforeAll(async () => {
  desk = await proofDesk();
});
afterAll(() => desk.close());

const read = (by: Client, body: object) => by.send("POST", "/api/proofreading/read", body);

test("gives the findings that the command line prints, under the county's lexicon of the document's day", async () => {
  const data = {
    term: "敖包街",
    kind: "outdated",
    reason: "街道更名",
    severity: "fix",
    source: "地名公告",
    replacement: "敖包大道",
    from: "2026-03-01",
  };
  await desk.information.send("POST", "/api/proofreading/lexicon", { kind: "term", data, why: "地名公告" });
  const text = "请到敖包街办理，核对帐号。";
  const rules = async (documentDate: string): Promise<string[]> =>
    (await read(desk.drafter, { text, documentDate })).json<{ findings: Finding[] }>().findings.map(({ rule }) => rule);
  expect(await rules("2026-03-10")).toEqual(["words/operator-term", "words/confusable"]);
  expect(await rules("2026-02-10")).toEqual(["words/confusable"]);
  const [finding] = (await read(desk.drafter, { text: "请核对帐号。" })).json<{ findings: Finding[] }>().findings;
  expect(finding).toMatchObject({ family: "words", severity: "fix", start: 3, end: 5, text: "帐号", suggestion: "账号" });
  expect(finding).not.toHaveProperty("key");
});

test("refuses what is too long, what is no text, and who does not proofread", async () => {
  const long = await read(desk.drafter, { text: "字".repeat(500_001) });
  expect([long.statusCode, long.body]).toEqual([400, expect.stringContaining("qizheng proofread")]);
  expect((await read(desk.drafter, { text: "字".repeat(3_000_000) })).statusCode).toBe(413);
  expect((await read(desk.drafter, { text: "半个\ud840字" })).statusCode).toBe(400);
  expect((await read(desk.drafter, { text: "字", documentDate: "昨天" })).statusCode).toBe(400);
  expect((await read(visitor(desk.app), { text: "字" })).statusCode).toBe(401);
});
