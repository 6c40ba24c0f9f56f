// The annual report of a unit or the county: its tables with every figure a way to its cases, what does not add up, its words, its papers.
import { Alert, Button, Drawer, Flex, Select, Table } from "antd";
import { type ReactElement, useState } from "react";
import type { Line } from "../../../modules/requests/listing.ts";
import type { Verdict } from "../../../kernel/verdict.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay, useSession } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { CorrectCell, Figures, Parts } from "./report-entries.tsx";
import { Results } from "./report-results.tsx";
import { TableFour, TableThree } from "./report-tables.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { YearSelect } from "./year-select.tsx";

type Cell = { column: string; value: number; counted: number };
export type Report = {
  unit: string;
  year: number;
  unitName: string;
  isCounty: boolean;
  /** The organs in which this person may draft its manuscript. */
  draftAt: string[];
  mayDraft: Verdict;
  broken: { sentence: string; cases: string[] }[];
  doubts: string[];
  missing: string[];
  likeness: { year: number; ratio: number; like: boolean }[];
  due: { on: string; by: string }[];
  columns: { key: string; label: string }[];
  tableTwo: { key: string; row: string; column: string; value: number }[];
  tableThree: { row: number; label: string; cells: Cell[] }[];
  tableFour: { key: string; label: string; cells: { key: string; label: string; value: number }[] }[];
  parts: { key: string; label: string; text: string }[];
  corrections: { row: number; column: string; value: number; reason: string }[];
};
type Opened = { address: string; title: string; correct?: { row: number; column: string; value: number } };

const NO_FILTER = { unit: "", year: "" };

const Cases = ({ address }: { address: string }): ReactElement => {
  const query = useGet<{ counted: number; items: Line[] }>(address);
  return (
    <Ready query={query}>
      {({ counted, items }) => (
        <Table<Line>
          size="small"
          rowKey="id"
          dataSource={items}
          pagination={items.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
          title={() => `共 ${counted} 件`}
          columns={[
            {
              title: "登记号",
              width: 130,
              render: (_, item) => (item.mayOpen ? <AppLink to={paths.request(item.id)}>{item.registerNumber}</AppLink> : item.registerNumber),
            },
            { title: "单位", dataIndex: "unitName", width: 120 },
            { title: "申请内容", dataIndex: "wanted" },
            { title: "收到", dataIndex: "receivedOn", width: 110 },
            { title: "办理结果", width: 160, render: (_, item) => item.decision ?? "办理中" },
          ]}
        />
      )}
    </Ready>
  );
};

const Problems = ({ report }: { report: Report }): ReactElement => (
  <>
    {report.broken.length === 0 ? (
      <Alert type="success" showIcon className="gap" title="表三、表四勾稽平衡" />
    ) : (
      <Alert
        type="error"
        showIcon
        className="gap"
        title={`有 ${report.broken.length} 处勾稽不平`}
        description={
          <ul>
            {report.broken.map((one) => (
              <li key={one.sentence}>
                {one.sentence}
                {one.cases.slice(0, 5).map((id) => (
                  <span key={id}>
                    {" "}
                    <AppLink to={paths.request(id)}>{id}</AppLink>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        }
      />
    )}
    {[
      ...report.doubts,
      ...report.likeness
        .filter(({ like }) => like)
        .map(({ year, ratio }) => `存在问题和改进情况与 ${year} 年相似 ${Math.round(ratio * 100)}%，请写今年的情况`),
    ].map((doubt) => (
      <Alert key={doubt} type="warning" showIcon className="gap" title={doubt} />
    ))}
  </>
);

export const AnnualReportPage = (): ReactElement => {
  const { today } = useSession();
  const reports = useGet<{ items: { id: string; name: string }[]; siteReport: Verdict }>("/api/annual-reports").data;
  const units = reports?.items ?? [];
  const [filter, setFilter] = useFilter(NO_FILTER);
  const mayWrite = useMay()("report.write");
  const thisYear = Number(today.slice(0, 4));
  const unit = filter.unit || (units[0]?.id ?? "");
  const year = Number(filter.year || thisYear - 1);
  const base = `/api/annual-reports/${unit}/${year}`;
  const query = useGet<Report>(unit === "" ? undefined : base, { keepPrevious: true });
  const { act, busy } = useAct();
  const go = useGo();
  const [opened, setOpened] = useState<Opened>();
  const [draftAt] = query.data?.draftAt ?? [];
  const make = async (): Promise<void> => {
    const made = await act<{ id: string }>({ method: "POST", address: `${base}/manuscript`, body: { organ: draftAt } }, "已成稿，请送三审三校");
    if (made) go(paths.manuscript(made.id));
  };
  return (
    <Page
      title="政府信息公开年度报告"
      actions={
        <>
          <Select
            aria-label="单位"
            value={unit}
            style={{ minWidth: 200 }}
            showSearch={{ optionFilterProp: "label" }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setFilter({ unit: value })}
          />
          <YearSelect year={year} onYear={(chosen) => setFilter({ year: chosen })} />
          {reports ? (
            <VerbButton verdict={reports.siteReport} onClick={() => go(paths.siteReport({ year }))}>
              网站年度报表
            </VerbButton>
          ) : null}
          {(["docx", "pdf", "xlsx"] as const).map((format) => (
            <Button key={format} href={`${base}/report.${format}`}>
              {{ docx: "Word", pdf: "PDF", xlsx: "Excel" }[format]}
            </Button>
          ))}
          {query.data ? (
            <VerbButton verdict={query.data.mayDraft} type="primary" loading={busy} onClick={() => void make()}>
              成稿送审
            </VerbButton>
          ) : null}
        </>
      }
    >
      <Ready query={query}>
        {(report) => (
          <>
            <p className="quiet">{report.due.map(({ on, by }) => `${on} 前公开（${by}）`).join("；")}</p>
            <Problems report={report} />
            <Figures report={report} base={base} mayWrite={mayWrite} />
            <TableThree
              report={report}
              open={(row, column, title) =>
                setOpened({
                  address: `${base}/cells/${row.row}/${column.key}`,
                  title,
                  correct: { row: row.row, column: column.key, value: column.value },
                })
              }
            />
            <Results report={report} />
            <TableFour report={report} open={(row, cell, title) => setOpened({ address: `${base}/disputes/${row}/${cell}`, title })} />
            <Parts key={base} report={report} base={base} mayWrite={mayWrite} />
          </>
        )}
      </Ready>
      <Drawer title={opened?.title} open={opened !== undefined} onClose={() => setOpened(undefined)} size={820} destroyOnHidden>
        {opened ? (
          <Flex vertical gap={16}>
            <Cases address={opened.address} />
            {opened.correct && mayWrite ? <CorrectCell base={base} cell={opened.correct} onDone={() => setOpened(undefined)} /> : null}
          </Flex>
        ) : null}
      </Drawer>
    </Page>
  );
};
