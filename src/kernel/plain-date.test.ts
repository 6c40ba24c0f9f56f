// A day is a day of the calendar, counted and written the one way, whatever clock and zone the machine has.
import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import {
  addDays,
  dateInShanghai,
  dayNumber,
  daysBetween,
  fromDayNumber,
  inChinese,
  isPlainDate,
  plainDate,
  weekdayOf,
  yearOf,
} from "./plain-date.ts";

const FIRST = plainDate("0100-01-01");
const LAST = plainDate("9999-12-31");
const anyDay = fc.integer({ min: dayNumber(FIRST), max: dayNumber(LAST) }).map(fromDayNumber);

describe("what is a date", () => {
  test.each(["2023-10-08", "2024-02-29", "2000-02-29", "0100-01-01", "9999-12-31"])("%s is a day of the calendar", (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(plainDate(text)).toBe(text);
  });

  test.each([
    ["2023-02-29", "2023 is no leap year"],
    ["1900-02-29", "1900 was no leap year"],
    ["2023-04-31", "April has 30 days"],
    ["2023-13-01", "there is no thirteenth month"],
    ["2023-00-10", "there is no month zero"],
    ["2023-01-00", "there is no day zero"],
    ["9999-12-32", "it would leave the last year"],
    ["0000-01-01", "there is no year zero"],
    ["0099-12-31", "it is before the year 100"],
    ["2023-1-1", "months and days have two digits"],
    ["2023-10-08T00:00", "a date has no time"],
    [" 2023-10-08", "nothing stands around it"],
    ["2023-10-08\n", "nothing stands around it, not even the end of a line"],
    ["２０２３-10-08", "digits are plain digits"],
    ["", "nothing is no date"],
  ])("%j is refused: %s", (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  test("every day number gives a date that reads back as the same number", () => {
    fc.assert(fc.property(anyDay, (day) => isPlainDate(day) && fromDayNumber(dayNumber(day)) === day));
  });

  test("days sort as their texts sort", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
  });
});

describe("counting days", () => {
  test("the last day of February is followed by March, in a leap year by the 29th", () => {
    expect(addDays(plainDate("2023-02-28"), 1)).toBe("2023-03-01");
    expect(addDays(plainDate("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(plainDate("2024-01-01"), -1)).toBe("2023-12-31");
  });

  test("adding and counting undo each other", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b && daysBetween(a, b) + daysBetween(b, a) === 0));
  });

  test("a count that leaves the calendar is an error, never a wrong date", () => {
    expect(() => addDays(LAST, 1)).toThrow("公元 100 年至 9999 年");
    expect(() => addDays(FIRST, -1)).toThrow(RangeError);
    expect(() => addDays(FIRST, Number.NaN)).toThrow(RangeError);
  });

  test("days before 1970 are days too", () => {
    expect(dayNumber(plainDate("1970-01-01"))).toBe(0);
    expect(dayNumber(plainDate("1949-10-01"))).toBe(-7397);
    expect(weekdayOf(plainDate("1949-10-01"))).toBe(6);
  });

  test.each([
    ["2026-11-23", 1],
    ["2026-11-24", 2],
    ["2026-11-28", 6],
    ["2026-11-29", 7],
    ["1969-12-28", 7],
    ["1969-12-29", 1],
  ])("%s is day %i of its week", (text, weekday) => {
    expect(weekdayOf(plainDate(text))).toBe(weekday);
  });

  test("weekdays follow one another and seven make a week", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600_000, max: 2_900_000 }),
        (day) => weekdayOf(fromDayNumber(day + 1)) === (weekdayOf(fromDayNumber(day)) % 7) + 1,
      ),
    );
  });
});

describe("writing and reading the clock", () => {
  test("the Chinese form has no leading zeros", () => {
    expect(inChinese(plainDate("2023-10-08"))).toBe("2023年10月8日");
    expect(inChinese(plainDate("2024-02-29"))).toBe("2024年2月29日");
    expect(yearOf(plainDate("2024-02-29"))).toBe(2024);
  });

  test("in Shanghai a new day begins at 16:00 UTC", () => {
    expect(dateInShanghai(new Date("2023-10-08T15:59:59.999Z"))).toBe("2023-10-08");
    expect(dateInShanghai(new Date("2023-10-08T16:00:00.000Z"))).toBe("2023-10-09");
    expect(dateInShanghai(new Date("2023-12-31T16:00:00.000Z"))).toBe("2024-01-01");
  });
});
