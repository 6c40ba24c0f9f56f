// `npm run bench [name …]`: runs the benches one after the other on the project's Node; without a name all of them. Each writes bench/results/<name>.json.
// Runs on whatever Node starts it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bootstrap, PROJECT_NODE } from "../scripts/bootstrap.mjs";

const HERE = import.meta.dirname;
/** A bench is a file that ends in a report; the others here are its helpers. */
const benches = readdirSync(HERE)
  .filter((name) => name.endsWith(".ts") && name !== "report.ts" && /^(await )?report\(|^\s+report\(/m.test(readFileSync(join(HERE, name), "utf8")))
  .map((name) => name.slice(0, -".ts".length));

const given = process.argv.slice(2);
const unknown = given.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench named ${unknown.join(", ")}. There are: ${benches.join(", ")}\n`);
  process.exit(2);
}
await bootstrap();
const hook = join(HERE, "..", "src", "platform", "tsx-hook.ts");
let failed = 0;
for (const name of given.length > 0 ? given : benches) {
  const { status } = spawnSync(PROJECT_NODE, ["--import", hook, join(HERE, `${name}.ts`)], { stdio: "inherit" });
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
