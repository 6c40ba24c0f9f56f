// Lets Node load .tsx: `node --import ./src/platform/tsx-hook.ts`. Types and JSX are taken out, nothing else changes.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "oxc-transform";

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith("file:") || !url.endsWith(".tsx")) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const { code, errors } = transformSync(path, readFileSync(path, "utf8"), {
      lang: "tsx",
      sourceType: "module",
      jsx: { runtime: "automatic", development: false },
      typescript: { onlyRemoveTypeImports: true },
    });
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((error) => error.message).join("; ")}`);
    return { format: "module", source: code, shortCircuit: true };
  },
});
