// Starts the system: `web` serves (and works, unless told otherwise), `worker` only works. Ends in order on SIGINT and SIGTERM.
import type { AddressInfo } from "node:net";
import { buildApp, JOBS } from "./app.ts";
import { boot, createLog } from "./boot.ts";
import { ConfigError, readConfig } from "./platform/config.ts";
import { isConnectionLoss } from "./platform/db.ts";
import { keepWorking } from "./platform/jobs.ts";
import { seedDemonstration } from "./seed/seed.ts";
import { banner } from "./banner.ts";

export const start = async (role: "web" | "worker", env: NodeJS.ProcessEnv = process.env): Promise<void> => {
  process.env["NODE_ENV"] ??= "production";
  const config = readConfig(env);
  const log = createLog(config);
  // The signals are heard from before the database starts: Ctrl-C in the first second leaves nothing running either.
  const booting = boot(config, log, role);
  const closers: (() => Promise<unknown>)[] = [() => booting.then((running) => running.close())];
  let stopping: Promise<void> | undefined;
  // Last opened, first closed: no new requests, running requests and jobs end, then the database.
  const stop = (reason: string): Promise<void> =>
    (stopping ??= (async () => {
      log.info({ reason }, "stopping");
      for (const close of closers.toReversed())
        await close().catch((error: unknown) => log.error({ err: (error as Error).message }, "while stopping"));
    })());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(signal).then(() => process.exit(0)));

  // graphile-worker notes a failed job without waiting for it: when the database is gone as well, nobody hears that. Anything else is a fault and ends us.
  process.on("unhandledRejection", (error) => {
    if (!isConnectionLoss(error)) throw error;
    log.warn("a connection to the database was lost");
  });

  const running = await booting;
  const { system } = running;
  try {
    if (config.QIZHENG_DEMO) await seedDemonstration(system, running.ownerUrl);
    if (stopping) return;
    if (role === "web") {
      const app = await buildApp(system);
      closers.push(() => app.close());
      await app.listen({ port: config.PORT, host: config.HOST });
      process.stdout.write(
        banner(system, `http://${config.HOST.includes(":") ? `[${config.HOST}]` : config.HOST}:${(app.server.address() as AddressInfo).port}`),
      );
    }
    if (role === "worker" || config.QIZHENG_WORKER) {
      const worker = await keepWorking(system, running.staff.pool, JOBS);
      closers.push(() => worker.stop());
    }
    log.info({ role }, "ready");
  } catch (error) {
    // Whatever fails while the database is being closed under it was asked to end.
    if (stopping) return;
    await stop("failed");
    throw error;
  }
};

/** What went wrong at the start, in one line a person can act on. */
export const startOrExplain = async (role: "web" | "worker"): Promise<void> => {
  try {
    await start(role);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const message =
      error instanceof ConfigError
        ? error.message
        : code === "EADDRINUSE"
          ? "端口已被占用，请用 PORT=… 换一个端口"
          : `启动失败：${(error as Error).message}`;
    process.stderr.write(`${message}\n`);
    if (!(error instanceof ConfigError) && code !== "EADDRINUSE" && process.env["QIZHENG_LOG"] === "debug")
      process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  }
};

if (import.meta.main) await startOrExplain("web");
