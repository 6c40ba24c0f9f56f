// Finds the contents page: entries with their page before or behind, groups by organ, entries broken over two lines. Decides no document.
import type { ContentsEntry } from "../schema.ts";
import { compact, joined } from "./characters.ts";
import { isPageEdge, isPartedHead } from "./furniture.ts";
import { numeralOf } from "./numerals.ts";
import { decreeHeadOf, documentNumberOf, isAddressees, isOrgan, isStrongTitle, isTitle, isTitleStart, serialOf, titleLikeness } from "./shapes.ts";
import type { Line } from "./source.ts";

/** `from` and `to` (exclusive) are places in the list of lines. */
export type Contents = { from: number; to: number; entries: ContentsEntry[] };

/** A contents page stands before the documents. */
const REACH = 400;
const HEAD = /^(?:本期)?(?:目录|目次|要目|总目录)(?:contents)?$|^contents$/i;
const LEADING = /^[（(]?([0-9０-９]{1,3})[）)]?[\s.．、·…⋯]*(?=[\u4e00-\u9fff《“])(.+)$/;
const TRAILING = /^(.*?[\u4e00-\u9fff》”）)])(?:[\s.．·…⋯。_—–-]{2,}|[\s]*[（(／/]|\s+)[·\s（(／/]*(?:第)?([0-9０-９]{1,3})(?:页)?[）)]?$/;
const BULLET = /^[\d０-９]{1,2}[.．、]\s*|^[·•◆■●※★○◇△▲*]\s*/;

type Paged = { title: string; page: number | null; leading: boolean };
/** Title and page of a line that has both. */
const pagedOf = (text: string): Paged | undefined => {
  const trailing = TRAILING.exec(text);
  if (trailing) return { title: trailing[1]!.replace(BULLET, ""), page: numeralOf(trailing[2]!) ?? null, leading: false };
  const leading = LEADING.exec(text);
  return leading && !/^[年月日]/.test(leading[2]!) ? { title: leading[2]!, page: numeralOf(leading[1]!) ?? null, leading: true } : undefined;
};
const looksTitled = (title: string): boolean => {
  const plain = compact(title);
  if (plain.length < 4 || plain.length > 150 || /[。；]/.test(plain)) return false;
  return /关于|通知|办法|意见|公告|公报|任免|任职|方案|规定|大事记|决定|批复|令/.test(plain) || isTitle(plain);
};
/** 县政府文件, 【部门文件】: the head of a group of entries. */
export const isGroup = (plain: string): boolean =>
  plain.length <= 30 &&
  (/^[【〖◆■●※★▲]?[\u4e00-\u9fff（）]{2,26}(?:文件|任免|人事|大事记|文选|专栏|之窗|选登)[】〗]?$/.test(plain) ||
    /^[◆■●※★▲]?(?:大事记|人事任免|人事任命|政策解读|公示公告|领导讲话|法规规章|其他)$/.test(plain) ||
    /^[【〖].{2,16}[】〗]$/.test(plain));

/** Where the first two entries stand near each other; with a head, right behind it. */
const beginOf = (lines: readonly Line[]): { from: number; headed: boolean } | undefined => {
  const reach = Math.min(lines.length, REACH);
  const head = lines.slice(0, reach).findIndex((line) => HEAD.test(compact(line.text)));
  if (head !== -1) return { from: head, headed: true };
  let last = -100;
  for (let at = 0; at < reach; at++) {
    const paged = pagedOf(lines[at]!.text);
    if (!paged || !looksTitled(paged.title)) continue;
    if (at - last <= 8) return { from: last, headed: false };
    last = at;
  }
  return undefined;
};

/** A title that is followed by what only a document has is a document's own, unless more of the contents comes first. */
const beginsDocument = (lines: readonly Line[], at: number, entries: readonly ContentsEntry[]): boolean => {
  const behind = lines.slice(at + 1, at + 9).filter(({ text }) => !isPageEdge(compact(text)));
  const decree = decreeHeadOf(compact(lines[at]!.text));
  if (decree && serialOf(compact(behind[0]?.text ?? "")) !== undefined) return true;
  for (const { text } of behind.slice(0, 5)) {
    const plain = compact(text);
    if (documentNumberOf(plain) !== undefined || isAddressees(plain)) return true;
    const paged = pagedOf(text);
    if (paged && looksTitled(paged.title)) return false;
    if (looksTitled(text) && (titleLikeness(text, lines[at]!.text) > 0.9 || entries.some(({ title }) => titleLikeness(title, text) > 0.9)))
      return false;
  }
  return false;
};

/** The rest of an entry on the next line: the title so far is no whole one. */
const isRest = (title: string, plain: string): boolean =>
  plain.length <= 60 &&
  !isStrongTitle(compact(title)) &&
  !isOrgan(plain) &&
  !/[：。]/.test(plain) &&
  (isTitle(plain) || /》?的?[\u4e00-\u9fff]{0,8}(?:通知|意见|办法|方案)$/.test(plain));

/** A row of a contents page that is a table: the page is the last cell, the title the longest, the group the first. */
const takeRow = (text: string, line: number, reading: Reading): boolean => {
  const cells = text
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const page = numeralOf(cells.at(-1) ?? "");
  const title = cells.toSorted((one, other) => other.length - one.length)[0] ?? "";
  if (page === undefined || !looksTitled(title)) return cells.every((cell) => /^[-:]+$/.test(cell) || /题目|标题|页码|栏目|文件名/.test(cell));
  if (cells[0] !== title && numeralOf(cells[0]!) === undefined) reading.section = cells[0]!;
  reading.entries.push({ section: reading.section, title, page, line, open: false });
  return true;
};

const isPagedSoon = (lines: readonly Line[], at: number): boolean => lines.slice(at + 1, at + 4).some(({ text }) => pagedOf(text)?.leading === false);

type Entry = ContentsEntry & { /** May go on in the next line. */ open: boolean };
type Reading = { entries: Entry[]; section: string | null };

/** Of whatever words: behind an entry of an earlier page, with a page of its own, and no sentence. */
const goesUp = ({ title, page, leading }: Paged, last: Entry | undefined): boolean =>
  !leading && page !== null && last?.page != null && page >= last.page && page <= last.page + 60 && !/[。；：]/.test(compact(title));

/** Takes one line into the contents; false where it is none of them. */
const take = (lines: readonly Line[], at: number, headed: boolean, reading: Reading): boolean => {
  const { text, no } = lines[at]!;
  const { entries, section } = reading;
  const plain = compact(text);
  if (headed && (isPageEdge(plain) || isPartedHead(text))) return true;
  if (headed && text.startsWith("|")) return takeRow(text, no, reading);
  // Two columns of entries.
  const halves = text.split(/[ \u3000]{4,}/).map((half) => pagedOf(half));
  if (headed && halves.length === 2 && halves.every((half) => half && !half.leading && looksTitled(half.title))) {
    for (const half of halves)
      entries.push({ section, title: half!.title.replace(/[.．·…⋯]+$/, "").trim(), page: half!.page, line: no, open: false });
    return true;
  }
  const last = entries.at(-1);
  const paged = pagedOf(text);
  const add = (title: string, page: number | null, open: boolean): boolean =>
    entries.push({ section, title: title.trim(), page, line: no, open }) > 0;
  const goOn = (rest: string, page: number | null): boolean => {
    Object.assign(last!, { title: joined([last!.title, rest]), page, open: false });
    return true;
  };
  if (isGroup(plain) || decreeHeadOf(plain)?.form === "文件") {
    reading.section = plain.replace(/^[【〖◆■●※★▲]|[】〗]$/g, "");
    return true;
  }
  if (paged && (looksTitled(paged.title) || last?.open || (headed && goesUp(paged, last)))) {
    // The second half of a title carries its page.
    return last?.open && last.page === null && !paged.leading ? goOn(paged.title, paged.page) : add(paged.title, paged.page, paged.leading);
  }
  if (/^[\d０-９]{1,3}$/.test(plain) && last?.page === null) return goOn("", numeralOf(plain) ?? null);
  if (last?.open && last.page !== null && isRest(last.title, plain)) {
    last.title = joined([last.title, text]);
    return true;
  }
  if (headed && !beginsDocument(lines, at, entries)) {
    if (looksTitled(text) && !entries.some(({ title }) => titleLikeness(title, text) > 0.9)) {
      if (!last?.open || last.page !== null || isStrongTitle(compact(last.title))) return add(text, null, true);
      last.title = joined([last.title, text]);
      return true;
    }
    if (isTitleStart(plain)) return add(text, null, true);
  }
  // The name of a group of whatever words: short, without a page, and entries with theirs right behind it.
  if (headed && entries.length > 0 && /^[【〖◆■●※★▲]?[\u4e00-\u9fff（）、·]{2,12}[】〗]?$/.test(plain) && !last?.open && isPagedSoon(lines, at)) {
    reading.section = plain.replace(/^[【〖◆■●※★▲]|[】〗]$/g, "");
    return true;
  }
  if (headed && isOrgan(plain) && entries.length === 0) {
    reading.section = plain;
    return true;
  }
  return /^[-—–·•\s\d]*$/.test(plain) || (headed && entries.length === 0 && plain.length < 20);
};

export const contentsOf = (lines: readonly Line[]): Contents | undefined => {
  const begin = beginOf(lines);
  if (!begin) return undefined;
  // Group heads may stand before the first entry where no 目录 does.
  let { from } = begin;
  while (!begin.headed && from > 0 && isGroup(compact(lines[from - 1]!.text))) from--;
  const reading: Reading = { entries: [], section: from < begin.from ? compact(lines[begin.from - 1]!.text) : null };
  let to = begin.from + (begin.headed ? 1 : 0);
  while (to < Math.min(lines.length, begin.from + REACH) && take(lines, to, begin.headed, reading)) to++;
  // A group's head at the end belongs to the first document, not to the contents.
  while (to > begin.from + 1 && isGroup(compact(lines[to - 1]!.text))) to--;
  if (reading.entries.length < (begin.headed ? 1 : 2)) return undefined;
  return { from, to, entries: reading.entries.map(({ section, title, page, line }) => ({ section, title, page, line })) };
};
