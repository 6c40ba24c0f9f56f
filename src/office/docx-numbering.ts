// Word keeps "一、" or "3.2" of an automatic number nowhere in the text. Here the numbers are counted as Word counts them and put in front
// of their paragraphs, between two private characters, for docx-in.ts to find; runs that Word hides are taken out. Works on the XML's text.
import { readMarkup, type Attributes } from "./markup.ts";
import { isPlainDecimal, writtenNumber } from "./numbers.ts";

/** Around a label: `kind,level,value,label`. Kinds: b bullet, d plain decimal, t any other number, which is kept as typed text. */
export const LABEL_OPEN = "\uE000";
export const LABEL_CLOSE = "\uE001";

type Level = { start: number; format: string; text: string; legal: boolean; restart: number | undefined };
type Numbering = { levels: Map<number, Level>; link: string | undefined };
type Instance = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> };
type StyleNumber = { numId: string | undefined; level: number | undefined; basedOn: string | undefined };

const VALUES: ReadonlySet<string> = new Set(["w:val", "w:ilvl", "w:numId", "w:abstractNumId", "w:styleId", "w:type"]);
const value = (attributes: Attributes): string => attributes["w:val"] ?? "";
const isOn = (attributes: Attributes): boolean => !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "1");
const integer = (text: string | undefined, otherwise: number): number => (/^-?\d{1,6}$/.test(text ?? "") ? Number(text) : otherwise);

function readNumbering(xml: string): { abstracts: Map<string, Numbering>; instances: Map<string, Instance> } {
  const abstracts = new Map<string, Numbering>();
  const instances = new Map<string, Instance>();
  let abstract: Numbering | undefined;
  let instance: Instance | undefined;
  let level: Level | undefined;
  let at = 0;
  readMarkup(xml, "xml", VALUES, {
    open(name, attributes) {
      if (name === "w:abstractNum") abstracts.set(attributes["w:abstractNumId"] ?? "", (abstract = { levels: new Map(), link: undefined }));
      else if (name === "w:num") instances.set(attributes["w:numId"] ?? "", (instance = { abstract: "", starts: new Map(), levels: new Map() }));
      else if (name === "w:abstractNumId" && instance !== undefined) instance.abstract = value(attributes);
      else if (name === "w:numStyleLink" && abstract !== undefined) abstract.link = value(attributes);
      else if (name === "w:lvlOverride") at = integer(attributes["w:ilvl"], 0);
      else if (name === "w:startOverride" && instance !== undefined) instance.starts.set(at, integer(value(attributes), 1));
      else if (name === "w:lvl") {
        at = integer(attributes["w:ilvl"], 0);
        level = { start: 0, format: "decimal", text: "", legal: false, restart: undefined };
        (instance ?? abstract)?.levels.set(at, level);
      } else if (level !== undefined) {
        if (name === "w:start") level.start = integer(value(attributes), 1);
        else if (name === "w:numFmt") level.format = value(attributes);
        else if (name === "w:lvlText") level.text = value(attributes).slice(0, 100);
        else if (name === "w:isLgl") level.legal = isOn(attributes);
        else if (name === "w:lvlRestart") level.restart = integer(value(attributes), 0);
      }
    },
    close(name) {
      if (name === "w:abstractNum") abstract = undefined;
      else if (name === "w:num") instance = undefined;
      else if (name === "w:lvl") level = undefined;
    },
  });
  return { abstracts, instances };
}

function readStyles(xml: string): Map<string, StyleNumber> {
  const styles = new Map<string, StyleNumber>();
  let style: StyleNumber | undefined;
  readMarkup(xml, "xml", VALUES, {
    open(name, attributes) {
      if (name === "w:style") styles.set(attributes["w:styleId"] ?? "", (style = { numId: undefined, level: undefined, basedOn: undefined }));
      else if (style === undefined) return;
      else if (name === "w:numId") style.numId = value(attributes);
      else if (name === "w:ilvl") style.level = integer(value(attributes), 0);
      else if (name === "w:basedOn") style.basedOn = value(attributes);
    },
    close(name) {
      if (name === "w:style") style = undefined;
    },
  });
  return styles;
}

/** Counts as Word does: one count for each abstract list, a level starts again when a higher one has moved on. */
class Counter {
  readonly #abstracts: Map<string, Numbering>;
  readonly #instances: Map<string, Instance>;
  readonly #styles: Map<string, StyleNumber>;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(numbering: string, styles: string) {
    const read = readNumbering(numbering);
    this.#abstracts = read.abstracts;
    this.#instances = read.instances;
    this.#styles = readStyles(styles);
  }

  /** Number and level that a paragraph style brings with it, its own or one it is based on. */
  ofStyle(styleId: string): { numId: string | undefined; level: number } {
    let level: number | undefined;
    let id: string | undefined = styleId;
    for (let hops = 0; id !== undefined && hops < 20; hops++) {
      const style: StyleNumber | undefined = this.#styles.get(id);
      level ??= style?.level;
      if (style?.numId !== undefined) return { numId: style.numId, level: level ?? 0 };
      id = style?.basedOn;
    }
    return { numId: undefined, level: 0 };
  }

  #abstractOf(instance: Instance): string {
    let id = instance.abstract;
    for (let hops = 0; hops < 5; hops++) {
      const link = this.#abstracts.get(id)?.link;
      const linked = link === undefined ? undefined : this.#styles.get(link)?.numId;
      const next = linked === undefined ? undefined : this.#instances.get(linked)?.abstract;
      if (next === undefined || next === id) return id;
      id = next;
    }
    return id;
  }

  /** The marked label of the next paragraph of this list and level; undefined when the list is not there. */
  next(numId: string, level: number): string | undefined {
    const instance = this.#instances.get(numId);
    if (instance === undefined || level < 0 || level > 8) return undefined;
    const abstractId = this.#abstractOf(instance);
    const levels = this.#abstracts.get(abstractId)?.levels;
    const levelAt = (at: number): Level | undefined => instance.levels.get(at) ?? levels?.get(at);
    const own = levelAt(level);
    if (own === undefined) return undefined;
    const counts = this.#counts.get(abstractId) ?? new Map<number, number>();
    this.#counts.set(abstractId, counts);

    const override = instance.starts.get(level);
    const first = `${numId}/${level}`;
    const before = counts.get(level);
    counts.set(level, override !== undefined && !this.#started.has(first) ? override : before === undefined ? (override ?? own.start) : before + 1);
    this.#started.add(first);
    for (const deeper of counts.keys()) {
      const restart = levelAt(deeper)?.restart;
      if (deeper > level && restart !== 0 && (restart === undefined || level < restart)) counts.delete(deeper);
    }

    if (own.format === "bullet") return `b,${level},0,`;
    const numberAt = (at: number): string => {
      const shown = levelAt(at);
      const count = counts.get(at) ?? shown?.start ?? 1;
      return writtenNumber(count, own.legal ? "decimal" : (shown?.format ?? "decimal"));
    };
    const label = own.text.replace(/%([1-9])/g, (_, place: string) => numberAt(Number(place) - 1)).replace(/[\uE000\uE001]/g, "");
    if (label.trim() === "") return undefined;
    const plain = isPlainDecimal(own.format) && own.text === `%${level + 1}.`;
    return `${plain ? "d" : "t"},${level},${counts.get(level)},${label.trim()}`;
  }
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type Paragraph = { styleId: string; numId: string | undefined; level: number | undefined; insertAt: number | undefined; hasText: boolean };

/** The document's XML with each automatic number as a marked run at the head of its paragraph, without the runs Word hides; and how many were hidden. */
export function withTypedNumbers(document: string, numbering: string, styles: string): { xml: string; hidden: number } {
  const counter = new Counter(numbering, styles);
  const edits: { from: number; to: number; put: string }[] = [];
  const paragraphs: Paragraph[] = [];
  const runs: { start: number; hidden: boolean; deleted: boolean }[] = [];
  let hidden = 0;
  let paragraphProperties = 0;
  let formerProperties = 0;
  let deleted = 0;

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const style = counter.ofStyle(paragraph.styleId);
    const numId = paragraph.numId ?? style.numId;
    if (numId === undefined || numId === "0" || !paragraph.hasText || paragraph.insertAt === undefined) return;
    const label = counter.next(numId, paragraph.level ?? style.level);
    if (label !== undefined)
      edits.push({
        from: paragraph.insertAt,
        to: paragraph.insertAt,
        put: `<w:r><w:t xml:space="preserve">${LABEL_OPEN}${escape(label)}${LABEL_CLOSE}</w:t></w:r>`,
      });
  };

  readMarkup(document, "xml", VALUES, {
    open(name, attributes, selfClosing, start, end) {
      const paragraph = paragraphs[paragraphs.length - 1];
      if (name === "w:p" && !selfClosing) paragraphs.push({ styleId: "", numId: undefined, level: undefined, insertAt: end, hasText: false });
      else if (name === "w:pPrChange") formerProperties += selfClosing ? 0 : 1;
      else if (formerProperties > 0) return;
      else if (name === "w:pPr" && paragraph !== undefined) {
        if (selfClosing) paragraph.insertAt = end;
        else paragraphProperties++;
      } else if (name === "w:del" || name === "w:moveFrom") deleted += selfClosing || paragraphProperties > 0 ? 0 : 1;
      else if (name === "w:pStyle" && paragraph !== undefined) paragraph.styleId = value(attributes);
      else if (name === "w:numId" && paragraph !== undefined && paragraphProperties > 0) paragraph.numId ??= value(attributes);
      else if (name === "w:ilvl" && paragraph !== undefined && paragraphProperties > 0) paragraph.level ??= integer(value(attributes), 0);
      else if (name === "w:r" && !selfClosing) runs.push({ start, hidden: false, deleted: deleted > 0 });
      else if ((name === "w:vanish" || name === "w:webHidden") && isOn(attributes) && runs.length > 0 && paragraphProperties === 0)
        runs[runs.length - 1]!.hidden = true;
      else if (
        (name === "w:t" || name === "w:drawing" || name === "w:pict") &&
        paragraph !== undefined &&
        runs.length > 0 &&
        !runs[runs.length - 1]!.hidden
      )
        paragraph.hasText ||= deleted === 0;
    },
    close(name, _, end) {
      if (name === "w:pPrChange") formerProperties = Math.max(0, formerProperties - 1);
      else if (formerProperties > 0) return;
      else if (name === "w:pPr") {
        paragraphProperties = Math.max(0, paragraphProperties - 1);
        const paragraph = paragraphs[paragraphs.length - 1];
        if (paragraph !== undefined) paragraph.insertAt = end;
      } else if (name === "w:p") endParagraph();
      else if ((name === "w:del" || name === "w:moveFrom") && paragraphProperties === 0) deleted = Math.max(0, deleted - 1);
      else if (name === "w:r") {
        const run = runs.pop();
        if (run?.hidden !== true) return;
        hidden++;
        edits.push({ from: run.start, to: end, put: "" });
      }
    },
  });

  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  let xml = "";
  for (const edit of edits) {
    if (edit.from < at) continue;
    xml += document.slice(at, edit.from) + edit.put;
    at = edit.to;
  }
  return { xml: xml + document.slice(at), hidden };
}
