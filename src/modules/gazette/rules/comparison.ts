// Whether the paper says what the electronic document says: every block of the text in its order, and nothing between them but marks of lists.
import type { Body } from "../../../document/body.ts";
import { inlineText, isTextblock, visit } from "../../../document/walk.ts";

const bare = (text: string): string => text.replace(/[\s\p{Cc}]/gu, "");

/** The blocks of a text as they are read, without white space; empty ones are left out. */
export const blocksOf = (body: Body): string[] => {
  const texts: string[] = [];
  visit(body, (node) => {
    if ("type" in node && (node.type === "paragraph" || node.type === "heading") && isTextblock(node)) texts.push(bare(inlineText(node.content)));
  });
  return texts.filter((text) => text !== "");
};

export type Compared = {
  /** Where in the paper's words the document ends. */
  end: number;
  /** Blocks the paper lacks. */
  missing: string[];
  /** What the paper has between blocks. */
  extra: string[];
};

/** Marks of list items, and the description that stands for a picture. */
const LAYOUT = /^(?:•|\d{1,3}\.|〔图片[^〕]*〕|■)*$/;

/** `words`: of the paper from its tagged text. The document is looked for from `from` on. */
export const compareDocument = (words: string, from: number, document: { title: string; number: string; body: Body }): Compared => {
  const expected = [bare(document.title), bare(document.number), ...blocksOf(document.body)].filter((text) => text !== "");
  const missing: string[] = [];
  const extra: string[] = [];
  let at = words.indexOf(expected[0]! + (expected[1] ?? ""), from);
  if (at === -1) return { end: from, missing: expected, extra };
  for (const text of expected) {
    const found = words.indexOf(text, at);
    if (found === -1) {
      missing.push(text);
      continue;
    }
    const between = words.slice(at, found);
    if (between !== "" && !LAYOUT.test(between)) extra.push(between);
    at = found + text.length;
  }
  return { end: at, missing, extra };
};

export type PaperFault = { title: string; because: string };

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Every difference between the paper and the documents it should hold, in Chinese; empty where they are equal. */
export const paperFaults = (words: string, documents: readonly { title: string; number: string; body: Body }[]): PaperFault[] => {
  // The first mention of each title is in the contents; the documents begin after the last title is named there.
  const faults: PaperFault[] = [];
  let from = documents.reduce(
    (at, { title }) => {
      const found = words.indexOf(bare(title), at);
      return found === -1 ? at : found + bare(title).length;
    },
    Math.max(0, words.indexOf("目录")),
  );
  for (const document of documents) {
    const { end, missing, extra } = compareDocument(words, from, document);
    for (const text of missing) faults.push({ title: document.title, because: `纸质版缺少“${short(text)}”` });
    for (const text of extra) faults.push({ title: document.title, because: `纸质版多出“${short(text)}”` });
    from = end;
  }
  return faults;
};
