// Reads HTML or XML as a flat row of events in one pass and in linear time, whatever the input: no tree, no recursion, no element stack
// (htmlparser2's own Parser keeps one whose cost grows with the square of the depth, so only its tokenizer is used).
import { Tokenizer } from "htmlparser2";

export type Attributes = Record<string, string>;

export type MarkupEvents = {
  /** `start` and `end` are offsets of the whole tag in the source. */
  open?: (name: string, attributes: Attributes, selfClosing: boolean, start: number, end: number) => void;
  close?: (name: string, start: number, end: number) => void;
  text?: (text: string) => void;
  /** `<!DOCTYPE …>`, `<!ENTITY …>` and their like; in HTML only the doctype. */
  declaration?: (content: string) => void;
};

/** No attribute is longer than this; what is longer is cut. Nothing we read from attributes comes near it. */
const MAX_ATTRIBUTE = 4_000;

/** `keep`: names of the attributes that are collected; all others are passed over. Never throws on its own account. */
export function readMarkup(source: string, mode: "html" | "xml", keep: ReadonlySet<string>, events: MarkupEvents): void {
  const html = mode === "html";
  let tag = "";
  let tagStart = 0;
  let attributes: Attributes = {};
  let attribute: string | undefined;
  let value = "";

  const finish = (end: number, selfClosing: boolean): void => {
    if (tag !== "") events.open?.(tag, attributes, selfClosing, tagStart, end + 1);
    tag = "";
    attributes = {};
  };

  const tokenizer = new Tokenizer(
    { xmlMode: !html, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html ? source.slice(start, end).toLowerCase() : source.slice(start, end);
        tagStart = start - 1;
        attributes = {};
      },
      onopentagend: (end) => finish(end, false),
      onselfclosingtag: (end) => finish(end, !html),
      onclosetag(start, end) {
        const name = source.slice(start, end);
        const close = source.indexOf(">", end);
        events.close?.(html ? name.toLowerCase() : name, start - 2, close === -1 ? source.length : close + 1);
      },
      onattribname(start, end) {
        const name = end - start > 100 ? "" : source.slice(start, end);
        const known = html ? name.toLowerCase() : name;
        attribute = keep.has(known) ? known : undefined;
        value = "";
      },
      onattribdata(start, end) {
        if (attribute !== undefined && value.length < MAX_ATTRIBUTE) value += source.slice(start, Math.min(end, start + MAX_ATTRIBUTE));
      },
      onattribentity(codepoint) {
        if (attribute !== undefined && value.length < MAX_ATTRIBUTE) value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attribute !== undefined && !Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
        attribute = undefined;
      },
      ontext: (start, end) => events.text?.(source.slice(start, end)),
      ontextentity: (codepoint) => events.text?.(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => events.text?.(source.slice(start, end - offset)),
      ondeclaration: (start, end) => events.declaration?.(source.slice(start, Math.min(end, start + 200))),
      oncomment() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
