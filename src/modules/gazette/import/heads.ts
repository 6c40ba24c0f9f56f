// Finds where documents begin: organ, number, title in one or several lines, signer, addressees, and the contents page as a witness.
import type { ContentsEntry } from "../schema.ts";
import { bare, compact } from "./characters.ts";
import { isCarried, withSection } from "./carried.ts";
import { isGroup } from "./contents.ts";
import type { Fragment } from "./fragments.ts";
import { dateOf } from "./numerals.ts";
import {
  attachmentOf,
  decreeHeadOf,
  documentNumberOf,
  isAddressees,
  isOrgan,
  isSalutation,
  numberAndSignerOf,
  organsOf,
  isStrongTitle,
  isTitle,
  isTitleStart,
  serialOf,
  signerOf,
  titleLikeness,
  withoutNumber,
} from "./shapes.ts";

export type Head = {
  /** Places in the list of fragments, `to` exclusive. */
  from: number;
  to: number;
  title: string;
  /** The fragments the title stands in. */
  titleAt: number[];
  /** The fragments the number stands in, where a page parts it. */
  numberCutAt: number[];
  organ: string | null;
  number: string | null;
  signer: string | null;
  addressees: string | null;
  /** The name of the gazette's part above it, such as 人事任免: its fragment. */
  sectionAt: number | undefined;
  entry: ContentsEntry | undefined;
};

const MAX_TITLE_LINES = 4;
const ENOUGH = 3;
/** Of titles that are not the same: more than any gazette needs. */
const COMPARISONS = 20_000;

/** Looks titles up in the contents page. */
export const entryFinder = (entries: readonly ContentsEntry[]): ((title: string, isLikely: boolean) => ContentsEntry | undefined) => {
  const exact = new Map(entries.map((entry) => [bare(withoutNumber(entry.title)), entry]));
  let budget = COMPARISONS;
  return (title, isLikely) => {
    const found = exact.get(bare(title));
    if (found || !isLikely || budget <= 0) return found;
    budget -= entries.length;
    return entries.find((entry) => titleLikeness(entry.title, title) >= 0.9);
  };
};
type Finder = ReturnType<typeof entryFinder>;

/** The document number at a place, and over how many fragments a page has parted it. */
const numberAt = (fragments: readonly Fragment[], at: number): { number: string; parts: 1 | 2 } | undefined => {
  const [one, two] = [fragments[at], fragments[at + 1]];
  const whole = one && documentNumberOf(one.plain);
  if (whole !== undefined) return { number: whole, parts: 1 };
  if (!one || !two?.breakBefore || two.plain.length > 10 || !/[\u4e00-\u9fff〔[（]\d{0,4}[〕\]）]?第?\d{0,4}$/.test(one.plain)) return undefined;
  const joined = documentNumberOf(one.plain + two.plain);
  return joined === undefined ? undefined : { number: joined, parts: 2 };
};

type Title = { text: string; to: number; strong: boolean };

/** The title that begins at `at`, put together from its lines. */
const titleAt = (fragments: readonly Fragment[], at: number, find: Finder): Title | undefined => {
  let text = "";
  for (let to = at; to < Math.min(fragments.length, at + MAX_TITLE_LINES); to++) {
    const fragment = fragments[to]!;
    if (fragment.rows || fragment.plain.length > 120 || (to > at && isClear(fragment))) break;
    text += text !== "" && /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(fragment.text) ? ` ${fragment.text}` : fragment.text;
    const plain = compact(text);
    const next = fragments[to + 1];
    if (next && !next.rows && isTitleTail(next.plain) && to + 1 < at + MAX_TITLE_LINES) continue;
    if (isStrongTitle(plain)) return { text, to: to + 1, strong: true };
    if (to > at ? isTitle(plain) && isWhole(plain) : isTitle(plain) && !isOpen(plain)) return { text, to: to + 1, strong: false };
    if (fragment.mark === undefined && plain.length <= 60 && find(plain, false)) return { text, to: to + 1, strong: false };
    if (!isTitleStart(plain) && !isOpen(plain)) break;
  }
  return undefined;
};
const isOpen = (plain: string): boolean => plain.lastIndexOf("《") > plain.lastIndexOf("》");
const isWhole = (plain: string): boolean => !isOpen(plain);
/** The last line of a title that seemed whole: 的通知, （试行）. */
const isTitleTail = (plain: string): boolean =>
  /^(?:的(?:通知|意见|批复|决定|公告|函|报告|通报)|（[^）]{1,14}）(?:的(?:通知|意见|批复|决定|公告|函))?|》的(?:通知|决定))$/.test(plain) &&
  dateOf(plain) === undefined;
/** What can be no part of a title. */
const isClear = ({ plain, mark }: Fragment): boolean =>
  mark !== undefined ||
  documentNumberOf(plain) !== undefined ||
  dateOf(plain) !== undefined ||
  signerOf(plain) !== undefined ||
  isAddressees(plain) ||
  isOrgan(plain) ||
  attachmentOf(plain) !== undefined;

/** An organ as it stands at the head of a document: with the name of its place, not 县财政局 as a list has it. */
const isHeadOrgan = (plain: string): boolean => isOrgan(plain) && !/^[县市区旗州盟镇乡](?!(?:人民)?政府)/.test(plain);

const isApart = ({ lines, breakBefore }: Fragment): boolean => breakBefore || lines[0]!.gap > 0;

const headAt = (fragments: readonly Fragment[], at: number, find: Finder): Head | undefined => {
  const organs: string[] = [];
  let organ: string | null = null;
  let number: string | null = null;
  let numberCutAt: number[] = [];
  let signer: string | null = null;
  let addressees: string | null = null;
  let form: string | undefined;
  let to = at;
  let score = 0;
  const plainAt = (place: number): string => fragments[place]?.plain ?? "";
  const takeNumber = (): void => {
    const found = numberAt(fragments, to)!;
    number = found.number;
    if (found.parts === 2) numberCutAt = [to, ++to];
  };
  for (; to < at + 5 && to < fragments.length; to++) {
    const plain = plainAt(to);
    const decree = decreeHeadOf(plain);
    if (fragments[to]!.rows) return undefined;
    if (decree && decree.form !== "决定") {
      organs.push(decree.organ);
      if (decree.form !== "文件") form = decree.form;
      score += 1;
    } else if (isHeadOrgan(plain) && dateOf(plainAt(to + 1)) === undefined) {
      // A list of organs above a blank line is no part of the head under it.
      if (organs.length > 0 && isApart(fragments[to]!) && !isApart(fragments[to - 1]!)) return undefined;
      score += organs.length === 0 ? 1 : 0;
      organs.push(...organsOf(fragments[to]!.text));
    } else if (number === null && numberAt(fragments, to)) {
      takeNumber();
      score += 2;
    } else if (number === null && numberAndSignerOf(plain)) {
      ({ number, signer } = numberAndSignerOf(plain)!);
      score += 3;
    } else if (signerOf(plain)) signer = signerOf(plain)!;
    else if (serialOf(plain) && form !== undefined) {
      number = `${organs.at(-1)}${form}${serialOf(plain)}`;
      score += 2;
    } else break;
  }
  const title = titleAt(fragments, to, find);
  if (!title && !(form !== undefined && number !== null)) return undefined;
  // 人事任免 above a document is the name of a part, whatever the contents page makes of it.
  if (title && title.to === at + 1 && isGroup(plainAt(at)) && headAt(fragments, at + 1, find)) return undefined;
  const titleFrom = to;
  if (title) {
    to = title.to;
    score += title.strong ? 2 : 0;
  }
  for (; to < fragments.length && to < at + 12; to++) {
    const plain = plainAt(to);
    if (number === null && numberAt(fragments, to)) {
      takeNumber();
      score += 2;
    } else if (number === null && numberAndSignerOf(plain)) {
      ({ number, signer } = numberAndSignerOf(plain)!);
      score += 3;
    } else if (serialOf(plain) && number === null && title) {
      number = `${organs.at(-1) ?? ""}${form ?? /(?:公告|通告|令)$/.exec(compact(title.text))?.[0] ?? ""}${serialOf(plain)}`;
      score += 1;
    } else if (signerOf(plain) && signer === null) {
      signer = signerOf(plain)!;
      score += 1;
    } else if (isAddressees(plain) && addressees === null) {
      addressees = fragments[to]!.text.replace(/[：:]$/, "");
      score += 2;
    } else if (addressees === null && /，$|、$/.test(plain) && isAddressees(plain + plainAt(to + 1))) {
      addressees = (fragments[to]!.text + fragments[to + 1]!.text).replace(/[：:]$/, "");
      to++;
      score += 2;
    } else break;
  }
  // A speech and an open letter have neither organ nor number at their head, but a salutation, with the day in brackets before it.
  if (title && [to, dateOf(plainAt(to)) === undefined ? to : to + 1].some((place) => isSalutation(plainAt(place)))) score += ENOUGH;
  // A report of figures has its office and its day in brackets under the title.
  if (title && isHeadOrgan(plainAt(to)) && plainAt(to + 1).startsWith("（") && dateOf(plainAt(to + 1)) !== undefined) score += ENOUGH;
  // 某局关于……的公告 with nothing but its title: marked as a heading, or right behind the day that another document was signed on.
  const begins = fragments[at]!.lines[0]!.markup.length > 0 || dateOf(plainAt(at - 1)) !== undefined;
  if (title?.strong && title.to === at + 1 && begins && organInTitle(title.text) !== null) score += 1;
  const entry = title && find(title.text, title.strong || score > 0);
  if (entry) score += 3;
  if (score < ENOUGH) return undefined;
  organ = organs.length > 0 ? organs.join("、") : organInTitle(title?.text);
  const name = title?.text ?? entry?.title ?? nameOfDecree(fragments, to) ?? `${number}`;
  const titles = title ? Array.from({ length: title.to - titleFrom }, (_, index) => titleFrom + index) : [];
  return { from: at, to, title: tidy(name), titleAt: titles, numberCutAt, organ, number, signer, addressees, sectionAt: undefined, entry };
};

const organInTitle = (title: string | undefined): string | null => {
  const lead = /^([\u4e00-\u9fff、]{3,40}?)(?:关于|印发|转发|批转|专题会议|常务会议|第[\d一二三四五六七八九十]+次)/.exec(compact(title ?? ""))?.[1];
  return lead !== undefined && isOrgan(lead) ? lead : null;
};
/** A decree has no title of its own: it is called by what it makes known. */
const nameOfDecree = (fragments: readonly Fragment[], from: number): string | undefined => {
  const named = /《([^》]{2,60})》/.exec(
    fragments
      .slice(from, from + 2)
      .map(({ text }) => text)
      .join(""),
  );
  return named?.[1];
};
/** Blanks between Chinese characters are the printer's. */
const tidy = (title: string): string => title.replace(/(?<=[^\x20-\x7e])[ \u3000]+|[ \u3000]+(?=[^\x20-\x7e])/g, "").trim();

/** All heads in their order. */
export const headsOf = (fragments: readonly Fragment[], entries: readonly ContentsEntry[]): Head[] => {
  const find = entryFinder(entries);
  const heads: Head[] = [];
  let annexed = false;
  for (let at = 0; at < fragments.length; at++) {
    const fragment = fragments[at]!;
    // 附件2 and the title under it begin no document.
    const isAnnex = annexed && !documentNumberOf(fragments[at + 1]?.plain ?? "") && !isOrgan(fragment.plain);
    annexed = !fragment.rows && attachmentOf(fragment.plain) !== undefined && attachmentOf(fragment.plain)!.name.length < 30;
    if (fragment.rows || fragment.mark || fragment.plain.length > 120 || isAnnex) continue;
    const head = headAt(fragments, at, find);
    if (!head || isCarried(head, fragments, heads.at(-1), entries)) continue;
    heads.push(withSection(head, fragments, heads.at(-1)));
    at = head.to - 1;
  }
  return heads;
};
