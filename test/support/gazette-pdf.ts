// Gazettes set as PDF for the tests of the reader: pages with running heads, two columns, a table; and a page that is nothing but a picture.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const require = createRequire(import.meta.url);
const FONT = join(dirname(require.resolve("@expo-google-fonts/noto-serif-sc/package.json")), "400Regular");

const set = (main: string): Uint8Array => {
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [FONT] }] });
  const { result } = compiler.compile({ mainFileContent: main });
  if (!result) throw new Error("the test's own paper cannot be set");
  return compiler.pdf(result);
};

const PAGE = (columns: number): string => `
#set page(paper: "a4", margin: 2.5cm, columns: ${columns}, header: align(center)[青禾县人民政府公报 2024年第3期], footer: context align(center)[— #counter(page).display() —])
#set text(font: "Noto Serif SC", size: 11pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
#let heads(organ, title, number) = place(top + center, scope: "parent", float: true)[#text(size: 14pt)[#organ \\ #title] \\ #number]
`;

export const SENTENCE =
  "各乡镇要把农田灌溉设施管护作为一件要紧的事来抓，明确管护人员，落实管护经费，建立巡查记录，发现渠道淤堵、闸门失灵、泵站停机的，应当在二十四小时以内组织抢修，并把处理结果报告县水务局。";

const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `第${"一二三四五六七八九十".charAt(from + at - 1)}条 ${SENTENCE}${SENTENCE}`).join("\n\n");

/** Ten articles over three pages and more, one column or two. */
export const gazettePdf = (columns: 1 | 2): Uint8Array =>
  set(`${PAGE(columns)}
#heads([青禾县人民政府], [关于印发《青禾县农田灌溉设施管护办法》的通知], [青政发〔2024〕21号])

#par(first-line-indent: 0pt)[各乡镇人民政府，县直各部门：]

现将《青禾县农田灌溉设施管护办法》印发给你们，请认真执行。

#align(right)[青禾县人民政府]

#align(right)[2024年7月2日]

#align(center)[青禾县农田灌溉设施管护办法]

${paragraphs(1, 10)}
`);

export const tablePdf = (): Uint8Array =>
  set(`${PAGE(1)}
#heads([青禾县财政局], [关于下达管护资金的通知], [青财农〔2024〕8号])

#par(first-line-indent: 0pt)[各乡镇人民政府：]

现下达2024年管护资金，分配如下。

#table(columns: (1fr, 2fr, 1fr), [乡镇], [用途], [金额（万元）], [东坝镇], [泵站检修], [12], [西沟乡], [渠道清淤], [9.5], [合计], [], [21.5])

#align(right)[青禾县财政局]

#align(right)[2024年7月9日]
`);

export const scannedPdf = (): Uint8Array =>
  set(`#set page(paper: "a4")\n#rect(width: 10cm, height: 10cm, fill: gray)\n#pagebreak()\n#rect(width: 5cm, height: 5cm, fill: black)`);

/** The same pages without the structure that a typesetter leaves in them, as older programs write PDF. */
export const untagged = (pdf: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(pdf).toString("latin1").replaceAll("/StructTreeRoot", "/StructTreeNone"), "latin1");
