import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { actionWords, subjectWords } from "./words.ts";

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

test("what an act was done to is named in Chinese with its identifier, and what has no words is shown as it is", () => {
  expect(subjectWords("manuscript/m-2026-000040")).toBe("稿件 m-2026-000040");
  expect(subjectWords("annual-report/civil-affairs/2025")).toBe("年度报告 civil-affairs 2025");
  expect(subjectWords("request")).toBe("申请");
  expect(subjectWords("thing/100")).toBe("thing/100");
});

test("every kind of thing the code records has its words", () => {
  const kinds = ["modules", "seed"].flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) =>
        [...readFileSync(join(SOURCE, folder, file), "utf8").matchAll(/(?:\brecord\(|[sS]ubject(?:Of)? = .*=> )[`"]([a-z-]+)[/`"]/g)].map(
          (found) => found[1]!,
        ),
      ),
  );
  expect(kinds).toContain("manuscript");
  expect(kinds.filter((kind) => subjectWords(`${kind}/1`) === `${kind}/1`)).toEqual([]);
});
