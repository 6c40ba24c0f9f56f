// The page of the sites and accounts that the nightly scan reads: each with its unit, how the last visit went, and what could not be read.
import { Button, Grid, Popconfirm, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { useGet } from "../../data.ts";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { SourcesView } from "./answers.ts";
import { SourceForm } from "./source-form.tsx";
import { SourceMore } from "./source-more.tsx";
import "./proofreading.css";

type Row = SourcesView["items"][number];

const Visit = ({ row }: { row: Row }): ReactElement => {
  if (row.visitedAt === null) return <span className="quiet">还没有巡检过</span>;
  const read = row.kind === "site" ? `读了 ${row.pages} 页` : `读了 ${row.files} 个文件`;
  return (
    <>
      {row.outcome === "unreachable" ? <Tag color="error">打不开</Tag> : row.outcome === "partly" ? <Tag color="warning">没有读全</Tag> : null}
      {row.outcome === "unreachable" ? row.remark : `${read}${row.remark ? `，${row.remark}` : ""}`}
      <div className="quiet">
        <When at={row.visitedAt} />
      </div>
    </>
  );
};

export const SourcesPage = (): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const query = useGet<SourcesView>("/api/proofreading/sources");
  const { act } = useAct();
  const [adding, setAdding] = useState(false);
  const name = (row: Row): ReactElement => (
    <>
      {row.address ? (
        <a href={row.address} target="_blank" rel="noreferrer" className="row-title">
          {row.name}
        </a>
      ) : (
        <span className="row-title">{row.name}</span>
      )}
      <div className="quiet source-address">{row.address ?? `账号，已导入 ${row.files} 个文件`}</div>
    </>
  );
  const end = (row: Row, { can }: SourcesView): ReactElement =>
    can.ok ? (
      <Popconfirm
        title={`不再巡检「${row.name}」？`}
        description="下次巡检起，它的问题不再列出；已经处理过的仍计入规则的准确率。"
        okText="不再巡检"
        cancelText="取消"
        onConfirm={() => void act({ method: "POST", address: `/api/proofreading/sources/${row.id}/end`, body: {} }, "已移出巡检")}
      >
        <Button size="small" aria-label={`不再巡检「${row.name}」`}>
          不再巡检
        </Button>
      </Popconfirm>
    ) : (
      <VerbButton size="small" verdict={can} aria-label={`不再巡检「${row.name}」`}>
        不再巡检
      </VerbButton>
    );
  const more =
    ({ can }: SourcesView) =>
    (row: Row): ReactElement => <SourceMore row={row} can={can} />;
  return (
    <Page
      title="网站和账号"
      about="各单位自己的网站每夜从首页和网站地图开始，只读本站的网页、Word 和 PDF；公众号等账号读导出后上传的文章。只查个人信息、用词和引用，问题列在“每夜巡检”里。"
      actions={
        query.data ? (
          <VerbButton type="primary" verdict={query.data.can} onClick={() => setAdding(true)}>
            登记网站或账号
          </VerbButton>
        ) : null
      }
    >
      <Ready query={query}>
        {(view) => (
          <Table<Row>
            size="small"
            className="proof-table"
            rowKey="id"
            dataSource={view.items}
            pagination={view.items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
            columns={
              wide
                ? [
                    { key: "name", title: "网站或账号", width: "36%", render: (_, row) => name(row) },
                    { key: "organ", title: "单位", width: 160, render: (_, row) => row.organName },
                    { key: "visit", title: "上次巡检", render: (_, row) => <Visit row={row} /> },
                    { key: "acts", title: "维护", width: 110, render: (_, row) => end(row, view) },
                  ]
                : [
                    {
                      key: "all",
                      title: "网站或账号",
                      render: (_, row) => (
                        <>
                          {name(row)}
                          <div>{row.organName}</div>
                          <Visit row={row} />
                          {end(row, view)}
                        </>
                      ),
                    },
                  ]
            }
            expandable={{
              expandedRowRender: more(view),
              rowExpandable: (row) => row.kind === "account" || row.unread > 0,
            }}
            locale={{
              emptyText: <Nothing>还没有登记网站和账号。信息股登记之后，每天夜里和已发布的文件一起巡检。</Nothing>,
            }}
          />
        )}
      </Ready>
      {adding ? <SourceForm onClose={() => setAdding(false)} /> : null}
    </Page>
  );
};
