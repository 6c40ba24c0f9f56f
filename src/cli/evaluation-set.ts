// Reads the evaluation set of proofreading from its folder: one part for each folder in it, with the context that context.json adds to the county's.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { County } from "../county/schema.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { type Case, casesOf, contextOfCounty } from "../modules/proofreading/index.ts";
import type { Context } from "../modules/proofreading/schema.ts";
import { Failure } from "./output.ts";

export type EvaluationPart = { name: string; title: string; cases: Case[]; context: Context };

/** What the rules found before they were changed for this set: as it was first written, and with its own mistakes put right. */
const FIRST_MEASURED =
  "初次测得（规则还没有据此修改）：个人信息准确率97.4%、召回率97.4%；字词94.9%、46.8%；格式93.3%、80.8%；文意100.0%、83.3%。" +
  "看过结果以后改正了十来处埋设和标注，还没有改规则时是100.0%、97.4%；100.0%、48.8%；100.0%、86.5%；100.0%、83.3%。" +
  "下表是看过漏报、改进规则以后的数字，已经不是没有见过的文字";

/** What two papers by another author, written without sight of the rules, found before the rules were changed for them. */
const EXAMINED =
  "其中examined开头的是另一作者写成的试卷，写时没有看规则，规则后来据此改进，所以整个评测集都不是没有见过的文字。" +
  "初次测得：A卷个人信息准确率78.6%、召回率100.0%，字词97.3%、80.0%，格式89.7%、86.7%，文意83.3%、66.7%；" +
  "B卷（规则已据A卷改进）个人信息95.2%、83.3%，字词78.0%、71.1%，格式96.0%、80.0%，文意100.0%、73.3%；" +
  "D卷350条正确的文字（规则已据A、B卷改进）误报字词130处、格式3处、个人信息1处";

const TITLES: Record<string, string> = {
  main: `评测集（规则据此改进）\n${EXAMINED}`,
  "held-out": `留出集（另一作者的口吻，写时没有看规则）\n${FIRST_MEASURED}`,
};

export const readEvaluationSet = async (root: string, county: County): Promise<EvaluationPart[]> => {
  const settings = await readFile(join(root, "context.json"), "utf8").catch(() => undefined);
  if (settings === undefined) throw new Failure(`${root}：这里没有评测集（缺少 context.json）`);
  const { readOn, ...more } = JSON.parse(settings) as { readOn: string } & Partial<Context>;
  const context: Context = { ...contextOfCounty(county, plainDate(readOn)), ...more };
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const parts: EvaluationPart[] = [];
  for (const name of folders.toSorted((a, b) => Number(b === "main") - Number(a === "main") || a.localeCompare(b))) {
    const files = (await readdir(join(root, name))).filter((file) => file.endsWith(".txt")).toSorted();
    const lines = await Promise.all(files.map(async (file) => casesOf(await readFile(join(root, name, file), "utf8"), `${name}/${file}`)));
    parts.push({ name, title: TITLES[name] ?? name, cases: lines.flat(), context });
  }
  return parts;
};
