// `proofread`: a machine's reading of files, before three people read them; needs no database. Reads the files, decides nothing.
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Command } from "commander";
import { Failure, print, printJson, say } from "./output.ts";

const MOST_BYTES = 20_000_000;
const TOO_LARGE = "超过 20 MB，请拆成几份";
const READABLE = new Set([".txt", ".md", ".docx"]);

export const addProofread = (root: Command): void => {
  root
    .command("proofread")
    .description("校对文件：错别字、标点、序号、文号、日期、机构名称、个人信息（不需要数据库）")
    .argument("[文件...]", "一个或几个 .txt、.md、.docx 文件，或者目录；- 表示从标准输入读文字")
    .option("--json", "只输出 JSON")
    .option("--evaluate", "用评测集检验校对规则，输出各类、各条规则的准确率和召回率")
    .option("--misses", "和 --evaluate 一起用：列出每一处漏报和误报")
    .action(async (names: string[], options: { json?: boolean; evaluate?: boolean; misses?: boolean }) => {
      if (options.evaluate) return evaluateRules(names[0], options);
      if (names.length === 0) throw new Failure("缺少参数：文件", 2);
      const { names: files, several } = await filesOf(names);
      const texts = await readAll(files);
      // Not by the module's face: behind it is the database, which is not needed here and takes its time to load.
      const [{ contextOfCounty }, { filesAsJson, findingsAsJson, findingsAsText }, { proofread }] = await Promise.all([
        import("../modules/proofreading/context.ts"),
        import("../modules/proofreading/cli-text.ts"),
        import("../modules/proofreading/engine.ts"),
      ]);
      const { dateInShanghai } = await import("../kernel/plain-date.ts");
      const context = contextOfCounty(await county(), dateInShanghai(new Date()));
      const read = texts.map(({ file, text }) => ({ file, text, findings: proofread(text, context) }));
      if (!options.json) print(read.map(findingsAsText).join("\n\n"));
      else print(several ? filesAsJson(read) : findingsAsJson(read[0]!.findings));
    });
};

/** The files of folders, in order of name; what cannot be read there is told, not an error. */
const filesOf = async (names: readonly string[]): Promise<{ names: string[]; several: boolean }> => {
  const files: string[] = [];
  let hasFolder = false;
  for (const name of names) {
    const isFolder = name !== "-" && (await stat(name).catch(() => undefined))?.isDirectory() === true;
    if (!isFolder) {
      files.push(name);
      continue;
    }
    hasFolder = true;
    const inside = (await readdir(name, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const readable = inside.filter((entry) => READABLE.has(extname(entry.name).toLowerCase())).map((entry) => join(entry.parentPath, entry.name));
    if (readable.length === 0) throw new Failure(`${name}：目录里没有 .txt、.md 或 .docx 文件`);
    if (readable.length < inside.length) say(`${name}：有 ${inside.length - readable.length} 个其他类型的文件没有校对`);
    files.push(...readable.toSorted());
  }
  return { names: files, several: hasFolder || names.length > 1 };
};

/** Every folder of cases is a part of the set: what the rules were written with, what was held out. */
const evaluateRules = async (folder: string | undefined, { json, misses }: { json?: boolean; misses?: boolean }): Promise<void> => {
  const root = folder ?? new URL("../../test/cases/proofreading", import.meta.url).pathname;
  const { evaluate, evaluationAsText } = await import("../modules/proofreading/index.ts");
  const { readEvaluationSet } = await import("./evaluation-set.ts");
  const parts = await readEvaluationSet(root, await county());
  const results = parts.map(({ title, cases, context }) => ({ title, evaluation: evaluate(cases, context) }));
  if (json) printJson(results.map(({ title, evaluation: { rules, ...rest } }) => ({ title, ...rest, rules: Object.fromEntries(rules) })));
  else print(results.map(({ title, evaluation }) => evaluationAsText(title, evaluation, misses)).join("\n\n"));
};

const county = async () => {
  const { readConfig } = await import("../platform/config.ts");
  const { QIZHENG_COUNTY } = readConfig(process.env);
  const module = (await import(`../../counties/${QIZHENG_COUNTY}/index.ts`).catch(() => undefined)) as
    | typeof import("../../counties/tumed-left-banner/index.ts")
    | undefined;
  if (!module) throw new Failure(`没有“${QIZHENG_COUNTY}”这个旗县的数据，请改正 QIZHENG_COUNTY`, 2);
  return module.county;
};

/** All or none: a list of findings that silently lacks a file would be read as a clean one. */
const readAll = async (names: readonly string[]): Promise<{ file: string; text: string }[]> => {
  const results = await Promise.allSettled(names.map(async (file) => ({ file, text: await readText(file) })));
  const problems = results.flatMap((result, index) => (result.status === "rejected" ? [`${names[index]}：${reasonOf(result.reason)}`] : []));
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "没有这个文件，请核对文件名和目录";
  if (code === "EACCES") return "没有读取权限，请换有权限的账户";
  return error instanceof Error ? error.message : String(error);
};

/** Stops at the limit: what a pipe holds more is never kept. */
const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Failure(TOO_LARGE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const readText = async (file: string): Promise<string> => {
  const { textFromBytes } = await import("../office/text-in.ts");
  if (file === "-") return textFromBytes(await readInput());
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Failure(TOO_LARGE);
  const extension = extname(file).toLowerCase();
  if (extension === ".txt" || extension === ".md") return textFromBytes(await readFile(file));
  if (extension === ".docx") {
    const [{ bodyFromDocx }, { plainTextOf }] = await Promise.all([import("../office/docx-in.ts"), import("../document/plain-text.ts")]);
    const { body, notes } = await bodyFromDocx(await readFile(file));
    for (const note of notes) say(`${file}：${note}`);
    return plainTextOf(body).text;
  }
  const advice = extension === ".doc" || extension === ".wps" ? "请用 Word 或 WPS 另存为 .docx" : "请另存为其中一种";
  throw new Failure(`只能校对 .txt、.md 和 .docx，${advice}`);
};
