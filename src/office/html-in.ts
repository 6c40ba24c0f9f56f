// HTML that someone pasted (Word, WPS, a web page) → a body: headings, paragraphs, lists, tables, bold; everything else goes, its text stays.
// Takes any input in linear time and never throws. Does not look at images: those come in by upload.
import type { Block, Body } from "../document/body.ts";
import { BodyBuilder, type Form } from "./body-builder.ts";
import { withLabel } from "./body-pieces.ts";
import { BLOCKS, BREAKABLE, BREAKOUT, KEPT_ATTRIBUTES, SKIPPED, STYLED, VOID } from "./html-names.ts";
import { readMarkup, type Attributes } from "./markup.ts";

type Flags = { bold: boolean; hidden: boolean; marker: boolean; deleted: boolean };
type Scope = { open: Map<string, Flags[]>; bold: number; hidden: number; marker: number };
type WordList = { marker: string; symbol: boolean } | undefined;

const newScope = (from?: Scope): Scope => ({
  open: new Map(),
  bold: from !== undefined && from.bold > 0 ? 1 : 0,
  hidden: from !== undefined && from.hidden > 0 ? 1 : 0,
  marker: 0,
});

const NOTES = {
  images: (count: number) => `有 ${count} 张图片没有带入，请用“插入图片”逐张上传`,
  active: (count: number) => `去掉了脚本、表单控件、嵌入内容等 ${count} 处`,
  hidden: (count: number) => `有 ${count} 处隐藏文字没有带入`,
  deleted: (count: number) => `有 ${count} 处修订中已删除的文字没有带入`,
  comments: (count: number) => `有 ${count} 处批注没有带入`,
  unnumbered: (count: number) => `有 ${count} 处自动编号没有随粘贴带来，请核对编号`,
  titles: (count: number) => `有 ${count} 处“标题”样式的文字作为加粗段落带入，文件标题请填在“标题”栏`,
  controls: (count: number) => `去掉了 ${count} 个看不见的控制字符`,
};
type NoteKind = keyof typeof NOTES;

const digits = (value: string | undefined, least: number, most: number, otherwise: number): number => {
  const number = /^\s*\d{1,6}/.test(value ?? "") ? Number.parseInt(value!, 10) : otherwise;
  return Math.min(Math.max(number, least), most);
};

/** Control characters, marks that turn the direction of writing, and lone surrogates; joiners stay, Mongolian needs them. */
const INVISIBLE = /(?![\t\n\f\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

function formOf(name: string, attributes: Attributes): Form | "title" {
  const level = (found: string | undefined): Form => ({ type: "heading", level: Math.min(Math.max(Number(found), 1), 4) });
  const style = attributes.style ?? "";
  const heading =
    /^h([1-6])$/.exec(name)?.[1] ?? /\bMsoHeading([1-9])\b/.exec(attributes.class ?? "")?.[1] ?? /mso-outline-level:\s*([1-9])/.exec(style)?.[1];
  if (/\b(?:MsoTitle|doc-title)\b/.test(attributes.class ?? "")) return "title";
  return heading === undefined ? { type: "paragraph" } : level(heading);
}

/** A bold line of its own that is numbered as official documents number their headings. Anything less sure stays a paragraph. */
function boldHeading(block: Block): Block {
  if (block.type !== "paragraph" || block.content === undefined || !block.content.every((run) => run.type === "text" && run.marks !== undefined))
    return block;
  const text = block.content.map((run) => (run.type === "text" ? run.text : "")).join("");
  if (text.length > 40 || /[。；：，！？]$/.test(text)) return block;
  const level = /^[一二三四五六七八九十]{1,3}、\S/.test(text) ? 1 : /^（[一二三四五六七八九十]{1,3}）\S/.test(text) ? 2 : undefined;
  return level === undefined ? block : { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

export type HtmlOptions = {
  /** Answers the file id to put in place of an image, or undefined to drop it. Without it all images are dropped. */
  image?: (src: string, alt: string) => string | undefined;
};

/** The body that `html` amounts to, and in `dropped` what was left out, in Chinese. */
export function bodyFromHtml(html: string, options: HtmlOptions = {}): { body: Body; dropped: string[] } {
  const build = new BodyBuilder();
  const counts = new Map<NoteKind, number>();
  const note = (kind: NoteKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const scopes: Scope[] = [newScope()];
  let skipping: { name: string; depth: number } | undefined;
  let preformatted = 0;
  let wordList: WordList;
  let openTitle = false;

  const scope = (): Scope => scopes[scopes.length - 1]!;
  /** Scopes follow the builder: a mark that was left open in a cell ends with the cell. */
  const depths: number[] = [build.depth];
  const follow = (): void => {
    while (depths.length > 1 && build.depth < depths[depths.length - 1]!) {
      depths.pop();
      scopes.pop();
    }
    if (build.depth > depths[depths.length - 1]!) {
      depths.push(build.depth);
      scopes.push(newScope(scope()));
    }
  };

  build.onTextblock = (block) => {
    const list = wordList;
    wordList = undefined;
    if (openTitle && block.type === "paragraph")
      block.content = block.content?.map((run) => (run.type === "text" ? { ...run, marks: [{ type: "bold" }] } : run));
    openTitle = false;
    if (list === undefined) return boldHeading(block);
    const marker = list.marker.replace(/[\s\u00a0]+/g, "");
    if (marker === "") {
      note("unnumbered");
      return block;
    }
    const isBullet = list.symbol || marker === "o" || !/[\p{L}\p{N}]/u.test(marker);
    if (!isBullet || block.type !== "paragraph") return isBullet ? block : boldHeading(withLabel([block], marker)[0]!);
    const last = build.lastBlock();
    const item = { type: "listItem" as const, content: [block] };
    if (last?.type === "bulletList") {
      last.content.push(item);
      return undefined;
    }
    return { type: "bulletList", content: [item] };
  };

  const openStyled = (name: string, { style = "", class: className = "", hidden }: Attributes): void => {
    const flags: Flags = {
      bold:
        ((name === "b" || name === "strong") && !/(?:^|;)\s*font-weight:\s*(?:normal|400)/i.test(style)) ||
        /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i.test(style),
      hidden: hidden !== undefined || /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i.test(style),
      marker: /mso-list:\s*Ignore/i.test(style),
      deleted: /mso-element:\s*comment|\bMsoComment(?:Reference|Text|Subject)/i.test(`${style} ${className}`),
    };
    if (flags.deleted) note("comments");
    else if (flags.hidden && !flags.marker) note("hidden");
    const at = scope();
    const stack = at.open.get(name);
    if (stack === undefined) at.open.set(name, [flags]);
    else stack.push(flags);
    at.bold += Number(flags.bold);
    at.hidden += Number((flags.hidden && !flags.marker) || flags.deleted);
    at.marker += Number(flags.marker);
    if (wordList !== undefined && (at.marker > 0 || wordList.marker === "") && /Wingdings|Symbol|Webdings/i.test(style)) wordList.symbol = true;
  };
  const closeStyled = (name: string): void => {
    const at = scope();
    const flags = at.open.get(name)?.pop();
    if (flags === undefined) return;
    at.bold -= Number(flags.bold);
    at.hidden -= Number((flags.hidden && !flags.marker) || flags.deleted);
    at.marker -= Number(flags.marker);
  };

  const openBlock = (name: string, attributes: Attributes): void => {
    const form = formOf(name, attributes);
    build.startBlock(form === "title" ? { type: "paragraph" } : form);
    wordList = /mso-list:\s*l?\d/i.test(attributes.style ?? "") ? { marker: "", symbol: false } : undefined;
    openTitle = form === "title";
    if (openTitle) note("titles");
    if (name === "pre") preformatted++;
  };

  const open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case "br":
        return build.lineBreak();
      case "ul":
      case "ol": {
        const manner =
          name === "ul"
            ? "bullet"
            : (/list-style(?:-type)?:\s*([a-z-]+)/i.exec(attributes.style ?? "")?.[1]?.toLowerCase() ?? attributes.type ?? "decimal");
        return build.openList(manner, digits(attributes.start, 0, 100_000, 1));
      }
      case "li":
        return build.openItem(attributes.value === undefined ? undefined : digits(attributes.value, 0, 100_000, 1));
      case "table":
        return build.openTable();
      case "caption":
        return build.openCaption();
      case "tr":
        return build.openRow();
      case "td":
      case "th":
        return build.openCell(
          name === "th" ? "tableHeader" : "tableCell",
          digits(attributes.colspan, 1, 100, 1),
          digits(attributes.rowspan, 1, 1_000, 1),
        );
      case "img":
      case "image": {
        const fileId = scope().hidden > 0 ? undefined : options.image?.(attributes.src ?? "", (attributes.alt ?? "").slice(0, 500));
        if (fileId === undefined) note("images");
        else build.image(fileId, (attributes.alt ?? "").replace(INVISIBLE, "").toWellFormed().slice(0, 500).toWellFormed());
        return;
      }
      case "input":
      case "embed":
      case "frame":
        return note("active");
    }
  };

  readMarkup(html, "html", KEPT_ATTRIBUTES, {
    open(name, attributes) {
      if (skipping !== undefined) {
        if (BREAKOUT.has(name) && BREAKABLE.has(skipping.name)) skipping = undefined;
        else {
          if (name === skipping.name) skipping.depth++;
          return;
        }
      }
      if (SKIPPED.has(name)) {
        note(name === "del" ? "deleted" : "active");
        if (!VOID.has(name)) skipping = { name, depth: 1 };
        return;
      }
      if (BLOCKS.has(name)) openBlock(name, attributes);
      open(name, attributes);
      follow();
      if (name === "p") closeStyled("p");
      if (STYLED.has(name) && !VOID.has(name)) openStyled(name, attributes);
    },
    close(name) {
      if (skipping !== undefined) {
        if (name === skipping.name && --skipping.depth === 0) skipping = undefined;
        return;
      }
      if (BLOCKS.has(name)) build.startBlock();
      if (name === "pre") preformatted = Math.max(0, preformatted - 1);
      if (STYLED.has(name)) closeStyled(name);
      if (name === "ul" || name === "ol") build.close("list");
      else if (name === "li") build.close("item");
      else if (name === "table" || name === "caption") build.close(name);
      else if (name === "tr") build.close("row");
      else if (name === "td" || name === "th") build.close("cell");
      else if (name === "br") build.lineBreak();
      follow();
    },
    text(raw) {
      if (skipping !== undefined) return;
      const at = scope();
      if (at.hidden > 0) return;
      const text = raw.replace(INVISIBLE, () => (note("controls"), "")).toWellFormed();
      if (at.marker > 0) {
        if (wordList !== undefined) wordList.marker = (wordList.marker + text).slice(0, 60);
        else build.text(text, at.bold > 0);
        return;
      }
      if (preformatted === 0) build.text(text, at.bold > 0);
      else {
        for (const [index, line] of text.split(/\r?\n/).entries()) {
          if (index > 0) build.lineBreak();
          build.text(line, at.bold > 0);
        }
      }
      follow();
    },
  });
  const body = build.finish();
  return { body, dropped: [...counts].map(([kind, count]) => NOTES[kind](count)) };
}
