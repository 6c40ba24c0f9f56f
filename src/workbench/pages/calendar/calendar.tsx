// Working days: a year drawn month by month with what the notice says of each day, a calculator that explains itself, and loading a year's notice.
import { Alert, Button, Flex, Segmented } from "antd";
import { type ReactElement, useMemo, useState } from "react";
import { type Calendar, type CalendarYear, makeCalendar } from "../../../law/calendar/working-days.ts";
import { useGet } from "../../data.ts";
import { useMay, useSession } from "../../session.ts";
import { Page } from "../../ui/page.tsx";
import { Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { Calculator } from "./calculator.tsx";
import "./calendar.css";
import { LoadYear } from "./load-year.tsx";
import { YearView } from "./year-view.tsx";

const NO_FILTER = { year: "" };

const Year = ({ calendar, year }: { calendar: Calendar; year: number }): ReactElement => {
  const notice = calendar.years.find((one) => one.year === year);
  return (
    <section aria-label={`${year} 年`}>
      {notice ? (
        <p className="quiet">
          依据：{notice.notice}（{notice.noticeOn}）。休 {notice.daysOff.length} 段，调休上班 {notice.makeUpDays.length} 天。
        </p>
      ) : (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title={`${year} 年的放假通知还没有导入`}
          description="这一年暂按周一至周五计，伸到这一年的时限都标为暂定；导入通知后自动重算，并记入日志。"
        />
      )}
      <YearView calendar={calendar} year={year} />
    </section>
  );
};

export const CalendarPage = (): ReactElement => {
  const query = useGet<{ years: CalendarYear[] }>("/api/calendar/years");
  const calendar = useMemo(() => makeCalendar(query.data?.years ?? []), [query.data]);
  const { today } = useSession();
  const [filter, setFilter] = useFilter(NO_FILTER);
  const mayManage = useMay()("calendar.manage");
  const [loading, setLoading] = useState(false);
  const thisYear = Number(today.slice(0, 4));
  const year = Number(filter.year || thisYear);
  const years = [...new Set([...calendar.years.map((one) => one.year), thisYear, thisYear + 1])].toSorted((a, b) => a - b);
  return (
    <Page
      title="工作日"
      about="所有时限都按国务院办公厅的放假通知数工作日，调休上班的周末计入。"
      actions={mayManage ? <Button onClick={() => setLoading(true)}>导入放假通知</Button> : null}
    >
      <Ready query={query}>
        {() => (
          <>
            <Calculator calendar={calendar} today={today} />
            <Flex gap={12} align="center" wrap className="gap year-choice">
              <Segmented
                value={year}
                onChange={(value) => setFilter({ year: String(value) })}
                options={years.map((value) => ({ value, label: `${value} 年` }))}
              />
              <span className="legend">
                <span className="day rest">休</span> 放假和周末 <span className="day make-up">班</span> 调休上班 <span className="day unsure">?</span>{" "}
                暂定
              </span>
            </Flex>
            <Year calendar={calendar} year={year} />
          </>
        )}
      </Ready>
      <LoadYear open={loading} onClose={() => setLoading(false)} />
    </Page>
  );
};
