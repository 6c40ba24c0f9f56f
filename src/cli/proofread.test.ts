// `proofread` with folders, standard input and its own evaluation, as a process. What it says of single files is in cli.test.ts.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const QIZHENG = join(import.meta.dirname, "../../bin/qizheng");

const run = (words: string[], input?: string | (() => Generator<string>)): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [QIZHENG, "proofread", ...words], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
    // It may stop listening before everything is said.
    child.stdin!.on("error", () => undefined);
    if (typeof input === "function") for (const piece of input()) child.stdin!.write(piece);
    child.stdin!.end(typeof input === "string" ? input : "");
  });

type Findings = { findings: Record<string, unknown>[] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-proofread-"));
  await mkdir(join(folder, "稿件/二"), { recursive: true });
  await writeFile(join(folder, "稿件/甲.txt"), "请核对帐号。");
  await writeFile(join(folder, "稿件/二/乙.md"), "电话13900001234。");
  await writeFile(join(folder, "稿件/照片.jpg"), "x");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("standard input: { findings } with every key of the issue", async () => {
  const { code, out } = await run(["-", "--json"], "请核对帐号。");
  expect(code).toBe(0);
  const { findings } = JSON.parse(out) as Findings;
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: "words/confusable",
    family: "words",
    severity: "fix",
    start: 3,
    end: 5,
    text: "帐号",
    suggestion: "账号",
  });
  expect(Object.keys(findings[0]!)).toEqual(expect.arrayContaining(["reason", "confidence"]));
});

test("a folder: { files } of all texts in it, and a word on what was left out", async () => {
  const { code, out, err } = await run(["稿件", "--json"]);
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as { files: ({ file: string } & Findings)[] };
  expect(files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)])).toEqual([
    ["稿件/二/乙.md", ["personal-data/mobile"]],
    ["稿件/甲.txt", ["words/confusable"]],
  ]);
  expect(err).toContain("1 个其他类型的文件没有校对");
});

test("a folder without a text, and more than 20 MB on standard input, are refused in a sentence", async () => {
  await mkdir(join(folder, "空"));
  const empty = await run(["空", "--json"]);
  expect([empty.code, empty.out]).toEqual([1, ""]);
  expect(empty.err).toContain("目录里没有");
  const large = await run(["-", "--json"], function* () {
    for (let piece = 0; piece < 24; piece++) yield "一".repeat(350_000);
  });
  expect([large.code, large.out]).toEqual([1, ""]);
  expect(large.err).toContain("超过 20 MB");
});

test("--evaluate prints precision and recall per family and rule", async () => {
  const { code, out } = await run(["--evaluate"]);
  expect(code).toBe(0);
  for (const word of ["评测集", "留出集", "个人信息", "字词", "格式", "文意", "准确率", "召回率", "words/confusable"]) expect(out).toContain(word);
});
