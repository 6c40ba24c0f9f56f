// A year of requests seen from above: by month, by result, by days used, by channel, by unit; every picture with its numbers beside.
import { Button, Flex, Select, Statistic } from "antd";
import type { ReactElement } from "react";
import type { StatisticsFor } from "../../../modules/requests/statistics-view.ts";
import { useGet, withQuery } from "../../data.ts";
import { useSession } from "../../session.ts";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { Channels, Days, Leaves, Months } from "./statistics-charts.tsx";
import { UnitHeat } from "./unit-heat.tsx";
import { YearSelect } from "./year-select.tsx";

const NO_FILTER = { year: "", unit: "" };
const LATE = { styles: { content: { color: "var(--qz-color-error)" } } };

export const RequestStatisticsPage = (): ReactElement => {
  const { today } = useSession();
  const [filter, setFilter] = useFilter(NO_FILTER);
  const thisYear = Number(today.slice(0, 4));
  const year = Number(filter.year || thisYear);
  const address = { year, unit: filter.unit };
  const query = useGet<StatisticsFor>(withQuery("/api/requests/statistics", address), { keepPrevious: true });
  return (
    <Page
      title="依申请公开统计"
      about="按收到和办结的日期统计，用时只算计入期限的工作日。并入其他申请的不重复计数。"
      actions={
        <>
          <YearSelect year={year} onYear={(chosen) => setFilter({ year: chosen })} />
          <Select
            aria-label="单位"
            value={filter.unit}
            style={{ minWidth: 160 }}
            showSearch={{ optionFilterProp: "label" }}
            options={[{ value: "", label: "全部单位" }, ...(query.data?.choices ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(unit) => setFilter({ unit })}
          />
          <Button href={withQuery("/api/requests/statistics.xlsx", address)}>导出 Excel</Button>
        </>
      }
    >
      <Ready query={query}>
        {(told) =>
          told.received + told.closed === 0 ? (
            <Nothing>{told.year} 年没有收到也没有办结的申请。登记申请以后，这里按月、按结果、按用时统计。</Nothing>
          ) : (
            <>
              <Flex gap="8px 32px" wrap className="gap">
                <Statistic title="收到" value={told.received} suffix="件" />
                <Statistic title="办结" value={told.closed} suffix="件" />
                <Statistic title="逾期答复" value={told.late} suffix="件" {...(told.late > 0 ? LATE : {})} />
                <Statistic title="延期" value={told.extended} suffix="件" />
                <Statistic title="用时的中位数" value={told.median ?? "—"} suffix={told.median === null ? "" : "个工作日"} />
                <Statistic title="最长" value={told.longest ?? "—"} suffix={told.longest === null ? "" : "个工作日"} />
              </Flex>
              <Months told={told} />
              <Days told={told} />
              <Leaves told={told} />
              <Channels told={told} />
              <UnitHeat units={told.units} />
            </>
          )
        }
      </Ready>
    </Page>
  );
};
