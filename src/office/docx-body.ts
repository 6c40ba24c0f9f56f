// A body as Word's paragraphs, lists and tables, with Word's own headings and automatic numbers. Knows nothing of the page around it.
import {
  AlignmentType,
  type IParagraphOptions,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, Body, Inline, ListItem } from "../document/body.ts";
import { inlineText } from "../document/walk.ts";
import { imageSize } from "./image-size.ts";
import type { DocumentImage } from "./official-document.ts";
import { beginsWithAddressees, CHARACTERS, FONTS, headingLooks, PAGE, printable, signatureRows, SIZE } from "./paper.ts";
import { gridOf } from "./table-grid.ts";

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** The width of one character of the text in twips. */
export const CHARACTER = twips(PAGE.textWidth) / CHARACTERS;
export const font = (kind: keyof typeof FONTS) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia: FONTS[kind].name,
  cs: "Times New Roman",
});

const MAX_LEVEL = 8;
const MAX_PIXELS = { width: Math.floor((PAGE.textWidth / 25.4) * 96), height: Math.floor((200 / 25.4) * 96) };
const WORD_TYPES: Record<string, "png" | "jpg" | "gif"> = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif" };

type Place = { level: number; instance: number; reference: string };
/** `last`: what follows is the signature, which does not stand on a page alone. */
type Style = { size?: number; indent: boolean; last?: boolean };

/** `numbering`: what the document must declare for the lists that were made. */
export type WordBody = { children: (Paragraph | Table)[]; numbering: { reference: string; levels: object[] }[] };

const runs = (content: readonly Inline[] | undefined, size: number | undefined, look: { font?: ReturnType<typeof font> } = {}): TextRun[] => {
  const out: TextRun[] = [];
  let breaks = 0;
  for (const run of content ?? []) {
    if (run.type === "hardBreak") {
      breaks++;
      continue;
    }
    const bold = run.marks?.some((mark) => mark.type === "bold") ?? false;
    for (const [index, line] of printable(run.text)
      .split(/\r\n|\r|\n/)
      .entries()) {
      if (index > 0) breaks++;
      if (line === "") continue;
      out.push(
        new TextRun({
          text: line,
          ...(look.font ? { font: look.font } : {}),
          ...(breaks > 0 ? { break: breaks } : {}),
          ...(bold ? { bold } : {}),
          ...(size === undefined ? {} : { size: size * 2 }),
        }),
      );
      breaks = 0;
    }
  }
  if (breaks > 0) out.push(new TextRun({ text: "", break: breaks }));
  return out;
};

const HEADINGS = ["Heading1", "Heading2", "Heading3", "Heading4"] as const;

class Writer {
  readonly #images: Record<string, DocumentImage>;
  readonly #starts = new Set<number>();
  #looks: ReturnType<typeof headingLooks> = () => ({ rank: 1, centred: false });
  #bullets = false;
  #instances = 0;

  constructor(images: Record<string, DocumentImage>) {
    this.#images = images;
  }

  body(body: Body): WordBody {
    this.#looks = headingLooks(body);
    const first = beginsWithAddressees(body) ? body.content[0] : undefined;
    const signed = signatureRows(body.content.map((block) => (block.type === "paragraph" ? inlineText(block.content) : undefined)));
    const children = body.content.flatMap((block, at) => {
      if (block.type !== "paragraph") return this.#block(block, undefined, { indent: true });
      if (block === first) return [new Paragraph({ children: runs(block.content, undefined) })];
      const indent = signed[at];
      if (indent === undefined) return this.#block(block, undefined, { indent: true, last: at === body.content.length - 1 });
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          indent: { right: Math.round(indent * CHARACTER) },
          children: runs(block.content, undefined),
        }),
      ];
    });
    return { children, numbering: this.#numbering() };
  }

  #block(block: Block, place: Place | undefined, style: Style): (Paragraph | Table)[] {
    const inList = place === undefined ? {} : { indent: { left: Math.round((place.level + 2) * CHARACTER * 1.2) } };
    const indented: IParagraphOptions =
      place === undefined && style.indent ? { indent: { firstLine: Math.round(2 * CHARACTER), firstLineChars: 200 } } : inList;
    switch (block.type) {
      case "paragraph":
        return [new Paragraph({ ...indented, ...(style.last ? { keepNext: true } : {}), children: runs(block.content, style.size) })];
      case "heading":
        return [this.#heading(block, style)];
      case "image":
        return [this.#image(block.attrs.fileId, block.attrs.alt)];
      case "bulletList":
        this.#bullets = true;
        return this.#list(block.content, { level: (place?.level ?? -1) + 1, instance: ++this.#instances, reference: "bullets" }, style);
      case "orderedList": {
        const start = block.attrs.start;
        this.#starts.add(start);
        return this.#list(block.content, { level: (place?.level ?? -1) + 1, instance: ++this.#instances, reference: `numbers-${start}` }, style);
      }
      case "table":
        return this.#table(block);
    }
  }

  #heading(block: Extract<Block, { type: "heading" }>, style: Style): Paragraph {
    const { rank, centred } = this.#looks(block.attrs.level, inlineText(block.content));
    const size = rank === "title" ? SIZE.two : style.size;
    const look = { font: font(({ title: "title", 1: "first", 2: "second", 3: "body", 4: "body" } as const)[rank]) };
    return new Paragraph({
      style: HEADINGS[block.attrs.level - 1] ?? "Heading4",
      ...(centred ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0, firstLineChars: 0 } } : {}),
      ...(rank === "title" ? { spacing: { before: 400, after: 200, line: 34 * 20, lineRule: "exact" as const } } : {}),
      children: runs(block.content, size, look),
    });
  }

  #list(items: ListItem[], wanted: Place, style: Style): (Paragraph | Table)[] {
    const place = { ...wanted, level: Math.min(wanted.level, MAX_LEVEL) };
    const numbering = { reference: place.reference, level: place.level, instance: place.instance };
    return items.flatMap((item) => {
      const [first, ...rest] = item.content;
      const labelled = first?.type === "paragraph" || first?.type === "heading";
      const head = new Paragraph({ numbering, children: labelled ? runs(first.content, style.size) : [] });
      return [head, ...(labelled ? rest : item.content).flatMap((block) => this.#block(block, place, style))];
    });
  }

  #image(fileId: string, alt: string): Paragraph {
    const image = Object.hasOwn(this.#images, fileId) ? this.#images[fileId] : undefined;
    const type = image && WORD_TYPES[image.mediaType];
    const size = image && imageSize(image.bytes);
    const words = printable(alt);
    if (!image || !type || !size || size.width === 0 || size.height === 0)
      return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(`〔图片${words === "" ? "" : `：${words}`}〕`)] });
    const scale = Math.min(1, MAX_PIXELS.width / size.width, MAX_PIXELS.height / size.height);
    const transformation = { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 240, lineRule: "auto" },
      children: [new ImageRun({ type, data: Buffer.from(image.bytes), transformation, altText: { name: "图片", title: "", description: words } })],
    });
  }

  #table(block: Extract<Block, { type: "table" }>): (Paragraph | Table)[] {
    const grid = gridOf(block);
    if (grid.rows === 0) return [];
    const size = grid.columns > 8 ? SIZE.five : SIZE.smallFour;
    const total = grid.weights.reduce((sum, weight) => sum + weight, 0);
    const columnWidths = grid.weights.map((weight) => Math.round((weight / total) * twips(PAGE.textWidth)));
    const byRow = Map.groupBy(grid.cells, (cell) => cell.row);
    const rows = Array.from({ length: grid.rows }, (_, row) => {
      const cells = (byRow.get(row) ?? []).map((cell) => {
        const inside = cell.content.flatMap((inner) => this.#cell(inner, cell.header, size));
        // Word takes a cell for damaged that does not end in a paragraph.
        if (!(inside.at(-1) instanceof Paragraph)) inside.push(new Paragraph({ spacing: { line: 240, lineRule: "auto" }, children: [] }));
        return new TableCell({ columnSpan: cell.colspan, rowSpan: cell.rowspan, verticalAlign: VerticalAlign.CENTER, children: inside });
      });
      return new TableRow({ children: cells, ...(row < grid.headerRows ? { tableHeader: true } : {}), cantSplit: true });
    });
    return [
      new Table({
        rows,
        columnWidths,
        width: { size: twips(PAGE.textWidth), type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        margins: { left: 80, right: 80, top: 40, bottom: 40 },
      }),
      // Two tables with nothing between them would become one.
      new Paragraph({ spacing: { line: 120, lineRule: "exact" }, children: [] }),
    ];
  }

  #cell(block: Block, header: boolean, size: number): (Paragraph | Table)[] {
    if (block.type !== "paragraph" && block.type !== "heading") return this.#block(block, undefined, { size, indent: false });
    const text = runs(header ? block.content?.map((run) => ({ ...run, marks: [{ type: "bold" as const }] })) : block.content, size);
    return [
      new Paragraph({ alignment: header ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: { line: 300, lineRule: "auto" }, children: text }),
    ];
  }

  #numbering(): WordBody["numbering"] {
    const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start: number): object[] =>
      Array.from({ length: MAX_LEVEL + 1 }, (_, level) => ({
        level,
        format,
        text: text(level),
        start,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: Math.round((level + 2) * CHARACTER * 1.2), hanging: Math.round(CHARACTER * 1.2) } } },
      }));
    return [
      ...(this.#bullets ? [{ reference: "bullets", levels: levels(LevelFormat.BULLET, () => "•", 1) }] : []),
      ...[...this.#starts].map((start) => ({
        reference: `numbers-${start}`,
        levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
      })),
    ];
  }
}

export const wordBody = (body: Body, images: Record<string, DocumentImage>): WordBody => new Writer(images).body(body);
