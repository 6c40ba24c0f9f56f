// `clock`: the day a request for information is to be answered, from a history in JSON; needs no database. Reads and prints, decides nothing.
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { PlainDate } from "../kernel/plain-date.ts";
import { dateArgument, Failure, print, printJson, say } from "./output.ts";

const HELP = `
输入：
  { "receivedOn": "2024-01-29", "channel": "portal",
    "events": [{ "on": "2024-02-01", "type": "third-party-asked", "party": "甲公司" }] }
  type 为 correction-asked correction-received correction-lapsed fee-notified fee-paid fee-lapsed third-party-asked
  third-party-replied agency-asked agency-replied extended delayed answered withdrawn 之一；
  extended 可写 "workingDays" 或 "days"（1 到 20，不写为 20），征求意见可写 "party"，correction-asked 可写 "replyBy"，
  delayed 写 "until"（条例第三十五条），agency-asked 可写 "joint": true（共同制作的机关，沉默满 15 个工作日）。
输出：
  { dueOn, provisional, owner, state, counted: [{ on, why }], skipped: [{ on, why }], … }
  dueOn 为 null 表示此刻没有本机关的到期日。字段说明见 docs/clock.md。`;

const MOST_BYTES = 1_000_000;

export const addClock = (root: Command): void => {
  root
    .command("clock")
    .description("依申请公开的答复期限：逐日说明计入和不计入的日子（不需要数据库）")
    .argument("<文件>", "JSON 文件；写 - 则从标准输入读")
    .option("--json", "输出 JSON（不写也是这样）")
    .option("--text", "输出给人看的说明")
    .option("--as-of <日期>", "看这一天轮到谁；不写则看最后一件事发生的那天", dateArgument)
    .addHelpText("after", HELP)
    .action(async (file: string, { json, text, asOf }: { json?: boolean; text?: boolean; asOf?: PlainDate }) => {
      if (json && text) throw new Failure("--json 和 --text 只能选一个", 2);
      const input = parse(await read(file));
      const [{ History, unknownKeysOf }, { clockInWords, reportClock }, { ImpossibleHistory, inOrder }, { makeCalendar }, { SHIPPED_YEARS }] =
        await Promise.all([
          import("../modules/requests/rules/clock-events.ts"),
          import("../modules/requests/rules/clock-report.ts"),
          import("../modules/requests/rules/clock.ts"),
          import("../law/calendar/working-days.ts"),
          import("../law/calendar/index.ts"),
        ]);
      const history = History.safeParse(input);
      if (!history.success) throw new Failure(history.error.issues.map(({ path, message }) => `${placeOf(path)}${message}`).join("\n"));
      for (const key of unknownKeysOf(input)) say(`不认识的字段“${key}”，没有计入`);
      if (inOrder(history.data.events) !== history.data.events) say("事件没有按日期排列，已按日期先后计算");
      try {
        const report = reportClock(history.data, makeCalendar(SHIPPED_YEARS), asOf);
        if (text) print(clockInWords(report));
        else printJson(report);
      } catch (error) {
        if (error instanceof ImpossibleHistory)
          throw new Failure(`${error.message}${error.cite.map(({ label }) => `（${label}）`).join("")}。${error.next}`);
        if (error instanceof RangeError) throw new Failure(error.message);
        throw error;
      }
    });
};

const placeOf = (path: readonly PropertyKey[]): string => {
  if (path[0] !== "events") return path.length === 0 ? "" : `${path.map(String).join(".")}：`;
  return typeof path[1] === "number" ? `第 ${path[1] + 1} 个事件${path[2] === undefined ? "" : ` ${String(path[2])}`}：` : "events：";
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure("不是完整的 JSON，请核对引号、逗号和括号");
  }
};

const read = async (file: string): Promise<string> => {
  try {
    const bytes = file === "-" ? await readInput() : await readFile(file);
    if (bytes.length > MOST_BYTES) throw new Failure("超过 1 MB，一份申请的经过不会有这么长");
    return new TextDecoder("utf-8").decode(bytes);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new Failure(`没有“${file}”这个文件，请核对文件名和目录`);
    if (code === "EISDIR") throw new Failure(`“${file}”是目录，请写明里面的文件`);
    throw error;
  }
};

const readInput = async (): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
};
