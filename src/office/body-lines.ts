// A body as lines of text with their tables: a paragraph a line, a row a line with a tab between cells. For whoever reads a document's structure from its text.
import type { Block, Body } from "../document/body.ts";
import { inlineText } from "../document/walk.ts";
import { gridOf } from "./table-grid.ts";

const flat = (blocks: readonly Block[]): string => blocks.flatMap((block) => linesOfBlock(block)).join(" ");

const linesOfBlock = (block: Block, number = ""): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [`${number}${inlineText(block.content)}`];
    case "image":
      return [];
    case "bulletList":
      return block.content.flatMap((item) => item.content.flatMap((inner) => linesOfBlock(inner)));
    case "orderedList":
      return block.content.flatMap((item, at) =>
        item.content.flatMap((inner, index) => linesOfBlock(inner, index === 0 ? `${block.attrs.start + at}.` : "")),
      );
    case "table": {
      const { rows, columns, cells } = gridOf(block);
      const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
      for (const { row, column, content } of cells) grid[row]![column] = flat(content).replace(/[\t\n]+/g, " ");
      return grid.map((row) => row.join("\t"));
    }
  }
};

/** Paragraphs are parted by a blank line, rows of a table are not. */
export const linesOfBody = (body: Body): string =>
  body.content.map((block) => linesOfBlock(block).join(block.type === "table" ? "\n" : "\n\n")).join("\n\n");
