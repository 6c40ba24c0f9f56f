// Numbering within running text: 一是…二是…四是, 第一，第二，, ①②④. Gaps and doubles; a series begins with its first and may hold another.
import { numeralOf } from "../characters.ts";
import { type Hit, type Rule } from "../rule.ts";

/** Six ways of counting; each mark stands behind a stop, a colon or the start of a line. */
const MARKS =
  /(?<=^|[\n。；：，、！”）\s])(?:([一二三四五六七八九十])(是|要)(?!否)|第([一二三四五六七八九十])(?=，)|其([一二三四五六七八九])(?=，))|([①-⑳])|(?<=[；，：、。])[（(](\d{1,2})[）)]|(?<=\n[ \u3000]{0,4}|^[ \u3000]{0,4})[（(](\d{1,2})[）)]|(?<=[；：。])(\d{1,2})[.．、](?=[\u4e00-\u9fa5“])/g;

const spelled = (value: number, kind: string): string =>
  kind === "."
    ? `${value}.`
    : kind === "（"
      ? `（${value}）`
      : kind === "①"
        ? String.fromCharCode(0x245f + value)
        : (kind === "第" || kind === "其" ? kind : "") + "零一二三四五六七八九十".charAt(value) + (kind === "是" || kind === "要" ? kind : "");

/** A heading or an article between two marks begins anew. */
const HEADING = /\n[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]+[章节条])/;

export const numberingInLine: Rule = {
  id: "form/numbering-in-line",
  reach: "text",
  severity: "fix",
  title: "文内序号不连续",
  source: "序号应当连续",
  *check(text): Generator<Hit> {
    for (const match of text.matchAll(/(?<=[\n。；：，][一二三四五六七八九]是)[、：](?=[\u4e00-\u9fa5])/g))
      yield { start: match.index, end: match.index + 1, reason: "“一是”“二是”后面不加标点", suggestion: "", confidence: 0.85 };
    if (!/[二三四五六七八九](?:是|要)|第[二三四五六七八九十]，|其[二三四五]，|[②-⑳]|[（(][2-9][）)]|[；。][2-9][.．]/.test(text)) return;
    /** By kind: the last number of each series that is open, the innermost last. */
    const open = new Map<string, number[]>();
    let previous = 0;
    for (const match of text.matchAll(MARKS)) {
      const [all, shi, word, di, qi, circled, inner, atHead, dotted] = match;
      const bracketed = inner ?? atHead;
      const figures = bracketed ?? dotted;
      const kind =
        dotted !== undefined
          ? "."
          : bracketed !== undefined
            ? "（"
            : circled !== undefined
              ? "①"
              : di !== undefined
                ? "第"
                : qi !== undefined
                  ? "其"
                  : word!;
      const value =
        figures !== undefined ? Number(figures) : circled !== undefined ? circled.charCodeAt(0) - 0x245f : (numeralOf((shi ?? di ?? qi)!) ?? 0);
      if (HEADING.test(text.slice(Math.max(0, previous - 1), match.index + 1))) open.clear();
      previous = match.index + all.length;
      // At the head of a line brackets number paragraphs, which are looked at elsewhere.
      if (atHead !== undefined) {
        open.set(kind, [value]);
        continue;
      }
      const series = open.get(kind) ?? [];
      open.set(kind, series);
      if (value === 1) {
        series.push(1);
        continue;
      }
      const at = series.lastIndexOf(value - 1);
      if (at !== -1) {
        series.splice(at, series.length - at, value);
        continue;
      }
      const last = series.at(-1);
      if (last === undefined) continue;
      const expected = last + 1;
      series[series.length - 1] = value;
      if (value < last) continue;
      yield {
        start: match.index,
        end: previous,
        reason: value === last ? `序号“${all}”重复了` : `序号从“${spelled(last, kind)}”跳到“${all}”`,
        suggestion: spelled(expected, kind),
        confidence: 0.85,
      };
    }
  },
};
