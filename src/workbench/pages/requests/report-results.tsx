// How this year's requests ended, drawn, with the numbers as a table beside it.
import { Table } from "antd";
import { type ReactElement, useMemo } from "react";
import { Chart, type ChartOption } from "../../ui/chart.tsx";
import { Nothing } from "../../ui/states.tsx";
import type { Report } from "./annual-report.tsx";
import { type Result, resultsOf } from "./results.ts";

const PERSONS = "自然人";
const OTHERS = "法人和其他组织";

const drawn = (results: readonly Result[]): ChartOption => ({
  legend: { top: 0, left: 0, data: [PERSONS, OTHERS] },
  grid: { top: 36, left: 8, right: 32, bottom: 8, containLabel: true },
  xAxis: { type: "value", minInterval: 1 },
  yAxis: { type: "category", inverse: true, data: results.map(({ name }) => name), axisTick: { show: false } },
  series: [
    { name: PERSONS, type: "bar", stack: "all", barMaxWidth: 22, data: results.map(({ persons }) => persons) },
    { name: OTHERS, type: "bar", stack: "all", barMaxWidth: 22, data: results.map(({ others }) => others) },
  ],
});

export const Results = ({ report }: { report: Report }): ReactElement => {
  const results = useMemo(() => resultsOf(report.tableThree), [report.tableThree]);
  const option = useMemo(() => drawn(results), [results]);
  return (
    <section className="panel" aria-labelledby="results">
      <h2 id="results">办理结果</h2>
      {results.every(({ total }) => total === 0) ? (
        <Nothing>{report.year} 年还没有办结的申请。办结后，各类结果有多少件在这里一眼看清。</Nothing>
      ) : (
        <div className="chart-and-table">
          <Chart option={option} name="各类办理结果的件数，按自然人和其他申请人分开" height={60 + results.length * 34} />
          <Table<Result>
            size="small"
            rowKey="name"
            pagination={false}
            dataSource={results}
            columns={[
              { title: "结果", dataIndex: "name" },
              { title: PERSONS, dataIndex: "persons", align: "right" },
              { title: "其他", dataIndex: "others", align: "right" },
              { title: "合计", dataIndex: "total", align: "right" },
            ]}
          />
        </div>
      )}
    </section>
  );
};
