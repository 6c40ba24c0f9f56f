// How many days of a kind lie up to a day, and which day is the n-th: constant time both ways, by prefix sums inside a span of days
// and by arithmetic outside it, where every week is Monday to Friday. Days are day numbers (see plain-date.ts); knows no notices.

export type CountingTable = {
  /** Counted days up to and including a day, from an arbitrary fixed zero; only differences mean something. */
  through(day: number): number;
  /** The day on which `through` first reaches n. */
  nth(n: number): number;
};

const THURSDAY_TO_MONDAY = 3; // day number 0, 1970-01-01, was a Thursday

const weekdaysThrough = (day: number): number => {
  const sinceMonday = day + THURSDAY_TO_MONDAY;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
};

const nthWeekday = (n: number): number => {
  const weeks = Math.floor((n - 1) / 5);
  return weeks * 7 + (n - 1 - weeks * 5) - THURSDAY_TO_MONDAY;
};

/** `isCounted` is asked once for each day from `first` through `last`; an empty span (`last` before `first`) leaves Monday to Friday throughout. */
export const makeCountingTable = (first: number, last: number, isCounted: (day: number) => boolean): CountingTable => {
  const before = weekdaysThrough(first - 1);
  const sums = new Int32Array(Math.max(0, last - first + 1));
  const days: number[] = [];
  for (let day = first; day <= last; day++) {
    if (isCounted(day)) days.push(day);
    sums[day - first] = before + days.length;
  }
  const end = before + days.length;
  const shift = last < first ? 0 : end - weekdaysThrough(last);
  return {
    through: (day) => (day < first ? weekdaysThrough(day) : day > last ? weekdaysThrough(day) + shift : sums[day - first]!),
    nth: (n) => (n <= before ? nthWeekday(n) : n > end ? nthWeekday(n - shift) : days[n - before - 1]!),
  };
};
