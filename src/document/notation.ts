// A small notation for bodies written by hand as data (demonstration texts, test texts), and its parser into the body tree.
// One line is one block: `# ` to `#### ` headings, `1. ` and `- ` lists, `| a | b |` tables (a `|---|` line makes the row above a head),
// anything else a paragraph; a line ending in `\` goes on in the same paragraph. Inside a line: `**bold**`, `[[E15:blacked out]]`.
import { type Block, type Body, type Inline, type ListItem, type Mark, RedactionGround, type TableRow } from "./body.ts";

const TOKEN = /\[\[([A-Z0-9-]+):|\]\]|\*\*/g;

const groundOf = (text: string): RedactionGround => {
  const ground = RedactionGround.safeParse(text);
  if (!ground.success) throw new SyntaxError(`不公开依据无效：${text}`);
  return ground.data;
};

/** The runs of one line with their marks. Throws SyntaxError for an open passage, a stray `]]` or an unknown ground. */
const inlinesOf = (line: string): Inline[] => {
  const runs: Inline[] = [];
  let bold = false;
  let ground: RedactionGround | undefined;
  let at = 0;
  const push = (text: string): void => {
    if (text === "") return;
    const marks: Mark[] = [...(bold ? [{ type: "bold" as const }] : []), ...(ground ? [{ type: "redaction" as const, attrs: { ground } }] : [])];
    runs.push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text });
  };
  for (const token of line.matchAll(TOKEN)) {
    push(line.slice(at, token.index));
    at = token.index + token[0].length;
    if (token[0] === "**") bold = !bold;
    else if (token[0] === "]]") {
      if (!ground) throw new SyntaxError(`多余的 ]]：${line}`);
      ground = undefined;
    } else {
      if (ground) throw new SyntaxError(`涂黑段不能嵌套：${line}`);
      ground = groundOf(token[1] ?? "");
    }
  }
  push(line.slice(at));
  if (ground) throw new SyntaxError(`涂黑段没有结束：${line}`);
  if (bold) throw new SyntaxError(`加粗没有结束：${line}`);
  return runs;
};

const paragraphOf = (lines: string[]): Block => {
  const content = lines.flatMap((line, at): Inline[] => (at === 0 ? inlinesOf(line) : [{ type: "hardBreak" }, ...inlinesOf(line)]));
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
};

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
const isRule = (line: string): boolean => /^\|[\s|:-]+\|$/.test(line.trim()) && line.includes("-");

const tableOf = (lines: string[]): Block => {
  const headed = lines[1] !== undefined && isRule(lines[1]);
  const rows = lines.filter((line) => !isRule(line));
  const width = cellsOf(rows[0] ?? "").length;
  const content = rows.map((line, at): TableRow => {
    const cells = cellsOf(line);
    if (cells.length !== width) throw new SyntaxError(`表格各行列数不一致：${line}`);
    const type = headed && at === 0 ? "tableHeader" : "tableCell";
    return { type: "tableRow", content: cells.map((cell) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraphOf([cell])] })) };
  });
  return { type: "table", content };
};

const itemsOf = (lines: string[], marker: RegExp): ListItem[] =>
  lines.map((line) => ({ type: "listItem", content: [paragraphOf([line.replace(marker, "")])] }));

const ORDERED = /^(\d+)\.\s+/;
const BULLET = /^-\s+/;
const HEADING = /^(#{1,4})\s+/;

/** The body a text in this notation stands for; a text without a line is an empty body. Throws SyntaxError where it is not well formed. */
export const bodyFromNotation = (text: string): Body => {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const content: Block[] = [];
  const take = (at: number, belongs: (line: string) => boolean): string[] => {
    const end = lines.findIndex((line, index) => index >= at && !belongs(line));
    return lines.slice(at, end === -1 ? lines.length : end);
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const heading = HEADING.exec(line);
    const ordered = ORDERED.exec(line);
    if (line === "") at += 1;
    else if (heading) {
      const runs = inlinesOf(line.slice(heading[0].length));
      content.push({ type: "heading", attrs: { level: heading[1]?.length ?? 1 }, content: runs });
      at += 1;
    } else if (line.startsWith("|")) {
      const rows = take(at, (row) => row.startsWith("|"));
      content.push(tableOf(rows));
      at += rows.length;
    } else if (ordered) {
      const items = take(at, (item) => ORDERED.test(item));
      content.push({ type: "orderedList", attrs: { start: Number(ordered[1]) }, content: itemsOf(items, ORDERED) });
      at += items.length;
    } else if (BULLET.test(line)) {
      const items = take(at, (item) => BULLET.test(item));
      content.push({ type: "bulletList", content: itemsOf(items, BULLET) });
      at += items.length;
    } else {
      const before = take(at, (part) => part.endsWith("\\"));
      const whole = lines.slice(at, at + before.length + 1);
      content.push(paragraphOf(whole.map((part) => part.replace(/\\$/, ""))));
      at += whole.length;
    }
  }
  return content.length > 0 ? { type: "doc", content } : { type: "doc", content: [{ type: "paragraph" }] };
};
