// What units no longer want to hear of: which words under which rule, who said so and why; each can be revoked with a reason.
import { Grid, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { ALLOWED, refuse } from "../../../kernel/verdict.ts";
import { useGet } from "../../data.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { DismissalsView } from "./answers.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

type Row = DismissalsView["items"][number];
const NOT_YOURS = refuse("撤销要由本单位撰稿、审核的人员或信息股办理");

export const Dismissals = (): ReactElement => {
  const query = useGet<DismissalsView>("/api/proofreading/dismissals");
  const wide = Grid.useBreakpoint().md ?? true;
  const { act } = useAct();
  const [revoking, setRevoking] = useState<Row>();
  const words = (row: Row): ReactElement => (
    <>
      <strong>「{row.form}」</strong>
      <div className="quiet">{row.title}</div>
    </>
  );
  const why = (row: Row): ReactElement => (
    <>
      {row.reason}
      <div className="quiet">
        {row.unitName} {row.by}，<When at={row.at} />
      </div>
    </>
  );
  const standing = (row: Row, mayRevoke: boolean): ReactElement =>
    row.revoked ? (
      <>
        <Tag>已撤销</Tag>
        <div className="quiet">
          {row.revoked.reason}（{row.revoked.by}，<When at={row.revoked.at} />）
        </div>
      </>
    ) : (
      <VerbButton size="small" verdict={mayRevoke ? ALLOWED : NOT_YOURS} onClick={() => setRevoking(row)}>
        撤销
      </VerbButton>
    );
  return (
    <>
      <p className="quiet">
        在稿件里排除校对问题时勾选“本单位以后都不再提示”，就会列在这里，对本单位的每一篇都有效。阻断的问题和个人信息只能逐篇判断，不会在这里。
      </p>
      <Ready query={query}>
        {({ items, mayRevoke }) => (
          <Table<Row>
            size="small"
            className="proof-table"
            rowKey="id"
            dataSource={items}
            pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            locale={{ emptyText: <Nothing>还没有约定。排除校对问题时可以勾选“本单位以后都不再提示”。</Nothing> }}
            columns={
              wide
                ? [
                    { key: "words", title: "文字和规则", render: (_, row) => words(row) },
                    { key: "why", title: "理由", render: (_, row) => why(row) },
                    { key: "standing", title: "状态", width: 240, render: (_, row) => standing(row, mayRevoke) },
                  ]
                : [
                    {
                      key: "all",
                      title: "约定",
                      render: (_, row) => (
                        <>
                          {words(row)}
                          {why(row)}
                          {standing(row, mayRevoke)}
                        </>
                      ),
                    },
                  ]
            }
          />
        )}
      </Ready>
      {revoking ? (
        <ReasonDialog
          title={`撤销对「${revoking.form}」的约定`}
          about="撤销之后，本单位的稿件里会重新提示。以前逐篇排除的不受影响。"
          label="撤销的理由"
          okText="撤销"
          onClose={() => setRevoking(undefined)}
          onOk={async (reason) =>
            (await act({ method: "POST", address: `/api/proofreading/dismissals/${revoking.id}/revoke`, body: { reason } }, "已撤销")) !== undefined
          }
        />
      ) : null}
    </>
  );
};
