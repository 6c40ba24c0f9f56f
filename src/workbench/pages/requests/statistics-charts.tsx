// The pictures of the year's statistics, each beside the table of its numbers.
import { Grid, Table, type TableColumnsType } from "antd";
import { type ReactElement, useMemo } from "react";
import type { Statistics } from "../../../modules/requests/rules/statistics.ts";
import { Chart, type ChartOption } from "../../ui/chart.tsx";

type Props = { told: Statistics };
type Row = { name: string; numbers: number[] };

/** As high as a row of the table beside it, so that a bar stands by its number. */
const LINE = 41;
const HEAD = 64;
const STANDING = 420;
const LABEL = { wide: 240, narrow: 110 };

/** Bars lie where names are long, and stand where they are months. */
const drawn = (
  rows: readonly Row[],
  series: readonly string[],
  { lying, stacked, label }: { lying: boolean; stacked: boolean; label: number },
): ChartOption => {
  const names = {
    type: "category" as const,
    data: rows.map(({ name }) => name),
    axisTick: { show: false },
    ...(lying ? { inverse: true, axisLabel: { width: label, overflow: "truncate" as const } } : {}),
  };
  const counts = { type: "value" as const, minInterval: 1 };
  return {
    ...(series.length > 1 ? { legend: { top: 0, left: 0, data: [...series] } } : {}),
    grid: { top: series.length > 1 ? 36 : 8, left: 8, right: 32, bottom: 8, containLabel: true },
    xAxis: lying ? counts : names,
    yAxis: lying ? names : counts,
    series: series.map((name, at) => ({
      name,
      type: "bar" as const,
      ...(stacked ? { stack: "all" } : {}),
      barMaxWidth: 20,
      data: rows.map(({ numbers }) => numbers[at]!),
    })),
  };
};

const Picture = ({
  id,
  title,
  says,
  first,
  rows,
  series,
  lying = false,
  stacked = false,
  extra = [],
}: {
  id: string;
  title: string;
  says: string;
  first: string;
  rows: Row[];
  series: string[];
  lying?: boolean;
  stacked?: boolean;
  extra?: TableColumnsType<Row>;
}): ReactElement => {
  const label = (Grid.useBreakpoint().md ?? true) ? LABEL.wide : LABEL.narrow;
  const option = useMemo(() => drawn(rows, series, { lying, stacked, label }), [rows, series, lying, stacked, label]);
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="chart-and-table">
        <Chart option={option} name={says} height={lying ? HEAD + rows.length * LINE : STANDING} />
        <Table<Row>
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: first, dataIndex: "name" },
            ...extra,
            ...series.map((name, at) => ({ title: name, width: 72, align: "right" as const, render: (_: unknown, row: Row) => row.numbers[at] })),
          ]}
        />
      </div>
    </section>
  );
};

const MONTH_SERIES = ["收到", "办结"];
export const Months = ({ told }: Props): ReactElement => {
  const rows = useMemo(
    () => told.months.map(({ received, closed }, month) => ({ name: `${month + 1} 月`, numbers: [received, closed] })),
    [told.months],
  );
  return <Picture id="by-month" title="按月" says="每月收到和办结的件数" first="月份" rows={rows} series={MONTH_SERIES} />;
};

const DAY_SERIES = ["按期", "逾期"];
export const Days = ({ told }: Props): ReactElement => {
  const rows = useMemo(() => told.days.map(({ name, inTime, late }) => ({ name, numbers: [inTime, late] })), [told.days]);
  return (
    <Picture
      id="by-days"
      title="答复用去的工作日"
      says="答复用去的工作日，分按期和逾期"
      first="工作日"
      rows={rows}
      series={DAY_SERIES}
      lying
      stacked
    />
  );
};

const COUNT_SERIES = ["件数"];
export const Leaves = ({ told }: Props): ReactElement => {
  const rows = useMemo(() => told.results.map(({ name, count }) => ({ name: shorten(name), numbers: [count] })), [told.results]);
  return <Picture id="by-result" title="办理结果" says="二十一种办理结果各有多少件" first="结果" rows={rows} series={COUNT_SERIES} lying />;
};

export const Channels = ({ told }: Props): ReactElement => {
  const rows = useMemo(() => told.channels.map(({ name, count }) => ({ name, numbers: [count] })), [told.channels]);
  return <Picture id="by-channel" title="收到的渠道" says="各渠道收到多少件" first="渠道" rows={rows} series={COUNT_SERIES} lying />;
};

/** Two results end in the same clause, which every reader of the table knows. */
const shorten = (name: string): string =>
  name.replace("、行政机关不再处理", "").replace("申请人无正当理由", "").replace("申请人逾期未按收费通知要求缴纳费用", "逾期不缴费");
