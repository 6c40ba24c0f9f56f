// The board of open requests: by days left and by whose turn it is, late and soon-late first, what stands still apart with the days it has stood.
import { Alert, Button, Flex, Segmented, Statistic } from "antd";
import type { ReactElement } from "react";
import type { boardFor } from "../../../modules/requests/listing.ts";
import { OWNER_NAMES } from "../../../modules/requests/rules/clock-report.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { Lines } from "./board-lines.tsx";
import { Units } from "./board-units.tsx";
import { Tasks } from "./tasks.tsx";

type Board = Awaited<ReturnType<typeof boardFor>>;
const NO_FILTER = { owner: "" };
const LATE = { styles: { content: { color: "var(--qz-color-error)" } } };

export const RequestBoardPage = (): ReactElement => {
  const query = useGet<Board>("/api/requests/board", { refetchInterval: 60_000 });
  const [filter, setFilter] = useFilter(NO_FILTER);
  const may = useMay();
  const go = useGo();
  return (
    <Page
      title="依申请公开"
      about="期限按工作日计算，补正、缴费、征求意见期间轮到谁就记在谁的名下。"
      actions={
        <>
          {may("request.handle") ? <Button onClick={() => go(paths.deadlineFeeds())}>日历订阅</Button> : null}
          <Button onClick={() => go(paths.requestRegister())}>台账</Button>
          <Button onClick={() => go(paths.requestStatistics())}>统计</Button>
          {may("report.read") ? <Button onClick={() => go(paths.annualReport())}>年度报告</Button> : null}
          {may("request.receive") ? (
            <Button type="primary" onClick={() => go(paths.newRequest())}>
              登记申请
            </Button>
          ) : null}
        </>
      }
    >
      <Tasks />
      <Ready query={query}>
        {({ groups, unopened, byOwner, byUnit }) => {
          const count = (key: string): number => groups.find((group) => group.key === key)?.items.length ?? 0;
          const shown = groups
            .map((group) => ({ ...group, items: group.items.filter(({ owner }) => filter.owner === "" || owner === filter.owner) }))
            .filter(({ items }) => items.length > 0);
          return (
            <>
              {unopened > 0 ? <Alert type="warning" showIcon className="gap" title={`有 ${unopened} 件还没有分办，请当天分到股室和承办人`} /> : null}
              <Flex gap="8px 32px" wrap className="gap">
                <Statistic title="已逾期" value={count("overdue")} suffix="件" {...(count("overdue") > 0 ? LATE : {})} />
                <Statistic title="三个工作日内到期" value={count("today") + count("soon")} suffix="件" />
                <Statistic title="办理中" value={count("on-time")} suffix="件" />
                <Statistic title="暂停中" value={count("standing")} suffix="件" />
              </Flex>
              <div className="scroll-x gap">
                <Segmented
                  value={filter.owner}
                  onChange={(owner) => setFilter({ owner })}
                  options={[
                    { value: "", label: "全部" },
                    ...Object.entries(OWNER_NAMES).map(([value, label]) => ({ value, label: `轮到${label} ${byOwner[value] ?? 0}` })),
                  ]}
                />
              </div>
              {shown.length === 0 ? <Nothing>现在没有在办的申请。网上提交的申请会当天出现在这里。</Nothing> : null}
              {shown.map((group) => (
                <section key={group.key} aria-labelledby={`group-${group.key}`} className="panel">
                  <h2 id={`group-${group.key}`}>
                    {group.name} {group.items.length} 件
                  </h2>
                  <Lines items={group.items} />
                </section>
              ))}
              <Units units={byUnit} />
            </>
          );
        }}
      </Ready>
    </Page>
  );
};
