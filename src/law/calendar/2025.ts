// Days off and make-up workdays of 2025, as the State Council's office gave notice of them. The first year of thirteen statutory days.
import type { CalendarYearData } from "./calendar-year.ts";

export const YEAR_2025: CalendarYearData = {
  year: 2025,
  notice: "国办发明电〔2024〕12号",
  noticeOn: "2024-11-12",
  daysOff: [
    { name: "元旦", from: "2025-01-01", to: "2025-01-01" },
    { name: "春节", from: "2025-01-28", to: "2025-02-04" },
    { name: "清明节", from: "2025-04-04", to: "2025-04-06" },
    { name: "劳动节", from: "2025-05-01", to: "2025-05-05" },
    { name: "端午节", from: "2025-05-31", to: "2025-06-02" },
    { name: "国庆节、中秋节", from: "2025-10-01", to: "2025-10-08" },
  ],
  makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
};
