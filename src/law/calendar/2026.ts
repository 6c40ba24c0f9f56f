// Days off and make-up workdays of 2026, as the State Council's office gave notice of them.
import type { CalendarYearData } from "./calendar-year.ts";

export const YEAR_2026: CalendarYearData = {
  year: 2026,
  notice: "国办发明电〔2025〕7号",
  noticeOn: "2025-11-04",
  daysOff: [
    { name: "元旦", from: "2026-01-01", to: "2026-01-03" },
    { name: "春节", from: "2026-02-15", to: "2026-02-23" },
    { name: "清明节", from: "2026-04-04", to: "2026-04-06" },
    { name: "劳动节", from: "2026-05-01", to: "2026-05-05" },
    { name: "端午节", from: "2026-06-19", to: "2026-06-21" },
    { name: "中秋节", from: "2026-09-25", to: "2026-09-27" },
    { name: "国庆节", from: "2026-10-01", to: "2026-10-07" },
  ],
  makeUpDays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
};
