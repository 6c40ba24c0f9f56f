// `migrate` and `seed`: bringing the database to this program's shape, and the demonstration into it.
import type { Command } from "commander";
import { Failure, print, printJson } from "./output.ts";
import { withSystem } from "./system.ts";

export const addDatabase = (root: Command): void => {
  root
    .command("migrate")
    .description("把数据库更新到本程序的结构")
    .option("--json", "只输出 JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const migrations = await withSystem(async ({ migrated }) => migrated);
      if (json) printJson({ migrations });
      else print(migrations.length === 0 ? "数据库已是最新，没有需要更新的" : ["已更新：", ...migrations.map((name) => `  ${name}`)].join("\n"));
    });
  root
    .command("seed")
    .description("把演示数据装入空数据库")
    .option("--json", "只输出 JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const { seedDemonstration } = await import("../seed/seed.ts");
      const county = await withSystem(async ({ system, ownerUrl }) => {
        if (await seedDemonstration(system, ownerUrl)) return system.county;
        throw new Failure(
          `没有装入演示数据：数据库里已有数据，或“${system.county.name}”没有演示数据。请用 QIZHENG_DATA 指定一个新目录，或换一个空数据库后再运行`,
        );
      });
      if (json) printJson({ county: county.id });
      else print(`已装入${county.name}的演示数据`);
    });
};
