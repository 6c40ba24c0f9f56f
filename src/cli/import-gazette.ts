// `import-gazette`: gazettes from files, folders and archives into documents, flags and an account of every character; needs no database unless the result
// is to be kept. Reads one file at a time.
import { basename } from "node:path";
import type { Command } from "commander";
import type { ImportResult } from "../modules/gazette/schema.ts";
import { sha256 as digest } from "../platform/hash.ts";
import { explain, Failure, print, say } from "./output.ts";
import { withSystem } from "./system.ts";

type Options = { json?: boolean; commit?: boolean };
/** Keeps what was read, and the file itself; `known` says whether it was read in before. */
type Keeper = {
  known: (sha256: string) => Promise<boolean>;
  original: (file: { name: string; sha256: string; bytes: Uint8Array }) => Promise<void>;
  keep: (file: Read) => Promise<string>;
};
type Read = { name: string; sha256: string; size: number; source: string; result: ImportResult };
/** One issue: a file, or a part of one that holds several; `line` is where the part begins. */
type Issue = { name: string; bytes: Uint8Array; text: string; result: ImportResult; line?: number };

export const addImportGazette = (root: Command): void => {
  root
    .command("import-gazette")
    .description("导入政府公报：认出每一份文件的题目、文号、条款和表格，修复确定的损坏，标出存疑之处")
    .argument("<路径...>", ".txt、.md、.docx、带文字层的 .pdf；也可以是目录，或 .zip、.tar、.tar.gz 压缩包")
    .option("--json", "只输出 JSON；几个文件，或一个文件里有几期时，每行一期")
    .option("--commit", "存入系统，供校样台处理（需要数据库）；已经存过的文件跳过，中断后重新运行即可接着导入")
    .action(async (paths: string[], options: Options) => {
      if (!options.commit) return importAll(paths, options, undefined);
      await withSystem(async ({ system }) => {
        const [{ commitImport, findImportByHash, keepOriginal, mediaTypeOf }, { SYSTEM }] = await Promise.all([
          import("../modules/gazette/index.ts"),
          import("../platform/action.ts"),
        ]);
        return importAll(paths, options, {
          known: async (sha256) => (await findImportByHash(system.db, sha256)) !== undefined,
          original: async ({ name, sha256, bytes }) => {
            if (!(await system.files.has(sha256))) await keepOriginal(system, SYSTEM, { name: basename(name), bytes });
          },
          keep: async (file) => (await commitImport(system, SYSTEM, { ...file, name: basename(file.name), mediaType: mediaTypeOf(file.name) })).id,
        });
      });
    });
};

const importAll = async (paths: readonly string[], { json }: Options, keeper: Keeper | undefined): Promise<void> => {
  const [{ filesIn, isMany }, { importAsLine, importAsText }] = await Promise.all([
    import("./gazette-files.ts"),
    import("../modules/gazette/cli-text.ts"),
  ]);
  const many = await isMany(paths);
  const counts = { read: 0, skipped: 0, failed: 0 };
  for await (const { name, read, line } of filesIn(paths)) {
    try {
      const bytes = await read();
      const sha256 = digest(bytes).toString("hex");
      if (await keeper?.known(sha256)) {
        await keeper?.original({ name, sha256, bytes });
        counts.skipped++;
        say(`${name}：以前已经导入，跳过`);
        continue;
      }
      const issues = await issuesOf(name, bytes, line);
      const isOne = !many && issues.length === 1;
      if (issues.length > 1 && line === undefined) say(`${name}：里面有 ${issues.length} 期公报，逐期导入`);
      for (const issue of issues) {
        const own = issue.bytes === bytes ? sha256 : digest(issue.bytes).toString("hex");
        if (own !== sha256 && (await keeper?.known(own))) {
          counts.skipped++;
          say(`${issue.name}：以前已经导入，跳过`);
          continue;
        }
        const { result } = issue;
        if (result.documents.length === 0) say(`${issue.name}：没有认出任何文件，请核对这是不是政府公报`);
        await keeper?.original({ name: issue.name, sha256: own, bytes: issue.bytes });
        const id = await keeper?.keep({ name: issue.name, sha256: own, size: issue.bytes.byteLength, source: issue.text, result });
        counts.read++;
        const place = issue.line === undefined ? {} : { line: issue.line };
        if (json) print(JSON.stringify(isOne ? result : { file: name, ...place, sha256: own, ...result }, null, isOne ? 2 : 0));
        else print(isOne ? importAsText(name, result) : importAsLine(issue.name, result));
        if (id !== undefined) say(`${issue.name}：已存入，编号 ${id}`);
        else if (!isOne) say(`已读 ${counts.read} 期……`);
      }
    } catch (error) {
      // One bad file does not keep the others out; alone, it is the command's own failure.
      if (!many) throw error;
      counts.failed++;
      say(`${name}：${explain(error).message}`);
    }
  }
  if (counts.read + counts.skipped + counts.failed === 0) throw new Failure("没有找到可以导入的文件（.txt、.md、.docx、.pdf）");
  if (many)
    say(
      `读了 ${counts.read} 期${counts.skipped > 0 ? `，跳过 ${counts.skipped} 期` : ""}${counts.failed > 0 ? `，${counts.failed} 个文件没有读成` : ""}。`,
    );
  if (counts.failed > 0) process.exitCode = 1;
};

/** A part of a file is kept as a text of its own, so that it is one import like any other. */
const issuesOf = async (name: string, bytes: Uint8Array, from: number | undefined): Promise<Issue[]> => {
  const [{ textOfFile }, { readIssues }] = await Promise.all([import("../office/file-text.ts"), import("../modules/gazette/import/issues.ts")]);
  const { text, notes } = await textOfFile(name, bytes, (page, of) => {
    if (page % 20 === 0) say(`${name}：读到第 ${page} 页，共 ${of} 页`);
  });
  for (const note of notes) say(`${name}：${note}`);
  const issues = readIssues(text);
  if (issues.length === 1 && from === undefined) return [{ name, bytes, text, result: issues[0]!.result }];
  return issues.map((issue) => {
    const line = issue.line + (from ?? 1) - 1;
    return { ...issue, line, name: `${name}·第${line}行起.txt`, bytes: Buffer.from(issue.text) };
  });
};
