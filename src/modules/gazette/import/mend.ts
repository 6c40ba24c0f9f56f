// Inside one document: joins what a page, a column or another document has cut. Every repair is flagged.
import type { Flag } from "../schema.ts";
import { isProse, isTerminated, joined } from "./characters.ts";
import { excerpt, flagOf, tailOf } from "./flag.ts";
import { standsAlone, type Fragment } from "./fragments.ts";
import type { Seams } from "./seams.ts";
import { RANK } from "./marks.ts";
import { dateOf } from "./numerals.ts";
import { isTitle } from "./shapes.ts";
import type { Line } from "./source.ts";

/** `foreign`: lines of another document stand between this fragment and the one before it; `note`: the sign of a footnote. */
export type Own = Fragment & { foreign: boolean; note?: string };

type Share = { ended: number; all: number };
/** Of each mark's like, those counted in one run with it: how many begin a paragraph that ends as a sentence. By the first line of a fragment. */
const endedShares = (fragments: readonly Own[]): Map<Line, Share> => {
  const shares = new Map<Line, Share>();
  const runs = new Map<number, { value: number; share: Share }>();
  for (const { mark, text, lines } of fragments) {
    if (!mark) continue;
    const run = runs.get(mark.rank);
    const share = run && mark.value > run.value ? run.share : { ended: 0, all: 0 };
    share.all++;
    if (isTerminated(text)) share.ended++;
    runs.set(mark.rank, { value: mark.value, share });
    shares.set(lines[0]!, share);
  }
  return shares;
};

/** Fragments that are one paragraph so far; `lead` and `tail`: as much of its beginning and end as is looked at. */
type Run = { own: Own[]; lead: string; tail: string };
const LOOKED_AT = 500;
const beginRun = (own: Own): Run => ({ own: [own], lead: own.text.slice(0, LOOKED_AT), tail: own.text.slice(-LOOKED_AT) });

const whole = ({ own }: Run): Own =>
  own.length === 1
    ? own[0]!
    : {
        ...own[0]!,
        lines: own.flatMap(({ lines }) => lines),
        text: joined(own.map(({ text }) => text)),
        plain: own.map(({ plain }) => plain).join(""),
      };

/** Words that end no sentence: something must come behind them. */
const OPEN = /(?:不得|应当|必须|可以|能够|需要|[，、的和与及或由在按为向对将把从至于])$/;
/** A table printed in the middle of a sentence goes behind it: the words before it are open, and those behind it begin nothing. */
const aroundTables = (fragments: readonly Own[]): Own[] => {
  const out = [...fragments];
  for (let at = 1; at < out.length; at++) {
    const before = out[at - 1]!;
    if (!out[at]!.rows || before.rows || !isProse(before.text) || !OPEN.test(before.text)) continue;
    let next = at;
    while (out[next]?.rows) next++;
    const rest = out[next];
    if (!rest || rest.mark || standsAlone(rest.plain) || isTitle(rest.plain) || !isTerminated(rest.text)) continue;
    out.splice(at, 0, ...out.splice(next, 1));
  }
  return out;
};

/** Joins a sentence that a page, a column or another document has cut. */
export const mended = (printed: readonly Own[], seams: Seams, flags: Flag[]): Own[] => {
  const fragments = aroundTables(printed);
  const shares = endedShares(fragments);
  const runs: Run[] = [];
  fragments.forEach((fragment, at) => {
    const run = runs.at(-1);
    const grade = run ? gradeOf(run, fragment, fragments[at + 1], shares, seams) : -1;
    if (!run || grade < 2) {
      runs.push(beginRun(fragment));
      return;
    }
    flagJoint(run, fragment, grade, seams.score(run.tail, fragment.text), flags);
    run.own.push(fragment);
    if (run.lead.length < LOOKED_AT) run.lead += fragment.text.slice(0, LOOKED_AT);
    run.tail = (run.tail + fragment.text).slice(-LOOKED_AT);
  });
  return runs.map(whole);
};

const flagJoint = (run: Run, next: Own, grade: number, seam: number, flags: Flag[]): void => {
  const [left, right] = [run.tail, next.text];
  const lines = [run.own.at(-1)!.lines.at(-1)!.no, next.lines[0]!.no];
  if (!next.foreign)
    flags.push(
      flagOf({
        kind: "cut-by-page",
        lines,
        message: `一句话被切成两段：“${tailOf(left)}”‖“${excerpt(right, 10)}”`,
        confidence: grade >= 3 || seam > 0 ? 1 : 0.85,
        repair: "已接成一段",
        applied: true,
      }),
    );
  if (left.at(-1) === right[0] && /[\u4e00-\u9fff]/.test(right[0] ?? "") && seam < 0)
    flags.push(
      flagOf({
        kind: "garbled",
        lines,
        message: `接缝处“${right[0]}”字出现两次：“${tailOf(left, 6)}‖${excerpt(right, 6)}”`,
        confidence: 0.7,
        repair: `可能多印了一个“${right[0]}”字，请对照原件删去一个`,
        applied: false,
      }),
    );
};

/** Words that no heading has: 现将……, 自2024年……, 应当. */
const isSentence = (text: string): boolean =>
  /^(?:现[将就]|为了?(?!民)|根据|按照|依据|经.{0,12}(?:同意|研究|批准|审议|决定)|请[你各于在将]|自\d{4}年|你[局县市镇乡单]|要(?!点|求)|本[\u4e00-\u9fff]{2}自|答：|问：|\d{1,2}月\d{1,2}日.)/.test(
    text,
  ) || /应当|不得|必须|可以|予以|由.{2,16}(?:负责|列入|牵头)|政府(?:同意|决定)/.test(text);

const isLeftOpen = (left: string, right: string): boolean =>
  OPEN.test(left) ||
  /[于自]$|[底日月年]前$/.test(left) ||
  (/由[\u4e00-\u9fff]{2,16}$/.test(left) && /^(?:负责|列入|牵头|组织|会同|承担|办理)/.test(right)) ||
  (/[日月年时]$/.test(left) && /^(?:至|起至|止)/.test(right));

/** 2 and more: one paragraph. */
const gradeOf = (run: Run, next: Own, after: Own | undefined, shares: ReadonlyMap<Line, Share>, seams: Seams): number => {
  const before = run.own[0]!;
  if (before.note || next.note) return -1;
  if (next.hangs && !before.rows && !next.foreign) return 3;
  // 、市财政局 and 期，…… begin nothing, whatever stands before them.
  const begins = !/^[，、；。：）》”]|^[\u4e00-\u9fff][，。、；]/.test(next.text);
  if (
    !begins &&
    !next.mark &&
    (next.breakBefore || next.foreign) &&
    !before.rows &&
    !next.rows &&
    !isTerminated(run.tail) &&
    dateOf(before.plain) === undefined
  )
    return 3;
  if (before.rows || next.rows || next.mark || isTerminated(run.tail) || standsAlone(run.own.at(-1)!.plain) || standsAlone(next.plain)) return -1;
  if (before.mark === undefined && (isTitle(before.plain) || (isTitle(next.plain) && next.plain.length < 40)) && seams.score(run.tail, next.text) < 2)
    return -1;
  const text = before.mark ? run.lead.slice(before.mark.length) : run.lead;
  const seam = seams.score(run.tail, next.text);
  let grade = Math.min(3, seam);
  // Few words are a heading, unless they can only be the beginning of a sentence or a word spans the seam.
  const isShort = !isProse(text) && !isSentence(text) && !(next.breakBefore && seam >= 2);
  if (isSentence(text)) grade += 2;
  if (/[，、《“（〔]$/.test(run.tail)) grade += 4;
  // Words that a page leaves open: 2024年秋季学期于, 由市财政局 before 列入, a day before 至.
  else if (next.breakBefore && isLeftOpen(text, next.text)) grade += 3;
  if (isProse(text)) grade += 3.5;
  else if (text.length >= 25) grade += next.breakBefore || next.lines[0]!.gap > 0 || !isTerminated(next.text) ? 1.5 : 3;
  // Another document stood between: untangle.ts has found that it goes on here.
  if (next.foreign) grade += before.mark === undefined ? 5 : 3;
  else if (next.breakBefore) grade += 1.5;
  if (/^(?:应|并|和|及|的|等|或|且|以及|而|于(?!是)|之|与|前(?![款述期])|后(?!续))/.test(next.text)) grade += 1;
  // A figure that a page parts, and the last words of a sentence at the head of the next page, which begin nothing.
  if (next.breakBefore && /[\d０-９]$/.test(run.tail) && /^[.．,]?[\d０-９]/.test(next.text)) grade += 2;
  if (next.breakBefore && next.text.length <= 8 && /[。；]$/.test(next.text)) grade += 2;
  if (before.mark) {
    const share = shares.get(before.lines[0]!)!;
    // Without this one: do its like end as sentences, or stand as headings?
    const [ended, others] = [share.ended, share.all - 1];
    if (others >= 2) grade += ended >= others * 0.95 ? 2 : ended >= others * 0.8 ? 1 : ended <= others * 0.5 ? -1.5 : 0;
    if (text.length < 25 && isShort && before.mark.rank !== RANK.article) grade -= 2;
    // 能力, the last word of a heading that was too long for its line.
    if (
      !isProse(text) &&
      next.text.length <= 12 &&
      !isTerminated(next.text) &&
      next.breakBefore &&
      after &&
      !after.rows &&
      (after.mark || after.text.length > 20)
    )
      grade += 2;
  } else if (text.length < 15 && isShort) grade -= 2;
  return grade;
};
