// `backup` and `restore`: everything of a system in one file, and back into an empty one.
import type { Command } from "commander";
import { print, printJson, say } from "./output.ts";
import { withSystem } from "./system.ts";

export const addBackup = (root: Command): void => {
  root
    .command("backup")
    .description("把数据库和全部附件备份成一个 .tar 文件（服务可以照常运行）")
    .argument("<文件>", "备份写到哪里，例如 2026-11-24.tar；已有的文件不会被覆盖")
    .option("--json", "只输出 JSON")
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { backup } = await import("../platform/backup.ts");
      const made = await withSystem(({ system, ownerUrl }) => backup(system.config, ownerUrl, system.files, path));
      if (!made.ledger.ok) {
        // Made all the same: it is evidence, and whoever reads only the exit code must not take it for a good one.
        process.exitCode = 1;
        say("注意：日志链在备份之前已经断开，这份备份只能作证据，不能用来恢复。请运行 qizheng audit verify 查看，并立即报告审计员。");
      }
      if (json) return printJson(made);
      print(`已备份到 ${made.file}：${made.rows} 行数据、${made.files} 个附件，共 ${inMegabytes(made.bytes)}。`);
      print(`日志链头：第 ${made.ledger.seq} 条\n  SHA-256  ${made.ledger.sha256}`);
      say("备份里有未公开的稿件和账号，请加密保存、专人保管，并定期试恢复。");
    });
  root
    .command("restore")
    .description("从备份恢复到空数据库；全部核对无误才算数，否则数据库仍是空的")
    .argument("<文件>", "qizheng backup 做的 .tar 文件")
    .option("--json", "只输出 JSON")
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { restore } = await import("../platform/backup.ts");
      const restored = await withSystem(({ system, ownerUrl }) => restore(system.config, ownerUrl, system.files, path));
      if (json) return printJson(restored);
      print(`已恢复 ${inShanghai(restored.madeAt)}的备份：${restored.rows} 行数据、${restored.files} 个附件，核对无误。所有人需要重新登录。`);
      print(`日志链头：第 ${restored.ledger.seq} 条\n  SHA-256  ${restored.ledger.sha256}`);
      if (restored.ledger.seq > 0) say(`请与系统之外留存的根对照：qizheng audit verify --root 编号:SHA-256`);
    });
};

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const inShanghai = (instant: string): string =>
  new Date(instant).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long", timeStyle: "short" });
