// Builds a body from a stream of events that may come in any order: keeps lists, tables and paragraphs well formed and not too deep,
// folds white space as a browser would, and never loses text. Knows nothing of HTML's names (html-in.ts does).
import type { Block, Body, Inline, TableCell, TableRow } from "../document/body.ts";
import { type CountedList, joined, listBlocks, tidyRows, trim, withoutBold } from "./body-pieces.ts";

/** Nested lists and tables below this many frames are flattened: their text goes to the level above. */
const MAX_FRAMES = 48;

export type Form = { type: "paragraph" } | { type: "heading"; level: number };
/** `end`: the last character, kept apart because asking a long text for it again and again would take quadratic time. */
type Leaf = { blocks: Block[]; runs: Inline[]; form: Form; space: "" | "space" | "newline"; end: string };
type Frame =
  | ({ kind: "doc" | "item" | "caption" } & Leaf & { value?: number })
  | ({ kind: "cell"; cell: TableCell } & Leaf)
  | ({ kind: "list" } & CountedList)
  | { kind: "table"; rows: TableRow[]; before: Block[] }
  | { kind: "row"; cells: TableCell[] };
type LeafFrame = Extract<Frame, Leaf>;

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]/;
const PARAGRAPH: Form = { type: "paragraph" };
const leaf = (): Leaf => ({ blocks: [], runs: [], form: PARAGRAPH, space: "", end: "" });
const isLeaf = (frame: Frame): frame is LeafFrame => "runs" in frame;

export class BodyBuilder {
  readonly #frames: Frame[] = [{ kind: "doc", ...leaf() }];
  /** Called for each finished paragraph or heading: may rewrite it, or take it away by answering undefined. */
  onTextblock: (block: Block) => Block | undefined = (block) => block;

  get depth(): number {
    return this.#frames.length;
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  /** The frame that takes text, opening an item, a row or a cell where the source left it out. */
  #leaf(): LeafFrame {
    for (;;) {
      const top = this.#top;
      if (isLeaf(top)) return top;
      if (top.kind === "list") this.#push({ kind: "item", ...leaf() });
      else if (top.kind === "table") this.#push({ kind: "row", cells: [] });
      else this.#push({ kind: "cell", cell: { type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [] }, ...leaf() });
    }
  }

  #push(frame: Frame): void {
    this.#frames.push(frame);
  }

  /** Text as it stands in the source. White space folds; a line end between two Chinese characters is none at all. */
  text(text: string, bold: boolean): void {
    for (const [piece] of text.matchAll(/[ \t\r\n\f\u00a0]+|[^ \t\r\n\f\u00a0]+/g)) {
      if (/^[ \t\r\n\f\u00a0]/.test(piece)) {
        const top = this.#top;
        if (isLeaf(top)) top.space = top.space === "space" || piece.includes("\u00a0") || !piece.includes("\n") ? "space" : "newline";
      } else this.#word(piece, bold);
    }
  }

  #word(word: string, bold: boolean): void {
    const into = this.#leaf();
    const last = into.runs[into.runs.length - 1];
    let add = word;
    if (last?.type === "text" && into.space !== "" && !(into.space === "newline" && CJK.test(into.end) && CJK.test(word[0]!))) add = ` ${word}`;
    into.space = "";
    into.end = word[word.length - 1]!;
    if (last?.type === "text" && (last.marks !== undefined) === bold) last.text += add;
    else into.runs.push(bold ? { type: "text", text: add, marks: [{ type: "bold" }] } : { type: "text", text: add });
  }

  /** A line break; two in a row end the paragraph, as web pages mean it. */
  lineBreak(): void {
    const into = this.#leaf();
    if (into.runs[into.runs.length - 1]?.type === "hardBreak") this.startBlock(into.form);
    else if (into.runs.length > 0) into.runs.push({ type: "hardBreak" });
    into.space = "";
  }

  image(fileId: string, alt: string): void {
    const into = this.#leaf();
    this.#flush(into);
    into.blocks.push({ type: "image", attrs: { fileId, alt, redaction: null } });
  }

  /** Ends the paragraph that is open and starts one of this form. */
  startBlock(form: Form = PARAGRAPH): void {
    const top = this.#top;
    if (!isLeaf(top)) {
      if (form.type === "heading") this.#leaf().form = form;
      return;
    }
    this.#flush(top);
    top.form = form;
  }

  /** Puts a finished block where the text is. */
  put(block: Block): void {
    const into = this.#leaf();
    this.#flush(into);
    into.blocks.push(block);
  }

  /** The block that was finished last at this place, for those who would go on with it. */
  lastBlock(): Block | undefined {
    const top = this.#top;
    return isLeaf(top) && top.runs.length === 0 ? top.blocks[top.blocks.length - 1] : undefined;
  }

  #flush(into: LeafFrame): void {
    const runs = into.runs;
    const form = into.form;
    into.runs = [];
    into.form = PARAGRAPH;
    into.space = "";
    trim(runs);
    if (runs.length === 0) return;
    const content = form.type === "heading" ? runs.map(withoutBold) : runs;
    const block = this.onTextblock(
      form.type === "heading" ? { type: "heading", attrs: { level: form.level }, content: joined(content) } : { type: "paragraph", content },
    );
    if (block !== undefined) into.blocks.push(block);
  }

  /** Opens a list. `format` is `bullet` or a manner of numbering (numbers.ts). A list right inside a list belongs to the item before it. */
  openList(format: string, start: number): void {
    const top = this.#top;
    if (top.kind === "list") {
      const last = top.items.pop();
      this.#push({ kind: "item", ...leaf(), ...(last === undefined ? {} : { blocks: last.item.content, value: last.value }) });
    }
    this.startBlock();
    if (this.depth >= MAX_FRAMES) return;
    this.#leaf();
    this.#push({ kind: "list", format, start, items: [] });
  }

  openItem(value?: number): void {
    if (!this.#closeTo("list", false)) return this.startBlock();
    this.#push({ kind: "item", ...leaf(), ...(value === undefined ? {} : { value }) });
  }

  openTable(): void {
    this.startBlock();
    if (this.depth >= MAX_FRAMES) return;
    this.#leaf();
    this.#push({ kind: "table", rows: [], before: [] });
  }

  openCaption(): void {
    if (this.#closeTo("table", false)) this.#push({ kind: "caption", ...leaf() });
    else this.startBlock();
  }

  openRow(): void {
    if (this.#closeTo("table", false)) this.#push({ kind: "row", cells: [] });
    else this.startBlock();
  }

  openCell(type: TableCell["type"], colspan: number, rowspan: number): void {
    if (!this.#closeTo("row", false)) {
      if (!this.#closeTo("table", false)) return this.startBlock();
      this.#push({ kind: "row", cells: [] });
    }
    this.#push({ kind: "cell", cell: { type, attrs: { colspan, rowspan }, content: [] }, ...leaf() });
  }

  /** Closes the nearest open frame of this kind, with all inside it; nothing if there is none in reach. */
  close(kind: "list" | "item" | "table" | "row" | "cell" | "caption"): void {
    this.#closeTo(kind, true);
  }

  /** Pops down to the nearest `kind` (and through it, if `through`). A list's tags do not reach out of a cell, nor a cell's out of its table. */
  #closeTo(kind: Frame["kind"], through: boolean): boolean {
    const barrier = (frame: Frame): boolean =>
      kind === "list" || kind === "item"
        ? frame.kind === "cell" || frame.kind === "caption" || frame.kind === "table" || frame.kind === "row"
        : frame.kind === "table" && kind !== "table";
    let at = this.#frames.length - 1;
    while (at > 0 && this.#frames[at]!.kind !== kind && !barrier(this.#frames[at]!)) at--;
    if (at === 0 || this.#frames[at]!.kind !== kind) return false;
    while (this.#frames.length > at + (through ? 0 : 1)) this.#pop();
    return true;
  }

  #pop(): void {
    const frame = this.#top;
    if (isLeaf(frame)) this.#flush(frame);
    this.#frames.pop();
    const parent = this.#top;
    switch (frame.kind) {
      case "item": {
        if (parent.kind !== "list") return;
        const before = parent.items[parent.items.length - 1];
        const value = frame.value ?? (before === undefined ? parent.start : before.value + 1);
        if (frame.blocks.length > 0) parent.items.push({ value, item: { type: "listItem", content: frame.blocks } });
        return;
      }
      case "list": {
        const out = this.#leafBelow(parent).blocks;
        for (const block of listBlocks(frame)) out.push(block);
        return;
      }
      case "caption":
        if (parent.kind === "table") parent.before.push(...frame.blocks);
        return;
      case "cell":
        if (parent.kind === "row") parent.cells.push({ ...frame.cell, content: frame.blocks.length === 0 ? [{ type: "paragraph" }] : frame.blocks });
        return;
      case "row":
        if (parent.kind === "table") parent.rows.push({ type: "tableRow", content: frame.cells });
        return;
      case "table": {
        const rows = tidyRows(frame.rows);
        const out = this.#leafBelow(parent).blocks;
        out.push(...frame.before);
        if (rows.length > 0) out.push({ type: "table", content: rows });
        return;
      }
      case "doc":
        return;
    }
  }

  #leafBelow(frame: Frame): LeafFrame {
    return isLeaf(frame) ? frame : this.#leaf();
  }

  finish(): Body {
    while (this.#frames.length > 1) this.#pop();
    const root = this.#leaf();
    this.#flush(root);
    return { type: "doc", content: root.blocks.length === 0 ? [{ type: "paragraph" }] : root.blocks };
  }
}
