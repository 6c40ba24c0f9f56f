// The whole product for a test in a browser: web server and worker over a database of its own, people with passwords, pages signed in.
// The clock stands at the moment the test began: browsers keep cookies by the real one.
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildApp, JOBS } from "../../src/app.ts";
import type { App } from "../../src/platform/http.ts";
import { startWorker } from "../../src/platform/jobs.ts";
import { launchBrowser } from "./browser.ts";
import { PASSWORD } from "./http.ts";
import { testSystem, type TestSystem } from "./system.ts";

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export type Workbench = {
  system: TestSystem;
  app: App;
  base: string;
  browser: Browser;
  /** A browser of its own in which `login` is signed in and stands at `path` of the workbench. */
  open(login: string, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A reader of the portal. */
  visit(path: string): Promise<Page>;
  close(): Promise<void>;
};

/** `env`: settings as the environment gives them. `prepare`: what is there before anything is served and before the worker works. */
export const startWorkbench = async (
  env: Record<string, string> = {},
  prepare: (system: TestSystem) => Promise<unknown> = () => Promise.resolve(),
): Promise<Workbench> => {
  const system = await testSystem(env);
  system.clock.set(new Date());
  await prepare(system);
  const app = await buildApp(system);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const worker = await startWorker(system, system.staff.pool, JOBS);
  const browser = await launchBrowser();
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const fresh = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  };
  return {
    system,
    app,
    base,
    browser,
    open: async (login, path, options = DESKTOP) => {
      const page = await fresh(options);
      await page.goto(`${base}/workbench/sign-in?to=${encodeURIComponent(path)}`);
      await page.getByLabel("账号").fill(login);
      await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "登录" }).click();
      await page.waitForURL(`${base}/workbench${path}`);
      return page;
    },
    visit: async (path) => {
      const page = await fresh(DESKTOP);
      await page.goto(base + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await worker.stop();
      await app.close();
      await system.close();
    },
  };
};
