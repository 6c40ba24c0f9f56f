// `import-gazette` in a process of its own: one file, a folder, an archive; what it prints, what it refuses, and that keeping goes on where it stopped.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestSystem, testSystem } from "../../test/support/system.ts";
import { ImportResult } from "../modules/gazette/schema.ts";

const ROOT = join(import.meta.dirname, "../..");
const CASES = join(ROOT, "test/cases/gazette");
const HOOK = join(ROOT, "src/platform/tsx-hook.ts");

let folder: string;
let system: TestSystem;
type Ran = { code: number; out: string; err: string };
const run = (...words: string[]): Promise<Ran> =>
  new Promise((done) => {
    const env = { ...process.env, DATABASE_URL: system.ownerUrl, DATABASE_OWNER_URL: "", QIZHENG_DATA: folder, QIZHENG_DEMO: "0", QIZHENG_LOG: "" };
    const child = execFile(
      process.execPath,
      ["--import", HOOK, join(ROOT, "src/cli.ts"), "import-gazette", ...words],
      { env, maxBuffer: 64_000_000 },
      (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-gazette-"));
  system = await testSystem();
  await mkdir(file("back-issues"));
  for (const name of (await readdir(CASES)).filter((one) => /^0[1-5]/.test(one)))
    await copyFile(join(CASES, name), join(folder, "back-issues", name));
});
afterAll(async () => {
  await system?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("one file", () => {
  test("as JSON is the result and nothing else on stdout", async () => {
    const { code, out, err } = await run(join(CASES, "04-table-over-pages.txt"), "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const result = ImportResult.parse(JSON.parse(out));
    expect(result.accounting.source).toBe(result.accounting.placed + result.accounting.furniture + result.accounting.flagged);
    expect(Object.keys(result)).toEqual(["issue", "documents", "flags", "furniture", "accounting"]);
  });

  test("for a person is a report: issue, documents, what asks a person first, the account", async () => {
    const { code, out } = await run(join(CASES, "07-gaps-and-garbled.txt"));
    expect(code).toBe(0);
    for (const words of ["桐岭县人民政府公报　2020年第5期（总第61期）", "文件　2 份", "桐政发〔2020〕11号", "序号不连续　3 处", "第29行", "字数核对"])
      expect(out).toContain(words);
  });

  test("that holds no document is said to, and nothing of it is lost", async () => {
    await writeFile(file("notes.txt"), "买米、买面，下午开会。\n");
    const { code, out, err } = await run(file("notes.txt"), "--json");
    expect(code).toBe(0);
    expect(err).toContain("没有认出任何文件");
    expect(ImportResult.parse(JSON.parse(out))).toMatchObject({
      documents: [],
      accounting: { placed: 0, flagged: 11 },
      flags: [{ held: "买米、买面，下午开会。" }],
    });
  });

  test.each([
    ["missing.txt", undefined, "没有这个文件"],
    ["empty.txt", "", "文件是空的"],
    ["table.xlsx", "x", "只能读"],
  ])("%s is refused on stderr with exit 1", async (name, content, answer) => {
    if (content !== undefined) await writeFile(file(name), content);
    const { code, out, err } = await run(file(name));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(answer);
  });
});

test("one file with two issues is read issue by issue, a line of JSON each, with the line it begins at", async () => {
  const names = ["01-clean-county.txt", "05-cut-by-document.txt"];
  const texts = await Promise.all(names.map((name) => readFile(join(CASES, name), "utf8")));
  await writeFile(file("two.txt"), texts.join("\n"));
  const { code, out, err } = await run(file("two.txt"), "--json");
  expect(code).toBe(0);
  expect(err).toContain("里面有 2 期公报");
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { line: number; issue: { title: string } });
  expect(lines.map(({ line, issue }) => [line, issue.title])).toEqual([
    [1, "青禾县人民政府公报"],
    [texts[0]!.split("\n").length + 1, "松江县人民政府公报"],
  ]);
});

describe("a folder and an archive", () => {
  test("are read file by file, a line of JSON each, and one bad file keeps no other out", async () => {
    await writeFile(join(folder, "back-issues", "00-broken.pdf"), "not a PDF");
    const { code, out, err } = await run(file("back-issues"), "--json");
    expect(code).toBe(1);
    expect(err).toContain("00-broken.pdf：这不是 PDF 文件");
    expect(err).toContain("读了 5 期，1 个文件没有读成");
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { file: string; documents: unknown[] });
    expect(lines.map(({ documents }) => documents.length)).toEqual([2, 2, 1, 1, 2]);
    await rm(join(folder, "back-issues", "00-broken.pdf"));
  });

  test("a .tar.gz gives the same as the folder", async () => {
    const tar = pack();
    for (const name of await readdir(file("back-issues")))
      tar.entry({ name: `旧刊/${name}` }, Buffer.from(await readFile(join(folder, "back-issues", name))));
    tar.entry({ name: "旧刊/readme.html" }, Buffer.from("not for us"));
    tar.finalize();
    await pipeline(tar, createGzip(), createWriteStream(file("back-issues.tar.gz")));
    const [archive, plain] = await Promise.all([run(file("back-issues.tar.gz"), "--json"), run(file("back-issues"), "--json")]);
    const results = ({ out }: Ran): unknown[] =>
      out
        .trim()
        .split("\n")
        .map((line) => ({ ...(JSON.parse(line) as object), file: "" }));
    expect(archive.code).toBe(0);
    expect(results(archive)).toEqual(results(plain));
  });
});

describe("keeping what was read", () => {
  test("adds each file once: run again it goes on with what is new", async () => {
    await mkdir(file("kept"));
    const issues = (await readdir(file("back-issues"))).sort();
    for (const name of issues.slice(0, 2)) await copyFile(join(folder, "back-issues", name), join(folder, "kept", name));
    const first = await run(file("kept"), "--commit");
    expect(first.code).toBe(0);
    expect(first.err).toContain("读了 2 期");
    await copyFile(join(folder, "back-issues", issues[2]!), join(folder, "kept", issues[2]!));
    const second = await run(file("kept"), "--commit");
    expect(second.code).toBe(0);
    expect(second.err).toContain("读了 1 期，跳过 2 期");
    // The files themselves are kept too, for the desk to show their pages.
    for (const name of await readdir(file("kept"))) {
      const sha256 = createHash("sha256")
        .update(await readFile(file(`kept/${name}`)))
        .digest("hex");
      expect((await stat(join(folder, "files", sha256.slice(0, 2), sha256))).size).toBeGreaterThan(0);
    }
  });
});
