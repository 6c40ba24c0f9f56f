// What proofreading remembers, on a real database and over HTTP: dismissals of a unit, precision, retired rules, the operator's lexicon.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import type { Client } from "../../../test/support/http.ts";
import { findingsOf as findingsOfManuscript, type ProofDesk, proofDesk, type Shown } from "../../../test/support/proofreading.ts";
import { draft, manuscriptAt, type People } from "../../../test/support/publishing.ts";
import type { TestSystem } from "../../../test/support/system.ts";
import { saveManuscript } from "../publishing/index.ts";
import { recordSheetOf } from "../publishing/record-sheet.ts";
import { findManuscript } from "../publishing/store.ts";
import type { LexiconView, TriedTerm } from "./lexicon-view.ts";
import type { DismissalsView, RulesView } from "./rules-view.ts";
import type { Sent } from "./known.ts";
import { knownOf } from "./known-store.ts";

let desk: ProofDesk;
let system: TestSystem;
let who: People;
let drafter: Client;
let outsider: Client;
let information: Client;
beforeAll(async () => {
  desk = await proofDesk();
  ({ system, who, drafter, outsider, information } = desk);
});
afterAll(() => desk.close());

const findingsOf = (id: string): Promise<Shown[]> => findingsOfManuscript(drafter, id);
const WRONG = "请各单位登录系统核对帐号。";
const withWrong = (more = ""): ReturnType<typeof bodyFromNotation> => bodyFromNotation(`${WRONG}${more}\n各单位照此办理。`);
const wrongIn = async (id: string): Promise<Shown> => (await findingsOf(id)).find(({ text }) => text.includes("帐"))!;
const dismiss = (id: string, finding: Shown, forUnit: boolean, reason = "系统界面上就是这样写的") =>
  drafter.send("POST", `/api/manuscripts/${id}/findings/${encodeURIComponent(finding.key)}`, {
    rule: finding.rule,
    action: "dismiss",
    reason,
    ...(forUnit ? { forUnit: { matched: finding.text } } : {}),
  });
const rulesView = async (query = ""): Promise<RulesView> => (await information.get(`/api/proofreading/rules${query}`)).json<RulesView>();
const ruleNow = async (id: string, query = "") => (await rulesView(query)).rules.find((rule) => rule.id === id)!;

describe("what a unit no longer wants to hear of", () => {
  test("holds in every text of the unit, with its reason, and until it is revoked", async () => {
    const [first, second] = [await draft(system, who, { body: withWrong() }), await draft(system, who, { body: withWrong("并核对密码。") })];
    const finding = await wrongIn(first);
    expect((await dismiss(first, finding, true)).statusCode).toBe(200);
    expect((await wrongIn(second)).disposition?.reason).toContain("系统界面上就是这样写的");
    const sheet = await recordSheetOf(system, who.drafter, second);
    expect(sheet.findings.map(({ settled }) => settled)).toContainEqual(expect.stringContaining("本单位不再提示：系统界面上就是这样写的"));
    const { items } = (await drafter.get("/api/proofreading/dismissals")).json<DismissalsView>();
    expect(items).toMatchObject([{ rule: finding.rule, form: finding.text, by: "岗位 drafter", revoked: null }]);
    expect((await outsider.get("/api/proofreading/dismissals")).json<DismissalsView>().items).toEqual([]);
    const address = `/api/proofreading/dismissals/${items[0]!.id}/revoke`;
    expect((await outsider.send("POST", address, { reason: "不同意" })).statusCode).toBe(404);
    expect((await drafter.send("POST", address, { reason: "界面已经改了" })).statusCode).toBe(200);
    expect((await drafter.send("POST", address, { reason: "界面已经改了" })).statusCode).toBe(409);
    expect((await wrongIn(second)).disposition).toBeNull();
    expect((await wrongIn(first)).disposition).not.toBeNull();
  });

  test("is never personal data: that is judged text by text", async () => {
    const id = await draft(system, who, { body: bodyFromNotation("联系人手机13800138000。") });
    const phone = (await findingsOf(id)).find(({ rule }) => rule === "personal-data/mobile")!;
    const refused = await dismiss(id, phone, true);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain("逐篇");
    expect((await dismiss(id, phone, false)).statusCode).toBe(200);
    const sneaked = await dismiss(id, { ...phone, rule: "words/confusable", key: "x" }, true);
    expect(sneaked.statusCode).toBe(409);
    expect(sneaked.body).toContain("个人信息");
  });

  test("needs a reason", async () => {
    const id = await draft(system, who, { body: withWrong() });
    expect((await dismiss(id, await wrongIn(id), true, "")).statusCode).toBe(400);
  });
});

describe("how findings were judged", () => {
  test("repairing by hand counts for a rule, dismissing against it, by unit and month", async () => {
    const id = await draft(system, who, { body: withWrong() });
    const { rule } = await wrongIn(id);
    const before = await ruleNow(rule);
    const save = async (body: ReturnType<typeof bodyFromNotation>): Promise<void> => {
      const row = (await findManuscript(system.db, id))!;
      await saveManuscript(system, who.drafter, { id, lock: row.lock, content: { ...row.content, body } });
    };
    system.clock.advance(10);
    await save(withWrong("并核对密码。"));
    // What is put right at once was never a finding.
    system.clock.advance(0.2);
    await save(bodyFromNotation(`${WRONG}帐目另附。`));
    system.clock.advance(0.2);
    await save(withWrong("再核对密码。"));
    expect((await ruleNow(rule)).judged).toBe(before.judged);
    system.clock.advance(10);
    await save(bodyFromNotation("请各单位登录系统核对账号。\n各单位照此办理。"));
    const after = await ruleNow(rule);
    expect(after.edited).toBe(before.edited + 1);
    expect(after.precision).toBeCloseTo((after.accepted + after.edited) / after.judged);
    expect(after.dismissals[0]!.reason).toBe("系统界面上就是这样写的");
    expect((await ruleNow(rule, "?unit=education")).judged).toBe(0);
    expect((await ruleNow(rule, "?month=2026-03")).judged).toBe(after.judged);
  });
});

describe("a retired rule", () => {
  test("finds nothing anywhere, says since when and why, and can be restored", async () => {
    const id = await draft(system, who, { body: withWrong() });
    const { rule } = await wrongIn(id);
    const change = (by: Client, to: string, reason = "误报太多") => by.send("POST", "/api/proofreading/rules/change", { rule, change: to, reason });
    expect((await change(drafter, "retired")).statusCode).toBe(403);
    expect((await change(information, "retired", " ")).statusCode).toBe(400);
    expect((await change(information, "restored")).statusCode).toBe(409);
    expect((await change(information, "retired")).statusCode).toBe(200);
    expect((await findingsOf(id)).filter((finding) => finding.rule === rule)).toEqual([]);
    expect((await drafter.get("/api/proofreading/known")).json<Sent>().known.retiredRules).toEqual([rule]);
    expect((await ruleNow(rule)).retired).toMatchObject({ reason: "误报太多", by: "岗位 information", since: system.clock.now().toISOString() });
    expect((await change(information, "restored", "规则改好了")).statusCode).toBe(200);
    expect((await ruleNow(rule)).history.map(({ change: what }) => what)).toEqual(["restored", "retired"]);
    expect(await wrongIn(id)).toBeDefined();
  });

  test("is never one that keeps personal data from the public", async () => {
    const answer = await information.send("POST", "/api/proofreading/rules/change", {
      rule: "personal-data/citizen-id",
      change: "retired",
      reason: "试",
    });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain("不能停用");
  });
});

describe("the operator's lexicon", () => {
  const term = (change: object = {}) => ({
    kind: "term",
    data: {
      term: "冬病夏治工程",
      kind: "outdated",
      replacement: "冬季保供工程",
      reason: "名称已调整",
      severity: "fix",
      source: "办公室通知",
      ...change,
    },
    why: "名称调整",
  });
  const lexicon = async (): Promise<LexiconView> => (await information.get("/api/proofreading/lexicon")).json<LexiconView>();

  test("tries a word over everything published before it is kept", async () => {
    await manuscriptAt(system, who, "published", { body: bodyFromNotation("推进冬病夏治工程，冬 病 夏 治 工 程不得延误。") });
    const tried = await information.get(`/api/proofreading/lexicon/try?term=${encodeURIComponent("冬病夏治工程")}&kind=forbidden`);
    expect(tried.json<TriedTerm>()).toMatchObject({
      read: 1,
      documents: 1,
      places: 2,
      shown: [{ count: 2, places: [{ before: "推进", text: "冬病夏治工程" }, {}] }],
    });
  });

  test("finds a word from the day it holds, in every text, and no longer once it is taken out", async () => {
    const added = await information.send("POST", "/api/proofreading/lexicon", term({ from: "2026-03-01" }));
    expect(added.statusCode).toBe(200);
    const { entry, version } = added.json<{ entry: string; version: number }>();
    const body = bodyFromNotation("推进冬病夏治工程。");
    const [now, earlier] = [
      await draft(system, who, { body }),
      await draft(system, who, { body, issuedOn: "2026-02-10", madeOn: "2026-02-10" } as never),
    ];
    expect(await findingsOf(now)).toContainEqual(expect.objectContaining({ rule: "words/operator-term", suggestion: "冬季保供工程" }));
    expect((await findingsOf(earlier)).filter(({ rule }) => rule === "words/operator-term")).toEqual([]);
    expect((await lexicon()).terms).toMatchObject([{ term: "冬病夏治工程", by: "岗位 information", why: "名称调整", version }]);
    const changed = await information.send("PUT", `/api/proofreading/lexicon/${entry}`, { ...term({ replacement: "暖心工程" }), seen: version });
    expect(changed.statusCode).toBe(200);
    expect((await information.send("PUT", `/api/proofreading/lexicon/${entry}`, { ...term(), seen: version })).statusCode).toBe(409);
    const removed = await information.send("POST", `/api/proofreading/lexicon/${entry}/remove`, {
      seen: changed.json<{ version: number }>().version,
      why: "不再需要",
    });
    expect(removed.statusCode).toBe(200);
    expect((await findingsOf(now)).filter(({ rule }) => rule === "words/operator-term")).toEqual([]);
    const history = (await information.get(`/api/proofreading/lexicon/history?entry=${entry}`)).json<{ items: { why: string }[] }>();
    expect(history.items.map(({ why }) => why)).toEqual(["不再需要", "名称调整", "名称调整"]);
  });

  test.each([
    ["empty", "", "空的"],
    ["one character", "的", "一个字"],
    ["one character among marks", "*的*", "一个字"],
    ["101 characters", "很".repeat(101), "最长"],
    ["10,000 characters", "很".repeat(10_000), "最长"],
    ["found by a rule already", "帐号", "已经能找到"],
  ])("refuses a word that is %s, and says so beside the field", async (_what, word, because) => {
    const answer = await information.send("POST", "/api/proofreading/lexicon", term({ term: word }));
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ error: { fields: Record<string, string> } }>().error.fields["data.term"]).toContain(because);
  });

  test("refuses a word that another one covers", async () => {
    expect((await information.send("POST", "/api/proofreading/lexicon", term({ term: "老旧提法" }))).statusCode).toBe(200);
    const answer = await information.send("POST", "/api/proofreading/lexicon", term({ term: "这个老旧提法" }));
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("「老旧提法」已经能找到");
  });

  test("finds a word by the first letters of its pinyin where the operator says so, among Chinese and standing alone only", async () => {
    const add = (change: object) => information.send("POST", "/api/proofreading/lexicon", term({ kind: "forbidden", severity: "block", ...change }));
    for (const [word, initials, because] of [
      ["特供烟酒", "tg", "4 个字母"],
      ["特供烟酒", "t9yj", "4 个字母"],
      ["可观", "kg", "常用的单位"],
      ["vip通道", "vtd", "全是汉字"],
    ] as const) {
      const refused = await add({ term: word, initials });
      expect([refused.statusCode, refused.json<{ error: { fields: Record<string, string> } }>().error.fields["data.initials"]]).toEqual([
        400,
        expect.stringContaining(because),
      ]);
    }
    expect((await add({ term: "特供烟酒", initials: "TGYJ", replacement: null })).statusCode).toBe(200);
    const id = await draft(system, who, {
      body: bodyFromNotation("柜台出售tgyj，也写ＴＧＹＪ。\n网址www.tgyj.cn、邮箱tgyj@tgyj.cn、型号tgyj-2不算，Atgyj也不算。\nThe tgyj box."),
    });
    const found = (await findingsOf(id)).filter(({ rule }) => rule === "words/operator-term");
    expect(found.map(({ text, severity }) => [text, severity])).toEqual([
      ["tgyj", "fix"],
      ["ＴＧＹＪ", "fix"],
    ]);
    expect(found[0]!.reason).toContain("「特供烟酒」的拼音首字母");
  });

  test("takes a word of a hundred characters", async () => {
    const long = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x5000 + at)).join("");
    expect((await information.send("POST", "/api/proofreading/lexicon", term({ term: long }))).statusCode).toBe(200);
    const id = await draft(system, who, { body: bodyFromNotation(`前文${long}后文。`) });
    expect(await findingsOf(id)).toContainEqual(expect.objectContaining({ rule: "words/operator-term", text: long }));
  });

  test("is kept by the information section only", async () => {
    expect((await drafter.send("POST", "/api/proofreading/lexicon", term({ term: "另一个词" }))).statusCode).toBe(403);
  });

  test("knows who holds a leader's post from when to when", async () => {
    const leader = (post: string, from: string | null, to: string | null) =>
      information.send("POST", "/api/proofreading/lexicon", { kind: "leader", data: { post, name: "示例甲", from, to }, why: "任免" });
    expect((await leader("民政局局长", "2026-01-01", null)).statusCode).toBe(200);
    expect((await leader("民政局局长", "2026-02-01", null)).statusCode).toBe(400);
    expect((await leader("民政局局长", "2026-02-01", "2025-01-01")).statusCode).toBe(400);
    const id = await draft(system, who, { body: bodyFromNotation("会议由民政局副局长示例甲主持。") });
    expect(await findingsOf(id)).toContainEqual(expect.objectContaining({ rule: "words/leader-post" }));
  });

  test("is read anew only where it changed", async () => {
    const known = await knownOf(system);
    expect(await knownOf(system)).toBe(known);
    await information.send("POST", "/api/proofreading/lexicon", term({ term: "再来一个新词" }));
    expect(await knownOf(system)).not.toBe(known);
  });
});
