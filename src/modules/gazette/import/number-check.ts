// Looks at the document numbers of one issue side by side: a number without its organ's code, and one that two documents have. Offers, changes none.
import type { Flag, ImportedDocument } from "../schema.ts";
import { flagOf } from "./flag.ts";

type Numbered = Pick<ImportedDocument, "number" | "organ" | "title" | "line">;

/** Minutes and announcements are counted by year alone. */
const COUNTED_BY_YEAR = /(?:纪要|公告|通告|令)$/;
const codeOf = (number: string): string => /^[\u4e00-\u9fff]+(?=〔)/.exec(number)?.[0] ?? "";

export const checkNumbers = (documents: readonly Numbered[], flags: Flag[]): void => {
  const first = new Map<string, Numbered>();
  for (const document of documents) {
    const { number, organ, title, line } = document;
    if (number === null) continue;
    if (number.startsWith("〔") && !COUNTED_BY_YEAR.test(title)) {
      const codes = [...new Set(documents.flatMap((other) => (other.organ === organ && other.number ? codeOf(other.number) : [])))].filter(Boolean);
      flags.push(
        flagOf({
          kind: "garbled",
          lines: [line],
          message: `《${title}》的文号“${number}”缺发文机关代字`,
          confidence: 0.8,
          repair: `请对照原件补上机关代字${codes.length > 0 ? `；${organ}在本期还用过“${codes.join("”“")}”` : ""}`,
          applied: false,
        }),
      );
    }
    const other = first.get(number);
    if (!other) first.set(number, document);
    else
      flags.push(
        flagOf({
          kind: "numbering-gap",
          lines: [line, other.line],
          message: `文号“${number}”用了两次，另一处是第${other.line}行的《${other.title}》`,
          confidence: 0.8,
          repair: "请对照原件核对哪一个文号有误；引用时后一份带“~2”",
          applied: false,
        }),
      );
  }
};
