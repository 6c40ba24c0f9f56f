// Reads the issue's own facts from the furniture of its pages: name, year, numbers, month of publication, permit, sponsor, colophon.
import type { ContentsEntry, GazetteIssue } from "../schema.ts";
import { compact } from "./characters.ts";
import { numeralOf } from "./numerals.ts";

const most = (counts: ReadonlyMap<string, number>): string | null => [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
const count = (texts: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
const first = (texts: readonly string[], shape: RegExp): RegExpExecArray | null => {
  for (const text of texts) {
    const match = shape.exec(text);
    if (match) return match;
  }
  return null;
};
const numberIn = (match: RegExpExecArray | null, group: number): number | null => numeralOf(match?.[group] ?? "") ?? null;

const NUMERAL = "([\\d一二三四五六七八九十百〇零○]{1,5})";

/** 编辑：某股    电话：…… are two fields, 委员：某某 某某 is one. */
const fieldsOf = (text: string): string[] => text.split(/(?<=[：:].*)[ \u3000]+(?=[\u4e00-\u9fff]{2,8}[：:])/);

/** 二〇二四年七月三十日 as 2024年7月30日. */
const inDigits = (text: string): string =>
  text.replace(
    /([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/g,
    (_, year: string, month: string, day?: string) => `${numeralOf(year)}年${numeralOf(month)}月${day ? `${numeralOf(day)}日` : ""}`,
  );

/** `texts`: masthead, colophon and running heads in their order. */
export const issueOf = (texts: readonly string[], contents: readonly ContentsEntry[]): GazetteIssue => {
  const plain = texts.flatMap(fieldsOf).map((text) => inDigits(compact(text)));
  const names = plain.flatMap((text) => /[\u4e00-\u9fff]{2,24}公报(?!室)/.exec(text)?.[0].replace(/^(?:编辑出版发行|主办|年|期)/, "") ?? []);
  // 政策文件 某县人民政府公报 in a running head: the shortest of the names that end alike.
  const shortest = names.map((name) => names.reduce((best, other) => (best.endsWith(other) ? other : best), name));
  const yearAndNumber = first(plain, new RegExp(`([\\d〇零○一二三四五六七八九]{4})年?(?:增刊|专刊|特刊|号外)?[·.]?第?${NUMERAL}[期号]`));
  const short = first(plain, /(?:^|公报)((?:19|20)\d{2})[.·](\d{1,2})$/);
  const year = first(plain, /^((?:19|20)\d{2})年?$/);
  const number = first(plain, new RegExp(`(?<!总)第${NUMERAL}[期号]`));
  const running = first(plain, new RegExp(`总(?:第)?${NUMERAL}期`));
  const published =
    first(plain, /((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?[^。]{0,4}(?:出版|印刷|发行|编印)/) ??
    first(plain, /(?:出版|印刷|发行)[^：]{0,4}：((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/) ??
    first(plain, /^((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/) ??
    // 2021年第6期 总第87期 2021年12月20日: behind the issue's numbers, in a line of the cover.
    first(plain, /期[）)]?[^\u4e00-\u9fff]{0,4}((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/);
  // 3月31日出版: the year stands beside it.
  const day = first(plain, /(?:^|[^年\d])(\d{1,2})月(\d{1,2})日出版/);
  const itsYear = numberIn(yearAndNumber, 1) ?? numberIn(year, 1);
  const permit =
    first(plain, /(?:准印证号?|准印号?)：(（[\u4e00-\u9fff]{1,4}）内资准字第\d{3,}号)$/) ??
    first(plain, /(?:刊号|准印证?号?|准印)：?((?:（[\u4e00-\u9fff]{1,8}）|[\u4e00-\u9fffA-Z]{0,8})[^：]{0,4}?\d{3,}[^：，。]{0,12})$/) ??
    first(plain, /^((?:（?[\u4e00-\u9fff]{1,4}刊字）?)\d{3,}\S*)$/);
  const sponsor = first(plain, /^(?:主管主办|主办单位|主办)[：](.{3,30})$/) ?? first(plain, /^([\u4e00-\u9fff]{4,30})主办$/);
  const two = (text: string): string => text.padStart(2, "0");
  return {
    title: most(count(shortest)),
    year: numberIn(yearAndNumber, 1) ?? numberIn(year, 1) ?? numberIn(short, 1) ?? numberIn(published, 1),
    number: numberIn(yearAndNumber, 2) ?? numberIn(number, 1) ?? numberIn(short, 2),
    runningNumber: numberIn(running, 1),
    kind: first(plain, /增刊|号外|特刊/) ? "extra" : first(plain, /专刊/) ? "supplement" : "regular",
    publishedOn: published
      ? `${published[1]}-${two(published[2]!)}${published[3] ? `-${two(published[3])}` : ""}`
      : day && itsYear !== null
        ? `${itsYear}-${two(day[1]!)}-${two(day[2]!)}`
        : null,
    permit: permit?.[1]?.replace(/^（([\u4e00-\u9fff]{1,8})）(?=\d)/, "$1") ?? null,
    sponsor: sponsor?.[1] ?? null,
    contents: [...contents],
    colophon: Object.fromEntries(
      texts.flatMap(fieldsOf).flatMap((text) => {
        const match = /^([^：:]{2,14}?)[：:]\s*(.+)$/.exec(text);
        return match ? [[match[1]!.replace(/\s/g, ""), match[2]!.trim()]] : [];
      }),
    ),
  };
};
