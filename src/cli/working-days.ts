// `working-days`: counting by the notices that are shipped; needs no database, and does not know years an administrator imported.
import type { Command } from "commander";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Calendar } from "../law/calendar/working-days.ts";
import { group } from "./command.ts";
import { dateArgument, Failure, integerArgument, print, printJson } from "./output.ts";

// Every day on the way is printed: forty years of working days are more than any period in a document.
const MOST = 10_000;
const MOST_DAYS = 366 * 50;

export const addWorkingDays = (root: Command): void => {
  const days = group(root, "working-days", "按已内置的放假通知数工作日（不需要数据库）");
  days
    .command("add")
    .description("某日之后第 N 个工作日是哪一天（当日不计；N 为负时往前数）")
    .argument("<日期>", "写成 2023-10-08", dateArgument)
    .argument("<N>", "工作日数，例如 20", integerArgument("工作日数", -MOST, MOST))
    .option("--json", "只输出 JSON")
    .action(async (from: PlainDate, workingDays: number, { json }: { json?: boolean }) => {
      const { addReport } = await import("../law/calendar/cli-text.ts");
      show(counted(addReport, await shipped(), from, workingDays), json);
    });
  days
    .command("between")
    .description("两日之间有几个工作日（起日不计，止日计入）")
    .argument("<起日>", "写成 2023-10-08", dateArgument)
    .argument("<止日>", "写成 2023-11-03", dateArgument)
    .option("--json", "只输出 JSON")
    .action(async (from: PlainDate, to: PlainDate, { json }: { json?: boolean }) => {
      const [{ betweenReport }, { daysBetween }] = await Promise.all([import("../law/calendar/cli-text.ts"), import("../kernel/plain-date.ts")]);
      if (Math.abs(daysBetween(from, to)) > MOST_DAYS) throw new Failure("两日相隔超过 50 年，请分段计算", 2);
      show(counted(betweenReport, await shipped(), from, to), json);
    });
};

const shipped = async (): Promise<Calendar> => {
  const [{ makeCalendar }, { SHIPPED_YEARS }] = await Promise.all([import("../law/calendar/working-days.ts"), import("../law/calendar/index.ts")]);
  return makeCalendar(SHIPPED_YEARS);
};

/** Counting that runs out of the calendar is a wrong argument, not a fault. */
const counted = <N, R>(report: (calendar: Calendar, from: PlainDate, n: N) => R, calendar: Calendar, from: PlainDate, n: N): R => {
  try {
    return report(calendar, from, n);
  } catch (error) {
    if (error instanceof RangeError) throw new Failure(error.message, 2);
    throw error;
  }
};

const show = (report: { json: object; text: string }, json: boolean | undefined): void => (json ? printJson(report.json) : print(report.text));
