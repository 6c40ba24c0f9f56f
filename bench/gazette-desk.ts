// What the proofing desk costs the server, against how much lies on it: the fold over the steps taken so far, where each doubt belongs, one more step; and how
// long setting an issue takes against its pages: `node bench/gazette-desk.ts`.
import { gazettePdf } from "../src/office/gazette.ts";
import { closeTypesetting } from "../src/office/typeset.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { readGazette } from "../src/modules/gazette/import/read.ts";
import type { Change } from "../src/modules/gazette/rules/change.ts";
import { canChange, countNodes, openFlags, placesOfFlags, structureOf } from "../src/modules/gazette/rules/desk.ts";
import { bodyOfDocument } from "../src/modules/gazette/rules/to-body.ts";
import { bigGazette } from "../test/support/gazette-big.ts";
import { report, type Row } from "./report.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const STEPS = 200;

/** Milliseconds of processor time in the best of some rounds. */
const best = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const began = process.cpuUsage();
      work();
      return process.cpuUsage(began).user / 1000;
    }),
  );

const deskOf = (articles: number): Row => {
  const result = readGazette(bigGazette(articles));
  const document = structureOf(result, []).documents[0]!;
  const last = document.nodes.at(-1)!;
  const far = last.children.at(-1) ?? last;
  const steps: Change[] = Array.from({ length: STEPS }, (_, at) => ({ kind: "edit", node: far.key, text: `${far.text}${at}`, reason: "原件如此" }));
  const structure = structureOf(result, steps);
  return {
    what: "desk",
    nodes: structure.documents.reduce((sum, one) => sum + countNodes(one), 0),
    doubts: result.flags.length,
    "no step, ms": best(() => structureOf(result, [])),
    [`${STEPS} steps, ms`]: best(() => structureOf(result, steps)),
    "doubts placed, ms": best(() => {
      const places = placesOfFlags(structure, result.flags);
      for (const one of structure.documents) openFlags(structure, result.flags, one, places);
    }),
    "one step more, ms": best(() => canChange(result, steps, { kind: "merge", node: far.key })),
  };
};

const paperOf = async (articles: number): Promise<Row> => {
  const [document] = structureOf(readGazette(bigGazette(articles)), []).documents;
  const body = bodyOfDocument(document!);
  const began = performance.now();
  const { pages, pdf } = await gazettePdf({
    title: "青禾县人民政府公报",
    numberLine: "2024年第3期（总第61期）",
    shortNumber: "2024年第3期",
    publishedOn: plainDate("2024-07-02"),
    publisher: "青禾县人民政府办公室",
    notice: "",
    masthead: null,
    sections: [
      { name: "县政府文件", documents: [{ key: "one", title: document!.title, number: "", body, signedBy: "", madeOn: null, note: "", images: {} }] },
    ],
    boardTitle: "编辑委员会",
    board: [],
    colophon: [],
  });
  const seconds = (performance.now() - began) / 1000;
  return { what: "paper", articles, pages, seconds, "pages a second": Math.round(pages / seconds), kilobytes: Math.round(pdf.byteLength / 1000) };
};

const desks = [50, 150, 500].map(deskOf);
const papers: Row[] = [];
for (const articles of [50, 150, 450]) papers.push(await paperOf(articles));
await closeTypesetting();
report("gazette-desk", desks, [
  `${STEPS} steps: edits of the last paragraph, each found anew`,
  ...papers.map(
    (row) =>
      `an issue of ${row["articles"]} articles: ${row["pages"]} pages in ${Number(row["seconds"]).toFixed(1)} s, ${row["pages a second"]} a second, ${row["kilobytes"]} KB`,
  ),
]);
