// The page of the nightly scan: how far one is, what the last one found by rule and document, what is new, gone and handled.
import { Alert, Button, Flex, Popconfirm, Progress, Segmented } from "antd";
import type { ReactElement } from "react";
import { useGet, withQuery } from "../../data.ts";
import { FilterSelect, FilterUnit } from "../../ui/filter-select.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { ScanView } from "./answers.ts";
import { ScanGroups } from "./scan-groups.tsx";
import { ScanHistory } from "./scan-history.tsx";
import "./proofreading.css";

const NO_FILTER = { which: "open", rule: "", unit: "", page: "1" };

const WHICH = { open: "待处理", fresh: "这次新出现", gone: "这次已消失", handled: "已处理" } as const;
const EMPTY: Record<keyof typeof WHICH, string> = {
  open: "没有待处理的问题。每天夜里重读全部已发布的文件，发现的问题会列在这里。",
  fresh: "这次巡检没有新的问题。",
  gone: "这次巡检没有消失的问题。更正或撤回文件之后，原来的问题会列在这里。",
  handled: "还没有处理过的问题。在“待处理”里逐组或逐处标明已更正或不是差错。",
};

const Running = ({ scan }: { scan: NonNullable<ScanView["active"]> }): ReactElement => {
  const { act } = useAct();
  const percent = scan.documents === 0 ? 0 : Math.round((scan.done / scan.documents) * 100);
  return (
    <section className="panel gap" aria-label="正在进行的巡检">
      <Flex justify="space-between" align="center" gap={16} wrap>
        <span role="status">
          {scan.state === "waiting"
            ? "巡检排队中，马上开始"
            : `正在巡检：已读 ${scan.done} / ${scan.documents} 份${scan.pages > 0 ? `，网站和账号 ${scan.pages} 页` : ""}`}
          <span className="quiet">
            {" "}
            {scan.by}，<When at={scan.startedAt} /> 发起
          </span>
        </span>
        <Popconfirm
          title="取消这次巡检？"
          description="已经读过的不算数，上一次的结果不变。"
          okText="取消巡检"
          cancelText="继续"
          onConfirm={() => void act({ method: "POST", address: `/api/proofreading/scans/${scan.id}/cancel`, body: {} }, "已取消巡检")}
        >
          <Button>取消巡检</Button>
        </Popconfirm>
      </Flex>
      <Progress percent={percent} aria-label="巡检进度" />
    </section>
  );
};

const Last = ({ view: { last, history } }: { view: ScanView }): ReactElement => {
  const newest = history.find(({ state }) => state === "failed" || state === "done");
  return (
    <>
      {newest?.state === "failed" ? (
        <Alert type="warning" showIcon className="gap" title={`最近一次巡检没有读完：${newest.message}`} description="下面是上一次读完时的结果。" />
      ) : null}
      {last ? (
        <p className="scan-facts">
          <span>
            上次巡检：
            <When at={last.startedAt} />
            {last.byHand ? `（${last.by}发起）` : "（自动）"}
          </span>
          <span>
            读了 {last.documents} 份文件{last.pages > 0 ? `、网站和账号 ${last.pages} 页` : ""}
          </span>
          <span>问题 {last.findings} 处</span>
          <span>新出现 {last.fresh} 处</span>
          <span>已消失 {last.gone} 处</span>
        </p>
      ) : null}
    </>
  );
};

export const ScanPage = (): ReactElement => {
  const [filter, setFilter] = useFilter(NO_FILTER);
  const { act } = useAct();
  const address = withQuery("/api/proofreading/scans", filter);
  const query = useGet<ScanView>(address, { keepPrevious: true });
  const isRunning = query.data?.active != null;
  // The same answer again and again while one is under way.
  useGet<ScanView>(isRunning ? address : undefined, { refetchInterval: 1_500 });
  const set = (change: Partial<typeof NO_FILTER>): void => setFilter({ page: "1", ...change });
  const which = (filter.which in WHICH ? filter.which : "open") as keyof typeof WHICH;
  return (
    <Page
      title="每夜巡检"
      about="每天凌晨重读全部已发布的文件，和登记过的各单位网站、账号：规则和词库变了，旧文件里的问题也会被找出来。"
      actions={
        query.data ? (
          <VerbButton
            type="primary"
            verdict={isRunning ? { ok: false, because: "巡检正在进行", cite: [], next: "请等它读完，或者先取消它" } : query.data.can.scan}
            onClick={() => void act({ method: "POST", address: "/api/proofreading/scans", body: {} }, "已开始巡检")}
          >
            现在巡检
          </VerbButton>
        ) : null
      }
    >
      <Ready query={query}>
        {(view) => (
          <>
            {view.active ? <Running scan={view.active} /> : null}
            <Last view={view} />
            {view.last === null ? (
              view.active ? null : (
                <Nothing>还没有巡检过。每天凌晨一点半自动进行，信息股也可以现在发起。</Nothing>
              )
            ) : (
              <>
                <search className="filters">
                  <Segmented
                    className="scan-which"
                    aria-label="看哪些问题"
                    value={which}
                    onChange={(value) => set({ which: value })}
                    options={Object.entries(WHICH).map(([value, label]) => ({
                      value: value as keyof typeof WHICH,
                      label: `${label} ${view.counts[value as keyof typeof WHICH]}`,
                    }))}
                  />
                  <FilterSelect
                    chosen={filter.rule}
                    all="全部规则"
                    label="规则"
                    searchable
                    onChoose={(rule) => set({ rule })}
                    options={view.rules.map(({ rule, title, count }) => ({ value: rule, label: `${title}（${count}）` }))}
                    style={{ minWidth: 180 }}
                  />
                  <FilterUnit chosen={filter.unit} onChoose={(unit) => set({ unit })} />
                </search>
                <ScanGroups view={view} which={which} empty={EMPTY[which]} filter={filter} go={(page) => setFilter({ page })} />
              </>
            )}
            <ScanHistory scans={view.history} />
          </>
        )}
      </Ready>
    </Page>
  );
};
