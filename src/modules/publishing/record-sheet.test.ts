// The record sheet of real manuscripts in a real database, and what of it comes out on paper.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyFromNotation } from "../../document/notation.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { recordSheetDocx, recordSheetPdf } from "../../office/record-sheet.ts";
import { bodyFromDocx } from "../../office/docx-in.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { approve, contentOf, draft, hashNow, manuscriptAt, people, type People, ticks } from "../../../test/support/publishing.ts";
import { wordsIn } from "../../../test/support/record-sheet.ts";
import { type TestSystem, testSystem } from "../../../test/support/system.ts";
import { approveManuscript, answerDoubt, askDoubt, returnManuscript } from "./actions/reviewing.ts";
import { commentOn, correctManuscript, resolveComment, saveManuscript, submitManuscript } from "./actions/writing.ts";
import { recordSheetOf } from "./record-sheet.ts";
import { findManuscript } from "./store.ts";

let system: TestSystem;
let who: People;
beforeAll(async () => {
  system = await testSystem({ QIZHENG_PUBLIC_URL: "https://portal.example.invalid/" });
  who = await people(system);
});
afterAll(async () => {
  await closeTypesetting();
  await system.close();
});

const SECRET = "补助户名单附后三万七千元";
const save = async (id: string, change: Parameters<typeof contentOf>[0], actor = who.drafter): Promise<void> => {
  const row = (await findManuscript(system.db, id))!;
  await saveManuscript(system, actor, { id, lock: row.lock, content: { ...row.content, ...change } });
};

describe("who may have it", () => {
  test("whoever may read the manuscript; for anybody else it is not there", async () => {
    const id = await manuscriptAt(system, who, "second");
    expect((await recordSheetOf(system, who.drafter, id)).id).toBe(id);
    await expect(recordSheetOf(system, who.outsider, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(recordSheetOf(system, who.drafter, "m-2026-999999")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what it tells", () => {
  test("a published manuscript: three stages with who, through which post, when, their ticks, and the publication with both hashes", async () => {
    const id = await manuscriptAt(system, who, "published", { documentNumber: "某民发〔2026〕8号" });
    const sheet = await recordSheetOf(system, who.publisher, id);
    expect(sheet).toMatchObject({
      title: contentOf().title,
      documentNumber: "某民发〔2026〕8号",
      state: "已发布",
      openness: "主动公开",
      drafter: "岗位 drafter",
      printedBy: "岗位 publisher",
      revision: 1,
    });
    expect(sheet.stages.map((stage) => [stage.stage, stage.who, stage.post, stage.decision])).toEqual([
      ["一审一校", "岗位 first", "first", "通过"],
      ["二审二校", "岗位 second", "second", "通过"],
      ["三审三校", "岗位 third", "third", "通过"],
    ]);
    for (const stage of sheet.stages) {
      expect(stage.at).toMatch(/^2026-\d\d-\d\d \d\d:\d\d$/);
      expect(stage.checks.length).toBeGreaterThan(0);
      expect(stage.checks.every((check) => check.result === "通过" && /\p{Script=Han}/u.test(check.label))).toBe(true);
      expect(stage.sha256).toBe(await hashNow(system, id));
    }
    expect(sheet.hashes).toHaveLength(1);
    expect(sheet.hashes[0]).toMatchObject({ sha256: await hashNow(system, id), agrees: "一致" });
    const [publication] = sheet.publications;
    expect(publication).toMatchObject({
      revision: 1,
      state: "已发布",
      publishedBy: "岗位 publisher",
      sha256: sheet.hashes[0]!.sha256,
      sm3: sheet.hashes[0]!.sm3,
    });
    expect(publication!.address).toMatch(/^https:\/\/portal\.example\.invalid\/d\/pub-2026-\d{6}$/);
  });

  test("a return, the change after it and a second reading: each is its own entry, with what was changed in between", async () => {
    const id = await manuscriptAt(system, who, "first");
    system.clock.advance(5);
    await returnManuscript(system, who.first, { id, remark: "期限写得不清楚", checks: [] });
    system.clock.advance(5);
    await save(id, {
      body: bodyFromNotation("各养老机构：\n冬季用火用电多，请各单位于三月底前逐一排查，发现问题当日整改。\n## 一、检查范围\n全旗已备案的养老机构。"),
    });
    await submitManuscript(system, who.drafter, { id });
    await approve(system, who.first, id, "first");
    const sheet = await recordSheetOf(system, who.drafter, id);
    expect(sheet.stages.map((stage) => [stage.stage, stage.decision])).toEqual([
      ["一审一校", "退回"],
      ["一审一校", "通过"],
      ["二审二校", ""],
      ["三审三校", ""],
    ]);
    expect(sheet.stages[0]!.remark).toBe("期限写得不清楚");
    expect(sheet.hashes).toHaveLength(2);
    expect(sheet.course.map((act) => act.what)).toEqual(["新建", "送审", "一审一校退回", "送审", "一审一校"]);
    expect(sheet.between).toHaveLength(1);
    expect(sheet.between[0]).toMatchObject({ since: "一审一校退回时", until: "送审", changed: 1 });
    expect(sheet.between[0]!.list[0]).toContain("三月底前");
  });

  test("a change that voids an approval marks that approval as void", async () => {
    const id = await manuscriptAt(system, who, "second");
    system.clock.advance(5);
    await save(id, { title: "关于开展养老机构冬季消防安全检查的通知" }, who.second);
    const sheet = await recordSheetOf(system, who.drafter, id);
    expect(sheet.stages[0]).toMatchObject({ stage: "一审一校", decision: "通过（后因退回或改动失效）" });
    expect(sheet.between.flatMap((change) => change.fields.map((field) => field.label))).toContain("标题");
  });

  test("a question to the secrecy office and its answer", async () => {
    const id = await manuscriptAt(system, who, "second");
    await askDoubt(system, who.second, { id, office: "secrecy", question: "检查名单能否公开" });
    expect((await recordSheetOf(system, who.secrecy, id)).doubts).toMatchObject([
      { office: "保密部门", question: "检查名单能否公开", outcome: "", answer: "" },
    ]);
    system.clock.advance(60);
    await answerDoubt(system, who.secrecy, { id, answer: "可以公开", outcome: "may-publish" });
    expect((await recordSheetOf(system, who.second, id)).doubts).toMatchObject([
      { outcome: "可以公开", answer: "可以公开", askedBy: "岗位 second", answeredBy: "岗位 secrecy" },
    ]);
  });

  test("comments with how they were settled, and what proofreading found", async () => {
    const id = await draft(system, who, { body: bodyFromNotation("联系人手机13800138000，请于3月31日前报送。") });
    await submitManuscript(system, who.drafter, { id });
    const { id: comment } = await commentOn(system, who.first, { id, version: null, from: 1, to: 4, quote: "联系人", text: "请改为值班电话" });
    await resolveComment(system, who.drafter, { id, comment });
    const sheet = await recordSheetOf(system, who.first, id);
    expect(sheet.comments).toMatchObject([{ quote: "联系人", text: "请改为值班电话", author: "岗位 first" }]);
    expect(sheet.comments[0]!.settled).toMatch(/^已处理（岗位 drafter，/);
    expect(sheet.findings.find((finding) => finding.severity === "阻断")).toMatchObject({ settled: "未处理" });
    expect(wordsIn(sheet).join("\n")).not.toContain("13800138000");
  });

  test("a second revision is told apart from the first, whose approvals stay good", async () => {
    const id = await manuscriptAt(system, who, "published");
    await correctManuscript(system, who.drafter, { id, note: "更正电话", conceals: false });
    const sheet = await recordSheetOf(system, who.drafter, id);
    expect(sheet.revision).toBe(2);
    expect(sheet.stages.map((stage) => [stage.stage, stage.decision])).toEqual([
      ["第 1 版 一审一校", "通过"],
      ["第 1 版 二审二校", "通过"],
      ["第 1 版 三审三校", "通过"],
      ["第 2 版 一审一校", ""],
      ["第 2 版 二审二校", ""],
      ["第 2 版 三审三校", ""],
    ]);
  });
});

describe("on paper", () => {
  test("Word and PDF both hold every word of the sheet and not one that is withheld", async () => {
    const id = await draft(system, who, { body: bodyFromNotation(`各养老机构：\n请逐一排查。${SECRET}。\n按时报送。`) });
    await submitManuscript(system, who.drafter, { id });
    system.clock.advance(5);
    await returnManuscript(system, who.first, { id, remark: `“${SECRET}”不应公开`, checks: [] });
    await save(id, {
      body: bodyFromNotation(`各养老机构：\n请逐一排查。[[E15:${SECRET}]]。\n按时报送。`),
      secrecy: { conclusion: "partial", remark: "部分内容不公开" },
    });
    await submitManuscript(system, who.drafter, { id });
    system.clock.advance(5);
    await commentOn(system, who.first, { id, version: null, from: 1, to: 4, quote: "三万七千元", text: "已涂黑" });
    await approveManuscript(system, who.first, { id, hash: await hashNow(system, id), checks: ticks("first"), remark: "同意送审" });
    const sheet = await recordSheetOf(system, who.drafter, id);
    expect(sheet.withheld).toHaveLength(1);
    const word = plainTextOf((await bodyFromDocx(await recordSheetDocx(sheet))).body).text.replace(/\s/g, "");
    const pdf = pdfText(await recordSheetPdf(sheet)).replace(new RegExp(`三审三校审核单${id}第\\d+页共\\d+页`, "g"), "");
    expect(wordsIn(sheet).filter((words) => !word.includes(words.replace(/\s/g, "")))).toEqual([]);
    expect(pdf).toBe(word);
    for (const part of [SECRET, "三万七千", "补助户名单"]) expect(word).not.toContain(part);
  });
});
