// A text of back issues too long to be held whole, in parts of one issue or more: decoded as it comes, cut only where an issue begins.
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { issueBegins } from "../modules/gazette/import/issues.ts";
import { TEXT_LIMITS } from "../office/file-text.ts";
import { OfficeRefusal } from "../office/refusal.ts";

/** A text of fewer bytes is read whole, as any other. */
export const LARGE_TEXT = 4_000_000;
/** So many characters are gathered before a place to cut is looked for. */
const PART = 150_000;
const SAMPLE = 65_536;

export type TextPart = { text: string; /** The line it begins with, from 1. */ line: number };

export async function* largeTextParts(path: string): AsyncGenerator<TextPart> {
  const decoder = new TextDecoder(await encodingOf(path));
  let held = "";
  let line = 1;
  let due = PART;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>) {
    held += decoder.decode(chunk, { stream: true }).replaceAll("\r\n", "\n");
    if (held.length < due) continue;
    const cut = issueBegins(held).at(-1) ?? 0;
    if (cut > 0) {
      yield { text: held.slice(0, cut), line };
      line += linesIn(held.slice(0, cut));
      held = held.slice(cut);
      due = held.length + PART;
    } else if (held.length > TEXT_LIMITS.maxFile / 3 || linesIn(held) > TEXT_LIMITS.maxLines)
      throw new OfficeRefusal(
        "too-large",
        `第${line}行起超过 ${Math.round(held.length / 10_000)} 万字还没有下一期，不像公报`,
        "请按期拆成几个文件后再导入",
      );
    else due = held.length + PART;
  }
  held += decoder.decode();
  if (held.trim() !== "") yield { text: held, line };
}

/** UTF-8 or GB 18030, by its beginning up to the end of a line; other encodings are read whole or not at all. */
const encodingOf = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const sample = buffer.subarray(0, bytesRead);
    const end = sample.lastIndexOf(10);
    if (sample.includes(0))
      throw new OfficeRefusal("too-large", "这么大的文字文件只能读 UTF-8 或 GB18030 编码的", "请另存为 UTF-8，或按期拆成几个文件");
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(end > 0 ? sample.subarray(0, end) : sample);
      return "utf-8";
    } catch {
      return "gb18030";
    }
  } finally {
    await file.close();
  }
};

const linesIn = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
};
