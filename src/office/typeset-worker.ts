// The thread that sets type: one compiler with its fonts, one paper after another. Content arrives as JSON and pictures, never as markup;
// the compiler sees the templates' folder and what is put beside them in memory, and no network.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Typeset } from "./typeset.ts";
import type { WorkerAnswer } from "./worker-queue.ts";

export type TypesetTask = { template: string; data: string; images: Record<string, Uint8Array> };

const TEMPLATES = fileURLToPath(new URL("./templates", import.meta.url));
const require = createRequire(import.meta.url);
const packaged = (name: string, weights: string[]): string[] =>
  weights.map((weight) => join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), weight));
/** Further fonts of the operator, for instance 仿宋 and 小标宋, which may not be given away with the program. */
const further = process.env["QIZHENG_FONTS"] ?? "";

const fontPaths = [
  ...packaged("noto-serif-sc", ["400Regular", "500Medium", "700Bold", "900Black"]),
  ...packaged("noto-sans-sc", ["400Regular", "500Medium", "700Bold"]),
  ...(further !== "" && existsSync(further) ? [further] : []),
];
const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths }] });

class SettingError extends Error {}

function compile(main: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: main });
  const { result } = compiled;
  if (compiled.hasError() || !result) throw new SettingError(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? "no document"));
  return result;
}

/** Names of the pictures that cannot be drawn: their head was sound, what follows is not. */
const broken = (names: string[]): string[] =>
  names.filter((name) => {
    try {
      compile(`#image(${JSON.stringify(`images/${name}`)})`);
      return false;
    } catch {
      return true;
    }
  });

function setType({ template, data, images }: TypesetTask): Typeset {
  try {
    for (const [name, bytes] of Object.entries(images)) compiler.mapShadow(join(TEMPLATES, "images", name), Buffer.from(bytes));
    compiler.mapShadow(join(TEMPLATES, "data.json"), Buffer.from(data));
    const main = `#include ${JSON.stringify(`${template}.typ`)}`;
    try {
      const document = compile(main);
      const marks = (compiler.query(document, { selector: "<mark>", field: "value" }) ?? []) as unknown[];
      return { pdf: compiler.pdf(document), broken: [], pages: document.numOfPages, marks };
    } catch (error) {
      const spoilt = broken(Object.keys(images));
      if (spoilt.length > 0) return { pdf: Buffer.alloc(0), broken: spoilt, pages: 0, marks: [] };
      throw error;
    }
  } finally {
    compiler.resetShadow();
    // What one paper left in the cache is no help to the next.
    compiler.evictCache(0);
  }
}

parentPort?.on("message", (task: TypesetTask & { id: number }) => {
  let answer: WorkerAnswer;
  try {
    answer = { id: task.id, ok: true, result: setType(task) };
  } catch (error) {
    answer = { id: task.id, ok: false, error: { because: error instanceof Error ? error.message : String(error) } };
  }
  parentPort?.postMessage(answer);
});
