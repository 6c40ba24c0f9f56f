// The source cut into lines that know their place in it: number, offsets, blank lines before, signs of Markdown set aside. Reads nothing into them.
import { isBlank } from "./characters.ts";

export type Span = { start: number; end: number };
export type Line = Span & {
  /** From 1. */
  no: number;
  /** Without the blanks at both ends and without Markdown's signs. */
  text: string;
  /** Blanks before the first character, a full-width one and a tab counted as two. */
  indent: number;
  /** Blank lines before it. */
  gap: number;
  /** A form feed stands between it and the line before. */
  page: boolean;
  /** Fills its column to the edge, so that its sentence goes on in the next line. */
  full?: boolean;
  /** Signs of Markdown in it, which are furniture. */
  markup: Span[];
};

/** #, >, ** and such; not the bars of tables. */
const MARKUP = /^(?:#{1,6}(?=\s)|>+(?=\s|$)|[-*+](?=\s+\S))|\*\*|__|^(?:[-*_]\s*){3,}$/g;
const isRow = (text: string): boolean => text.startsWith("|");
/** *A whole line in emphasis*, as running heads often are. */
const EMPHASIS = /^([*_])(?=[^\s*_])[^*_]*[\u4e00-\u9fff][^*_]*(?<=[^\s*_])\1$/;

const withoutMarkup = (text: string, start: number): { text: string; markup: Span[] } => {
  if (isRow(text) || !/^[#>*+_-]|\*\*|__/.test(text)) return { text, markup: [] };
  if (EMPHASIS.test(text)) {
    const last = start + text.length - 1;
    return {
      text: text.slice(1, -1),
      markup: [
        { start, end: start + 1 },
        { start: last, end: last + 1 },
      ],
    };
  }
  const markup: Span[] = [];
  const clean = text.replace(MARKUP, (sign: string, at: number) => {
    // 「- 3 -」 is a page number and 「* 内部资料 *」 an ornament: their signs stay with them.
    if (/^[-*+]$/.test(sign) && /[-*+]\s*$/.test(text.slice(1))) return sign;
    markup.push({ start: start + at, end: start + at + sign.length });
    return "";
  });
  return { text: clean.trim(), markup };
};

/** Lines that hold something; blank ones live on as `gap`. */
export const linesOf = (source: string): Line[] => {
  const lines: Line[] = [];
  let gap = 0;
  let page = false;
  let no = 0;
  for (let at = 0; at <= source.length; no++) {
    const next = source.indexOf("\n", at);
    const end = next === -1 ? source.length : next;
    let from = at;
    let to = end;
    let indent = 0;
    while (from < to && isBlank(source.charCodeAt(from))) {
      const unit = source.charCodeAt(from++);
      if (unit === 12) page = true;
      indent += unit === 0x3000 || unit === 9 ? 2 : 1;
    }
    while (to > from && isBlank(source.charCodeAt(to - 1))) if (source.charCodeAt(--to) === 12 && to === from) page = true;
    if (from === to) gap++;
    else {
      const { text, markup } = withoutMarkup(source.slice(from, to), from);
      lines.push({ no: no + 1, start: from, end: to, text, indent, gap, page, markup });
      gap = 0;
      page = source.slice(to, end).includes("\f");
    }
    at = end + 1;
  }
  return lines;
};
