// An issue of the gazette as PDF: two columns on A4 with cover, contents and colophon. What it holds is decided here, how it looks in
// templates/gazette.typ. Prints what the public may see and nothing else, and tells on which page each document begins.
import type { Body } from "../document/body.ts";
import { publicBody } from "../document/public-version.ts";
import { inlineText, isTextblock } from "../document/walk.ts";
import { inChinese, type PlainDate } from "../kernel/plain-date.ts";
import type { Run } from "./flat-body.ts";
import { type Place, type PlacedTable, tableSet } from "./gazette-tables.ts";
import { type DocumentImage, indentsOf, titleLines, widthOf } from "./official-document.ts";
import { beginsWithAddressees, demandPrintable, signatureRows } from "./paper.ts";
import { clean, drawn, type Drawn } from "./pdf.ts";
import { OfficeRefusal } from "./refusal.ts";
import { typeset } from "./typeset.ts";

export type GazetteDocument = {
  /** Letters, digits and hyphens: the name of its place in the paper. */
  key: string;
  title: string;
  number: string;
  body: Body;
  /** Printed only where the text does not carry its own signature. */
  signedBy: string;
  madeOn: PlainDate | null;
  note: string;
  images: Record<string, DocumentImage>;
};

export type GazettePaper = {
  title: string;
  /** 2026年第4期（总第52期） and, for running heads, 2026年第4期. */
  numberLine: string;
  shortNumber: string;
  publishedOn: PlainDate;
  publisher: string;
  /** A line in a frame on the cover, for instance 演示; empty for none. */
  notice: string;
  /** A picture for the head of the cover, supplied by the operator (a masthead in Mongolian, for instance). */
  masthead: { image: DocumentImage; alt: string } | null;
  sections: { name: string; documents: GazetteDocument[] }[];
  boardTitle: string;
  board: { duty: string; posts: string[] }[];
  colophon: { label: string; value: string }[];
};

export type SetGazette = { pdf: Uint8Array; pages: number; /** Key → page it begins on. */ pageOf: Record<string, number> };

/** What a column holds in characters, and what a line of a title in it holds. */
const COLUMN = 22;
const TITLE_WIDTH = 15;
const HEADING_WIDTH = 20;
/** The cover's room for titles in points, with a masthead and without; what a line of a title takes there, what parts two, how long a line is. */
const [HIGHLIGHTS_BELOW_MASTHEAD, HIGHLIGHTS] = [190, 280];
const [HIGHLIGHT_LINE, HIGHLIGHT_GAP, HIGHLIGHT_WIDTH] = [17.5, 9, 38];
/** What closes a document whose text does not carry its own signature. */
type End = { kind: "end"; signedBy: string; signedByIndent: number; date: string; dateIndent: number; note: string };
/** `keeps`: goes with what follows, as the paragraph above a signature does and an article that is but a name. `signer`: a signature that keeps with its date. */
type Shown =
  | Exclude<Drawn, { kind: "table" | "paragraph" | "heading" }>
  | (Extract<Drawn, { kind: "paragraph" }> & { label: string; addressees: boolean; keeps: boolean; signer: boolean })
  | (Extract<Drawn, { kind: "heading" }> & { label: string; unbroken: Run[] })
  | PlacedTable
  | End;
type Segment = { place: Place; pieces: Shown[] };

const placeOf = (piece: Shown): Place => (piece.kind === "table" ? piece.place : "column");

/** One line that is no sentence: a name of what follows. */
const namesOnly = (words: string): boolean => widthOf(words) <= COLUMN && !/[。！？；：:，]$/.test(words);

/** What belongs to the table below it: a heading, or a line such as 附件1 or 单位：万元. */
const isHead = (piece: Shown | undefined): boolean =>
  piece?.kind === "paragraph" && piece.right === null ? namesOnly(piece.label + wordsOf(piece.runs)) : piece?.kind === "heading";

/** Runs of pieces that stand in columns, and tables that need more than a column between them, each under its heading. */
const segmentsOf = (pieces: Shown[]): Segment[] => {
  const segments: Segment[] = [];
  for (const piece of pieces) {
    const place = placeOf(piece);
    const last = segments.at(-1);
    if (last && last.place === place) last.pieces.push(piece);
    else if (place === "column") segments.push({ place, pieces: [piece] });
    else {
      const heads: Shown[] = [];
      if (last?.place === "column") while (last.pieces.length > 1 && isHead(last.pieces.at(-1))) heads.unshift(last.pieces.pop()!);
      segments.push({ place, pieces: [...heads.map((head) => (head.kind === "heading" ? { ...head, runs: head.unbroken } : head)), piece] });
    }
  }
  return segments;
};

const LABEL = /^(第[零〇一二三四五六七八九十百千\d]+[编章节条](?:之[一二三四五六七八九十]+)?)[\s　]+(?=\S)/;
const wordsOf = (runs: Run[]): string => runs.map((run) => run.t).join("");

/** 第六条 and 第二章 stand off by a space that justification does not stretch. */
const labelled = (runs: Run[]): { label: string; runs: Run[] } => {
  const [first, ...rest] = runs;
  const found = first && LABEL.exec(first.t);
  return found ? { label: found[1]!, runs: [{ ...first, t: first.t.slice(found[0].length) }, ...rest] } : { label: "", runs };
};

/** A heading in the middle of its column is broken between words, into lines of about one length. */
const headingShown = (piece: Extract<Drawn, { kind: "heading" }>): Shown => {
  const { label, runs } = labelled(piece.runs);
  const isPlain = !runs.some((run) => run.b || run.t.includes("\n"));
  const lines = piece.centred && isPlain ? titleLines(wordsOf(runs), label === "" ? HEADING_WIDTH : HEADING_WIDTH - 4) : [];
  return { ...piece, label, runs: lines.length > 1 ? [{ t: lines.join("\n"), b: false }] : runs, unbroken: runs };
};

const textsOf = (body: Body): (string | undefined)[] =>
  body.content.map((block) => (isTextblock(block) && block.type === "paragraph" ? inlineText(block.content) : undefined));

/** The last paragraph goes with the signature that is set below it. */
const keptBefore = (shown: Shown[], closing: readonly End[]): Shown[] => {
  const last = shown.at(-1);
  return closing.length > 0 && last?.kind === "paragraph" ? [...shown.slice(0, -1), { ...last, keeps: true }] : shown;
};

const documentData = (document: GazetteDocument, broken: ReadonlySet<string>) => {
  const body = publicBody(document.body).body;
  demandPrintable(body, document.images);
  const { pieces, images } = drawn({ body, images: document.images }, broken);
  const addressees = beginsWithAddressees(body);
  const shown = pieces.map((piece, at): Shown => {
    if (piece.kind === "table") return tableSet(piece);
    if (piece.kind === "heading") return headingShown(piece);
    if (piece.kind !== "paragraph") return piece;
    const [next, own] = [pieces[at + 1], piece.right !== null];
    const beforeSignature = next?.kind === "paragraph" && next.right !== null;
    const shown = labelled(piece.runs);
    const isName = shown.label !== "" && next !== undefined && namesOnly(wordsOf(shown.runs));
    return { ...piece, ...shown, addressees: addressees && at === 0, keeps: (!own && beforeSignature) || isName, signer: own && beforeSignature };
  });
  const carriesSignature = signatureRows(textsOf(body)).some((indent) => indent !== undefined);
  const date = carriesSignature || document.madeOn === null ? "" : inChinese(document.madeOn);
  const signedBy = carriesSignature ? "" : document.signedBy;
  const sign = indentsOf(signedBy, date);
  const within = (indent: number, words: string): number => Math.max(0, Math.min(indent, COLUMN - widthOf(words)));
  const end: End = {
    kind: "end",
    signedBy,
    signedByIndent: within(sign.signedBy, signedBy),
    date,
    dateIndent: within(sign.madeOn, date),
    note: document.note,
  };
  const closing: End[] = signedBy + date + document.note === "" ? [] : [end];
  return {
    images,
    data: {
      key: document.key,
      title: document.title,
      titleLines: titleLines(document.title, TITLE_WIDTH),
      number: document.number,
      segments: segmentsOf([...keptBefore(shown, closing), ...closing]),
    },
  };
};

/** 公报 stands in a line of its own below the name of the government. */
const titleParts = (title: string): { head: string; tail: string } => {
  const match = /^(.+?)(公\s*报)$/.exec(title);
  return match ? { head: match[1]!, tail: match[2]! } : { head: title, tail: "" };
};

/** As many titles as the cover has room for. */
const highlightsOf = (titles: readonly string[], room: number): string[] => {
  const heights = titles.map((title) => Math.ceil(widthOf(title) / HIGHLIGHT_WIDTH) * HIGHLIGHT_LINE + HIGHLIGHT_GAP);
  const heightOf = (count: number): number => heights.slice(0, count).reduce((sum, height) => sum + height, 0);
  if (heightOf(titles.length) <= room) return [...titles];
  const rest = HIGHLIGHT_LINE + HIGHLIGHT_GAP;
  const count = titles.findLastIndex((_, at) => heightOf(at + 1) + rest <= room) + 1;
  return [...titles.slice(0, count), `等 ${titles.length} 件文件，见目录`];
};

const COVER_WIDTH_PT = (166 / 25.4) * 72;
const sizeFor = (text: string, most: number): number => Math.max(20, Math.min(most, Math.floor(COVER_WIDTH_PT / Math.max(1, widthOf(text))) - 2));

const MASTHEADS: Record<string, string> = { "image/png": "png", "image/jpeg": "jpg" };

const paperData = (paper: GazettePaper, broken: ReadonlySet<string>) => {
  const images: Record<string, Uint8Array> = {};
  const sections = paper.sections.map((section) => ({
    name: section.name,
    documents: section.documents.map((document) => {
      const made = documentData(document, broken);
      Object.assign(images, made.images);
      return made.data;
    }),
  }));
  const titles = paper.sections.flatMap((section) => section.documents.map((document) => document.title));
  const { head, tail } = titleParts(paper.title);
  const extension = paper.masthead && MASTHEADS[paper.masthead.image.mediaType];
  const masthead =
    paper.masthead && extension && !broken.has(`masthead.${extension}`) ? { name: `masthead.${extension}`, alt: paper.masthead.alt } : null;
  if (masthead) images[masthead.name] = paper.masthead!.image.bytes;
  return {
    images,
    data: {
      title: paper.title,
      titleHead: head,
      titleTail: tail,
      titleSize: sizeFor(head, 42),
      titleTailSize: 56,
      numberLine: paper.numberLine,
      shortNumber: paper.shortNumber,
      dateLine: `${inChinese(paper.publishedOn)}出版`,
      publisher: paper.publisher,
      notice: paper.notice,
      keywords: ["政府公报", paper.shortNumber],
      masthead,
      highlights: highlightsOf(titles, masthead ? HIGHLIGHTS_BELOW_MASTHEAD : HIGHLIGHTS),
      sections,
      boardTitle: paper.boardTitle,
      board: paper.board,
      colophon: paper.colophon,
    },
  };
};

const isMark = (mark: unknown): mark is { key: string; page: number } =>
  typeof mark === "object" && mark !== null && "key" in mark && typeof mark.key === "string" && "page" in mark && typeof mark.page === "number";

/** Sets the issue. The same content gives the same bytes. Throws OfficeRefusal where it is too large or cannot be set. */
export async function gazettePdf(paper: GazettePaper): Promise<SetGazette> {
  let broken: string[] = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const { data, images } = paperData(paper, new Set(broken));
    const set = await typeset("gazette", clean(data), images);
    if (set.broken.length === 0)
      return { pdf: set.pdf, pages: set.pages, pageOf: Object.fromEntries(set.marks.filter(isMark).map((mark) => [mark.key, mark.page])) };
    broken = set.broken;
  }
  throw new OfficeRefusal("failed", "公报排版没有成功", "请再试一次；仍不成功时请逐件下载 PDF，找出不能排版的文件");
}
