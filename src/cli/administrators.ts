// `administrators`: the three accounts that a system without a demonstration begins with.
import type { Command } from "commander";
import { print, printJson, say } from "./output.ts";
import { withSystem } from "./system.ts";

export const addAdministrators = (root: Command): void => {
  root
    .command("administrators")
    .description("在还没有管理员的系统里建立系统管理、安全管理、审计三个账号，密码只显示这一次")
    .option("--organ <机构编号>", "管理员所在的机构", "government-office")
    .option("--json", "只输出 JSON")
    .action(async ({ organ, json }: { organ: string; json?: boolean }) => {
      const [{ foundAdministrators }, { SYSTEM }] = await Promise.all([import("../modules/identity/index.ts"), import("../platform/action.ts")]);
      const founded = await withSystem(({ system }) => foundAdministrators(system, SYSTEM, { organ }));
      if (json) printJson({ administrators: founded });
      else print(founded.map(({ login, password }) => `${login.padEnd(16)}${password}`).join("\n"));
      say("请把三个账号分别交给三个人，当面交接；各人登录后立即修改密码。以上密码不会再显示。");
    });
};
