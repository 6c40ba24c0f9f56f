// The body of a public document in the elements of Akoma Ntoso: chapters that hold articles that hold what stands under them, each under the anchor that the
// document's page links by. What its schema does not allow (a row without cells, an empty list, a table in a list) is written another way. Text only.
import type { Block, Body, Inline, ListItem, Table } from "../../document/body.ts";
import { inlineText, isTextblock } from "../../document/walk.ts";
import { gridOf } from "../../office/table-grid.ts";
import { escapeXml } from "./feeds.ts";
import { outlineOf, type Place } from "./rules/outline.ts";

const runs = (inline: readonly Inline[] | undefined): string =>
  (inline ?? [])
    .map((run) =>
      run.type === "hardBreak" ? "<eol/>" : run.marks?.some((mark) => mark.type === "bold") ? `<b>${escapeXml(run.text)}</b>` : escapeXml(run.text),
    )
    .join("");
export const p = (text: string): string => `<p>${text}</p>`;

const span = (name: string, many: number): string => (many > 1 ? ` ${name}="${many}"` : "");

/** Rows in which no cell begins are left out, and what reaches over them reaches less far. */
const table = (block: Table): string => {
  const { cells } = gridOf(block);
  const begun = [...new Set(cells.map((cell) => cell.row))];
  const rows = begun.map((row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ header, colspan, rowspan, content }) => {
        const tag = header ? "th" : "td";
        const down = begun.filter((one) => one >= row && one < row + rowspan).length;
        return `<${tag}${span("colspan", colspan)}${span("rowspan", down)}>${blocksOf(content)}</${tag}>`;
      })
      .join(""),
  );
  return rows.length === 0 ? "" : `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
};

/** A list holds words and lists; of a table in it each row becomes a line. */
const itemOf = ({ content }: ListItem): string =>
  `<li>${content
    .map((block) =>
      block.type === "table"
        ? block.content.map((row) => p(row.content.map((cell) => escapeXml(wordsOf(cell.content))).join("｜"))).join("")
        : blocksOf([block]),
    )
    .join("")}</li>`;

const wordsOf = (blocks: readonly Block[]): string => blocks.map((block) => (isTextblock(block) ? inlineText(block.content) : "")).join(" ");

const blockOf = (block: Block): string => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return p(runs(block.content));
    case "image":
      return p(`〔图片${block.attrs.alt === "" ? "" : `：${escapeXml(block.attrs.alt)}`}〕`);
    case "bulletList":
      return block.content.length === 0 ? "" : `<ul>${block.content.map(itemOf).join("")}</ul>`;
    case "orderedList":
      return block.content.length === 0 ? "" : `<ol>${block.content.map(itemOf).join("")}</ol>`;
    case "table":
      return table(block);
  }
};
const blocksOf = (blocks: readonly Block[]): string => blocks.map(blockOf).join("");

/** `level`: of headings, 1 for the highest; an article stands half a level below the heading it is under. */
type Branch = { level: number; element: string; name: string; id: string; num: string; heading: string; blocks: Block[]; children: Branch[] };

const DIVISIONS: Record<string, string> = { 编: "part", 章: "chapter", 节: "section" };
const DIVISION = /^(第[零〇一二三四五六七八九十百]{1,7}([编章节]))[\s　]*(.*)$/s;
const NUMBERED = /^([一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])(.+)$/s;
/** （一）防火 under an article is a part of it; 第二节 and 附件 are not. */
const ITEM = /^(?:[（(]|\d)/;

const headingOf = (text: string, level: number, id: string): Branch => {
  const division = DIVISION.exec(text);
  const numbered = division ? null : NUMBERED.exec(text);
  const element = division ? DIVISIONS[division[2]!]! : "hcontainer";
  const [num, heading] = division ? [division[1]!, division[3]!] : [numbered?.[1] ?? "", numbered?.[2] ?? text];
  return { level, element, name: division ? "" : ' name="heading"', id, num, heading, blocks: [], children: [] };
};

/** What a block begins, if it begins something: its anchor makes it so. */
const branchOf = (place: Place | undefined, block: Block, prefix: string, under: number): Branch | undefined => {
  if (!place?.anchor || !isTextblock(block)) return undefined;
  const text = inlineText(block.content).trim();
  const id = `${prefix}__${place.anchor}`;
  if (!place.label) return headingOf(text, place.level ?? 1, id);
  const rest = text.slice(place.label.length).trim();
  const first: Block[] = rest === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text: rest }] }];
  return { level: under + 0.5, element: "article", name: "", id, num: place.label, heading: "", blocks: first, children: [] };
};

const written = (branch: Branch): string => {
  const { element, name, id, num, heading, blocks, children } = branch;
  const head = (num === "" ? "" : `<num>${escapeXml(num)}</num>`) + (heading === "" ? "" : `<heading>${escapeXml(heading)}</heading>`);
  const text = blocksOf(blocks);
  const inside =
    children.length > 0
      ? (text === "" ? "" : `<intro>${text}</intro>`) + children.map(written).join("")
      : `<content>${text === "" ? p("") : text}</content>`;
  return `<${element}${name} eId="${escapeXml(id)}">${head}${inside}</${element}>`;
};

/** `main`: the text; `conclusions`: the signature and date that it ends with, empty where it does not. */
export const bodyAkn = (body: Body, prefix: string): { main: string; conclusions: string } => {
  const { places } = outlineOf(body);
  const end = 1 + places.findLastIndex(({ role }) => role !== "signature" && role !== "date");
  const before: Block[] = [];
  const top: Branch[] = [];
  const open: Branch[] = [];
  body.content.slice(0, end).forEach((block, at) => {
    const articleAt = open.findIndex((branch) => branch.element === "article");
    const outside = articleAt === -1 ? open : open.slice(0, articleAt);
    const branch = branchOf(places[at], block, prefix, outside.at(-1)?.level ?? 0);
    if (!branch) {
      (open.at(-1)?.blocks ?? before).push(block);
      return;
    }
    const isPart = articleAt !== -1 && branch.element === "hcontainer" && ITEM.test(branch.num);
    if (!isPart) open.length = outside.length;
    while (open.length > 0 && open.at(-1)!.level >= branch.level) open.pop();
    (open.at(-1)?.children ?? top).push(branch);
    open.push(branch);
  });
  const main = blocksOf(before) + top.map(written).join("");
  return { main: main === "" ? p("") : main, conclusions: blocksOf(body.content.slice(end)) };
};
