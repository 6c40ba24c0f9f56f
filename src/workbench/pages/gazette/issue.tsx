// An issue: what it holds in which order, the day on its cover, its set pages, their review, and whether the electronic documents equal the paper.
import { useParams } from "@tanstack/react-router";
import { Alert, Button, DatePicker, Descriptions, Flex, Popconfirm } from "antd";
import dayjs from "dayjs";
import { type ReactElement, useState } from "react";
import { useGet } from "../../data.ts";
import { external, paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink, useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Refused } from "../../ui/refusal.tsx";
import { Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { Issue } from "./answers.ts";
import { PaperCheck } from "./issue-check.tsx";
import { Plan } from "./issue-plan.tsx";

const Pages = ({ issue }: { issue: Issue }): ReactElement | null =>
  issue.edition === null ? null : (
    <section className="panel" aria-label="版面">
      <h2 className="panel-title">版面（第 {issue.edition.edition} 次排版）</h2>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: "pdf", label: "文件", children: <a href={external.file(issue.edition.file)}>打开 PDF（{issue.edition.pages} 页）</a> },
          { key: "at", label: "排版时间", children: <When at={issue.edition.setAt} /> },
          { key: "sha", label: "SHA-256", children: <code className="hash">{issue.edition.sha256}</code> },
          {
            key: "review",
            label: "审核",
            children: issue.manuscript ? (
              <>
                <AppLink to={paths.manuscript(issue.manuscript)}>版面稿件 {issue.manuscript}</AppLink>：{issue.stageName}
              </>
            ) : (
              "还没有稿件"
            ),
          },
          ...(issue.stage === "published"
            ? [{ key: "public", label: "公开页面", children: <a href={external.gazetteIssue(issue.id)}>{issue.name}</a> }]
            : []),
        ]}
      />
    </section>
  );

const Work = ({ issue }: { issue: Issue }): ReactElement => {
  const may = useMay();
  const { act, busy } = useAct();
  const go = useGo();
  const [plan, setPlan] = useState(() => issue.plan.map((row) => row.manuscript));
  const [publishedOn, setPublishedOn] = useState(issue.publishedOn);
  const [lock, setLock] = useState(issue.lock);
  const editable = may("gazette.compose") && issue.can.plan.ok;
  const changed = publishedOn !== issue.publishedOn || plan.join() !== issue.plan.map((row) => row.manuscript).join();
  const save = async (): Promise<void> => {
    const saved = await act<{ lock: number }>(
      { method: "PUT", address: `/api/gazette/issues/${issue.id}/plan`, body: { lock, plan, publishedOn } },
      "编排已保存",
    );
    if (saved) setLock(saved.lock);
  };
  const set = async (): Promise<void> => {
    const done = await act<{ pages: number; manuscript: string }>(
      { method: "POST", address: `/api/gazette/issues/${issue.id}/set` },
      "排版完成，请核对后送审",
    );
    if (done) go(paths.gazetteIssue(issue.id), { replace: true });
  };
  const drop = async (): Promise<void> => {
    if (await act({ method: "DELETE", address: `/api/gazette/issues/${issue.id}` }, "已取消这一期")) go(paths.gazette());
  };
  return (
    <>
      {issue.can.plan.ok ? null : <Alert type="info" showIcon className="gap" title={<Refused {...issue.can.plan} />} />}
      <Flex gap={8} wrap align="center" className="gap">
        <span>封面日期</span>
        <DatePicker
          value={publishedOn === null ? null : dayjs(publishedOn)}
          disabled={!editable}
          onChange={(day) => setPublishedOn(day === null ? null : day.format("YYYY-MM-DD"))}
          aria-label="封面上的出版日期"
        />
        {editable ? (
          <>
            <Button type={changed ? "primary" : "default"} disabled={!changed} loading={busy} onClick={() => void save()}>
              保存编排
            </Button>
            <VerbButton
              verdict={changed ? { ok: false, because: "编排改过还没有保存", cite: [], next: "请先保存编排" } : issue.can.set}
              type={changed ? "default" : "primary"}
              loading={busy}
              onClick={() => void set()}
            >
              {issue.edition ? "重新排版" : "排版"}
            </VerbButton>
            {issue.stage === null || issue.stage === "drafting" ? (
              <Popconfirm title="取消这一期？期号会让给下一次新建的一期。" okText="取消这一期" cancelText="保留" onConfirm={() => void drop()}>
                <Button danger>取消这一期</Button>
              </Popconfirm>
            ) : null}
          </>
        ) : null}
        <Button onClick={() => go(paths.gazetteCopies(issue.id))}>纸质公报登记</Button>
      </Flex>
      <Plan issue={issue} plan={plan} onPlan={editable ? setPlan : undefined} />
      <Pages issue={issue} />
      {issue.edition ? <PaperCheck issue={issue} /> : null}
    </>
  );
};

export const GazetteIssuePage = (): ReactElement => {
  const { id } = useParams({ strict: false });
  const query = useGet<Issue>(`/api/gazette/issues/${id}`);
  return (
    <Page
      title={query.data?.line ?? "公报"}
      about={query.data ? `${query.data.kindName}${query.data.backIssue ? "（旧刊）" : ""}，${query.data.stageName}` : undefined}
      actions={<AppLink to={paths.gazette()}>返回各期公报</AppLink>}
    >
      {/* Once another copy was read its plan is taken over: what is being changed here is saved over the lock it was read with. */}
      <Ready query={query}>{(issue) => <Work key={`${issue.id}/${issue.lock}`} issue={issue} />}</Ready>
    </Page>
  );
};
