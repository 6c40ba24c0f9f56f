// A year's holiday notice of our own making, for tests of a year that is not published yet: only its shape is real.
import { CalendarYear, type CalendarYearData } from "../../src/law/calendar/working-days.ts";

export const NOTICE_2027: CalendarYearData = {
  year: 2027,
  notice: "试验发〔2026〕1号",
  noticeOn: "2026-11-20",
  daysOff: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
    { name: "春节", from: "2027-02-05", to: "2027-02-11" },
    { name: "清明节", from: "2027-04-03", to: "2027-04-05" },
    { name: "劳动节", from: "2027-05-01", to: "2027-05-05" },
    { name: "端午节", from: "2027-06-09", to: "2027-06-09" },
    { name: "中秋节", from: "2027-09-15", to: "2027-09-15" },
    { name: "国庆节", from: "2027-10-01", to: "2027-10-07" },
  ],
  makeUpDays: ["2027-02-20", "2027-05-08", "2027-09-26", "2027-10-09"],
};

export const notice2027 = (): CalendarYear => CalendarYear.parse(NOTICE_2027);
