// The command line as a person or a script meets it: bin/qizheng in a process of its own. Commands that need a database are in database.test.ts.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instruments } from "../law/registry.ts";
import { attachmentBytes } from "../seed/attachments.ts";

const QIZHENG = join(import.meta.dirname, "../../bin/qizheng");

type Ran = { code: number; out: string; err: string };
const run = (...words: string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [QIZHENG, ...words], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
/** What a script gets: nothing but JSON on stdout. */
const json = async <T>(...words: string[]): Promise<T> => {
  const { code, out, err } = await run(...words, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as T;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("working days", () => {
  test.each([
    ["2023-10-08", "20", "2023-11-03", false],
    ["2023-09-28", "1", "2023-10-07", false],
    ["2023-10-08", "-5", "2023-09-25", false],
    ["2025-01-24", "3", "2025-02-05", false],
    ["2026-03-10", "0", "2026-03-10", false],
    ["2026-12-25", "20", "2027-01-22", true],
  ])("%s and %s more is %s (provisional: %s)", async (from, days, on, provisional) => {
    expect(await json("working-days", "add", from, days)).toMatchObject({ from, workingDays: Number(days), on, provisional });
  });

  test("between two days the first is not counted and the last is, either way", async () => {
    expect(await json("working-days", "between", "2023-10-08", "2023-11-03")).toMatchObject({ workingDays: 20 });
    expect(await json("working-days", "between", "2023-11-03", "2023-10-08")).toMatchObject({ workingDays: -20 });
  });

  test("a person reads the result, what was skipped and by which notice", async () => {
    const { code, out, err } = await run("working-days", "add", "2023-09-28", "3");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("之后第 3 个工作日是2023年10月9日（星期一）");
    expect(out).toContain("国庆节");
    expect(out).toContain("国办发明电");
  });
});

describe("wrong use is exit 2, with a sentence on stderr and nothing on stdout", () => {
  test.each([
    [["working-days", "add", "2023-02-30", "5"], "历法中没有这一天"],
    [["working-days", "add", "2023年10月8日", "5"], "应写成 2023-10-08 的样子"],
    [["working-days", "add", "2023-10-08", "五"], "应是整数"],
    [["working-days", "add", "2023-10-08", "2.5"], "应是整数"],
    [["working-days", "add", "2023-10-08", "99999999"], "应在"],
    [["working-days", "add", "9999-12-30", "20", "--json"], "范围"],
    [["working-days", "add", "2023-10-08"], "缺少参数：N"],
    [["working-days", "between", "2023-10-08", "2023-10-09", "2023-10-10"], "参数太多"],
    [["working-days", "between", "1023-10-08", "2023-10-09"], "分段"],
    [["working-days", "ad"], "是不是 add"],
    [["working-day"], "是不是 working-days"],
    [["clauses", "--jsno"], "没有“--jsno”这个选项"],
    [["audit", "root", "--date", "昨天"], "应写成"],
    [["audit", "verify", "--root", "12"], "编号:SHA-256"],
    [["proofread"], "缺少参数"],
  ])("%j", async (words, says) => {
    const { code, out, err } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
    expect(err).toMatch(/用法见：qizheng.* --help/);
  });

  test("a command that lacks its second word shows the words there are", async () => {
    const { code, out, err } = await run("audit");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("verify");
  });
});

describe("help", () => {
  test("lists every command in Chinese, on stdout", async () => {
    const { code, out, err } = await run("--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const name of ["serve", "worker", "migrate", "seed", "audit", "backup", "restore", "working-days", "clauses", "proofread"])
      expect(out).toMatch(new RegExp(`^  ${name}\\b.*\\p{Script=Han}`, "mu"));
    expect(out).not.toMatch(/Usage|Options|Commands|\[options\]|\[command\]/);
  });

  test.each([["working-days add"], ["audit verify"], ["backup"], ["serve"]])("of %s says how it is used", async (command) => {
    const { code, out } = await run(...command.split(" "), "--help");
    expect(code).toBe(0);
    expect(out).toContain(`用法： qizheng ${command}`);
    expect(out).not.toMatch(/Usage|Options|Arguments|\[options\]/);
  });
});

describe("clauses", () => {
  const all = instruments.flatMap((instrument) => instrument.clauses);

  test("all of them, as data", async () => {
    const listed = await json<{ instruments: typeof instruments }>("clauses");
    expect(listed.instruments.flatMap((instrument) => instrument.clauses.map((clause) => clause.id))).toEqual(all.map((clause) => clause.id));
    expect(all.length).toBeGreaterThan(50);
  });

  test("one by its id, in full", async () => {
    const clause = all.find((one) => one.id === "土左政办发〔2023〕68号/6/2/2") ?? all[0]!;
    const listed = await json<{ instruments: typeof instruments }>("clauses", clause.id);
    expect(listed.instruments.flatMap((instrument) => instrument.clauses)).toEqual([clause]);
    const { out } = await run("clauses", clause.id);
    expect(out).toContain(clause.gist);
    expect(out).toContain(clause.place);
  });

  test("by words of the gist", async () => {
    const { code, out } = await run("clauses", "三审三校");
    expect(code).toBe(0);
    expect(out).toContain("68号");
  });

  test("a word that stands nowhere is exit 1, and still JSON for a script", async () => {
    const { code, out, err } = await run("clauses", "量子引力", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ instruments: [] });
    expect(err).toContain("没有找到“量子引力”");
  });
});

describe("proofread", () => {
  const TEXT = "第一行没有问题。\n联系电话13900001234。\n进行进行整改。\n";
  const file = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return name;
  };
  type Findings = { findings: { rule: string; start: number; end: number; text: string }[] };

  test("one text: findings with their places, in UTF-8 with or without a mark", async () => {
    const { findings } = await json<Findings>("proofread", await file("稿件.txt", TEXT));
    expect(findings.map(({ rule }) => rule)).toContain("personal-data/mobile");
    for (const { start, end, text } of findings) expect(TEXT.slice(start, end)).toBe(text);
    expect((await json<Findings>("proofread", await file("有标记.md", `\uFEFF${TEXT}`))).findings).toEqual(findings);
  });

  test("a text that 记事本 saved in the old way is read as well", async () => {
    // 进行进行整改 in GB 18030.
    const { findings } = await json<Findings>("proofread", await file("旧稿.txt", Buffer.from("bdf8d0d0bdf8d0d0d5fbb8c4", "hex")));
    expect(findings.map(({ text }) => text)).toContain("进行进行");
  });

  test("several, Word among them: one list per file", async () => {
    const word = await attachmentBytes({ name: "稿.docx", type: "docx", text: "# 通知\n请进行进行整改。" });
    const { code, out, err } = await run("proofread", await file("甲.txt", "没有问题。\n"), await file("稿.docx", word.bytes), "--json");
    expect(code).toBe(0);
    // What of a Word file was not read is said, beside the result.
    expect(err).toContain("稿.docx：页眉页脚");
    const listed = JSON.parse(out) as { files: ({ file: string } & Findings)[] };
    expect(listed.files.map(({ file: name, findings }) => [name, findings.map(({ text }) => text)])).toEqual([
      ["甲.txt", []],
      ["稿.docx", ["进行进行"]],
    ]);
  });

  test("for people: line, advice, and no phone number in the open", async () => {
    const { code, out } = await run("proofread", await file("稿件.txt", TEXT));
    expect(code).toBe(0);
    expect(out).toContain("第2行");
    expect(out).not.toContain("13900001234");
  });

  test("a file that cannot be read is exit 1 for all of them, each with what to do", async () => {
    const { code, out, err } = await run(
      "proofread",
      await file("稿件.txt", TEXT),
      "没有.txt",
      await file("旧.doc", "x"),
      await file("坏.docx", "x"),
      "--json",
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("没有.txt：没有这个文件");
    expect(err).toContain("另存为 .docx");
    expect(err).toContain("坏.docx：");
  });
});
