// The page of an official document (GB/T 9704-2012): its measures, its fonts by the names Word knows, and how much one export may hold.
import type { Block, Body, Inline } from "../document/body.ts";
import { inlineText, visit } from "../document/walk.ts";
import { indentsOf } from "./official-document.ts";
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

/** How a heading is set: `title` as the title of a paper inside the paper, 1 in 黑体, 2 in 楷体, the others as the text. */
export type HeadingLook = { rank: "title" | 1 | 2 | 3 | 4; centred: boolean };

const NUMBERED: [rank: 1 | 2 | 3 | 4, pattern: RegExp][] = [
  [1, /^[一二三四五六七八九十百]+、/],
  [2, /^[（(][一二三四五六七八九十百]+[）)]/],
  [3, /^\d+[.．、]/],
  [4, /^[（(]\d+[）)]/],
];
const CHAPTER = /^第[一二三四五六七八九十百\d]+[编章节](?:\s|　|$)/;

/** What papers that are issued with a notice call themselves. */
const PAPER = /(?:方案|办法|意见|规定|细则|计划|规划|要点|清单|预案|制度|措施|标准|规程|规则|章程)(?:[（(][^（()）]*[）)])?$/;

/**
 * Its number says how a heading is set (GB/T 9704: 一、 （一） 1. （1）), whatever level its author gave it; a heading without one goes by its level
 * among those there are. Above headings that begin with 一、 or 第一章 (or beside them, when it calls itself 方案, 办法 …) it is the title
 * of a paper that was issued with this one.
 */
export function headingLooks(body: Body): (level: number, text: string) => HeadingLook {
  let top = 9;
  let first = 9;
  visit(body, (node) => {
    if (node.type !== "heading") return;
    top = Math.min(top, node.attrs.level);
    const text = inlineText(node.content).trim();
    if (NUMBERED[0]![1].test(text) || CHAPTER.test(text)) first = Math.min(first, node.attrs.level);
  });
  return (level, text) => {
    const words = text.trim();
    if (CHAPTER.test(words)) return { rank: 1, centred: true };
    const numbered = NUMBERED.find(([, pattern]) => pattern.test(words));
    if (numbered) return { rank: numbered[0], centred: false };
    const heads = level === top && first < 9 && (first > top || PAPER.test(words));
    if (heads) return { rank: "title", centred: true };
    return { rank: Math.min(4, level - top + 1) as 1 | 2 | 3 | 4, centred: false };
  };
}

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/**
 * Signatures inside a text (a notice that issues a plan is signed before the plan): for each paragraph its right indent in characters, undefined
 * where it is no signature. `texts`: undefined for what is no paragraph.
 */
export function signatureRows(texts: readonly (string | undefined)[]): (number | undefined)[] {
  const out: (number | undefined)[] = texts.map(() => undefined);
  texts.forEach((raw, at) => {
    const date = raw?.trim() ?? "";
    if (!DATE.test(date)) return;
    const before = texts[at - 1]?.trim() ?? "";
    const signer = before !== "" && before.length <= 30 && !/[，。；：！？、,;:]/.test(before) ? before : "";
    const indents = indentsOf(signer, date);
    if (signer !== "") out[at - 1] = indents.signedBy;
    out[at] = indents.madeOn;
  });
  return out;
}

/** Whether a text begins with its own addressees (各苏木镇人民政府：), which stand at the margin. */
export function beginsWithAddressees(body: Body): boolean {
  const first: Block | undefined = body.content[0];
  if (first?.type !== "paragraph") return false;
  const text = inlineText(first.content as Inline[] | undefined).trim();
  return /[:：]$/.test(text) && text.length <= 200 && !/[。；？！\n]/.test(text);
}
