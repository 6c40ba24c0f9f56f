// The hashes that clauses were read against: one for every place, and those of the real gazette (skipped where ../shared does not hold it).
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeOf } from "../../law/clause-writer.ts";
import { instruments } from "../../law/registry.ts";
import { hashOfWording } from "./hash-of-wording.ts";
import { readGazette } from "./import/read.ts";
import { structureOf } from "./rules/desk.ts";
import { READ_AGAINST } from "./rules/read-against.ts";
import { wordingIn } from "./rules/wording.ts";

const places = [...new Set(instruments.filter((one) => one.level === "local").flatMap((one) => one.clauses.map((clause) => nodeOf(clause.id))))];
const GAZETTE = new URL("../../../../shared/gazette/tumed-left-banner-2023-4.txt", import.meta.url);

test("every place a local clause stands in has the hash of the wording it was read from, and no other place has one", () => {
  expect(Object.keys(READ_AGAINST).toSorted()).toEqual(places.toSorted());
});

describe.skipIf(!existsSync(GAZETTE))("the real gazette (skipped where ../shared does not hold it)", () => {
  test("has every clause's wording under its citation, the same that the clause was read from", () => {
    const structure = structureOf(readGazette(readFileSync(GAZETTE, "utf8")), []);
    const now = Object.fromEntries(places.map((place) => [place, hashOfWording(wordingIn(structure, place) ?? "")]));
    expect(now).toEqual(READ_AGAINST);
  });
});
