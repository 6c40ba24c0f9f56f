// A number of things that are then named one by one: 三个片区：东部、西部、南部、北部 has one too many. Only a list that says all it has.
import { after, type Hit, type Rule } from "../rule.ts";
import { announcedCounts, countOf, namedCounts, pairedCounts } from "./counted-items.ts";

/** What must not stand before the number is looked for behind it: so most places are passed over by their first character. */
const COUNTED =
  /([两二三四五六七八九十2-9](?<![\d.十百千万第].)|1\d(?<![\d.十百千万第]..))(?:个|类|种|家|所|名|大|条|处|项|方面)([\u4e00-\u9fa5]{2,10})(?:：|，?(?:即|分别是|分别为|依次是|依次为|包括|为)：?)/g;
/** 三件民生实事的资金来源：一是… */
const SPELLED = /([两二三四五六七八九十2-9](?<![\d.十百千万第].))(?:件|点|步|个方面|方面|个|项|条|类|种)[\u4e00-\u9fa5]{0,16}：(?=一[是要])/g;
/** 分为三级：Ⅳ级、Ⅲ级 */
const DIVIDED = /(?<=[分有为])([两二三四五六七八九])(?:级|类|档|种|步|个等级|个等次|个阶段|个档次)：([^，。；：\n（(]{4,60})(?=[。；\n]|$)/g;
/** Ends the list: what follows says something else. */
const ENDS = /[，。；：\n]/;
const OPEN = /等|及其他|若干|之一|以上|以下|以内|不少于|至少/;

/** How many the list may have: 、 alone, or 和 between the last two as well. */
const sizesOf = (list: string): number[] => {
  const marks = list.split("、").length;
  const last = list.slice(list.lastIndexOf("、") + 1);
  return /[\u4e00-\u9fa5](?:和|以及|及|与)[\u4e00-\u9fa5]/.test(last) ? [marks, marks + 1] : [marks];
};

const NAMED = "一二三四五六七八九十";

/** 四项任务：一是…，二是…，三是…: how many there are; a gap among them is a slip of numbering and not of counting. */
const spelled = (list: string): number => {
  const marks = [...list.matchAll(/(?<=^|[，。；：、])(?:第?([一二三四五六七八九十])(?=[是要])|其([一二三四五六七八九十]))/g)].map(([, one, other]) =>
    NAMED.indexOf((one ?? other)!),
  );
  // Another 一是 begins another list.
  const next = marks.indexOf(0, 1);
  const own = next === -1 ? marks : marks.slice(0, next);
  return own[0] === 0 ? own.length : 0;
};

const mismatch = (match: RegExpExecArray, found: number): Hit => ({
  start: match.index,
  end: match.index + match[1]!.length + 1,
  reason: `前面说有${match[1]}个，后面列出的是${found}个`,
  suggestion: null,
  confidence: 0.8,
});

export const countedList: Rule = {
  id: "sense/counted-list",
  reach: "text",
  severity: "fix",
  title: "数目与列出的不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(COUNTED)) {
      const value = countOf(match[1]!);
      const from = match.index + match[0].length;
      const list = after(text, from, 160).split(ENDS)[0] ?? "";
      const said = spelled(after(text, from, 400).split("\n")[0] ?? "");
      if (value !== undefined && said >= 2) {
        if (said !== value) yield mismatch(match, said);
        continue;
      }
      if (value === undefined || list.length < 5 || OPEN.test(list) || OPEN.test(match[2]!) || /[（(]/.test(list)) continue;
      const sizes = sizesOf(list);
      if (sizes[0]! < 2 || sizes.includes(value)) continue;
      // Long pieces hold lists of their own.
      if (list.split("、").some((piece) => piece.length > 14)) continue;
      yield mismatch(match, sizes.at(-1)!);
    }
    for (const match of text.matchAll(DIVIDED)) {
      const list = match[2]!;
      const sizes = sizesOf(list);
      if (OPEN.test(list) || sizes[0]! < 2 || sizes.includes(countOf(match[1]!) ?? 0) || list.split("、").some((piece) => piece.length > 12))
        continue;
      yield mismatch(match, sizes.at(-1)!);
    }
    for (const match of text.matchAll(SPELLED)) {
      const from = match.index + match[0].length;
      const said = spelled(after(text, from, 400).split("\n")[0] ?? "");
      if (said >= 2 && said !== countOf(match[1]!)) yield mismatch(match, said);
    }
    for (const { start, end, said, found, open } of [
      ...announcedCounts(text),
      ...namedCounts(text),
      ...(text.includes("分别") ? pairedCounts(text) : []),
    ]) {
      if (open ? said >= found : said === found) continue;
      yield {
        start,
        end,
        reason: open ? `这里说的是${said}个，前面已经列出${found}个` : `这里说的是${said}个，列出的是${found}个`,
        suggestion: null,
        confidence: 0.8,
      };
    }
  },
};
