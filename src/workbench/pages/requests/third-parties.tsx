// The third parties that were asked: when, what each said, and whether it was told the result.
import { Table } from "antd";
import type { ReactElement } from "react";
import type { RequestView } from "../../../modules/requests/view.ts";

export const ThirdParties = ({ parties }: { parties: RequestView["thirdParties"] }): ReactElement | null =>
  parties.length === 0 ? null : (
    <section className="panel" aria-labelledby="third-parties">
      <h2 id="third-parties">第三方意见</h2>
      <Table
        size="small"
        rowKey="party"
        pagination={false}
        dataSource={parties}
        scroll={{ x: "max-content" }}
        columns={[
          { title: "第三方", dataIndex: "party" },
          { title: "征求意见", dataIndex: "askedOn", width: 120 },
          { title: "意见", dataIndex: "words", width: 180 },
          { title: "告知结果", width: 120, render: (_, { toldOn }) => toldOn ?? "未告知" },
        ]}
      />
    </section>
  );
