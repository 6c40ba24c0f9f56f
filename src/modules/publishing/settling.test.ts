// All that one rule found in a text, dismissed with one reason: what may be, what must be judged place by place, and who may.
import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import type { Client } from "../../../test/support/http.ts";
import { type ProofDesk, proofDesk } from "../../../test/support/proofreading.ts";
import { draft } from "../../../test/support/publishing.ts";
import type { FindingsView } from "./view.ts";

let desk: ProofDesk;
beforeAll(async () => {
  desk = await proofDesk();
});
afterAll(() => desk.close());

const RULE = "words/confusable";
const open = (body: string): Promise<string> => draft(desk.system, desk.who, { body: bodyFromNotation(body) });
const dismiss = (by: Client, id: string, rule: string, reason = "系统界面上就是这样写的") =>
  by.send("POST", `/api/manuscripts/${id}/findings`, { rule, reason });
const settled = async (id: string, rule: string): Promise<(string | undefined)[]> =>
  (await desk.drafter.get(`/api/manuscripts/${id}/findings?rule=${encodeURIComponent(rule)}`))
    .json<FindingsView>()
    .items.map(({ disposition }) => disposition?.reason);

test("all of a rule are dismissed with one reason; what is written later is found again", async () => {
  const id = await open(Array.from({ length: 30 }, (_, at) => `第${at + 1}处请核对帐户。`).join("\n"));
  expect((await dismiss(desk.drafter, id, RULE, " ")).statusCode).toBe(400);
  expect((await dismiss(desk.outsider, id, RULE)).statusCode).toBe(404);
  expect((await dismiss(desk.drafter, id, RULE)).json()).toEqual({ dismissed: 30 });
  expect(new Set(await settled(id, RULE))).toEqual(new Set(["系统界面上就是这样写的"]));
  const again = await dismiss(desk.drafter, id, RULE);
  expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining("没有还要处理的问题")]);
});

test("personal data is judged place by place", async () => {
  const id = await open("值班手机13800138000。\n备用手机13900139000。");
  const refused = await dismiss(desk.drafter, id, "personal-data/mobile");
  expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining("一处一处判断")]);
  expect(await settled(id, "personal-data/mobile")).toEqual([undefined, undefined]);
});

test("more than two thousand of one rule are no slips to be judged", async () => {
  const id = await open(Array.from({ length: 50 }, (_, at) => `第${at + 1}处：${"新帐户，".repeat(50)}`).join("\n"));
  const refused = await dismiss(desk.drafter, id, RULE);
  expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining("一次最多排除 2000 处")]);
});
