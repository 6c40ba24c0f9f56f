// `proofread`: a machine's reading of files, before three people read them; needs no database. Reads the files, decides nothing.
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Command } from "commander";
import { Failure, print, say } from "./output.ts";

const MOST_BYTES = 20_000_000;

export const addProofread = (root: Command): void => {
  root
    .command("proofread")
    .description("校对文件：错别字、标点、序号、文号、日期、机构名称、个人信息（不需要数据库）")
    .argument("<文件...>", "一个或几个 .txt、.md、.docx 文件")
    .option("--json", "只输出 JSON")
    .action(async (names: string[], { json }: { json?: boolean }) => {
      const texts = await readAll(names);
      const { contextOfCounty, filesAsJson, findingsAsJson, findingsAsText, proofread } = await import("../modules/proofreading/index.ts");
      const context = contextOfCounty(await county());
      const read = texts.map(({ file, text }) => ({ file, text, findings: proofread(text, context) }));
      if (!json) print(read.map(findingsAsText).join("\n\n"));
      else print(read.length === 1 ? findingsAsJson(read[0]!.findings) : filesAsJson(read));
    });
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
  if (code === "EISDIR") return "这是目录，请写明里面的文件";
  if (code === "EACCES") return "没有读取权限，请换有权限的账户";
  return error instanceof Error ? error.message : String(error);
};

const readText = async (file: string): Promise<string> => {
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Failure("超过 20 MB，请拆成几份");
  const extension = extname(file).toLowerCase();
  if (extension === ".txt" || extension === ".md") {
    const { textFromBytes } = await import("../office/text-in.ts");
    return textFromBytes(await readFile(file));
  }
  if (extension === ".docx") {
    const [{ bodyFromDocx }, { plainTextOf }] = await Promise.all([import("../office/docx-in.ts"), import("../document/plain-text.ts")]);
    const { body, notes } = await bodyFromDocx(await readFile(file));
    for (const note of notes) say(`${file}：${note}`);
    return plainTextOf(body).text;
  }
  const advice = extension === ".doc" || extension === ".wps" ? "请用 Word 或 WPS 另存为 .docx" : "请另存为其中一种";
  throw new Failure(`只能校对 .txt、.md 和 .docx，${advice}`);
};
