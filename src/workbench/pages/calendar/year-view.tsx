// Twelve small months. Each day says by word and colour whether it counts; what it rests on is its title.
import type { ReactElement } from "react";
import { addDays, plainDate, type PlainDate, weekdayOf } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

/** The weeks of a month, Monday first; undefined outside the month. */
const weeksOf = (year: number, month: number): (PlainDate | undefined)[][] => {
  const first = plainDate(`${year}-${String(month).padStart(2, "0")}-01`);
  const days: (PlainDate | undefined)[] = Array.from({ length: weekdayOf(first) - 1 }, () => undefined);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
};

const Day = ({ on, calendar }: { on: PlainDate; calendar: Calendar }): ReactElement => {
  const day = calendar.explainDay(on);
  const isWeekend = weekdayOf(on) > 5;
  const kind = day.counted === isWeekend ? (day.counted ? "make-up" : "rest holiday") : isWeekend ? "rest" : "";
  const mark = day.counted === isWeekend ? (day.counted ? "班" : "休") : "";
  return (
    <span className={`day ${kind}${day.provisional ? " unsure" : ""}`} title={`${on} ${day.why}`}>
      {Number(on.slice(8))}
      {mark ? <small>{mark}</small> : null}
    </span>
  );
};

export const YearView = ({ calendar, year }: { calendar: Calendar; year: number }): ReactElement => (
  <div className="year">
    {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
      <table key={month} className="month">
        <caption>{month} 月</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" aria-label={`星期${name}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((on, index) => (
                <td key={on ?? WEEKDAYS[index]}>{on ? <Day on={on} calendar={calendar} /> : null}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </div>
);
