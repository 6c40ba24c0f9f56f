// Taking a list of words into the lexicon: what is wrong with each row, all or nothing, one version, undone as a whole; and out again as a workbook.
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Client, upload } from "../../../test/support/http.ts";
import { type ProofDesk, proofDesk } from "../../../test/support/proofreading.ts";
import type { Term } from "./entries.ts";
import { problemsOf } from "./importable.ts";
import type { ImportPreview } from "./import-view.ts";
import type { LexiconHistory, LexiconView } from "./lexicon-view.ts";

const term = (word: string, change: Partial<Term> = {}): Term => ({
  term: word,
  kind: "outdated",
  replacement: null,
  reason: "叫法改了",
  severity: "fix",
  source: "办公室通知",
  initials: null,
  from: null,
  to: null,
  ...change,
});
const first = (rows: Term[], others: Term[] = []): string[] => problemsOf(rows, others).map((problems) => problems[0] ?? "");

describe("a row is refused", () => {
  test.each([
    ["that is empty", term(""), /词是空的/],
    ["of one character", term("的"), /只有一个字/],
    ["of one character and marks", term("的——"), /只有一个字/],
    ["of ten thousand characters", term("长".repeat(10_000)), /10000 个字，最长 100/],
    ["that everybody writes all the time", term("工作"), /常用词/],
    ["that a rule of ours finds", term("残废人"), /系统自带的规则/],
    ["that is its own replacement", term("敖包街", { replacement: "敖包街" }), /还是它自己/],
    ["that is its own replacement in other characters", term("敖包街", { replacement: "敖包 街" }), /还是它自己/],
    ["that stands in its replacement", term("敖包街", { replacement: "敖包街道" }), /又会被查出来/],
    ["whose days are the wrong way round", term("敖包街", { from: "2026-05-01" as never, to: "2026-01-01" as never }), /截止日期/],
    ["whose letters are not its own", term("敖包街", { initials: "ab" }), /3 个字母/],
  ])("%s", (_, row, because) => {
    expect(first([row])[0]).toMatch(because);
  });

  test("that the lexicon or the list has already, in whatever form", () => {
    expect(first([term("敖包街")], [term("敖包街")])[0]).toMatch(/词库里已经有/);
    expect(first([term("老敖包街")], [term("敖包街")])[0]).toMatch(/「敖包街」已经能找到/);
    expect(first([term("敖包街"), term("敖 包 街"), term("新敖包街")])).toEqual([
      "",
      expect.stringMatching(/和前面的「敖包街」重复/),
      expect.stringMatching(/这份文件里的「敖包街」已经能找到/),
    ]);
  });

  test("whose replacement is itself found, unless no day has both", () => {
    const others = [term("敖包街", { replacement: "敖包路" })];
    expect(first([term("石头街", { replacement: "老敖包街" })], others)[0]).toMatch(/里有词库也要查的「敖包街」/);
    expect(first([term("敖包路", { replacement: "敖包大道" })], others)[0]).toMatch(/要求把「敖包街」改为「敖包路」/);
    expect(first([term("石头街", { replacement: "青石街" }), term("青石街")])[0]).toMatch(/也要查的「青石街」/);
    const until = [term("敖包街", { replacement: "敖包路", to: "2024-01-01" as never })];
    expect(first([term("敖包路", { replacement: "敖包大道", from: "2024-01-01" as never })], until)).toEqual([""]);
  });
});

describe("over HTTP", () => {
  let desk: ProofDesk;
  let information: Client;
  let drafter: Client;
  beforeAll(async () => {
    desk = await proofDesk();
    ({ information, drafter } = desk);
  });
  afterAll(() => desk.close());

  const lexicon = async (): Promise<LexiconView> => (await information.get("/api/proofreading/lexicon")).json<LexiconView>();
  const preview = (by: Client, name: string, content: string | Uint8Array) => {
    const { payload, headers } = upload(name, "application/octet-stream", content);
    return by.send("POST", "/api/proofreading/lexicon/import/preview", payload, headers);
  };
  const take = (by: Client, terms: Term[], why = "按地名普查成果整理") =>
    by.send("POST", "/api/proofreading/lexicon/import", { file: "地名.csv", terms, why });
  const undo = (by: Client, version: number) => by.send("POST", `/api/proofreading/lexicon/imports/${version}/undo`, { why: "名单发错了" });

  test("a file is read and judged row by row, and nothing is kept", async () => {
    const csv = "词,改为,级别,从哪天起,编号\n敖包街,敖包大道,提示,2026/3/1,7\n的,,,,\n石头街,,很重,,\n";
    const read = (await preview(information, "地名.csv", csv)).json<ImportPreview>();
    expect(read).toMatchObject({
      file: "地名.csv",
      unused: ["编号"],
      rows: [
        { at: 2, problems: [], term: { term: "敖包街", replacement: "敖包大道", severity: "hint", from: "2026-03-01", reason: "" } },
        { at: 3, problems: [expect.stringContaining("只有一个字")] },
        { at: 4, problems: [expect.stringContaining("「级别」写的是「很重」")] },
      ],
    });
    expect((await lexicon()).terms).toEqual([]);
    expect((await preview(drafter, "地名.csv", csv)).statusCode).toBe(403);
    const late = await preview(information, "地名.csv", `词\n${"某某街\n".repeat(5_001)}`);
    expect(late.statusCode).toBe(413);
    expect(late.body).toContain("一次最多 5000 行");
    expect((await preview(information, "地名.csv", "字".repeat(2_000_000))).statusCode).toBe(413);
  });

  test("all come in as one version or none does; an entry may change after, and undoing leaves it", async () => {
    const refused = await take(information, [term("敖包街"), term("的")]);
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toContain("整份都没有导入");
    expect((await lexicon()).terms).toEqual([]);
    expect((await take(drafter, [term("敖包街")])).statusCode).toBe(403);
    expect((await take(information, [])).statusCode).toBe(400);
    expect((await take(information, [term("敖包街")], " ")).statusCode).toBe(400);

    const taken = await take(information, [term("敖包街", { replacement: "敖包大道" }), term("石头街"), term("骆驼街")]);
    expect(taken.json()).toMatchObject({ terms: 3 });
    const { version } = taken.json<{ version: number }>();
    const now = await lexicon();
    expect(now).toMatchObject({ version, imports: [{ version, file: "地名.csv", terms: 3, left: 3, undoneBy: null, why: "按地名普查成果整理" }] });
    expect(new Set(now.terms.map((row) => row.version))).toEqual(new Set([version]));
    const { items } = (await information.get("/api/proofreading/lexicon/history")).json<LexiconHistory>();
    expect(items.filter((item) => item.version === version)).toMatchObject([{ terms: 3, file: "地名.csv" }]);

    const { entry } = now.terms.find(({ term: word }) => word === "骆驼街")!;
    const changed = { kind: "term", data: term("骆驼街", { severity: "hint" }), why: "先提示", seen: version };
    expect((await information.send("PUT", `/api/proofreading/lexicon/${entry}`, changed)).statusCode).toBe(200);
    expect((await undo(drafter, version)).statusCode).toBe(403);
    expect((await undo(information, 999_999)).statusCode).toBe(404);
    expect((await undo(information, version)).json()).toMatchObject({ terms: 2 });
    expect((await undo(information, version)).statusCode).toBe(409);
    const after = await lexicon();
    expect(after.terms.map(({ term: word }) => word)).toEqual(["骆驼街"]);
    expect(after.imports).toMatchObject([{ left: 0, undoneBy: after.version }]);
    expect((await take(information, [term("敖包街")])).statusCode).toBe(200);
  });

  test("the lexicon comes out as a workbook that can be read in again, and the empty form explains itself", async () => {
    const { rawPayload } = await information.get("/api/proofreading/lexicon.xlsx");
    const sheet = await readSheet(rawPayload);
    expect(sheet[0]).toEqual(["词", "类别", "改为", "理由", "级别", "来源", "拼音首字母", "从哪天起", "到哪天止"]);
    const again = (await preview(information, "本地词库.xlsx", rawPayload)).json<ImportPreview>();
    expect(again.rows.map(({ term: { term: word }, problems }) => [word, problems[0]])).toEqual(
      (await lexicon()).terms.map(({ term: word }) => [word, expect.stringContaining("词库里已经有")]),
    );
    expect(again.rows.find(({ term: { term: word } }) => word === "骆驼街")!.term).toMatchObject({ severity: "hint", reason: "叫法改了" });
    const template = (await information.get("/api/proofreading/lexicon/template.xlsx")).rawPayload;
    expect(await readSheet(template)).toEqual([sheet[0]]);
    expect((await preview(information, "模板.xlsx", template)).json<ImportPreview>().rows).toEqual([]);
  });

  test("five thousand rows are judged and kept in one go", async () => {
    const rows = Array.from({ length: 4_900 }, (_, at) => term(`北${at}号巷`));
    expect((await take(information, rows)).json()).toMatchObject({ terms: 4_900 });
    expect((await undo(information, (await lexicon()).version)).json()).toMatchObject({ terms: 4_900 });
  });
});
