import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { RESULT, SOURCE } from "../../../test/support/gazette.ts";
import { documentOf } from "../../../test/support/office.ts";
import { fillIn, type GazetteRoom, gazetteRoom, review } from "../../../test/support/gazette-people.ts";
import { testSystem, type TestSystem } from "../../../test/support/system.ts";
import { closePageDrawing } from "../../office/page-images.ts";
import { pdfOf } from "../../office/pdf.ts";
import { closeTypesetting } from "../../office/typeset.ts";
import { SYSTEM } from "../../platform/action.ts";
import { Refusal } from "../../platform/refusal.ts";
import { findManuscript } from "../publishing/store.ts";
import { changeImport, commitImport, startImport } from "./actions/importing.ts";
import { createIssue } from "./actions/issues.ts";
import { setIssue } from "./actions/setting.ts";
import { makeManuscript } from "./actions/transfer.ts";
import { listImportsFor, viewImport, viewRun } from "./desk-view.ts";
import { checkIssue, listIssuesFor, viewIssue } from "./issue-view.ts";
import { tasks } from "./jobs.ts";
import { pagePicture } from "./page-picture.ts";
import type { Change } from "./rules/change.ts";
import { wordingOf, wordingStates } from "./wordings.ts";

const A = "某政发〔2025〕3号";
const WATER = "某旗水务局/2025-09-20";

let system: TestSystem;
let room: GazetteRoom;
beforeEach(async () => {
  system = await testSystem();
  room = await gazetteRoom(system);
});
afterEach(() => system.close());
afterAll(() => Promise.all([closeTypesetting(), closePageDrawing()]));

const FILE = { name: "2025-3.txt", mediaType: "text/plain", sha256: "ab".repeat(32), size: 900, source: SOURCE, result: RESULT };
const imported = async (): Promise<string> => (await commitImport(system, SYSTEM, FILE)).id;
const refusalOf = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => Promise.reject(new Error("was allowed")),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error as Error)),
  );
const act = async (id: string, ...changes: Change[]): Promise<void> => {
  for (const change of changes) {
    const { seq } = await viewImport(system, room.editor, id);
    await changeImport(system, room.editor, { id, seq, change });
  }
};
const ACCEPT: Change[] = [0, 1, 3].map((flag) => ({ kind: "flag", flag, decision: "accept", reason: "" }));

describe("taking a gazette in", () => {
  test("the same file is one import, however often and however many bring it", async () => {
    const first = await commitImport(system, SYSTEM, FILE);
    expect(first).toEqual({ id: "gi-2026-000001", already: false });
    expect(await commitImport(system, room.editor, FILE)).toEqual({ id: first.id, already: true });
    const both = await Promise.all([1, 2].map(() => commitImport(system, SYSTEM, { ...FILE, sha256: "cd".repeat(32) })));
    expect(new Set(both.map((one) => one.id)).size).toBe(1);
    expect((await listImportsFor(system, room.editor)).items.map((row) => [row.documents, row.uncertain, row.issue.number])).toEqual([
      [2, 3, 3],
      [2, 3, 3],
    ]);
  });

  test("an upload is read by a job that tells how far it is; a picture named .txt is refused, an empty file fails with its reason", async () => {
    const text = new TextEncoder().encode(SOURCE);
    const { run } = await startImport(system, room.editor, { name: "公报.md", bytes: text });
    expect((await viewRun(system, room.editor, run)).state).toBe("waiting");
    await tasks["import-gazette"](system, { run });
    const done = await viewRun(system, room.editor, run);
    expect(done).toMatchObject({ state: "done", done: 100 });
    expect((await viewImport(system, room.editor, done.import!)).lines[1]).toBe(SOURCE.split("\n")[1]);
    await tasks["import-gazette"](system, { run });
    expect((await listImportsFor(system, room.editor)).items).toHaveLength(1);

    const blank = await startImport(system, room.editor, { name: "空.txt", bytes: new TextEncoder().encode(" \n \n") });
    await tasks["import-gazette"](system, { run: blank.run });
    expect(await viewRun(system, room.editor, blank.run)).toMatchObject({
      state: "failed",
      import: null,
      message: expect.stringContaining("没有文字"),
    });
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    const picture = await startImport(system, room.editor, { name: "图.txt", bytes: png });
    await tasks["import-gazette"](system, { run: picture.run });
    expect((await viewRun(system, room.editor, picture.run)).state).toBe("failed");
    expect((await refusalOf(startImport(system, room.editor, { name: "a.exe", bytes: text }))).message).toContain("只能从");
    expect((await refusalOf(startImport(system, room.secretary, { name: "a.txt", bytes: text }))).code).toBe("forbidden");
  });
});

test("of a PDF the desk shows the page itself, to whoever may read the gazette; of a text there is none to show", async () => {
  const paper = (title: string) => ({ ...documentOf({ title }), images: {} });
  const { run } = await startImport(system, room.editor, { name: "旧刊.pdf", bytes: await pdfOf(paper("关于开展冬季检查的通知")) });
  await tasks["import-gazette"](system, { run });
  const read = await viewRun(system, room.editor, run);
  expect(read.message).toBe("");
  const { pages } = await viewImport(system, room.editor, read.import!);
  expect(pages).toBeGreaterThan(0);
  const { png } = await pagePicture(system, room.editor, read.import!, 1);
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect((await refusalOf(pagePicture(system, room.editor, read.import!, pages + 1))).code).toBe("not-found");
  expect((await refusalOf(pagePicture(system, room.outsider, read.import!, 1))).code).toBe("forbidden");
  expect((await viewImport(system, room.editor, await imported())).pages).toBe(0);
});

describe("the desk", () => {
  test("keeps every step with who did it; a step over another's is a conflict, a step that makes no sense is refused and not kept", async () => {
    const id = await imported();
    await act(id, { kind: "merge", node: `${A}/2/2` });
    const conflict = await refusalOf(changeImport(system, room.information, { id, seq: 0, change: { kind: "undo" } }));
    expect(conflict.code).toBe("conflict");
    expect((await refusalOf(changeImport(system, room.editor, { id, seq: 1, change: { kind: "merge", node: `${A}/2/2` } }))).message).toContain(
      "不在原处",
    );
    await act(id, { kind: "undo" });
    const view = await viewImport(system, room.editor, id);
    expect(view.history.map(({ seq, what, by }) => [seq, what, by])).toEqual([
      [1, "并入上一段", "岗位 gazette-editor"],
      [2, "撤销", "岗位 gazette-editor"],
    ]);
    expect(view.canUndo).toBe(false);
    expect((await refusalOf(changeImport(system, room.secretary, { id, seq: 2, change: { kind: "undo" } }))).code).toBe("forbidden");
  });

  test("two steps at once: one stands, the other is told", async () => {
    const id = await imported();
    const step = (flag: number) => changeImport(system, room.editor, { id, seq: 0, change: { kind: "flag", flag, decision: "accept", reason: "" } });
    const results = await Promise.allSettled([step(0), step(1)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await viewImport(system, room.editor, id)).seq).toBe(1);
  });

  test("a document with doubts does not become a manuscript; without them it does, once, and goes through the three reviews", async () => {
    const id = await imported();
    const refused = await refusalOf(makeManuscript(system, room.editor, { import: id, document: A }));
    expect(refused.message).toContain("2 处疑点");
    await act(id, ...ACCEPT, { kind: "facts", document: A, field: "signer", value: "旗政府主要负责人" });
    const { manuscript } = await makeManuscript(system, room.editor, { import: id, document: A });
    const { content } = (await findManuscript(system.db, manuscript))!;
    expect(content).toMatchObject({
      title: "某旗人民政府关于印发冬季用水办法的通知",
      documentNumber: A,
      issuingOrgan: "banner-government",
      kind: "notice",
      madeOn: "2025-09-10",
      signer: "旗政府主要负责人",
    });
    expect((await refusalOf(makeManuscript(system, room.editor, { import: id, document: A }))).message).toContain(manuscript);
    await fillIn(system, room.editor, manuscript, { issuedOn: content.madeOn });
    await review(system, room, manuscript);
    const view = await viewImport(system, room.editor, id);
    expect(view.documents.map((document) => document.manuscript?.stage ?? null)).toEqual(["published", null]);
  });

  test("no manuscript is left behind where its link to the import cannot be kept, and of two who press at once one makes it", async () => {
    const id = await imported();
    await act(id, ...ACCEPT);
    const owner = new pg.Client({ connectionString: system.ownerUrl });
    await owner.connect();
    await owner.query(`create function break_off() returns trigger language plpgsql as $$ begin raise exception 'the line is cut'; end $$;
      create trigger break_off before insert on gazette_manuscript for each row execute function break_off()`);
    await expect(makeManuscript(system, room.editor, { import: id, document: A })).rejects.toThrow("the line is cut");
    const drafts = () => system.db.selectFrom("manuscript").select("id").execute();
    expect(await drafts()).toEqual([]);
    await owner.query("drop trigger break_off on gazette_manuscript");
    await owner.end();
    const made = await Promise.allSettled([1, 2].map(() => makeManuscript(system, room.editor, { import: id, document: A })));
    expect(made.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await drafts()).toHaveLength(1);
    expect((await viewImport(system, room.editor, id)).documents[0]!.manuscript).not.toBeNull();
  });
});

test("a gazette of old goes from file to public issue under the number that was printed", async () => {
  const id = await imported();
  await act(id, ...ACCEPT);
  for (const document of [A, WATER]) {
    const { manuscript } = await makeManuscript(system, room.editor, { import: id, document });
    await fillIn(system, room.editor, manuscript);
    await review(system, room, manuscript);
  }
  const issue = await createIssue(system, room.editor, { kind: "regular", import: id });
  expect(issue.id).toBe("2025-3");
  const { manuscript } = await setIssue(system, room.editor, issue);
  await fillIn(system, room.editor, manuscript);
  await review(system, room, manuscript);
  const view = await viewIssue(system, room.editor, issue.id);
  expect(view).toMatchObject({ line: "2025年第3期（总第47期）", backIssue: true, publishedOn: "2025-10-15", stage: "published" });
  expect(view.edition!.items.map((item) => item.section)).toEqual(["旗政府文件", "部门相关文件"]);
  expect((await checkIssue(system, room.editor, issue.id)).faults).toEqual([]);
  expect((await listIssuesFor(system, room.editor)).due.map(({ period }) => period.name)).toEqual(["2025年第四季度", "2026年第一季度"]);
});

describe("the wording of a clause", () => {
  test("comes from the import that holds it, as the desk left it; what no import has is told so", async () => {
    expect(await wordingOf(system, `${A}/2`)).toBeUndefined();
    const id = await imported();
    const found = (await wordingOf(system, `${A}/2#2`))!;
    expect(found).toMatchObject({ node: `${A}/2`, exact: true, import: id, matches: null });
    expect(found.text).toContain("（一）每日查看管线；");
    await act(id, { kind: "edit", node: `${A}/2`, text: "用水单位必须：", reason: "原件如此" });
    const changed = (await wordingOf(system, `${A}/2`))!;
    expect(changed.hash).not.toBe(found.hash);
    expect(await wordingOf(system, `${A}/2/9`)).toMatchObject({ node: `${A}/2`, exact: false });
  });

  test("of all clauses is the same, changed or missing; what no import holds is not spoken of", async () => {
    expect(await wordingStates(system)).toEqual({});
    const document = "土左政办发〔2023〕68号";
    const text = `土默特左旗人民政府公报\n2023年第4期（总第40期）\n\n土默特左旗人民政府办公室\n关于印发一项制度的通知\n${document}\n\n各单位：\n现印发给你们。\n土默特左旗人民政府办公室\n2023年10月8日\n\n第一条　为了试一试，写下这一条。\n第二条　另一条写在这里。\n`;
    const { run } = await startImport(system, room.editor, { name: "新旧.txt", bytes: Buffer.from(text) });
    await tasks["import-gazette"](system, { run });
    const states = await wordingStates(system);
    expect(states[`${document}/1`]).toBe("changed");
    expect(states[`${document}/14`]).toBe("missing");
    expect(Object.keys(states).every((place) => place.startsWith(document))).toBe(true);
  });
});
