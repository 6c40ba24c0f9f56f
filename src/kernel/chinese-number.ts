// A whole number as it is counted in headings and articles: 一, 十一, 一百零二.

const DIGITS = "〇一二三四五六七八九";

/** 一 … 九千九百九十九, as counted in headings (十一, not 一十一). */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9_999) return String(value);
  if (value === 0) return "零";
  const units = ["", "十", "百", "千"];
  let out = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap ||= out !== "";
    else {
      out += `${gap ? "零" : ""}${DIGITS[digit]}${units[place]}`;
      gap = false;
    }
  }
  return out.startsWith("一十") ? out.slice(1) : out;
}
