// Reads the mark at the head of a paragraph: 第二章, 第六条, 一、（一）1.（1）①. Says its rank, value and how it is cited; judges nothing.
import type { NodeLevel } from "../schema.ts";
import { narrow } from "./characters.ts";
import { circledOf, numeralOf } from "./numerals.ts";

export type Mark = {
  /** Outer to inner. */
  rank: number;
  level: NodeLevel;
  value: number;
  /** 第十二条之一 is 12 and 1. */
  sub: number;
  /** As it is cited: blanks gone, brackets full-width. */
  label: string;
  /** Characters of the text that the mark and the blanks behind it take. */
  length: number;
};

export const RANK = { part: 0, chapter: 1, section: 2, article: 3, first: 4, second: 5, third: 6, fourth: 7, fifth: 8, decimal: 9 } as const;

const N = "[一二三四五六七八九十百千零〇○]{1,7}|[0-9０-９]{1,4}";
const B = "[ \\t\\u3000]*";
const DIVISION = new RegExp(`^第${B}(${N})${B}([编章节条])(?:之${B}([一二三四五六七八九十]))?`);
const DIVISIONS: Record<string, [number, NodeLevel]> = {
  编: [RANK.part, "chapter"],
  章: [RANK.chapter, "chapter"],
  节: [RANK.section, "section"],
  条: [RANK.article, "article"],
};
/** 第三条规定的, 第五条和第六条: words of a sentence, not a mark. */
const CITED = /^(?:规定|的|所|中|至|等|和|及|与|或|、|第|之|款|，|明确|要求|关于)/;

const ITEMS: [rank: number, level: NodeLevel, shape: RegExp, label: (number: string) => string][] = [
  // 一、二年级 and 三、四季度 are words.
  [
    RANK.first,
    "section",
    new RegExp(`^([一二三四五六七八九十]{1,4})${B}(?:、(?![一二三四五六七八九十]+[、年月季级])|[.．](?![0-9]))`),
    (n) => `${n}、`,
  ],
  [RANK.second, "item", new RegExp(`^[（(]${B}([一二三四五六七八九十]{1,4})${B}[）)][、.．]?`), (n) => `（${n}）`],
  [RANK.second, "item", /^([㈠-㈩])[、.．]?/, (n) => `（${"一二三四五六七八九十"[(circledOf(n) ?? 1) - 1]}）`],
  // 1.2022年…… is item 1, 1.5 and 1、2号 are figures.
  [RANK.third, "subitem", new RegExp(`^([0-9０-９]{1,3})${B}[.．、](?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年))`), (n) => `${narrow(n)}.`],
  [RANK.fourth, "subitem", new RegExp(`^[（(]${B}([0-9０-９]{1,3})${B}[）)][、.．]?`), (n) => `（${narrow(n)}）`],
  [RANK.fourth, "subitem", /^([⑴-⒇])[、.．]?/, (n) => `（${circledOf(n) ?? 1}）`],
  [RANK.fifth, "subitem", /^([①-⑳])[、.．]?/, (n) => n],
  [RANK.fifth, "subitem", new RegExp(`^([0-9０-９]{1,3})[)）]`), (n) => `${narrow(n)}）`],
];
/** 1.2.3 with a blank or Han behind it, as technical texts number; up to twelve deep. */
const DECIMAL = /^((?:[0-9]{1,3}[.．]){1,11}[0-9]{1,3})[.．]?(?=[ \t\u3000]+\S)/;

/** 1 总则: the head of a chapter where a text numbers its sections 1.1, 1.2. */
const DECIMAL_HEAD = /^([0-9]{1,2})[ \u3000]+(?=[\u4e00-\u9fff]{2,14}$)/;

/** （1） and ① stand within 1.1 where that is open, although they stand outside it by their form. */
export const rankWithin = (open: readonly { rank: number }[], rank: number): number =>
  (rank === RANK.fourth || rank === RANK.fifth) && open.some((one) => one.rank >= RANK.decimal && one.rank < INNER) ? rank + INNER : rank;
const INNER = 30;

const blanksAfter = (text: string, at: number): number => /^[ \t\u3000]*/.exec(text.slice(at, at + 20))![0].length;

/** Undefined where a paragraph begins with no mark. */
export const markOf = (text: string): Mark | undefined => {
  const head = text.slice(0, 48);
  const division = DIVISION.exec(head);
  if (division) {
    const value = numeralOf(division[1]!);
    const length = division[0].length + blanksAfter(text, division[0].length);
    if (value === undefined || (length === division[0].length && CITED.test(text.slice(length)))) return undefined;
    const [rank, level] = DIVISIONS[division[2]!]!;
    return { rank, level, value, sub: numeralOf(division[3] ?? "零") ?? 0, label: division[0].replace(/\s/g, ""), length };
  }
  const decimal = DECIMAL.exec(head);
  if (decimal) {
    const parts = decimal[1]!.split(/[.．]/);
    const length = decimal[0].length + blanksAfter(text, decimal[0].length);
    return { rank: RANK.decimal + parts.length, level: "subitem", value: Number(parts.at(-1)), sub: 0, label: decimal[1]!, length };
  }
  const chapter = DECIMAL_HEAD.exec(head);
  if (chapter) return { rank: RANK.decimal + 1, level: "section", value: Number(chapter[1]), sub: 0, label: chapter[1]!, length: chapter[0].length };
  for (const [rank, level, shape, label] of ITEMS) {
    const match = shape.exec(head);
    const value = match ? (circledOf(match[1]!) ?? numeralOf(match[1]!)) : undefined;
    if (!match || value === undefined || value === 0) continue;
    return { rank, level, value, sub: 0, label: label(match[1]!.replace(/\s/g, "")), length: match[0].length + blanksAfter(text, match[0].length) };
  }
  return undefined;
};
