// Reads the set of a document off its body: which blocks are chapters, articles, the addressee, the signature; and the
// anchor each can be linked by. Pure; shows nothing itself.
import type { Block, Body } from "../../../document/body.ts";
import { inlineText, isTextblock } from "../../../document/walk.ts";

export type Role = "plain" | "chapter" | "addressee" | "signature" | "date";
/** `label`: the words at the head of the block that carry the link, such as 第五条. `level`: of a heading, 1 for the highest the document has. */
export type Place = { role: Role; anchor?: string; label?: string; level?: number };
export type OutlineEntry = { anchor: string; text: string; level: number };
export type Outline = { places: Place[]; contents: OutlineEntry[] };

const DIGITS = "零一二三四五六七八九";
const ARTICLE = /^第([零〇一二三四五六七八九十百]{1,7})条(?:之([一二三四五六七八九十]{1,3}))?/;
const CHAPTER = /^第[零〇一二三四五六七八九十百]{1,7}[编章节]/;
const WRITTEN_DATE = /^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const ADDRESSEE_LENGTH = 120;
const SIGNATURE_LENGTH = 30;
const CONTENTS_FROM = 3;
const CONTENTS_DEPTH = 2;
const ARTICLES_FROM = 6;

/** 一百零三 → 103, up to 999. */
export const numberOf = (chinese: string): number => {
  let total = 0;
  let digit = 0;
  for (const character of chinese.replaceAll("〇", "零")) {
    if (character === "百") {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (character === "十") {
      total += (digit || 1) * 10;
      digit = 0;
    } else digit = DIGITS.indexOf(character);
  }
  return total + digit;
};

const textOf = (block: Block | undefined): string => (block && isTextblock(block) ? inlineText(block.content).replaceAll("\n", " ").trim() : "");

const articleOf = (text: string): { anchor: string; label: string } | undefined => {
  const match = ARTICLE.exec(text);
  if (!match) return undefined;
  const anchor = `art-${numberOf(match[1] ?? "")}${match[2] ? `-${numberOf(match[2])}` : ""}`;
  return { anchor, label: match[0] };
};

// Official letters end with the organ, then the date, each a short line of its own.
const endingsOf = (blocks: Block[]): Map<number, Role> => {
  const roles = new Map<number, Role>();
  blocks.forEach((block, index) => {
    if (block.type !== "paragraph" || !WRITTEN_DATE.test(textOf(block))) return;
    roles.set(index, "date");
    const before = blocks[index - 1];
    const text = textOf(before);
    if (before?.type === "paragraph" && text !== "" && text.length <= SIGNATURE_LENGTH && !/[。；：:;，,）)]$/.test(text))
      roles.set(index - 1, "signature");
  });
  return roles;
};

/** One place per block of the body, in order, and a table of contents that is empty for a short document. */
export const outlineOf = (body: Body): Outline => {
  const endings = endingsOf(body.content);
  const taken = new Set<string>();
  const headings: OutlineEntry[] = [];
  const articles: OutlineEntry[] = [];
  // A second 第一条 (an annex with its own articles) gets its own anchor.
  const free = (anchor: string): string => {
    let name = anchor;
    for (let turn = 2; taken.has(name); turn += 1) name = `${anchor}_${turn}`;
    taken.add(name);
    return name;
  };
  const top = Math.min(...body.content.map((block) => (block.type === "heading" ? block.attrs.level : 4)));
  const firstText = body.content.findIndex((block) => textOf(block) !== "");
  const places = body.content.map((block, index): Place => {
    const text = textOf(block);
    if (block.type === "heading") {
      const level = block.attrs.level - top + 1;
      if (text === "") return { role: "plain", level };
      const anchor = free(`section-${headings.length + 1}`);
      headings.push({ anchor, text, level });
      return { role: CHAPTER.test(text) ? "chapter" : "plain", anchor, level };
    }
    const ending = endings.get(index);
    if (ending) return { role: ending };
    const article = articleOf(text);
    if (article) {
      const anchor = free(article.anchor);
      articles.push({ anchor, text: article.label, level: 1 });
      return { role: "plain", anchor, label: article.label };
    }
    const isAddressee = index === firstText && /[：:]$/.test(text) && text.length <= ADDRESSEE_LENGTH;
    return { role: isAddressee ? "addressee" : "plain" };
  });
  const listed = headings.filter((entry) => entry.level <= CONTENTS_DEPTH);
  if (listed.length >= CONTENTS_FROM) return { places, contents: listed };
  return { places, contents: articles.length >= ARTICLES_FROM ? articles : [] };
};
