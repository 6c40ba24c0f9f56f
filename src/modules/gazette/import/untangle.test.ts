// Documents that cut each other, some hundreds of times over: nothing is lost, nearly every cut is flagged, most characters come back to their document, and
// how sure the importer is of a cut tells right from wrong.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { lostFrom } from "../../../../test/support/gazette-account.ts";
import { type Cut, CUTS, cutsOf } from "../../../../test/support/gazette-cuts.ts";
import type { ImportResult } from "../schema.ts";
import { nodesOf } from "./citations.ts";
import { readGazette } from "./read.ts";

const FOLDER = join(import.meta.dirname, "../../../../test/cases/gazette");
const textsOf = ({ documents }: ImportResult): string[] =>
  documents.map(({ title, number, madeOn, nodes }) =>
    [title, number, madeOn, ...[...nodesOf(nodes)].map(({ label, text, rows }) => label + text + (rows ?? []).join("/"))].join("\n"),
  );
const isTangled = ({ flags, documents }: ImportResult): boolean =>
  documents.length < 2 || flags.some(({ kind }) => kind === "cut-by-document" || kind === "interleaved-columns" || kind === "out-of-order");

type Reading = { cut: Cut; whole: boolean; flagged: boolean; sure: number; lost: string[] };
const readings: Reading[] = [];
beforeAll(() => {
  for (const name of readdirSync(FOLDER).filter((one) => /\.(?:txt|md)$/.test(one))) {
    const source = readFileSync(join(FOLDER, name), "utf8");
    const clean = readGazette(source);
    if (isTangled(clean)) continue;
    for (const { cut, text } of cutsOf(source, clean)) {
      const result = readGazette(text);
      const cuts = result.flags.filter(({ kind }) => kind === "cut-by-document");
      readings.push({
        cut,
        whole: JSON.stringify(textsOf(result)) === JSON.stringify(textsOf(clean)),
        flagged: cuts.length > 0,
        sure: Math.min(1, ...cuts.map(({ confidence }) => confidence)),
        lost: lostFrom(text, result),
      });
    }
  }
}, 120_000);
const share = (list: readonly Reading[], is: (reading: Reading) => boolean): number => list.filter(is).length / list.length;

describe("gazettes in which documents cut each other", () => {
  test("are some hundreds, of every kind", () => {
    expect(readings.length).toBeGreaterThan(250);
    expect(new Set(readings.map(({ cut }) => cut))).toEqual(new Set(CUTS));
  });

  test("lose no character", () => expect(readings.flatMap(({ lost }) => lost)).toEqual([]));

  test("are flagged, all but some where no sentence is cut", () => {
    expect(share(readings, ({ flagged }) => flagged)).toBeGreaterThan(0.85);
    expect(
      share(
        readings.filter(({ cut }) => cut !== "paragraph"),
        ({ flagged }) => flagged,
      ),
    ).toBeGreaterThan(0.98);
  });

  test("come back whole, word for word, more often than not", () => {
    expect(share(readings, ({ whole }) => whole)).toBeGreaterThan(0.5);
    expect(
      share(
        readings.filter(({ cut }) => cut !== "paragraph"),
        ({ whole }) => whole,
      ),
    ).toBeGreaterThan(0.55);
  });

  test("are right more often where the importer is surer", () => {
    const flagged = readings.filter((reading) => reading.flagged);
    const [sure, unsure] = [flagged.filter((one) => one.sure >= 0.75), flagged.filter((one) => one.sure < 0.6)];
    expect(share(sure, ({ whole }) => whole)).toBeGreaterThan(share(unsure, ({ whole }) => whole) + 0.2);
  });
});
