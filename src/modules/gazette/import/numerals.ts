// Reads whole numbers as headings, articles and dates write them: 十二, 一百零三, 二〇二三, 12, １２, ⑫.

const DIGITS = "零一二三四五六七八九";
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Undefined for what is no number. */
export const numeralOf = (written: string): number | undefined => {
  const text = written.replace(/[〇○Ｏ]/g, "零").replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十百千]{1,9}$/.test(text)) return undefined;
  // 二〇二三: digit by digit.
  if (!/[十百千]/.test(text))
    return text.length === 1 || text.length === 4 ? Number([...text].map((char) => DIGITS.indexOf(char)).join("")) : undefined;
  let total = 0;
  let digit = 0;
  let last = 10_000;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS.indexOf(char);
    else {
      if (unit >= last) return undefined;
      last = unit;
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
};

/** ① … ⑳ and ㈠ … ㈩ and ⑴ … ⒇. */
export const circledOf = (char: string): number | undefined => {
  const unit = char.charCodeAt(0);
  if (unit >= 0x2460 && unit <= 0x2473) return unit - 0x245f;
  if (unit >= 0x2474 && unit <= 0x2487) return unit - 0x2473;
  if (unit >= 0x3220 && unit <= 0x3229) return unit - 0x321f;
  return undefined;
};

const two = (value: number): string => String(value).padStart(2, "0");

const DATE = /^[（]?([\d零〇○Ｏ一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日[）]?$/;

/** The ISO date of a compact text that is a date and nothing else; undefined where the calendar has no such day. */
export const dateOf = (text: string): string | undefined => {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => numeralOf(part)) as [number | undefined, number | undefined, number | undefined];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return undefined;
  const last = month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day > last ? undefined : `${year}-${two(month)}-${two(day)}`;
};
