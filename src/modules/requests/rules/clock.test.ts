// The clock in sentences a clerk can check, each with its article; and the histories it refuses.
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../law/calendar/index.ts";
import { makeCalendar } from "../../../law/calendar/working-days.ts";
import { canFollow, foldClock, ImpossibleHistory } from "./clock.ts";
import { EFFECTS } from "./clock-effects.ts";
import { EVENT_TYPES, History } from "./clock-events.ts";
import { reportClock } from "./clock-report.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
type Given = { on: string; type: string } & Record<string, unknown>;
const history = (receivedOn: string, ...events: Given[]): History => History.parse({ receivedOn, channel: "portal", events });
const report = (receivedOn: string, ...events: Given[]) => reportClock(history(receivedOn, ...events), calendar);

describe("without any event the answer is due on the 20th working day, the day of receipt not counted (条例33)", () => {
  test.each([
    ["2023-10-08", "2023-11-03"],
    ["2023-10-20", "2023-11-17"],
    ["2023-10-26", "2023-11-23"],
    ["2023-11-10", "2023-12-08"],
    ["2023-12-13", "2024-01-11"],
    ["2023-12-18", "2024-01-16"],
    ["2024-01-29", "2024-02-29"],
    ["2024-09-10", "2024-10-14"],
    ["2025-01-20", "2025-02-21"],
    ["2025-09-25", "2025-10-29"],
    ["2026-02-10", "2026-03-16"],
    ["2026-09-18", "2026-10-22"],
  ])("received %s, due %s", (receivedOn, dueOn) => {
    const told = report(receivedOn);
    expect(told).toMatchObject({ dueOn, provisional: false, owner: "authority", state: "running" });
    expect(told.counted).toHaveLength(20);
    expect(told.counted.at(-1)?.on).toBe(dueOn);
    expect(told.skipped[0]).toMatchObject({ on: receivedOn, why: expect.stringContaining("当日不计") });
  });

  test.each([
    ["2024-01-29", "2024-03-28"],
    ["2024-09-10", "2024-11-11"],
    ["2025-01-20", "2025-03-21"],
    ["2025-09-25", "2025-11-26"],
    ["2026-02-10", "2026-04-14"],
    ["2026-09-18", "2026-11-19"],
  ])("received %s and extended by 20, due %s", (receivedOn, dueOn) => {
    expect(report(receivedOn, { on: receivedOn, type: "extended" }).dueOn).toBe(dueOn);
  });

  test("a request received on the Saturday that is a working day counts from the day after it", () => {
    const told = report("2024-05-11");
    expect(told.counted[0]?.on).toBe("2024-05-13");
    expect(told.dueOn).toBe("2024-06-07");
  });

  test("a make-up Sunday counts, and says why", () => {
    expect(report("2024-01-29").counted).toContainEqual({ on: "2024-02-04", why: "调休上班" });
  });

  test("the last day of the lunar year 2024 was a working day by law", () => {
    expect(report("2024-01-29").counted.map(({ on }) => on)).toContain("2024-02-09");
  });
});

describe("a correction (条例30)", () => {
  test("while it is waited for the clock is the applicant's, and no day is due from the authority", () => {
    const told = report("2024-01-29", { on: "2024-02-02", type: "correction-asked", replyBy: "2024-02-23" });
    expect(told).toMatchObject({ dueOn: null, provisional: false, owner: "applicant", state: "awaiting-correction", counted: [] });
    expect(told.clocks).toContainEqual(expect.objectContaining({ owner: "applicant", what: "补正", dueOn: "2024-02-23" }));
  });

  test("the whole term begins anew on the day after the corrected application arrives", () => {
    const told = report("2024-01-29", { on: "2024-02-02", type: "correction-asked" }, { on: "2024-02-08", type: "correction-received" });
    expect(told).toMatchObject({ dueOn: "2024-03-13", owner: "authority", state: "running" });
    expect(told.counted).toHaveLength(20);
    expect(told.counted[0]?.on).toBe("2024-02-09");
    expect(told.skipped).toContainEqual({ on: "2024-02-08", why: expect.stringContaining("收到补正的当日不计") });
    expect(told.skipped).toContainEqual({ on: "2024-02-06", why: expect.stringContaining("等待申请人补正") });
    expect(told.skipped).toContainEqual({ on: "2024-01-31", why: expect.stringContaining("重新计算") });
  });

  test("it may be asked for on the 7th working day, and no longer on the 8th", () => {
    expect(report("2024-01-29", { on: "2024-02-06", type: "correction-asked" }).owner).toBe("applicant");
    expect(() => report("2024-01-29", { on: "2024-02-07", type: "correction-asked" })).toThrow("晚于收到申请后第 7 个工作日");
  });

  test("an application that is not corrected in time is closed", () => {
    expect(report("2024-01-29", { on: "2024-02-02", type: "correction-asked" }, { on: "2024-03-01", type: "correction-lapsed" })).toMatchObject({
      dueOn: null,
      owner: null,
      state: "lapsed",
    });
  });
});

describe("a fee (国办函〔2020〕109号 art. 7, not verified by us)", () => {
  test("the notice stops the clock; the applicant has 20 working days from the day after it", () => {
    const told = report("2025-01-20", { on: "2025-02-05", type: "fee-notified" });
    expect(told).toMatchObject({ dueOn: null, owner: "applicant", state: "awaiting-payment" });
    expect(told.clocks).toContainEqual(expect.objectContaining({ what: "缴费", dueOn: "2025-03-04", source: expect.stringContaining("未核实") }));
  });

  test("payment begins the whole term anew on the day after", () => {
    const told = report("2025-01-20", { on: "2025-02-05", type: "fee-notified" }, { on: "2025-02-10", type: "fee-paid" });
    expect(told).toMatchObject({ dueOn: "2025-03-10", owner: "authority" });
    expect(told.counted[0]?.on).toBe("2025-02-11");
  });
});

describe("asking others (条例32, 33, 34)", () => {
  test("the working days from the day after a third party is asked through the day of the reply do not count", () => {
    const told = report("2024-01-29", { on: "2024-02-01", type: "third-party-asked" }, { on: "2024-02-06", type: "third-party-replied" });
    expect(told.dueOn).toBe("2024-03-06");
    expect(told.skipped.filter(({ why }) => why.includes("征求第三方意见")).map(({ on }) => on)).toEqual([
      "2024-02-02",
      "2024-02-04",
      "2024-02-05",
      "2024-02-06",
    ]);
    expect(told.counted.map(({ on }) => on)).toContain("2024-02-01");
  });

  test("a third party's silence ends on the 15th working day after the asking", () => {
    const told = report("2024-01-29", { on: "2024-01-29", type: "third-party-asked" });
    expect(told).toMatchObject({ owner: "third-party", state: "consulting", dueOn: "2024-03-21" });
    expect(told.clocks).toContainEqual(expect.objectContaining({ owner: "third-party", dueOn: "2024-02-22" }));
    expect(reportClock(history("2024-01-29", { on: "2024-01-29", type: "third-party-asked" }), calendar, plainDate("2024-02-22")).owner).toBe(
      "third-party",
    );
    expect(reportClock(history("2024-01-29", { on: "2024-01-29", type: "third-party-asked" }), calendar, plainDate("2024-02-23")).owner).toBe(
      "authority",
    );
  });

  test("a reply after that moves nothing", () => {
    const asked = { on: "2024-01-29", type: "third-party-asked" };
    expect(report("2024-01-29", asked, { on: "2024-03-05", type: "third-party-replied" }).dueOn).toBe(report("2024-01-29", asked).dueOn);
  });

  test("two consultations at once leave the days they share out once", () => {
    const together = report(
      "2024-01-29",
      { on: "2024-02-01", type: "third-party-asked", party: "甲公司" },
      { on: "2024-02-02", type: "agency-asked", party: "自然资源局" },
      { on: "2024-02-05", type: "third-party-replied", party: "甲公司" },
      { on: "2024-02-06", type: "agency-replied", party: "自然资源局" },
    );
    expect(together.dueOn).toBe(report("2024-01-29", { on: "2024-02-01", type: "agency-asked" }, { on: "2024-02-06", type: "agency-replied" }).dueOn);
  });

  test("an organ that does not answer keeps the day open, one that made the information jointly for 15 working days", () => {
    expect(report("2024-01-29", { on: "2024-01-30", type: "agency-asked" })).toMatchObject({
      dueOn: null,
      owner: "other-organ",
      state: "consulting",
    });
    expect(report("2024-01-29", { on: "2024-01-29", type: "agency-asked", joint: true }).dueOn).toBe("2024-03-21");
  });

  test("a consultation begun when the term is already over changes nothing", () => {
    expect(report("2024-01-29", { on: "2024-03-04", type: "third-party-asked" }).dueOn).toBe("2024-02-29");
  });
});

describe("extension and answer (条例33)", () => {
  test("an extension adds what was approved, on the last day too", () => {
    expect(report("2024-01-29", { on: "2024-02-29", type: "extended", workingDays: 5 }).dueOn).toBe("2024-03-07");
  });

  test("the days may be written under either name, but not two different ones", () => {
    expect(report("2024-01-29", { on: "2024-02-29", type: "extended", days: 5 }).dueOn).toBe("2024-03-07");
    expect(() => report("2024-01-29", { on: "2024-02-29", type: "extended", days: 5, workingDays: 6 })).toThrow("写了两个天数");
  });

  test("an answer closes the case and says whether it was late", () => {
    expect(report("2024-01-29", { on: "2024-02-29", type: "answered" })).toMatchObject({
      dueOn: "2024-02-29",
      owner: null,
      state: "answered",
      late: false,
    });
    expect(report("2024-01-29", { on: "2024-03-01", type: "answered" }).late).toBe(true);
  });

  test("it may be given on the day of receipt", () => {
    expect(report("2024-01-29", { on: "2024-01-29", type: "answered" }).state).toBe("answered");
  });
});

describe("a delayed day for requests beyond a reasonable number (条例35)", () => {
  const delayed = (on: string, until?: string): Given => ({ on, type: "delayed", ...(until === undefined ? {} : { until }) });

  test("takes the place of the day the term ends on; the days between are explained, not counted", () => {
    const told = report("2024-01-29", delayed("2024-02-20", "2024-04-30"));
    expect(told).toMatchObject({ dueOn: "2024-04-30", owner: "authority", state: "running", workingDays: 20 });
    expect(told.counted).toHaveLength(20);
    expect(told.skipped).toContainEqual({ on: "2024-03-01", why: expect.stringContaining("延迟答复的期限内") });
  });

  test("is the later of the two where a consultation pushes the term beyond it", () => {
    const asked = [
      { on: "2024-02-21", type: "agency-asked" },
      { on: "2024-04-10", type: "agency-replied" },
    ];
    expect(report("2024-01-29", delayed("2024-02-20", "2024-03-15"), ...asked).dueOn).toBe(report("2024-01-29", ...asked).dueOn);
  });

  test.each<[string, Given[], string]>([
    ["without a day", [delayed("2024-02-20")], "没有写明延迟到哪一天"],
    ["to a day within the term", [delayed("2024-02-20", "2024-02-29")], "不晚于原来的期限"],
    ["twice", [delayed("2024-02-20", "2024-03-15"), delayed("2024-02-21", "2024-03-20")], "不能再次延迟"],
    ["after the term", [delayed("2024-03-01", "2024-03-15")], "期限届满以后"],
    ["while the clock is the applicant's", [{ on: "2024-02-01", type: "correction-asked" }, delayed("2024-02-02", "2024-03-15")], "不在本机关一方"],
  ])("%s is refused", (_name, events, words) => {
    expect(() => report("2024-01-29", ...events)).toThrow(words);
  });
});

describe("a day that leans on a year without a notice is provisional", () => {
  test("by any day between receipt and the day it is due", () => {
    expect(report("2026-12-10")).toMatchObject({ dueOn: "2027-01-07", provisional: true, unpublishedYears: [2027] });
    expect(report("2026-11-10")).toMatchObject({ provisional: false });
    expect(report("2031-03-03")).toMatchObject({ provisional: true, unpublishedYears: [2031] });
  });

  test("while no day is due nothing is provisional", () => {
    expect(report("2026-12-10", { on: "2026-12-14", type: "correction-asked" })).toMatchObject({ dueOn: null, provisional: false });
  });
});

describe("impossible histories are refused with the reason and the article", () => {
  const on = (day: string, type: string, more: Record<string, unknown> = {}): Given => ({ on: `2024-${day}`, type, ...more });
  test.each<[string, Given[], string]>([
    ["an answer before receipt", [on("01-26", "answered")], "早于收到申请"],
    ["two extensions", [on("02-01", "extended", { workingDays: 5 }), on("02-02", "extended", { workingDays: 5 })], "只能延期一次"],
    ["an extension after the day it was due", [on("03-01", "extended")], "期限届满以后不能再延长"],
    ["a reply of a third party never asked", [on("02-01", "third-party-replied")], "没有征求过"],
    [
      "a second reply to one question",
      [on("02-01", "third-party-asked"), on("02-02", "third-party-replied"), on("02-05", "third-party-replied")],
      "没有征求过",
    ],
    [
      "a reply of another third party",
      [on("02-01", "third-party-asked", { party: "甲公司" }), on("02-02", "third-party-replied", { party: "乙公司" })],
      "没有征求过乙公司的意见",
    ],
    ["a reply of an organ where a third party was asked", [on("02-01", "third-party-asked"), on("02-02", "agency-replied")], "没有征求过"],
    ["a reply before the asking", [on("02-05", "third-party-asked"), on("02-02", "third-party-replied")], "没有征求过"],
    ["a correction never asked for", [on("02-01", "correction-received")], "没有要求补正"],
    ["a second correction", [on("01-31", "correction-asked"), on("02-01", "correction-received"), on("02-02", "correction-asked")], "一次性告知"],
    [
      "a lapse before the day the applicant was given",
      [on("02-02", "correction-asked", { replyBy: "2024-02-23" }), on("02-23", "correction-lapsed")],
      "申请人的期限到 2024-02-23",
    ],
    ["a lapse within the 20 working days of payment", [on("02-05", "fee-notified"), on("03-08", "fee-lapsed")], "申请人的期限到 2024-03-08"],
    ["a payment without a notice", [on("02-01", "fee-paid")], "没有通知收费"],
    ["two notices at once", [on("02-01", "fee-notified"), on("02-02", "fee-notified")], "还没有缴费"],
    ["a fee notice after the term", [on("03-01", "fee-notified")], "期限已于 2024-02-29 届满"],
    ["two answers", [on("02-01", "answered"), on("02-02", "answered")], "之后不能再有答复"],
    ["an extension after the answer", [on("02-01", "answered"), on("02-02", "extended")], "之后不能再有延期"],
  ])("%s", (_name, events, words) => {
    let caught: unknown;
    try {
      report("2024-01-29", ...events);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ImpossibleHistory);
    expect((caught as ImpossibleHistory).message).toContain(words);
    expect((caught as ImpossibleHistory).cite).not.toHaveLength(0);
  });

  test("a request received before the revised regulation", () => {
    expect(() => report("2019-05-14")).toThrow("修订前");
  });

  test("a late reply after the answer is taken, for nobody can prevent it", () => {
    const events = [on("02-01", "third-party-asked"), on("02-27", "answered"), on("02-28", "third-party-replied")];
    expect(report("2024-01-29", ...events).state).toBe("answered");
  });

  test("whether one more event may follow is the same rule, as a verdict", () => {
    const past = history("2024-01-29", on("02-01", "extended"));
    expect(canFollow(past, { on: plainDate("2024-02-02"), type: "extended" }, calendar)).toMatchObject({
      ok: false,
      because: expect.stringContaining("一次"),
    });
    expect(canFollow(past, { on: plainDate("2024-02-02"), type: "answered" }, calendar)).toEqual({ ok: true });
  });
});

test("every event has an effect with an article behind it, and what we did not verify says so", () => {
  for (const type of EVENT_TYPES) {
    expect(EFFECTS[type].source.cite.label, type).toMatch(/^《.+》第.+条/);
    expect(EFFECTS[type].source.confidence, type).toBe(type.startsWith("fee-") ? "K-H" : "C");
  }
});

test("events given in any order are counted by their days", () => {
  const events: Given[] = [
    { on: "2024-02-01", type: "correction-asked" },
    { on: "2024-02-05", type: "correction-received" },
    { on: "2024-02-19", type: "extended", workingDays: 3 },
  ];
  expect(foldClock(history("2024-01-29", ...events.toReversed()), calendar)).toEqual(foldClock(history("2024-01-29", ...events), calendar));
});
