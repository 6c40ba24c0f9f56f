// The yearly form of the government website: what our registers count is filled in, the rest is entered with its source; what does not add up is named.
import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import type { SiteReportShown } from "../../../modules/requests/site-view.ts";
import type { Verdict } from "../../../kernel/verdict.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay, useSession } from "../../session.ts";
import { useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { SitePart } from "./site-part.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { YearSelect } from "./year-select.tsx";

const NO_FILTER = { year: "" };
const FORMATS = { docx: "Word", pdf: "PDF", xlsx: "Excel" } as const;

const Problems = ({ report }: { report: SiteReportShown }): ReactElement =>
  report.broken.length === 0 ? (
    <Alert type="success" showIcon className="gap" title="各项相加、相比都对得上" />
  ) : (
    <Alert
      type="error"
      showIcon
      className="gap"
      title={`有 ${report.broken.length} 处对不上`}
      description={
        <ul>
          {report.broken.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );

export const SiteReportPage = (): ReactElement => {
  const { today } = useSession();
  const [filter, setFilter] = useFilter(NO_FILTER);
  const mayWrite = useMay()("report.write");
  const thisYear = Number(today.slice(0, 4));
  const year = Number(filter.year || thisYear - 1);
  const base = `/api/site-reports/${year}`;
  const query = useGet<SiteReportShown & { draftAt: string[]; mayDraft: Verdict }>(base, { keepPrevious: true });
  const { act, busy } = useAct();
  const go = useGo();
  const [draftAt] = query.data?.draftAt ?? [];
  const make = async (organ: string): Promise<void> => {
    const made = await act<{ id: string }>({ method: "POST", address: `${base}/manuscript`, body: { organ } }, "已成稿，请送三审三校");
    if (made) go(paths.manuscript(made.id));
  };
  return (
    <Page
      title="政府网站工作年度报表"
      about="系统能计数的已经填好，其他的填报并写明来源，改动系统计数也要写明来源。没有的填 0、否或者无，不留空。"
      actions={
        <>
          <YearSelect year={year} onYear={(chosen) => setFilter({ year: chosen })} />
          {query.data
            ? Object.entries(FORMATS).map(([format, name]) => (
                <Button key={format} href={`${base}/report.${format}`}>
                  {name}
                </Button>
              ))
            : null}
          <Button onClick={() => go(paths.annualReport({ year }))}>公开年度报告</Button>
          {query.data ? (
            <VerbButton verdict={query.data.mayDraft} type="primary" loading={busy} onClick={() => void make(draftAt!)}>
              成稿送审
            </VerbButton>
          ) : null}
        </>
      }
    >
      <Ready query={query}>
        {(report) => (
          <>
            <p className="quiet">
              {report.due.on} 前在首页显著位置公开（{report.due.by}）
            </p>
            <Alert
              type="warning"
              showIcon
              className="gap"
              title="各项的名称取自各地已公开的报表，没有核对过通知的附件（未核实），公开前请对照原文。"
            />
            <Problems report={report} />
            {report.parts.map((part) => (
              <SitePart key={`${year}${part.name}`} part={part} base={base} mayWrite={mayWrite} />
            ))}
          </>
        )}
      </Ready>
    </Page>
  );
};
