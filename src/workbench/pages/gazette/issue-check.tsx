// Whether the electronic documents equal the paper: asked for, then said document by document.
import { Alert, Button, Table } from "antd";
import { type ReactElement, useState } from "react";
import { useGet } from "../../data.ts";
import { Ready } from "../../ui/states.tsx";
import type { Issue } from "./answers.ts";

type Check = {
  fileIsWhole: boolean;
  compared: number;
  documents: { title: string; manuscript: string; state: "equal" | "corrected-since" | "withdrawn" | "not-public" }[];
  faults: { title: string; because: string }[];
};

const WORDS: Record<Check["documents"][number]["state"], string> = {
  equal: "网上文本与付印文本相同",
  "corrected-since": "付印之后网上有更正，两边页面已互相注明",
  withdrawn: "网上已撤回，整期版面不再公开",
  "not-public": "网上还没有公开",
};

export const PaperCheck = ({ issue }: { issue: Issue }): ReactElement => {
  const [asked, setAsked] = useState(false);
  const query = useGet<Check>(asked ? `/api/gazette/issues/${issue.id}/check` : undefined);
  return (
    <section className="panel" aria-label="电子版与纸质版">
      <h2 className="panel-title">电子版与纸质版是否一致</h2>
      {asked ? (
        <Ready query={query}>
          {({ fileIsWhole, compared, documents, faults }) => (
            <>
              <Alert
                className="gap"
                showIcon
                type={fileIsWhole && faults.length === 0 ? "success" : "error"}
                title={
                  faults.length > 0
                    ? `${faults[0]!.title === "" ? "" : `《${faults[0]!.title}》`}${faults[0]!.because}${faults.length > 1 ? ` 等 ${faults.length} 处` : ""}`
                    : `版面文件与校验值相符；逐段核对了 ${compared} 件，没有差别`
                }
              />
              <Table
                size="small"
                rowKey="manuscript"
                pagination={false}
                dataSource={documents}
                columns={[
                  { title: "文件", dataIndex: "title" },
                  { title: "结果", width: 280, render: (_, row) => WORDS[row.state] },
                ]}
              />
            </>
          )}
        </Ready>
      ) : (
        <Button onClick={() => setAsked(true)}>现在核对</Button>
      )}
    </section>
  );
};
