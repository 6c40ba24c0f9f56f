// The one way tests open a browser: the system's Chromium where there is one, else the binary inside an npm package. Nothing is downloaded.
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
// A test must not depend on what a browser fetches for itself in the background.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--metrics-recording-only",
  "--no-first-run",
  "--no-pings",
];

/** The path of a Chromium on this machine. `prefer: "packaged"` takes the one from the npm package even where the system has one. */
export const chromiumPath = async (prefer: "system" | "packaged" = "system"): Promise<{ path: string; args: string[] }> => {
  const system = prefer === "system" ? SYSTEM.find((path) => existsSync(path)) : undefined;
  if (system) return { path: system, args: [] };
  const { default: packaged } = await import("@sparticuz/chromium");
  // One process for everything ends with the first page that is closed; people of one test need browsers apart.
  return { path: await packaged.executablePath(), args: packaged.args.filter((arg) => arg !== "--single-process") };
};

/** Starts a headless browser; the caller closes it. */
export const launchBrowser = async (prefer: "system" | "packaged" = "system"): Promise<Browser> => {
  const { path, args } = await chromiumPath(prefer);
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: path, args: [...args, ...QUIET, ...(isRoot ? ["--no-sandbox"] : [])] });
};
