// `serve` and `worker`: the system itself.
import type { Command } from "commander";

const SETTINGS = `
设置用环境变量，例如：PORT=9000 qizheng serve
  PORT          网页服务的端口，平时是 8080
  HOST          监听的地址，平时只有本机（127.0.0.1）
  QIZHENG_DATA  数据目录（内嵌数据库和附件），平时是 .data
  DATABASE_URL  用外部的 PostgreSQL，不用内嵌的
  QIZHENG_DEMO  设为 0 时不装入演示数据
全部设置见 README。`;

export const addServe = (root: Command): void => {
  root
    .command("serve")
    .description("启动网页服务（门户和工作台）")
    .addHelpText("after", SETTINGS)
    .action(async () => (await import("../main.ts")).startOrExplain("web"));
  root
    .command("worker")
    .description("只运行定时和排队的工作（定时发布、失效），不开网页服务")
    .addHelpText("after", SETTINGS)
    .action(async () => (await import("../main.ts")).startOrExplain("worker"));
};
