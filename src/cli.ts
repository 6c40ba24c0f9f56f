// The command line: the list of its commands. What each does is in cli/; what is heavy is loaded only by the command that needs it.
import { addAdministrators } from "./cli/administrators.ts";
import { addAudit } from "./cli/audit.ts";
import { addBackup } from "./cli/backup.ts";
import { addClauses } from "./cli/clauses.ts";
import { addClock } from "./cli/clock.ts";
import { rootCommand, runCommand } from "./cli/command.ts";
import { addDatabase } from "./cli/database.ts";
import { addImportGazette } from "./cli/import-gazette.ts";
import { addProofread } from "./cli/proofread.ts";
import { addServe } from "./cli/serve.ts";
import { addWorkingDays } from "./cli/working-days.ts";

const root = rootCommand().description("旗政通：旗县政府文件的起草、三审三校、发布、公开和留痕").usage("<命令> [选项]");
for (const add of [
  addServe,
  addDatabase,
  addAdministrators,
  addAudit,
  addBackup,
  addWorkingDays,
  addClauses,
  addClock,
  addProofread,
  addImportGazette,
])
  add(root);
root.addHelpText("after", "\n每个命令的说明：qizheng help 命令。退出码：0 成功，1 被拒绝或失败，2 用法不对。");

// Whoever reads our output may stop reading (`qizheng clauses | head`).
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runCommand(root, process.argv.slice(2));
