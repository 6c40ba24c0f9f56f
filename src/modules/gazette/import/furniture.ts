// Finds what belongs to the printed page and to no document: page numbers, running heads, ornaments, the colophon. By shape and repetition.
import type { FurnitureKind } from "../schema.ts";
import { compact, isTerminated } from "./characters.ts";
import { dateOf, numeralOf } from "./numerals.ts";
import { markOf } from "./marks.ts";
import { standsAlone } from "./fragments.ts";
import { isAddressees, isStrongTitle } from "./shapes.ts";
import type { Line } from "./source.ts";

const FRAMED_NUMBER = /^[-—–―－─~～·•.…|〇○●◆*＊\s]+(\d{1,4})[-—–―－─~～·•.…|〇○●◆*＊\s]+$/;
const PAGE_WORD = /^(?:第?(\d{1,4})页(?:[，/、]?共\d{1,4}页)?|page\.?(\d{1,4})(?:of\d+)?|(\d{1,4})\/(\d{1,4})|p\.?(\d{1,4}))$/i;
/** 第5页: a whole line of it can be nothing else. */
const PAGE_NAMED = /^第\d{1,4}页(?:[，/、]?共\d{1,4}页)?$/;
const LONE = /^\d{1,4}$/;
/** 007: no cell and no amount is written so, whether or not blank lines part it from the text. */
const PADDED = /^0\d{1,3}$/;
const N = "[\\d一二三四五六七八九十百〇零○]";
const YEAR = "(?:(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})";
const ISSUE = `(?:(?:${YEAR}年)?增刊|${YEAR}年?[第·./]?${N}{0,3}[期号]?|第${N}{1,4}[卷期号]|（?总第?${N}{1,5}期）?|(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?(?:出版)?)`;
/** 某县人民政府公报（双月刊） 2023年第4期 15, in any order. */
const RUNNING = new RegExp(
  `^\\d{0,4}[-·|—]*(?:${ISSUE})*[-·|—]*[\\u4e00-\\u9fff]{2,24}公报(?:（[\\u4e00-\\u9fff]{1,8}）)?[-·|—]*(?:${ISSUE}|[·|—-])*[-·|—]*\\d{0,4}$`,
);
const RUNNING_ISSUE = new RegExp(`^\\d{0,4}[-·|—]*(?:${ISSUE}){1,3}[-·|—]*\\d{0,4}[-·|—]*$`);
const ORNAMENT = /^[-—–―－─=＝*＊·•~～_…□■◆☆★\s]+$/;
const FREE = /^[*＊（]*(?:内部资料|免费交流|免费赠阅|赠阅|内部发行|注意保存)+[，。！*＊）]*$/;

const isBoundary = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]!;
  const next = lines[at + 1];
  return line.page || line.gap >= 1 || next === undefined || next.gap >= 1 || next.page;
};

/** A word or two at one edge of the page, its number at the other: 会议纪要      3. */
const BESIDE =
  /^(?:([\u4e00-\u9fff\d·]{1,15}[\u4e00-\u9fff])[ \u3000\u00a0]{3,}(\d{1,4})|(\d{1,4})[ \u3000\u00a0]{3,}([\u4e00-\u9fff\d·]{1,15}[\u4e00-\u9fff]))$/;
/** Places of such lines, where there are several, apart from each other, and their numbers never fall. */
const besideNumbers = (lines: readonly Line[]): Set<number> => {
  const found = lines.flatMap(({ text }, at) => {
    const match = BESIDE.exec(text);
    return match ? [{ at, value: Number(match[2] ?? match[3]) }] : [];
  });
  const apart = found.every(({ at, value }, index) => index === 0 || (at - found[index - 1]!.at >= 4 && value > found[index - 1]!.value));
  return new Set(found.length >= 3 && apart ? found.map(({ at }) => at) : []);
};

/** Places of lone numbers that count up as pages do; numbers that do not are cells of a flattened table or something else. */
const loneNumbers = (plain: readonly string[], lines: readonly Line[]): Set<number> => {
  const found = plain.flatMap((text, at) => (LONE.test(text) && (PADDED.test(text) || isBoundary(lines, at)) ? [{ at, value: Number(text) }] : []));
  // The longest rising run: patience sorting.
  const tails: number[] = [];
  const before: number[] = [];
  found.forEach(({ value }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (found[tails[middle]!]!.value < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const rising = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) rising.add(found[index]!.at);
  const span = found.length > 0 ? found.at(-1)!.at - found[0]!.at : 0;
  // Rows of a flattened table follow each other closely.
  return rising.size >= found.length * 0.6 && (found.length < 3 || span / found.length >= 4) ? rising : new Set();
};

/** A number that no document has in a line of its own. */
const isPageNumber = (plain: string): boolean => FRAMED_NUMBER.test(plain) || PAGE_NAMED.test(plain);
export const isRunningHead = (plain: string): boolean =>
  RUNNING.test(plain) || (RUNNING_ISSUE.test(plain) && dateOf(plain) === undefined && /期/.test(plain));
/** A line that shows by itself that a page ends: its number, or the gazette's running head. */
export const isPageEdge = (plain: string): boolean => isPageNumber(plain) || isRunningHead(plain);

/** What each line is as furniture of the pages; undefined for content. Lines are those of the documents' part. */
export const furnitureOf = (lines: readonly Line[], groups: ReadonlySet<string>): (FurnitureKind | undefined)[] => {
  const plain = lines.map((line) => compact(line.text));
  const lone = loneNumbers(plain, lines);
  const beside = besideNumbers(lines);
  const repeated = new Map<string, number>();
  plain.forEach((text, at) => {
    if (text.length <= 40 && isBoundary(lines, at)) repeated.set(headForm(text), (repeated.get(headForm(text)) ?? 0) + 1);
  });
  const kinds = plain.map((text, at): FurnitureKind | undefined => {
    if (text.startsWith("|")) return undefined;
    if (text === "") return "markup";
    if (lone.has(at) || isPageNumber(text) || (PAGE_WORD.test(text) && isBoundary(lines, at))) return "page-number";
    if (isRunningHead(text) || beside.has(at) || isPartedHead(lines[at]!.text)) return "running-head";
    if (ORNAMENT.test(text)) return "markup";
    if (FREE.test(text)) return "running-head";
    if (groups.has(text) && !isStrongTitle(text)) return "heading-of-section";
    const times = repeated.get(headForm(text)) ?? 0;
    return times >= 3 && isRunning(text, lines[at]!) ? "running-head" : undefined;
  });
  return kinds.map(
    (kind, at) => kind ?? (isAtEdge(lines, kinds, at) && isSeldomHead(plain, lines, kinds, at, repeated) ? "running-head" : undefined),
  );
};

const isPaging = (kind: FurnitureKind | undefined): boolean => kind === "page-number" || kind === "running-head";
/** The gazette's name at one edge of the page, the name of its part or its number at the other. */
export const isPartedHead = (text: string): boolean => {
  const parts = text.length > 60 ? [] : text.split(/[ \u3000\t]{2,}/).map(compact);
  return parts.length >= 2 && parts.some(isRunningHead) && parts.every((part) => isPageEdge(part) || HEAD_NAME.test(part) || LONE.test(part));
};
/** First or last of a page, as its number, its head or a form feed shows. */
const isAtEdge = (lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[], at: number): boolean =>
  lines[at]!.page || lines[at + 1]?.page === true || isPaging(kinds[at - 1]) || isPaging(kinds[at + 1]);
const HEAD_NAME = /^[\u4e00-\u9fff]{2,24}(?:文件|文件选登|选登|专栏|之窗|任免|大事记|解读|规章|文选|要闻)$/;
/** A head that comes back only once or never: at a page's edge, twice there, or the name of a part in the middle of a sentence. */
const isSeldomHead = (
  plain: readonly string[],
  lines: readonly Line[],
  kinds: readonly (FurnitureKind | undefined)[],
  at: number,
  repeated: ReadonlyMap<string, number>,
): boolean => {
  const text = plain[at]!;
  if (text.startsWith("|") || text.length > 30 || !isRunning(text, { ...lines[at]!, page: true })) return false;
  let before = at - 1;
  while (before >= 0 && kinds[before] !== undefined) before--;
  const inSentence = before >= 0 && plain[before]!.length > 12 && !isTerminated(plain[before]!) && !plain[before]!.startsWith("|");
  return inSentence && (HEAD_NAME.test(text) || (repeated.get(headForm(text)) ?? 0) >= 2);
};

/** Heads differ from page to page by the number they carry. */
const headForm = (text: string): string => text.replace(/\d+/g, "#");
/** Three cells or more, or two figures among words: the row of a table, which a page may repeat. */
const isRowLike = (text: string): boolean => {
  const words = text.split(/[\s|]+/);
  return text.split(/\t|[ \u3000]{2,}/).length >= 3 || (words.length >= 3 && words.filter((word) => /^[\d.,%]+$/.test(word)).length >= 2);
};
/** A short line that comes back at the top of pages and is nothing a document repeats. */
const isRunning = (text: string, line: Line): boolean =>
  (line.page || line.gap >= 1) &&
  text.length >= 3 &&
  text.length <= 40 &&
  !isRowLike(line.text) &&
  !/[。；：！？]$/.test(text) &&
  markOf(text) === undefined &&
  !standsAlone(text) &&
  !isAddressees(text) &&
  !/的通知$|^表\d/.test(text) &&
  numeralOf(text) === undefined;

const COLOPHON =
  /^(?:主办|主管|承办|协办|编辑出版|编辑|编印|出版|发行|印刷|准印|刊号|刊期|国内|统一|电话|传真|地址|邮编|邮政编码|网址|电子邮箱|邮箱|E-?mail|印数|印张|开本|定价|发送|赠送|赠阅|主任|副主任|委员|主编|副主编|总编|责任编辑|执行编辑|美术编辑|编审|校对|编委|顾问|投稿|订阅|期号|出版日期|印刷日期|内部资料|地点|编辑部)[^。：]{0,16}[：:]/i;
const COLOPHON_LINE = /^(?:编辑委员会|编委会|.{0,20}编辑部|.{2,30}公报室|.{2,30}(?:主办|编印|编辑出版|承印|印刷))$/;
const PERMIT = /^(?:[（(]?[\u4e00-\u9fff]{1,4}刊字[）)]?|.{0,8}准印证?).{0,24}\d{3,}/;

/** 责任编辑：某股    校对：某股: names of a colophon in one line. */
const fieldsIn = (text: string): number => text.split(/[ \u3000]{2,}/).filter((part) => COLOPHON.test(compact(part))).length;
export const isColophon = (text: string): boolean => {
  const plain = compact(text);
  if (/[ \u3000]{2,}/.test(text) && fieldsIn(text) >= 2) return true;
  return COLOPHON.test(plain) || COLOPHON_LINE.test(plain) || PERMIT.test(plain) || FREE.test(plain);
};

const SPONSOR = /^(?:主办|主管主办|主办单位|编辑出版|编辑|编印|出版|承办)：/;
/** Where the colophon at the end begins; the number of lines where there is none. */
export const colophonFrom = (lines: readonly Line[]): number => {
  let from = lines.length;
  let keys = 0;
  for (let at = lines.length - 1; at >= 0 && lines.length - at <= 60; at--) {
    const plain = compact(lines[at]!.text);
    if (isColophon(plain)) {
      keys += Math.max(1, fieldsIn(lines[at]!.text));
      from = at;
    } else if (RUNNING.test(plain) || ORNAMENT.test(plain) || FRAMED_NUMBER.test(plain) || LONE.test(plain)) continue;
    // A short line in between may be the rest of the one above; anything like a document's text ends the search.
    else if (plain.length > 30 || /[。；]$/.test(plain) || dateOf(plain) || markOf(plain) || from - at > 2) break;
  }
  // One line is a colophon only where it says who edits or sponsors, at the very end.
  return keys >= 2 || (from === lines.length - 1 && SPONSOR.test(compact(lines[from]!.text))) ? from : lines.length;
};
