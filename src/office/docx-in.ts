// A Word file → a body, with its pictures beside it and notes on what did not come along. The file is checked by archive.ts first, and the
// reader (mammoth) sees only the parts that passed. Stores nothing: the caller stores the pictures and puts their ids in (withFileIds).
import mammoth from "mammoth";
import type { Block, Body, Inline } from "../document/body.ts";
import { ARCHIVE_LIMITS, openArchive, type ArchiveLimits } from "./archive.ts";
import { withLabel } from "./body-pieces.ts";
import { LABEL_CLOSE, LABEL_OPEN, withTypedNumbers } from "./docx-numbering.ts";
import { bodyFromHtml } from "./html-in.ts";
import { checkPicture } from "./image-check.ts";
import { OfficeRefusal } from "./refusal.ts";

/** A picture of the file; `name` stands as `fileId` in the body until the caller has stored it. */
export type DocxImage = { name: string; mediaType: string; bytes: Uint8Array };
export type DocxResult = { body: Body; notes: string[]; images: DocxImage[] };

const DOCUMENT = "word/document.xml";
const MAX_IMAGES = 200;

const headings = (level: number, names: string[]): string[] => names.map((name) => `p[style-name='${name}'] => h${level}:fresh`);
const STYLE_MAP = [
  ...headings(1, ["heading 1", "Heading 1", "标题 1", "标题1", "一级标题", "公文一级标题", "公文标题1", "公文标题 1", "章标题"]),
  ...headings(2, ["heading 2", "Heading 2", "标题 2", "标题2", "二级标题", "公文二级标题", "公文标题2", "公文标题 2"]),
  ...headings(3, ["heading 3", "Heading 3", "标题 3", "标题3", "三级标题", "公文三级标题", "公文标题3", "公文标题 3"]),
  ...headings(4, ["heading 4", "Heading 4", "标题 4", "标题4", "四级标题", "公文四级标题", "公文标题4", "公文标题 4"]),
  ...headings(4, ["heading 5", "Heading 5", "标题 5", "标题5", "heading 6", "Heading 6", "标题 6", "标题6"]),
  ...["Title", "标题", "公文标题", "公文大标题", "文件标题"].map((name) => `p[style-name='${name}'] => p.doc-title:fresh`),
  "b => strong",
  "comment-reference => !",
];

/** Reads a .docx. Throws OfficeRefusal, whose message says what to do. */
export async function bodyFromDocx(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<DocxResult> {
  const parts = await openArchive(bytes, ".docx", DOCUMENT, limits);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const numbered = withTypedNumbers(text(DOCUMENT), text("word/numbering.xml"), text("word/styles.xml"));
  parts.set(DOCUMENT, new TextEncoder().encode(numbered.xml));
  // The numbers are in the text now; without this part mammoth does not make lists of its own.
  for (const name of parts.keys()) if (/(?:^|\/)numbering\d*\.xml$/i.test(name)) parts.delete(name);

  /** By the order in the text; a place stays empty where the picture cannot be used. */
  const images: DocxImage[] = [];
  let seen = 0;
  const notes: string[] = [];
  let foreign = 0;
  let html: string;
  try {
    const options = {
      styleMap: STYLE_MAP,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const place = seen++;
        const bytes = new Uint8Array(await image.readAsBuffer());
        // What a Word file says of its pictures is often wrong: the bytes decide, and one bad picture does not keep the text out.
        const kind = place < MAX_IMAGES ? await checkPicture(bytes).catch(() => undefined) : undefined;
        if (kind === undefined) {
          foreign++;
          return { src: "" };
        }
        const name = `image-${place + 1}.${kind.extension}`;
        images[place] = { name, mediaType: kind.mediaType, bytes };
        return { src: name };
      }),
    };
    const read = await mammoth.convertToHtml({ file: partsAsFile(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0], options);
    html = read.value;
    if (read.messages.some((message) => message.type === "error")) notes.push("有链接在文件之外的图片没有带入，请逐张上传");
  } catch {
    throw new OfficeRefusal("damaged", "文件内容读不出来，可能已损坏", "请用 Word 或 WPS 打开，另存为新的 .docx 后再上传");
  }

  const taken = images.filter((image) => image !== undefined);
  const known = new Set(taken.map((image) => image.name));
  // The arrows back from footnotes are links and mean nothing without them.
  const { body, dropped } = bodyFromHtml(html.replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, ""), {
    image: (src) => (known.has(src) ? src : undefined),
  });
  if (numbered.hidden > 0) notes.push(`有 ${numbered.hidden} 处隐藏文字没有带入`);
  if (foreign > 0) notes.push(`有 ${foreign} 张图片不能用（已损坏，或者不是 PNG、JPG、GIF、WebP），没有带入`);
  if (/<li id="(?:foot|end)note-/.test(html)) notes.push("脚注已移到文末，请核对位置");
  if ([...parts.keys()].some((name) => /\/(?:header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(text(name))))
    notes.push("页眉页脚的文字没有带入");
  if ([...parts.keys()].some((name) => /\/(?:embeddings|activeX|charts|diagrams)\//.test(name))) notes.push("嵌入的对象、图表没有带入，请截图后上传");
  if (/<m:oMath\b/.test(numbered.xml)) notes.push("公式没有带入，请改用文字或图片");
  notes.push(...dropped.filter((note) => foreign === 0 || !note.includes("张图片")));
  return { body: { type: "doc", content: withLists(body.content) }, notes, images: taken };
}

/** The parts in the form in which mammoth asks for them. */
function partsAsFile(parts: Map<string, Uint8Array>) {
  return {
    exists: (name: string): boolean => parts.has(name),
    read: (name: string, encoding?: string): Promise<Uint8Array | string> => {
      const part = parts.get(name);
      if (part === undefined) return Promise.reject(new Error(`no part ${name}`));
      if (encoding === "base64") return Promise.resolve(Buffer.from(part).toString("base64"));
      return Promise.resolve(encoding === undefined ? part : new TextDecoder(encoding).decode(part));
    },
  };
}

const LABEL = new RegExp(`^${LABEL_OPEN}([bdt]),(\\d),(-?\\d+),([^${LABEL_CLOSE}]*)${LABEL_CLOSE}`);
const PRIVATE = new RegExp(`[${LABEL_OPEN}${LABEL_CLOSE}]`, "g");
type Label = { kind: string; level: number; value: number; label: string };

/** Takes the marked label off a paragraph's head. */
function unlabel(block: Block): { block: Block; label: Label | undefined } {
  if ((block.type !== "paragraph" && block.type !== "heading") || block.content === undefined) return { block, label: undefined };
  const first = block.content[0];
  const match = first?.type === "text" ? LABEL.exec(first.text) : null;
  const runs = block.content.flatMap((run, index): Inline[] => {
    if (run.type !== "text") return [run];
    const text = (index === 0 && match !== null ? run.text.slice(match[0].length).trimStart() : run.text).replace(PRIVATE, "");
    return text === "" ? [] : [{ ...run, text }];
  });
  const label = match === null ? undefined : { kind: match[1]!, level: Number(match[2]), value: Number(match[3]), label: match[4]! };
  const { content: _, ...bare } = block;
  return { block: runs.length === 0 ? bare : { ...bare, content: runs }, label };
}

/** Numbered paragraphs as lists where a list can hold their numbers, with the number typed where it cannot. */
function withLists(blocks: Block[]): Block[] {
  const out: Block[] = [];
  /** The lists that are open, by Word's level; `next` is the number the list would count to. */
  let open: { level: number; list: Extract<Block, { type: "bulletList" | "orderedList" }>; next: number }[] = [];
  for (const raw of blocks) {
    const { block, label } = unlabel(raw);
    if (label === undefined || label.kind === "t" || block.type === "heading") {
      open = [];
      const shown = label === undefined || label.kind === "b" ? block : withLabel([block], label.label)[0]!;
      out.push(within(shown));
      continue;
    }
    while (open.length > 0 && open[open.length - 1]!.level > label.level) open.pop();
    let top = open[open.length - 1];
    if (top?.level === label.level && (top.list.type === "bulletList") !== (label.kind === "b")) {
      open.pop();
      top = open[open.length - 1];
    }
    if (top?.level === label.level && (label.kind === "b" || label.value === top.next)) {
      top.list.content.push({ type: "listItem", content: [block] });
      top.next++;
      continue;
    }
    if (top?.level === label.level) {
      open.pop();
      top = open[open.length - 1];
    }
    const list: (typeof open)[number]["list"] =
      label.kind === "b"
        ? { type: "bulletList", content: [{ type: "listItem", content: [block] }] }
        : { type: "orderedList", attrs: { start: Math.max(0, label.value) }, content: [{ type: "listItem", content: [block] }] };
    const parent = top?.list.content[top.list.content.length - 1];
    if (parent === undefined) out.push(list);
    else parent.content.push(list);
    open.push({ level: label.level, list, next: label.value + 1 });
  }
  return out;
}

/** The same inside lists (mammoth's footnotes) and tables. */
function within(block: Block): Block {
  if (block.type === "bulletList" || block.type === "orderedList")
    return { ...block, content: block.content.map((item) => ({ ...item, content: withLists(item.content) })) };
  if (block.type !== "table") return block;
  return {
    ...block,
    content: block.content.map((row) => ({ ...row, content: row.content.map((cell) => ({ ...cell, content: withLists(cell.content) })) })),
  };
}
