import { describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { daysLeft, deadlineStatus, deadlineWords } from "./deadline.ts";
import { SHIPPED_YEARS } from "./index.ts";
import { makeCalendar } from "./working-days.ts";

const calendar = makeCalendar(SHIPPED_YEARS);

describe("how a deadline of Wednesday 2026-03-18 stands", () => {
  const due = plainDate("2026-03-18");
  test.each([
    ["2026-03-11", "on-time", 5, "剩 5 个工作日"],
    ["2026-03-12", "on-time", 4, "剩 4 个工作日"],
    ["2026-03-13", "soon", 3, "剩 3 个工作日"],
    ["2026-03-14", "soon", 3, "剩 3 个工作日"],
    ["2026-03-17", "soon", 1, "剩 1 个工作日"],
    ["2026-03-18", "today", 0, "今天到期"],
    ["2026-03-19", "overdue", -1, "逾期 1 个工作日"],
    ["2026-03-23", "overdue", -3, "逾期 3 个工作日"],
  ])("on %s it is %s", (today, status, left, words) => {
    const on = plainDate(today);
    expect(deadlineStatus(calendar, on, due)).toBe(status);
    expect(daysLeft(calendar, on, due)).toBe(left);
    expect(deadlineWords(calendar, on, due, false)).toBe(words);
  });
});

test("over a long holiday no working day goes by", () => {
  expect(deadlineWords(calendar, plainDate("2026-02-16"), plainDate("2026-02-23"), false)).toBe("剩不足 1 个工作日");
  expect(deadlineWords(calendar, plainDate("2026-02-23"), plainDate("2026-02-14"), false)).toBe("逾期不足 1 个工作日");
});

test("while a notice it leans on is missing the words say so", () => {
  expect(deadlineWords(calendar, plainDate("2026-12-30"), plainDate("2027-01-07"), true)).toBe("剩 6 个工作日（暂定）");
});
