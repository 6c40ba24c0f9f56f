// Numbers of people read out in Chinese numerals with commas between the groups or between every figure: 一三九，零零零零，一二三四. Counts the figures
// of each group; which numeral is which figure is told by who asks.
import { before } from "../rule.ts";

const MARKS = "，、,·.． ";
/** Between the groups of a mobile number and of a citizen ID as they are read out. */
const GROUPS = new Set(["3,4,4", "3,3,5", "3,8", "7,4", "4,4,3", "6,8,4", "6,4,4,4", "6,4,2,2,4", "6,12", "14,4"]);
const SAYS_NUMBER = /电话|手机|联系|号码|微信|身份|证件|证号|拨/;

export type ReadOut = { digits: string; end: number };

/** The groups that begin at `start`; undefined where they are no way to read a number out. One figure after the other alone may be a list of lines or groups, so that it wants a word that names it. */
export const readOutAt = (text: string, start: number, digitAt: (at: number) => string | undefined): ReadOut | undefined => {
  const sizes: number[] = [];
  let digits = "";
  let at = start;
  let end = start;
  while (at < text.length && digits.length <= 18) {
    let size = 0;
    for (let digit = digitAt(at); digit !== undefined; digit = digitAt(++at)) {
      digits += digit;
      size++;
    }
    if (size === 0) break;
    sizes.push(size);
    end = at;
    while (at < end + 2 && at < text.length && MARKS.includes(text.charAt(at))) at++;
    if (at === end) break;
  }
  const single = sizes.every((size) => size === 1);
  if (single ? digits.length === 18 || (digits.length === 11 && SAYS_NUMBER.test(before(text, start, 16))) : GROUPS.has(sizes.join(",")))
    return { digits, end };
  return undefined;
};
