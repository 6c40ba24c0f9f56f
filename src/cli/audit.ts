// `audit`: checking the hash-chained log, and printing the day's root that is kept outside.
import type { Command } from "commander";
import type { PlainDate } from "../kernel/plain-date.ts";
import { group } from "./command.ts";
import { dateArgument, Failure, print, printJson } from "./output.ts";
import { withSystem } from "./system.ts";

type Root = { seq: number; sha256: string };

/** More days than the log will ever have. */
const EVERY_DAY = 100_000;
const SHOWN_DAYS = 60;
/** Enough to name every row of any real tampering; a log that is wholly rewritten need not fill the memory. */
const MOST_PROBLEMS = 10_000;

const rootArgument = (text: string): Root => {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text);
  if (!match) throw new Failure(`留存的根“${text}”不对：应写成 编号:SHA-256，例如 qizheng audit root 打印的那样`, 2);
  return { seq: Number(match[1]), sha256: match[2]!.toLowerCase() };
};

export const addAudit = (root: Command): void => {
  const audit = group(root, "audit", "核验审计日志，打印留存用的根");
  audit
    .command("verify")
    .description("逐条核验日志链，指出被改动、被删除、被调换的每一条；有问题时退出码为 1")
    .option("--root <编号:SHA-256>", "与以前留存的根对照，整条链被重写也能发现", rootArgument)
    .option("--json", "只输出 JSON")
    .action(verify);
  audit
    .command("root")
    .description("打印每天最后一条日志的摘要（根），请留存在系统之外")
    .option("--date <日期>", "只要这一天终了时的根", dateArgument)
    .option("--json", "只输出 JSON")
    .action(roots);
};

const verify = async ({ root, json }: { root?: Root; json?: boolean }): Promise<void> => {
  const { verifyLedgerNow } = await import("../platform/ledger.ts");
  const report = await withSystem(({ system }) => verifyLedgerNow(system.db, root, MOST_PROBLEMS));
  if (json) printJson(report);
  else {
    const { rows, head, problems, sm3Checked } = report;
    if (report.ok) print(`日志完整：共 ${rows} 条，逐条核验无误。`);
    else {
      print(`日志有问题：共 ${rows} 条，发现 ${problems.length >= MOST_PROBLEMS ? `至少 ${problems.length}` : problems.length} 处：`);
      for (const { seq, problem } of problems) print(`  第 ${seq} 条　${problem}`);
      print("请保护现场，不要重启或修改数据库，立即报告审计员，并与留存的根和备份对照。");
    }
    print(`链头：第 ${head.seq} 条\n  SHA-256  ${head.sha256}\n  SM3      ${sm3Checked ? head.sm3 : "（本机不支持，未核验）"}`);
  }
  if (!report.ok) process.exitCode = 1;
};

const roots = async ({ date, json }: { date?: PlainDate; json?: boolean }): Promise<void> => {
  const { dailyRoots } = await import("../platform/ledger.ts");
  const days = await withSystem(({ system }) => dailyRoots(system.db, date === undefined ? SHOWN_DAYS : EVERY_DAY));
  const lines = (root: (typeof days)[number]): string =>
    `${root.day}　第 ${root.seq} 条\n  SHA-256  ${root.sha256}\n  SM3      ${root.sm3}\n  核验时用  qizheng audit verify --root ${root.seq}:${root.sha256}`;
  if (date === undefined) {
    if (json) printJson({ roots: days });
    else print(days.length === 0 ? "还没有日志" : days.map(lines).join("\n"));
    return;
  }
  // A day without entries ends with the root of the day before it.
  const found = days.find(({ day }) => day <= date);
  if (!found) throw new Failure(`${date} 及以前没有日志。不加 --date 可以看到有日志的日子`);
  if (json) printJson({ date, root: found });
  else print(lines(found));
};
