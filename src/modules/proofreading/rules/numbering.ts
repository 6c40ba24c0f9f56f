// The numbering of levels: 第一章 第一节 第一条, 一、（一）1.（1）. Form of the marks, gaps and doubles, restart under a new parent, skipped levels.
import { inNumerals, isSpace, narrow, numeralOf } from "../characters.ts";
import { keepLast, linesOf, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《党政机关公文格式》（GB/T 9704—2012）7.3.3";

type Level = "chapter" | "section" | "article" | 1 | 2 | 3 | 4 | 5 | 6;
type Mark = {
  level: Level;
  value: number;
  start: number;
  end: number;
  text: string;
  /** How the same place would be numbered `value`. */ as: (value: number) => string;
  /** Of the list of attachments, which is under no heading. */
  attachment?: true;
};

const NUMERAL = "[一二三四五六七八九十百零〇]{1,6}|\\d{1,3}";
const DIVISION = new RegExp(`^第(${NUMERAL})([章节条])(?=[ \\u3000]|$)`);
const ITEMS: [Level, RegExp][] = [
  // 一、二年级 and 三、四季度 are words, not marks.
  [1, /^([一二三四五六七八九十]{1,4})(?:、(?![一二三四五六七八九十](?:、|[年季月期批级类号组班项是要]))|[.．])/],
  [2, /^[（(]([一二三四五六七八九十]{1,4})[）)][、．.]?/],
  [3, /^(\d{1,2})(?:[.．](?!\d)|、(?!\d))/],
  [4, /^[（(](\d{1,2})[）)][、．.]?/],
  [5, /^(\d{1,2})[)）]/],
  [6, /^([\u2460-\u2473])/],
];
const KINDS: Record<string, Level> = { 章: "chapter", 节: "section", 条: "article" };

/** 一百二十三 as well, for articles. */
const bigNumeral = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text);
  const [hundreds, rest] = text.includes("百") ? text.split("百") : ["", text];
  const tail = (rest ?? "").replace(/^[零〇]/, "");
  const high = hundreds === "" ? 0 : numeralOf(hundreds ?? "");
  const low = tail === "" ? 0 : numeralOf(tail);
  return high === undefined || low === undefined ? undefined : high * 100 + low;
};
const inBigNumerals = (value: number): string =>
  value < 100
    ? inNumerals(value)
    : `${inNumerals(Math.floor(value / 100))}百${value % 100 === 0 ? "" : value % 100 < 10 ? `零${inNumerals(value % 100)}` : value % 100 < 20 ? `一${inNumerals(value % 100)}` : inNumerals(value % 100)}`;

/** What a mark begins with: most lines are told by their first character. */
const OPENS_MARK = /[第一二三四五六七八九十（(0-9０-９①-⑳]/;

const markAt = (line: string, start: number): Mark | undefined => {
  const division = DIVISION.exec(line);
  if (division) {
    const [text, numeral = "", kind = ""] = division;
    const level = KINDS[kind];
    const value = bigNumeral(numeral);
    const spelled = /^\d/.test(numeral) ? String : inBigNumerals;
    return level === undefined || value === undefined
      ? undefined
      : { level, value, start, end: start + text.length, text, as: (n) => `第${spelled(n)}${kind}` };
  }
  for (const [level, shape] of ITEMS) {
    const match = shape.exec(line);
    const written = match?.[1];
    if (!match || written === undefined) continue;
    const value = level === 6 ? written.charCodeAt(0) - 0x245f : /^\d/.test(written) ? Number(written) : numeralOf(written);
    if (value === undefined) continue;
    const spell = (n: number): string => (level === 6 ? String.fromCharCode(0x245f + n) : level === 1 || level === 2 ? inNumerals(n) : String(n));
    const text = match[0];
    return { level, value, start, end: start + text.length, text, as: (n) => text.replace(written, spell(n)) };
  }
  return undefined;
};

const marksIn = keepLast((text: string): Mark[] => {
  const marks: Mark[] = [];
  let listed = false;
  for (const { start, end } of linesOf(text)) {
    let at = start;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    // 附件：1.名单, and 2. below it.
    const label = /^附件?[：:][ \u3000]*(?=1[.．、])/.exec(text.slice(at, Math.min(end, at + 12)))?.[0].length ?? 0;
    at += label;
    const mark = at < end && OPENS_MARK.test(text.charAt(at)) ? markAt(narrow(text.slice(at, Math.min(end, at + 12))), at) : undefined;
    listed = label > 0 || (listed && (mark === undefined ? text.slice(start, end).trim() === "" : mark.level === 3));
    if (mark) marks.push(listed ? { ...mark, attachment: true } : mark);
  }
  return marks;
});

/** What the mark should look like, and why; undefined where it is right. */
const wellFormed = ({ level, text, as, value }: Mark): { right: string; reason: string } | undefined => {
  if (level === 1 && /[.．]$/.test(text)) return { right: `${text.slice(0, -1)}、`, reason: "第一层序号的汉字数字后面用顿号" };
  if (level === 2 || level === 4) {
    const inner = text.replace(/[（()）、．.]/g, "");
    const right = `（${inner}）`;
    if (right === text) return undefined;
    return { right, reason: /[、．.]$/.test(text) ? "带括号的序号后面不加顿号或者点" : "序号用全角的圆括号" };
  }
  if (level === 3 && text.endsWith("、")) return { right: as(value).replace("、", "."), reason: "第三层序号的阿拉伯数字后面用下脚点，不用顿号" };
  return undefined;
};

export const numberingForm: Rule = {
  id: "form/numbering-mark",
  reach: "text",
  severity: "fix",
  title: "序号的写法",
  source: `${SOURCE}、《标点符号用法》（GB/T 15834—2011）`,
  *check(text) {
    for (const mark of marksIn(text)) {
      const form = wellFormed(mark);
      if (form)
        yield { start: mark.start, end: mark.end, reason: `${form.reason}，这里写成了“${mark.text}”`, suggestion: form.right, confidence: 0.88 };
    }
    // Marks within a line: 工作：（一）、压实责任.
    for (const match of text.matchAll(/(?<=[^\n\s])（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）[、．]/g))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "带括号的序号后面不加顿号或者点",
        suggestion: match[0].slice(0, -1),
        confidence: 0.85,
      };
    // 第一、加强领导; 第一、第二季度 is a list.
    for (const match of text.matchAll(/(?<=^|[\n。；：])(第[一二三四五六七八九十]|其[次一二三])、(?![第其一二三四五六七八九十])(?=[\u4e00-\u9fa5])/g))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "“第一”“其次”后面用逗号，不用顿号",
        suggestion: `${match[1]}，`,
        confidence: 0.85,
      };
  },
};

/** Outer to inner; a mark closes everything behind its own place. */
const ORDER: Level[] = ["chapter", "section", "article", 1, 2, 3, 4, 5, 6];

export const numberingSequence: Rule = {
  id: "form/numbering-sequence",
  reach: "text",
  severity: "fix",
  title: "序号不连续",
  source: SOURCE,
  *check(text) {
    /** The last number of each level under the present parent, and the last one anywhere. */
    const open = new Map<Level, number>();
    const ever = new Map<Level, number>();
    /** Levels whose last number stood twice: 三、三、五 is one slip. */
    const twice = new Set<Level>();
    let previous: Mark | undefined;
    for (const mark of marksIn(text)) {
      const hit = sequenceHit(mark, open.get(mark.level), ever.get(mark.level), previous, text);
      const last = open.get(mark.level);
      const resumes = last !== undefined && mark.value === last + 2 && twice.has(mark.level);
      if (hit && !resumes) yield hit;
      if (last === mark.value) twice.add(mark.level);
      else twice.delete(mark.level);
      open.set(mark.level, mark.value);
      ever.set(mark.level, mark.value);
      for (const inner of ORDER.slice(ORDER.indexOf(mark.level) + 1)) {
        // Articles run on through chapters.
        if (inner !== "article") open.delete(inner);
      }
      previous = mark;
    }
  },
};

const sequenceHit = (mark: Mark, last: number | undefined, ever: number | undefined, previous: Mark | undefined, text: string): Hit | undefined => {
  const { value, as, start, end } = mark;
  const hit = (expected: number, reason: string, confidence: number, severity?: "hint"): Hit => ({
    start,
    end,
    reason,
    suggestion: as(expected),
    confidence,
    ...(severity ? { severity } : {}),
  });
  if (value === 1) {
    const doubled = last === 1 && previous?.level === mark.level && isNextLine(text, previous.end, start);
    return doubled ? hit(2, `序号“${mark.text}”重复了`, 0.8) : undefined;
  }
  if (last === undefined) {
    // A text may be an excerpt that begins in the middle: silent until its own numbering has begun.
    // Articles run on through sections and chapters: only the first chapter begins with the first.
    if (mark.level === "article" && previous !== undefined && (previous.level !== "chapter" || previous.value !== 1)) return undefined;
    if (previous === undefined || ORDER.indexOf(previous.level) > ORDER.indexOf(mark.level)) return undefined;
    if (ever === value - 1) return hit(1, `上一层已经换了，“${mark.text}”应当重新从“${as(1)}”编起`, 0.6, "hint");
    return hit(1, `这一层的序号应当从“${as(1)}”编起，这里是“${mark.text}”`, 0.8);
  }
  if (value === last + 1) return undefined;
  if (value === last) return hit(last + 1, `序号“${mark.text}”重复了`, 0.9);
  if (value > last + 1) {
    const missing = value - last === 2 ? `缺“${as(last + 1)}”` : `缺“${as(last + 1)}”到“${as(value - 1)}”`;
    return hit(last + 1, `序号从“${as(last)}”跳到“${mark.text}”，${missing}`, 0.9);
  }
  return hit(last + 1, `序号从“${as(last)}”倒回“${mark.text}”`, 0.75);
};

/** Whether nothing but the rest of one line lies between two marks. */
const isNextLine = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, Math.min(to, from + 2000));
  return between.trimEnd().indexOf("\n") === -1 && to - from <= 2000;
};

export const skippedLevel: Rule = {
  id: "form/numbering-level",
  reach: "text",
  severity: "hint",
  title: "序号跳层",
  source: SOURCE,
  *check(text) {
    let parent: number | undefined;
    for (const mark of marksIn(text)) {
      if (typeof mark.level !== "number") {
        parent = undefined;
        continue;
      }
      if (mark.level > 4 || mark.attachment) continue;
      // Where the outer levels are not numbered (under an article, in an excerpt) nothing is skipped.
      // （1）甲；（2）乙 in one line are points of a sentence.
      const inLine = mark.level === 4 && /^[^\n]{0,200}[；;，。、][（(]2[）)]/.test(text.slice(mark.end, mark.end + 210));
      // Rows of a table have levels of their own.
      const isCell = /^[^\n]*[\t|]/.test(text.slice(mark.end, mark.end + 80));
      // 1.申请表；2.营业执照；… lists things under a heading and is no level of its own.
      const isPlainList = mark.level === 3 && /^[^\n]{0,80}；[ \u3000]*(?:\r?\n|$)/.test(text.slice(mark.end, mark.end + 90));
      if (parent !== undefined && mark.value === 1 && mark.level - parent >= 2 && !inLine && !isPlainList && !isCell) {
        yield {
          start: mark.start,
          end: mark.end,
          reason: `层次序号依次是“一、”“（一）”“1.”“（1）”，这里从第${inNumerals(parent)}层直接到了第${inNumerals(mark.level)}层`,
          suggestion: parent === 2 ? "1." : "（一）",
          confidence: mark.level - parent >= 3 ? 0.75 : 0.55,
        };
      }
      parent = mark.level;
    }
  },
};
