// An official document as PDF with real text, tags and bookmarks, in the layout of GB/T 9704-2012. What it holds and how long a line is are
// decided here, how it looks in templates/official-document.typ. Prints what the public may see and nothing else.
import { publicBody } from "../document/public-version.ts";
import { inChinese } from "../kernel/plain-date.ts";
import { flatBody, type Piece, type Run } from "./flat-body.ts";
import { imageSize } from "./image-size.ts";
import { addresseeLine, attachmentLines, noteLine, type OfficialDocument, signatureIndents, titleLines, widthOf } from "./official-document.ts";
import { beginsWithAddressees, demandPrintable, headingLooks, PAGE, printable, signatureRows, SIZE } from "./paper.ts";
import { OfficeRefusal } from "./refusal.ts";
import { fitsIn, type Room, sizeThatFits, tableIn, type TablePiece } from "./table-setting.ts";
import { typeset } from "./typeset.ts";

const EXTENSIONS: Record<string, string> = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp" };
/** Pixels of all pictures together: what setting them takes in memory is four bytes each. */
const MAX_PIXELS = 120_000_000;
const MAX_HEIGHT = 200;
const MM_PER_PIXEL = 25.4 / 96;

export type Drawn =
  | Exclude<Piece, { kind: "image" | "heading" | "paragraph" }>
  | (Extract<Piece, { kind: "heading" }> & { rank: string; centred: boolean })
  | { kind: "paragraph"; runs: Run[]; right: number | null }
  | { kind: "image"; name: string; alt: string; width: number };

/** Pieces with each picture's place in the paper, or its description where there is none to draw. */
export function drawn(
  document: Pick<OfficialDocument, "body" | "images">,
  broken: ReadonlySet<string>,
): { pieces: Drawn[]; images: Record<string, Uint8Array> } {
  const images: Record<string, Uint8Array> = {};
  let pixels = 0;
  const flat = flatBody(document.body);
  const looks = headingLooks(document.body);
  const wordsOf = (runs: Run[]): string => runs.map((run) => run.t).join("");
  const signed = signatureRows(flat.map((piece) => (piece.kind === "paragraph" ? wordsOf(piece.runs) : undefined)));
  const pieces = flat.map((piece, at): Drawn => {
    if (piece.kind === "paragraph") return { ...piece, right: signed[at] ?? null };
    if (piece.kind === "heading") {
      const { rank, centred } = looks(piece.level, wordsOf(piece.runs));
      return { ...piece, rank: String(rank), centred };
    }
    if (piece.kind !== "image") return piece;
    const image = Object.hasOwn(document.images, piece.fileId) ? document.images[piece.fileId] : undefined;
    const extension = image && EXTENSIONS[image.mediaType];
    const size = image && imageSize(image.bytes);
    const name = `${piece.fileId.replace(/[^\w-]/g, "_")}.${extension}`;
    if (!image || !extension || !size || size.width === 0 || size.height === 0 || broken.has(name))
      return { kind: "paragraph", right: null, runs: [{ t: `〔图片${piece.alt === "" ? "" : `：${piece.alt}`}〕`, b: false }] };
    if (!Object.hasOwn(images, name)) pixels += size.width * size.height;
    images[name] = image.bytes;
    return {
      kind: "image",
      name,
      alt: piece.alt,
      width: Math.min(PAGE.textWidth, size.width * MM_PER_PIXEL, (MAX_HEIGHT * size.width) / size.height),
    };
  });
  if (pixels > MAX_PIXELS) throw new OfficeRefusal("too-large", "正文中的图片合计超过 1.2 亿像素，不能排版为 PDF", "请把图片缩小，或把图片改作附件");
  return { pieces, images };
}

function colophon(document: OfficialDocument): { left: string; right: string }[] {
  const printedOn = document.printedOn === null ? "" : `${inChinese(document.printedOn)}印发`;
  return [
    ...(document.copyTo === "" ? [] : [{ left: `抄送：${document.copyTo.replace(/[。.]$/, "")}。`, right: "" }]),
    ...(document.printedBy === "" && printedOn === "" ? [] : [{ left: document.printedBy, right: printedOn }]),
  ];
}

/** A text without what no font can draw, at any depth. */
export const clean = (value: unknown): unknown => {
  if (typeof value === "string") return printable(value).replace(/\r\n?/g, "\n");
  if (Array.isArray(value)) return value.map(clean);
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  return value;
};

const room = (width: number, height: number): Room => ({ width: (width * 72) / 25.4, height: (height * 72) / 25.4, sides: 8, ends: 10 });
const UPRIGHT = room(PAGE.textWidth, PAGE.textHeight);
/** The same margins around a page turned on its side. */
const TURNED = room(PAGE.height - (PAGE.width - PAGE.textWidth), PAGE.width - (PAGE.height - PAGE.textHeight));
const [SMALL_IN_TABLE, SMALLEST_IN_TABLE] = [8, 5];
/** A table fills the width of the text, in the largest size in which no word sticks out of its column; where that is too small, on a turned page. */
const tableSet = (table: TablePiece) => {
  const most = table.weights.length > 8 ? SIZE.five : SIZE.smallFour;
  const turned = !fitsIn(table, UPRIGHT, SMALL_IN_TABLE);
  const within = turned ? TURNED : UPRIGHT;
  return { ...tableIn(table, within, sizeThatFits(table, within, most, SMALLEST_IN_TABLE)), turned };
};

/** The document as PDF. Throws OfficeRefusal where it is too large or too much else is waiting. */
export async function pdfOf(document: OfficialDocument): Promise<Uint8Array> {
  const shown = { ...document, body: publicBody(document.body).body };
  demandPrintable(shown.body, shown.images);
  const sign = signatureIndents(shown.signedBy, shown.madeOn);
  const data = {
    title: shown.title,
    titleLines: titleLines(shown.title),
    author: shown.signedBy,
    keywords: shown.keywords,
    headMark:
      shown.headMark === null
        ? null
        : {
            text: shown.headMark,
            size: Math.max(26, Math.min(62, Math.floor(((PAGE.textWidth / 25.4) * 72) / Math.max(1, widthOf(shown.headMark))))),
          },
    number: shown.documentNumber,
    signer: shown.signer ?? "",
    addressees: addresseeLine(shown.addressees),
    beginsWithAddressees: beginsWithAddressees(shown.body),
    attachments: attachmentLines(shown.attachments).map((line) => ({ label: /^\d+\. /.exec(line)?.[0] ?? "", name: line.replace(/^\d+\. /, "") })),
    signedBy: shown.signedBy,
    signedByIndent: sign.signedBy,
    date: sign.date,
    dateIndent: sign.madeOn,
    note: noteLine(shown.note),
    colophon: colophon(shown),
  };
  let broken: string[] = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const { pieces, images } = drawn(shown, new Set(broken));
    const set = await typeset(
      "official-document",
      clean({ ...data, pieces: pieces.map((piece) => (piece.kind === "table" ? tableSet(piece) : piece)) }),
      images,
    );
    if (set.broken.length === 0) return set.pdf;
    broken = set.broken;
  }
  throw new OfficeRefusal("failed", "排版没有成功", "请再试一次；仍不成功时请把稿件交给系统管理员");
}
