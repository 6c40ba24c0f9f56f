// The words of a PDF, for tests: inflates its streams, reads each font's map back to Unicode and the strings shown with it. Enough for what our
// own type-setting writes (plain objects, Type 0 fonts with two-byte codes); not a reader of PDF at large.
import { inflateSync } from "node:zlib";

const hex = (text: string): string =>
  Buffer.from(text.length % 4 === 0 ? text : text.padStart(4, "0"), "hex")
    .swap16()
    .toString("utf16le");

function codesOf(cmap: string): Map<number, string> {
  const codes = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, text] of block!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) codes.set(parseInt(code!, 16), hex(text!));
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of block!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      const first = parseInt(from!, 16);
      const last = hex(text!);
      for (let code = first; code <= parseInt(to!, 16); code++)
        codes.set(code, last.slice(0, -1) + String.fromCharCode(last.charCodeAt(last.length - 1) + code - first));
    }
  return codes;
}

/** Bytes of `(…)` with its escapes undone. */
function literal(text: string): Buffer {
  const ESCAPED: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  return Buffer.from(
    text.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, what: string) =>
      /^[0-7]/.test(what) ? String.fromCharCode(parseInt(what, 8)) : /^\r?\n$/.test(what) ? "" : (ESCAPED[what] ?? what),
    ),
    "latin1",
  );
}

/** All words in the order in which they are drawn, without spaces and line ends: where lines break is the layout's matter. */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<string, { dictionary: string; stream: string | undefined }>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [, id, content] = match;
    const at = content!.indexOf("stream\n");
    const dictionary = at === -1 ? content! : content!.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = Buffer.from(content!.slice(at + 7, at + 7 + length), "latin1");
    objects.set(id!, {
      dictionary,
      stream: at === -1 ? undefined : dictionary.includes("/FlateDecode") ? inflateSync(raw).toString("latin1") : raw.toString("latin1"),
    });
  }
  const maps = new Map<string, Map<number, string>>();
  for (const [id, { dictionary }] of objects) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    if (cmap !== undefined) maps.set(id, codesOf(objects.get(cmap)?.stream ?? ""));
  }
  const fontsIn = (dictionary: string): Map<string, Map<number, string>> =>
    new Map([...dictionary.matchAll(/\/(\w+) (\d+) 0 R/g)].flatMap(([, name, id]) => (maps.has(id!) ? [[name!, maps.get(id!)!] as const] : [])));
  let text = "";
  for (const { dictionary } of objects.values()) {
    if (!/\/Type\s*\/Page\b/.test(dictionary)) continue;
    const resources = /\/Resources (\d+) 0 R/.exec(dictionary)?.[1];
    const fonts = fontsIn(`${dictionary}${resources === undefined ? "" : objects.get(resources)!.dictionary}`);
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)![1]!)!.stream!;
    let font: Map<number, string> | undefined;
    const show = (codes: Buffer): void => {
      for (let at = 0; at + 1 < codes.length; at += 2) text += font?.get(codes.readUInt16BE(at)) ?? "";
    };
    for (let at = 0; at < content.length; at++) {
      const character = content[at]!;
      if (character === "(") {
        // Round brackets that come in pairs need not be escaped.
        const from = at + 1;
        for (let depth = 1; depth > 0;) {
          at++;
          if (content[at] === "\\") at++;
          else if (content[at] === "(") depth++;
          else if (content[at] === ")") depth--;
        }
        show(literal(content.slice(from, at)));
      } else if (character === "<" && content[at + 1] !== "<") {
        const to = content.indexOf(">", at);
        show(Buffer.from(content.slice(at + 1, to), "hex"));
        at = to;
      } else if (character === "/") {
        const name = /^(\w+) [\d.]+ Tf/.exec(content.slice(at + 1, at + 60))?.[1];
        if (name !== undefined) font = fonts.get(name);
      }
    }
  }
  return text.replace(/\s/g, "");
}
