// What the importer asks of single characters and short words: how much of a text is visible, where a sentence ends, plain forms for comparing.

/** Characters other than white space, by code point. */
export const visibleIn = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // The second half of a pair was counted with its first.
    if (unit >= 0xdc00 && unit <= 0xdfff && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) continue;
    if (!isBlank(unit)) count++;
  }
  return count;
};

/** White space as JavaScript's \s has it. */
export const isBlank = (unit: number): boolean =>
  unit <= 32
    ? unit === 32 || (unit >= 9 && unit <= 13)
    : unit === 0xa0 ||
      unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200a) ||
      unit === 0x2028 ||
      unit === 0x2029 ||
      unit === 0x202f ||
      unit === 0x205f ||
      unit === 0x3000 ||
      unit === 0xfeff;

export const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;

/** Full-width digits, letters and the point as half-width ones. */
export const narrow = (text: string): string =>
  text.replace(/[\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** The form in which shapes are recognised: no blanks, narrow digits, round brackets and colons full-width. */
export const compact = (text: string): string =>
  narrow(text.replace(/\s+/g, ""))
    .replace(/[(]/g, "（")
    .replace(/[)]/g, "）")
    .replace(/:(?!\/\/)/g, "：");

/** How much of the page a text takes: a Chinese character and its marks two, a Latin one one. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    width += isHan(unit) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xff00 || (unit >= 0x2014 && unit <= 0x2026) ? 2 : 1;
  }
  return width;
};

/** The form in which wordings are compared: nothing but letters, digits and Han. */
export const bare = (text: string): string => narrow(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Ends as a sentence or a clause of a list does, quotes and brackets after it included. */
export const isTerminated = (text: string): boolean => {
  const end = text.slice(-40);
  if (/[。；：！？;:!?…][”’"'）)】》]*\s*$|[\u4e00-\u9fff”）》%]\.\s*$/.test(end)) return true;
  if (!/[）)]\s*$/.test(end)) return false;
  // 「……。（民政局牵头）」: a remark in brackets behind the full stop.
  const tail = text.slice(-300);
  const open = Math.max(tail.lastIndexOf("（"), tail.lastIndexOf("("));
  return open > 0 && /[。；！？]\s*$/.test(tail.slice(0, open));
};

/** Has a sentence inside, so is prose and no heading. */
export const isProse = (text: string): boolean => text.length > 400 || /[。；，！？,;]/.test(text.slice(0, -1));

/** An address of the net goes on over lines without a blank. */
const isAddress = (text: string): boolean => /(?:\/\/|www\.|@)[\w./@-]*$/i.test(text.slice(-80));

/** Runs of one sentence as one text: Chinese without a blank, Latin words with one. */
export const joined = (texts: readonly string[]): string =>
  texts
    .map((text, at) =>
      at > 0 && /[A-Za-z]$/.test(texts[at - 1]!.slice(-1)) && /^[A-Za-z]/.test(text) && !isAddress(texts[at - 1]!) ? ` ${text}` : text,
    )
    .join("");

/** How alike two wordings are, 0 to 1, by the pairs of characters they share. */
export const likeness = (left: string, right: string): number => {
  const [a, b] = [bare(left), bare(right)];
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 1; at < a.length; at++) pairs.set(a.slice(at - 1, at + 1), (pairs.get(a.slice(at - 1, at + 1)) ?? 0) + 1);
  let shared = 0;
  for (let at = 1; at < b.length; at++) {
    const pair = b.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
};
