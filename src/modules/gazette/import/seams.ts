// How well one run of text goes on in another: a word that spans the seam, pairs of characters the gazette itself uses, brackets, marks. No dictionary
// of ours: words are those of the platform's own segmenter, turns of phrase those of the text at hand.
import { isHan } from "./characters.ts";

export type Seams = {
  /** Above 0 for, below 0 against `right` being what follows `left`. */
  score: (left: string, right: string) => number;
  /** Above 0 for, below 0 against a paragraph beginning like this. */
  beginning: (text: string) => number;
};

/** More would cost memory and tell no more. */
const CORPUS = 300_000;
const OPEN = "《“‘（〔【";
const CLOSE = "》”’）〕】";
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The bracket left open at the end of a text, or the one closed without having been opened. */
const unbalanced = (text: string): { open: string | undefined; close: string | undefined } => {
  const stack: string[] = [];
  let close: string | undefined;
  for (const char of text) {
    if (OPEN.includes(char)) stack.push(char);
    else {
      const at = CLOSE.indexOf(char);
      if (at !== -1 && stack.pop() === undefined) close ??= char;
    }
  }
  return { open: stack.at(-1), close };
};

const spans = (left: string, right: string): boolean => {
  for (const { segment, index } of segmenter.segment(left + right)) {
    if (index >= left.length) return false;
    if (index + segment.length > left.length) return segment.length >= 2 && isHan(left.charCodeAt(left.length - 1)) && isHan(right.charCodeAt(0));
  }
  return false;
};

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** `texts`: the lines of the gazette. Their own seams are no part of what is learnt. */
export const seamsOf = (texts: Iterable<string>): Seams => {
  const pairs = new Map<string, number>();
  const fours = new Map<string, number>();
  let learnt = 0;
  for (const text of texts) {
    if (learnt > CORPUS) break;
    learnt += text.length;
    for (let at = 1; at < text.length; at++) {
      if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at - 1))) continue;
      count(pairs, text.slice(at - 1, at + 1));
      if (at >= 3) count(fours, text.slice(at - 3, at + 1));
    }
  }
  const phrase = (left: string, right: string): number => {
    if (!isHan(left.charCodeAt(left.length - 1)) || !isHan(right.charCodeAt(0))) return 0;
    if ((fours.get(left.slice(-2) + right.slice(0, 2)) ?? 0) > 0) return 2.5;
    if ((fours.get(left.slice(-3) + right.slice(0, 1)) ?? 0) > 0 || (fours.get(left.slice(-1) + right.slice(0, 3)) ?? 0) > 0) return 2;
    return (pairs.get(left.slice(-1) + right.slice(0, 1)) ?? 0) > 0 ? 0.6 : -0.7;
  };
  const score = (left: string, right: string): number => {
    if (left === "" || right === "") return 0;
    let sum = phrase(left, right);
    if (spans(left.slice(-8), right.slice(0, 8))) sum += 3;
    const { open } = unbalanced(left.slice(-120));
    const { close } = unbalanced(right.slice(0, 120));
    if (open !== undefined && close !== undefined) sum += OPEN.indexOf(open) === CLOSE.indexOf(close) ? 3 : -2;
    else if (close !== undefined) sum -= 3;
    else if (open !== undefined) sum -= 1.5;
    const [end, start] = [left.at(-1)!, right[0]!];
    if (/[，、；。：]/.test(start)) sum += /[，、；。：《“（]/.test(end) ? -4 : 1.5;
    if (/[\d０-９.%]/.test(start) && /[\d０-９〔第]/.test(end)) sum += 1.5;
    if (/[年月日时号个项条%％万亿元件名人户处次亩吨里所家台套座]/.test(start) && /[\d０-９]/.test(end)) sum += 2;
    else if (start === "年" && /[次每今去当上本同]/.test(end)) sum += 2;
    else if (/[年月日天个次人元条项周倍]/.test(start) && /[一二三四五六七八九十百千万两几每]/.test(end)) sum += 2;
    if (/[年月]/.test(end) && /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[月日]/.test(right)) sum += 3;
    if (/[日月年时]/.test(end) && /^(?:起|止|至|前|后|内|之日|以前|以后)/.test(right)) sum += 2;
    if (/[。；！？]/.test(end)) sum -= 1;
    return sum;
  };
  const beginning = (text: string): number => {
    let sum = 0;
    if (/^(?:[，、；。：！？）》”]|[\u4e00-\u9fff][，。、；])/.test(text)) sum -= 5;
    if (unbalanced(text.slice(0, 120)).close !== undefined) sum -= 3;
    if (/^(?:为|根据|按照|依据|经|现将|近|今年|各|本|自|因|当前|目前|全|对|请|凡|在|以上|要|\d{4}年)/.test(text)) sum += 1.2;
    if (/^(?:的|和|及|等|与|或|并|而|且|地|得|了|们|性|者|化|以及)/.test(text)) sum -= 1.5;
    return sum;
  };
  return { score, beginning };
};
