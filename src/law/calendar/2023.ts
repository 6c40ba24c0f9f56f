// Days off and make-up workdays of 2023, as the State Council's office gave notice of them. 2022-12-31 belongs to this notice.
import type { CalendarYearData } from "./calendar-year.ts";

export const YEAR_2023: CalendarYearData = {
  year: 2023,
  notice: "国办发明电〔2022〕16号",
  noticeOn: "2022-12-08",
  daysOff: [
    { name: "元旦", from: "2022-12-31", to: "2023-01-02" },
    { name: "春节", from: "2023-01-21", to: "2023-01-27" },
    { name: "清明节", from: "2023-04-05", to: "2023-04-05" },
    { name: "劳动节", from: "2023-04-29", to: "2023-05-03" },
    { name: "端午节", from: "2023-06-22", to: "2023-06-24" },
    { name: "中秋节、国庆节", from: "2023-09-29", to: "2023-10-06" },
  ],
  makeUpDays: ["2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"],
};
