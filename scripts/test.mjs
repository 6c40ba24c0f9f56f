// `npm test`: types, lint, format, tests, browser tests, one after the other and all of them whatever fails; the last line counts.
// Arguments go to Vitest (`npm test -- src/kernel`). Runs on whatever Node starts it, its parts on the project's own.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT_NODE } from "./bootstrap.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, "node_modules");
const reports = mkdtempSync(join(tmpdir(), "qizheng-reports-"));
const given = process.argv.slice(2);

const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a package's program on the project's Node with its output on ours; answers its exit code. */
const run = (program, args) =>
  new Promise((resolve) => {
    const path = [dirname(PROJECT_NODE), process.env.PATH].join(process.platform === "win32" ? ";" : ":");
    const child = spawn(PROJECT_NODE, [join(MODULES, program), ...args], { cwd: ROOT, stdio: "inherit", env: { ...process.env, PATH: path } });
    child.on("error", (error) => {
      say(error.message);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });

const check = async (program, args) => ((await run(program, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Where and what failed, with the first line of why: a log is often read from its end alone. */
const failedNames = (report) =>
  report.testResults.flatMap((file) => {
    const path = relative(ROOT, file.name);
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return file.status === "failed" ? [`${path}: ${file.message.split("\n")[0]}`] : [];
    return failed.map((test) => `${path}: ${test.fullName}: ${String(test.failureMessages[0] ?? "").split("\n")[0]}`);
  });

/** A file that could not be loaded has no failed test, and an error between the tests belongs to none: each counts as one. */
const countsOf = (report, exitCode) => {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    names: failedNames(report),
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const vitest = async (name, config) => {
  const file = join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("vitest/vitest.mjs", [
    "run",
    "--config",
    config,
    ...reporters,
    ...(given.length > 0 ? ["--passWithNoTests"] : []),
    ...given,
  ]);
  try {
    return countsOf(JSON.parse(readFileSync(file, "utf8")), code);
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const PARTS = [
  ["types", () => check("typescript/bin/tsc", ["--noEmit", "-p", "."])],
  ["lint", () => check("oxlint/bin/oxlint", ["--deny-warnings", "."])],
  ["format", () => check("oxfmt/bin/oxfmt", ["--check", "."])],
  ["tests", () => vitest("tests", "vitest.config.ts")],
  ["browser", () => vitest("browser", "vitest.e2e.config.ts")],
];

// Ctrl-C reaches the part that runs by itself; no further one is begun.
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (interrupted = true));

const results = [];
for (const [name, part] of PARTS) {
  if (interrupted) break;
  say(`\n── ${name}`);
  const started = performance.now();
  results.push({ name, ...(await part()), seconds: (performance.now() - started) / 1000 });
}
rmSync(reports, { recursive: true, force: true });

say("");
for (const { name, passed, failed, skipped = 0, seconds, names = [] } of results) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  say(`${failed === 0 ? "✓" : "✗"} ${name.padEnd(8)} ${counts} (${seconds.toFixed(1)} s)`);
  for (const failure of names) say(`    ${failure}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
if (interrupted) say("interrupted: not all parts ran");
say(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 && !interrupted ? 0 : 1;
