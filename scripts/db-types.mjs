// Writes src/platform/db-types.ts from a migrated database: DATABASE_URL=… node scripts/db-types.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const out = process.argv[2] ?? "src/platform/db-types.ts";
execFileSync(
  "kysely-codegen",
  [
    "--dialect",
    "postgres",
    "--date-parser",
    "string",
    "--default-schema",
    "public",
    "--include-pattern",
    "public.*",
    "--log-level",
    "silent",
    "--out-file",
    out,
  ],
  {
    stdio: ["ignore", "ignore", "inherit"],
  },
);
// int8 is read as a number (src/platform/db.ts), which the generator cannot know.
writeFileSync(out, readFileSync(out, "utf8").replace(/export type Int8 = .+;/, "export type Int8 = ColumnType<number, number, number>;"));
