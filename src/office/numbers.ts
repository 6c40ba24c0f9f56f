// How a list's number is written: 1, a, iv, 三, ⑤ … by the names Word and CSS use. So that a number which was automatic can be kept as typed text.
import { chineseNumber } from "../kernel/chinese-number.ts";

const DIGITS = "〇一二三四五六七八九";

export { chineseNumber };

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value);
  const table: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let out = "";
  let rest = value;
  for (const [size, letters] of table) {
    while (rest >= size) {
      out += letters;
      rest -= size;
    }
  }
  return out;
}

/** CSS counts a … z, aa, ab …; Word counts a … z, aa, bb …: in lists of official documents neither gets that far. */
const letters = (value: number): string => {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 8));
};

const circled = (value: number): string => (value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value));
const fullWidth = (value: number): string => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const digitByDigit = (value: number): string => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);

const WRITTEN: Record<string, (value: number) => string> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  "decimal-leading-zero": (value) => String(value).padStart(2, "0"),
  lowerLetter: letters,
  "lower-alpha": letters,
  "lower-latin": letters,
  a: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  "upper-alpha": (value) => letters(value).toUpperCase(),
  "upper-latin": (value) => letters(value).toUpperCase(),
  A: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  "lower-roman": (value) => roman(value).toLowerCase(),
  i: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  "upper-roman": roman,
  I: roman,
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  "simp-chinese-informal": chineseNumber,
  "cjk-ideographic": chineseNumber,
  "trad-chinese-informal": chineseNumber,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  "cjk-decimal": digitByDigit,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: circled,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  none: () => "",
};

/** `value` in the manner called `format`; Arabic digits for a manner we do not know. */
export const writtenNumber = (value: number, format: string): string => (WRITTEN[format] ?? String)(value);

/** Whether the manner is plain Arabic digits, which an ordered list can hold as it is. */
export const isPlainDecimal = (format: string): boolean => format === "decimal" || format === "1" || format === "";

/** What goes between a typed number and the words after it: nothing where the eye needs none (一、总则), a space where it does (1. 2024年…). */
export const gapAfter = (label: string, text: string): string => (/[、，。）】》：]$/.test(label) || /^[\u2e80-\u9fff（“《]/.test(text) ? "" : " ");
