import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { actionWords } from "./words.ts";

const SOURCE = resolve(import.meta.dirname, "../../..");

/** The names of all verbs, as the code gives them to action(). */
const verbs = ["modules", "seed"].flatMap((folder) =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...readFileSync(join(SOURCE, folder, file), "utf8").matchAll(/\baction(?:<[^]{0,600}?>)?\(\s*"([a-z-]+)"/g)].map((found) => found[1]!),
    ),
);

test("every act that can stand in the log has its words in Chinese", () => {
  expect(verbs.length).toBeGreaterThan(50);
  expect(verbs.filter((verb) => actionWords(verb) === verb)).toEqual([]);
});
