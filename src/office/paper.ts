// The page of an official document (GB/T 9704-2012): its measures, its fonts by the names Word knows, and how much one export may hold.
import type { Block, Body, Inline } from "../document/body.ts";
import { inlineText, visit } from "../document/walk.ts";
import { OfficeRefusal } from "./refusal.ts";

/** Millimetres. The text is 156 × 225: 28 characters of 16 pt by 22 lines. */
export const PAGE = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225 };
export const CHARACTERS = 28;
export const LINES = 22;

/** Sizes in points by their Chinese names. */
export const SIZE = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5 };

/** Font → what stands in where it is not installed, for Word's font table. */
export const FONTS: Record<"title" | "body" | "first" | "second" | "page", { name: string; instead: string }> = {
  title: { name: "方正小标宋简体", instead: "小标宋体,方正小标宋_GBK,华文中宋,宋体" },
  body: { name: "仿宋_GB2312", instead: "仿宋,FangSong,华文仿宋" },
  first: { name: "黑体", instead: "SimHei,思源黑体" },
  second: { name: "楷体_GB2312", instead: "楷体,KaiTi,华文楷体" },
  page: { name: "宋体", instead: "SimSun,思源宋体" },
};

/** More than any official document holds; what is larger would hold up everybody else's export. */
const MAX_CHARACTERS = 600_000;
const MAX_NODES = 60_000;
const MAX_IMAGE_BYTES = 60_000_000;

/** Throws OfficeRefusal for a body that is too large to be set. */
export function demandPrintable(body: Body, images: Record<string, { bytes: Uint8Array }> = {}): void {
  let characters = 0;
  let nodes = 0;
  visit(body, (node) => {
    nodes++;
    if (node.type === "text") characters += node.text.length;
  });
  if (characters > MAX_CHARACTERS || nodes > MAX_NODES)
    throw new OfficeRefusal(
      "too-large",
      `正文过长（${characters} 个字，上限 ${MAX_CHARACTERS} 个字），不能排版导出`,
      "请把过大的表格改作附件，或把稿件拆成几份",
    );
  const bytes = Object.values(images).reduce((sum, image) => sum + image.bytes.byteLength, 0);
  if (bytes > MAX_IMAGE_BYTES) throw new OfficeRefusal("too-large", "正文中的图片合计超过 60 MB，不能排版导出", "请压缩图片，或把图片改作附件");
}

/** Words as a file of text can hold them: no control characters (XML has no way to write them), no half characters. */
export const printable = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "");

export type HeadingRank = 1 | 2 | 3 | 4;

/** Level → rank: the highest heading of a text is set as 一、 whatever level its author began with. */
export function headingRanks(body: Body): Map<number, HeadingRank> {
  const levels = new Set<number>();
  visit(body, (node) => {
    if (node.type === "heading") levels.add(node.attrs.level);
  });
  const top = Math.min(...levels);
  return new Map([...levels].map((level) => [level, (level - top + 1) as HeadingRank]));
}

/** Whether a text begins with its own addressees (各苏木镇人民政府：), which stand at the margin. */
export function beginsWithAddressees(body: Body): boolean {
  const first: Block | undefined = body.content[0];
  if (first?.type !== "paragraph") return false;
  const text = inlineText(first.content as Inline[] | undefined).trim();
  return /[:：]$/.test(text) && text.length <= 200 && !/[。；？！\n]/.test(text);
}
