// Receipt, results, fees, likeness, reminders and remedies: each in sentences with the article.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../law/calendar/index.ts";
import { makeCalendar } from "../../../law/calendar/working-days.ts";
import { DECISION_CODES, DECISIONS, FAMILIES, isRefusal } from "./decisions.ts";
import { feeOf } from "./fees.ts";
import { receiptOf } from "./receipt.ts";
import { remediesOf } from "./remedies.ts";
import { remindersDue } from "./reminders.ts";
import { fingerprintOf, likenessOf, similarity } from "./similarity.ts";

const day = plainDate;

describe("the day of receipt (条例31)", () => {
  test("handed in: that day; signed for: the day of the signature", () => {
    expect(receiptOf({ channel: "counter", arrivedOn: day("2026-03-10") }).on).toBe("2026-03-10");
    expect(receiptOf({ channel: "registered-mail", arrivedOn: day("2026-03-11") }).on).toBe("2026-03-11");
  });

  test.each(["ordinary-mail", "fax", "e-mail"] as const)("%s: the day both confirmed it, and none before", (channel) => {
    expect(receiptOf({ channel, arrivedOn: day("2026-03-10") })).toMatchObject({ must: expect.stringContaining("确认") });
    expect(receiptOf({ channel, arrivedOn: day("2026-03-10") }).on).toBeUndefined();
    expect(receiptOf({ channel, arrivedOn: day("2026-03-10"), confirmedOn: day("2026-03-12") }).on).toBe("2026-03-12");
  });

  test("the portal confirms at once", () => {
    expect(receiptOf({ channel: "portal", arrivedOn: day("2026-03-14") }).on).toBe("2026-03-14");
  });
});

describe("the results", () => {
  test("are the 21 leaf rows of the annual table, each once", () => {
    expect(DECISION_CODES.map((code) => DECISIONS[code].row)).toEqual(Array.from({ length: 21 }, (_, index) => index + 3));
  });

  test("fall into the six families as the table does", () => {
    const count = (family: string) => DECISION_CODES.filter((code) => DECISIONS[code].family === family).length;
    expect(Object.fromEntries(Object.keys(FAMILIES).map((family) => [family, count(family)]))).toEqual({
      granted: 1,
      partly: 1,
      withheld: 8,
      unable: 3,
      "not-handled": 5,
      other: 3,
    });
  });
});

describe("the fee (109号 art. 4, 5)", () => {
  test.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [51, 400],
  ])("the %d. request of one applicant in a month costs %d 元, and no other is charged with it", (number, yuan) =>
    expect(feeOf("by-request", number)).toBe(yuan),
  );

  test.each([
    [30, 0],
    [31, 10],
    [68, 380],
    [70, 400],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])("%d pages: %d 元", (pages, yuan) => expect(feeOf("by-page", pages)).toBe(yuan));

  test.each([-1, 1.5, NaN, 2_000_000])("%d is no number of pages", (pages) => expect(() => feeOf("by-page", pages)).toThrow("不对"));
});

describe("likeness", () => {
  const wanted = "2025年度察素齐镇农村危房改造补助资金发放名单及标准";
  test("the same in other words of courtesy is the same", () => {
    expect(likenessOf(wanted, `申请公开：${wanted}。`)).toBe("same");
  });
  test("a word more or less is near", () => {
    expect(likenessOf(wanted, "察素齐镇2025年度农村危房改造补助资金的发放名单、标准")).toBe("near");
  });
  test("another matter is neither, and an empty text is like nothing", () => {
    expect(likenessOf(wanted, "敕勒川镇2024年防汛物资采购合同")).toBeUndefined();
    expect(likenessOf("", "")).toBeUndefined();
    expect(similarity("申请", "请提供")).toBe(0);
  });
  test("near texts share a part of the fingerprint, strangers do not", () => {
    const shares = (a: string, b: string) => fingerprintOf(a).filter((part) => fingerprintOf(b).includes(part)).length;
    expect(shares(wanted, `请提供${wanted}`)).toBe(4);
    expect(shares(wanted, "敕勒川镇2024年防汛物资采购合同")).toBe(0);
  });
});

test("a unit that holds the records is reminded on the 3rd, 5th and 7th working day, one level higher each time", () => {
  const calendar = makeCalendar(SHIPPED_YEARS);
  const due = (today: string, reminded: number[] = []) =>
    remindersDue({ askedOn: day("2026-09-21"), reminded }, calendar, day(today)).map(({ to }) => to);
  expect(due("2026-09-23")).toEqual([]);
  expect(due("2026-09-24")).toEqual(["handler"]);
  expect(due("2026-09-29", [1])).toEqual(["office-head"]);
  expect(due("2026-10-08", [1, 2])).toEqual(["unit-head"]);
  expect(due("2026-10-08", [1, 2, 3])).toEqual([]);
  expect(remindersDue({ askedOn: day("2026-09-21"), answeredOn: day("2026-09-22"), reminded: [] }, calendar, day("2026-10-08"))).toEqual([]);
});

describe("remedies, as they stood on the answer's date (行政复议法23)", () => {
  const where = { reviewedBy: "旗人民政府", court: "有管辖权的人民法院" };
  test("from 2024-01-01 a refusal goes to review first; before, and for other results, the choice is free", () => {
    expect(remediesOf("process-information", day("2024-01-01"), where)).toMatchObject({ reviewFirst: true });
    expect(remediesOf("process-information", day("2023-12-31"), where)).toMatchObject({ reviewFirst: false });
    expect(remediesOf("not-held", day("2026-03-10"), where).sentence).toContain("6 个月内直接");
    expect(remediesOf("partly", day("2026-03-10"), where).sentence).toContain("先向旗人民政府申请行政复议");
  });
  test("what is a refusal is a decision by art. 14, 15 or 16, whole or in part, and no other", () => {
    expect(DECISION_CODES.filter(isRefusal)).toEqual(
      "partly state-secret forbidden-by-law endangers-safety third-party-rights internal-affairs process-information enforcement-file".split(" "),
    );
  });
});
