// An official document as a Word file in the layout of GB/T 9704-2012: page and grid, red head, title, text, attachments, signature, colophon.
// Prints what the public may see and nothing else: passages that are withheld are replaced here once more, whoever calls.
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type INumberingOptions,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { publicBody } from "../document/public-version.ts";
import { inChinese } from "../kernel/plain-date.ts";
import { CHARACTER, font, twips, wordBody } from "./docx-body.ts";
import { addresseeLine, attachmentLines, noteLine, type OfficialDocument, signatureIndents, titleLines, widthOf } from "./official-document.ts";
import { demandPrintable, FONTS, LINES, PAGE, printable, SIZE } from "./paper.ts";

const LINE_PITCH = Math.round(twips(PAGE.textHeight) / LINES);
/** Given to the grid in 4096ths of a point: 28 characters are a little more than 156 mm. */
const CHAR_SPACE = Math.round((CHARACTER / 20 - SIZE.three) * 4096);
const RED = "D7000F";
const chars = (count: number): number => Math.round(count * CHARACTER);
const blank = (more: IParagraphOptions = {}): Paragraph => new Paragraph({ ...more, children: [] });

/** What all headings share; how each looks goes by its number (docx-body.ts). */
const headingStyle = (level: number) => ({
  run: { font: font("body"), size: SIZE.three * 2, color: "000000" },
  paragraph: { indent: { firstLine: chars(2), firstLineChars: 200 }, keepNext: true, outlineLevel: level - 1 },
});
const HEADING_STYLES = { heading1: headingStyle(1), heading2: headingStyle(2), heading3: headingStyle(3), heading4: headingStyle(4) };

/** The number over the red line; with a signer it stands at the left and the signer at the right, each one character in. */
function numberLine(number: string, signer: string): Paragraph {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 10 } };
  if (signer === "") return new Paragraph({ alignment: AlignmentType.CENTER, border, children: [new TextRun(number)] });
  return new Paragraph({
    border,
    indent: { left: chars(1) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(PAGE.textWidth) - chars(1) }],
    children: [new TextRun({ children: [number, new Tab(), "签发人："] }), new TextRun({ text: signer, font: font("second") })],
  });
}

function head(document: OfficialDocument): Paragraph[] {
  const out: Paragraph[] = [];
  const number = printable(document.documentNumber);
  const centred = (text: string, run: object, more: object = {}): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [new TextRun({ text: printable(text), ...run })] });
  if (document.headMark !== null) {
    // As large as one line takes, within the 22 mm the standard allows.
    const size = Math.max(26, Math.min(62, Math.floor(((PAGE.textWidth / 25.4) * 72) / widthOf(document.headMark))));
    out.push(
      centred(
        document.headMark,
        { font: font("title"), size: size * 2, color: RED },
        { spacing: { before: twips(20), line: 240, lineRule: LineRuleType.AUTO } },
      ),
    );
    out.push(blank(), blank(), numberLine(number, printable(document.signer ?? "")), blank(), blank());
  }
  out.push(
    new Paragraph({
      style: "Title",
      alignment: AlignmentType.CENTER,
      spacing: { line: 34 * 20, lineRule: LineRuleType.EXACT },
      children: titleLines(printable(document.title)).map(
        (text, at) => new TextRun({ text, font: font("title"), size: SIZE.two * 2, ...(at > 0 ? { break: 1 } : {}) }),
      ),
    }),
  );
  if (document.headMark === null && number !== "") out.push(centred(number, { font: font("second") }));
  out.push(blank());
  const addressees = addresseeLine(printable(document.addressees));
  if (addressees !== "") out.push(new Paragraph({ children: [new TextRun(addressees)] }));
  return out;
}

function tail(document: OfficialDocument): Paragraph[] {
  const out: Paragraph[] = [];
  const names = attachmentLines(document.attachments.map(printable));
  names.forEach((name, index) => {
    if (index === 0) out.push(blank());
    const label = names.length === 1 ? 0 : 1.5;
    const hanging = label + (index === 0 ? 3 : 0);
    out.push(
      new Paragraph({
        indent: { left: chars(5 + label), hanging: chars(hanging) },
        children: [new TextRun(`${index === 0 ? "附件：" : ""}${name}`)],
      }),
    );
  });
  const signedBy = printable(document.signedBy);
  const sign = signatureIndents(signedBy, document.madeOn);
  const right = (text: string, indent: number, keepNext = false): Paragraph =>
    new Paragraph({ alignment: AlignmentType.RIGHT, keepLines: true, keepNext, indent: { right: chars(indent) }, children: [new TextRun(text)] });
  if (signedBy !== "" || sign.date !== "") {
    out.push(blank({ keepNext: true }), blank({ keepNext: true }));
    if (signedBy !== "") out.push(right(signedBy, sign.signedBy, sign.date !== ""));
    if (sign.date !== "") out.push(right(sign.date, sign.madeOn));
  }
  const note = noteLine(printable(document.note));
  if (note !== "") out.push(new Paragraph({ indent: { firstLine: chars(2), firstLineChars: 200 }, children: [new TextRun(note)] }));
  return [...out, ...colophon(document)];
}

/** 版记: ruled above, between and below; 4号, one character in at both sides. */
function colophon(document: OfficialDocument): Paragraph[] {
  const copyTo = printable(document.copyTo).replace(/[。.]$/, "");
  const printedOn = document.printedOn === null ? "" : `${inChinese(document.printedOn)}印发`;
  const printedBy = printable(document.printedBy);
  const lines = [...(copyTo === "" ? [] : [[` 抄送：${copyTo}。`]]), ...(printedBy === "" && printedOn === "" ? [] : [[` ${printedBy}`, printedOn]])];
  if (lines.length === 0) return [];
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: "000000", space: 2 });
  return [
    blank(),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          keepNext: index < lines.length - 1,
          border: { top: rule(index === 0 ? 8 : 6), ...(index === lines.length - 1 ? { bottom: rule(8) } : {}) },
          tabStops: [{ type: TabStopType.RIGHT, position: twips(PAGE.textWidth) - 280 }],
          children: [new TextRun({ size: SIZE.four * 2, children: line.flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])) })],
        }),
    ),
  ];
}

const pageNumber = (side: "left" | "right"): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        children: [new TextRun({ font: font("page"), size: SIZE.four * 2, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });

/** Word looks here for another font where one is not installed. */
const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
  FONTS,
)
  .map(({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`)
  .join("")}</w:fonts>`;

/** Page, grid, page numbers and default font around any content: also for papers that are not official documents. */
export async function wordFile(options: {
  title: string;
  author: string;
  keywords: string[];
  headings?: object;
  children: (Paragraph | Table)[];
  numbering: { reference: string; levels: object[] }[];
  grid?: boolean;
  margins?: { top: number; bottom: number; left: number; right: number };
}): Promise<Uint8Array> {
  const grid = options.grid ?? true;
  const margins = options.margins ?? {
    top: PAGE.top,
    bottom: PAGE.height - PAGE.top - PAGE.textHeight,
    left: PAGE.left,
    right: PAGE.width - PAGE.left - PAGE.textWidth,
  };
  const file = new Document({
    title: printable(options.title),
    creator: printable(options.author),
    lastModifiedBy: printable(options.author),
    keywords: options.keywords.map(printable).join("；"),
    evenAndOddHeaderAndFooters: true,
    numbering: { config: options.numbering as unknown as INumberingOptions["config"] },
    styles: {
      default: {
        document: {
          run: { font: font("body"), size: SIZE.three * 2, language: { value: "zh-CN", eastAsia: "zh-CN" } },
          paragraph: grid ? { spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT }, alignment: AlignmentType.BOTH } : {},
        },
        ...options.headings,
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              footer: twips(margins.bottom - 7 - 5),
              header: 0,
            },
          },
          ...(grid ? { grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE_PITCH, charSpace: CHAR_SPACE } } : {}),
        },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: options.children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file, undefined, [{ path: "word/fontTable.xml", data: FONT_TABLE }]));
}

/** The document as .docx. Throws OfficeRefusal where it is too large. */
export async function docxOf(document: OfficialDocument): Promise<Uint8Array> {
  const shown = { ...document, body: publicBody(document.body).body };
  demandPrintable(shown.body, shown.images);
  const { children, numbering } = wordBody(shown.body, shown.images);
  return wordFile({
    title: shown.title,
    author: shown.signedBy,
    keywords: shown.keywords,
    headings: HEADING_STYLES,
    children: [...head(shown), ...children, ...tail(shown)],
    numbering,
  });
}
