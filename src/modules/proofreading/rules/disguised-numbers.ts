// Numbers of people written so that a search does not find them: Chinese numerals between the digits (一三九零零零零1234), digits in rings, dots or
// commas between the groups, letters drawn like digits. Only whole runs that make a complete number count.
import { foldTable } from "../automaton/variants.ts";
import { isDash, isInvisible, isLetter, isSpace } from "../characters.ts";
import { after, before } from "../rule.ts";
import { readOutAt } from "./read-out-numbers.ts";
import { checkDigit, isAmountOrCode, looksLikeId, type PersonalNumber } from "./number-shapes.ts";

const NUMERALS = "零一二三四五六七八九";
const CAPITALS = "零壹贰叁肆伍陆柒捌玖";
const LETTERS: Record<string, string> = { o: "0", l: "1", i: "1" };

/** 0–9 however it is drawn, and whether it is something else than a digit; undefined for no digit at all. */
const looseDigit = (unit: number): { digit: string; plain: boolean } | undefined => {
  const char = String.fromCharCode(foldTable()[unit] ?? unit);
  if (char >= "0" && char <= "9") return { digit: char, plain: unit < 0x80 || unit >= 0xff10 };
  const numeral = Math.max(NUMERALS.indexOf(char), CAPITALS.indexOf(char), char === "幺" ? 1 : -1);
  if (numeral >= 0) return { digit: String(numeral), plain: false };
  const letter = LETTERS[char];
  return letter === undefined ? undefined : { digit: letter, plain: false };
};

const isGap = (unit: number): boolean => isSpace(unit) || isDash(unit) || isInvisible(unit);

type Run = { start: number; end: number; digits: string; /** Where each digit ends. */ ends: number[]; odd: number; letters: number };

/** Runs of at least eleven digits of any kind, among them one that is not plain. */
function* oddRuns(text: string): Generator<Run> {
  const starts = /[〇○零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖①-⑨⓪❶-❾⁰¹²³⁴-⁹₀-₉oOlI]/g;
  let done = 0;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    let start = match.index;
    for (let at = start - 1; at >= Math.max(done, start - 40); at--) {
      if (looseDigit(text.charCodeAt(at))) start = at;
      else if (!isGap(text.charCodeAt(at))) break;
      if (match.index - at > 40) break;
    }
    const run: Run = { start, end: start, digits: "", ends: [], odd: 0, letters: 0 };
    let gap = 0;
    for (let at = start; at < text.length && run.digits.length < 24; at++) {
      const unit = text.charCodeAt(at);
      const loose = looseDigit(unit);
      if (loose) {
        run.digits += loose.digit;
        run.ends.push(at + 1);
        if (!loose.plain) run.odd++;
        if (isLetter(unit)) run.letters++;
        run.end = at + 1;
        gap = 0;
      } else if (!isGap(unit) || ++gap > 2) break;
    }
    done = Math.max(run.end, match.index + 1);
    starts.lastIndex = done;
    const readOut =
      run.digits.length < 11 && "，、,·.．".includes(text.charAt(run.end) || "汉")
        ? readOutAt(text, start, (at) => (isLetter(text.charCodeAt(at)) ? undefined : looseDigit(text.charCodeAt(at))?.digit))
        : undefined;
    if (readOut) {
      done = starts.lastIndex = readOut.end;
      yield { ...run, digits: readOut.digits, end: readOut.end, ends: [], letters: 0 };
    } else if (run.digits.length >= 11 && run.odd > 0 && run.letters <= 4) yield run;
  }
}

const DOTTED = /(?<![\d.．])1[3-9]\d([.．·,，、/|~_])\d{4}\1\d{4}(?![\d.．])/g;

/** In order of place. */
export const disguisedNumbersIn = (text: string): PersonalNumber[] => {
  const found: PersonalNumber[] = [];
  for (const run of oddRuns(text)) {
    const { start, letters } = run;
    // The sentence may go on with a numeral: …991一栏.
    const size =
      [18, 11].find(
        (length) => run.digits.length > length && run.digits.length <= length + 2 && /[一二三四五六七八九]/.test(text.charAt(run.end - 1)),
      ) ?? run.digits.length;
    const digits = run.digits.slice(0, size);
    const end = run.ends[size - 1] ?? run.end;
    if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) {
      const last = text.charAt(end);
      if (!(digits.length === 17 && /[xX]/.test(last))) continue;
    }
    const said = before(text, start, 16);
    const mobile = /^(?:0086|86)?(1[3-9]\d{9})$/.exec(digits)?.[1];
    if (mobile !== undefined && !isAmountOrCode(text, start, end)) {
      found.push({ kind: "mobile", start, end, digits: mobile, named: /电话|手机|联系|号码|微信/.test(said) });
      continue;
    }
    const lastX = digits.length === 17 ? /^[ \-\u200b-\u200f]{0,3}[xXＸｘ]/.exec(after(text, end, 5))?.[0] : undefined;
    const id = lastX === undefined ? digits : `${digits}X`;
    // Letters for digits leave too much to chance without a check digit.
    if (id.length === 18 && looksLikeId(id) && (checkDigit(id) === id[17] || (letters === 0 && /身份证|身份号码|证件号/.test(said)))) {
      const kind = checkDigit(id) === id[17] ? "citizen-id" : "citizen-id-wrong";
      found.push({ kind, start, end: end + (lastX?.length ?? 0), digits: id, named: /身份/.test(said) });
    }
  }
  for (const match of text.matchAll(DOTTED)) {
    const { index } = match;
    found.push({ kind: "mobile", start: index, end: index + match[0].length, digits: match[0].replace(/\D/g, ""), named: false });
  }
  return found.toSorted((a, b) => a.start - b.start);
};
