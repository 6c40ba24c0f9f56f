// The case file of a request with thousands of pages: how long, how large, and how much memory the process took at most while the
// pages came and went. `npm run bench case-file`. BENCH_PAGES for other numbers, a comma between them.
import { createCanvas } from "@napi-rs/canvas";
import { caseFilePdf, type CaseAnnex, type CaseHead } from "../src/office/case-file.ts";
import { closePageDrawing } from "../src/office/page-images.ts";
import { closeTypesetting, typeset } from "../src/office/typeset.ts";
import { report, type Row } from "./report.ts";

const PAGES = (process.env["BENCH_PAGES"] ?? "50,200,600").split(",").map(Number);
const A_FILE = 50;

/** A page as a scanner makes it: grey lines of text on A4 at 150 dpi. */
const scan = (): Uint8Array => {
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f6f4ef";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#222222";
  for (let line = 0; line < 44; line++)
    for (let word = 0; word < 24; word++) context.fillRect(120 + word * 42, 140 + line * 34, 26 + ((line * word) % 12), 14);
  return canvas.toBuffer("image/jpeg", 80);
};

const pages = Array.from({ length: A_FILE }, (_, at) => ({ name: "page.jpg", width: 595, height: 842, alt: `第 ${at + 1} 页` }));
const file = (await typeset("page-images", { title: "来件", pages }, { "page.jpg": scan() })).pdf;
const head: CaseHead = {
  title: "演示案卷",
  unit: "演示单位",
  madeOn: "2026年3月10日",
  index: [],
  register: [],
  clock: [],
  course: [],
  disputes: [],
  files: [],
  letters: [],
};

const made = async (count: number): Promise<Row> => {
  const annexes = Array.from({ length: count / A_FILE }, (_, n): CaseAnnex => ({
    name: `来件 ${n + 1}.pdf`,
    sha256: "0".repeat(64),
    pages: A_FILE,
    mediaType: "application/pdf",
    read: async () => file,
  }));
  const withContents = { ...head, index: annexes.map(({ name }, annex) => ({ name, number: "来件扫描", date: "2026-03-10", annex })) };
  const began = performance.now();
  let [bytes, most] = [0, 0];
  for await (const piece of caseFilePdf(withContents, annexes)) {
    bytes += piece.byteLength;
    most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    pages: count,
    "time, s": Math.round(seconds),
    "pages a second": Number((count / seconds).toFixed(1)),
    "size, MB": Math.round(bytes / 1e6),
    "memory at most, MB": Math.round(most / 1e6),
  };
};

const rows: Row[] = [];
for (const count of PAGES) rows.push(await made(count));
await Promise.all([closePageDrawing(), closeTypesetting()]);
report("case-file", rows, [`scanned pages of A4 at 150 dpi, ${A_FILE} in a file; in one process, one size after the other`]);
