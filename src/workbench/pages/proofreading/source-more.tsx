// Below a site: what could not be read and why. Below an account: its files, brought in and taken out.
import { Button, Flex, Upload } from "antd";
import { type ReactElement, useState } from "react";
import type { Verdict } from "../../../kernel/verdict.ts";
import { upload } from "../../api.ts";
import { queryClient, useGet } from "../../data.ts";
import { Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import type { SourcesView, SourceView } from "./answers.ts";

type Props = { row: SourcesView["items"][number]; can: Verdict };

export const SourceMore = ({ row, can }: Props): ReactElement => {
  const query = useGet<SourceView>(`/api/proofreading/sources/${row.id}`);
  const { act, explain } = useAct();
  const [busy, setBusy] = useState(0);
  const bringIn = async (file: File): Promise<void> => {
    setBusy((count) => count + 1);
    try {
      await upload(`/api/proofreading/sources/${row.id}/files`, file);
    } catch (error) {
      explain(error);
    } finally {
      setBusy((count) => count - 1);
      void queryClient.invalidateQueries();
    }
  };
  return (
    <Ready query={query}>
      {({ unread, files }) => (
        <>
          {unread.length > 0 ? (
            <section aria-label={`${row.name}没有读成的网页`}>
              <ul className="scan-findings">
                {unread.map(({ id, address, problem }) => (
                  <li key={id}>
                    <a href={address} target="_blank" rel="noreferrer" className="source-address">
                      {address}
                    </a>{" "}
                    <span className="quiet">{problem}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {row.kind === "account" ? (
            <section aria-label={`${row.name}的文件`}>
              {can.ok ? (
                <Upload
                  multiple
                  accept=".html,.htm,.docx,.pdf,.txt,.md"
                  showUploadList={false}
                  beforeUpload={(file) => {
                    void bringIn(file);
                    return false;
                  }}
                >
                  <Button loading={busy > 0}>上传导出的文章</Button>
                </Upload>
              ) : (
                <VerbButton verdict={can}>上传导出的文章</VerbButton>
              )}
              {files.length === 0 ? <p className="quiet">还没有文件。同名的文件再传一次，就换成新的。</p> : null}
              <ul className="scan-findings">
                {files.map(({ id, address, title }) => (
                  <li key={id}>
                    <Flex gap={8} wrap align="baseline">
                      <span>{title}</span>
                      <span className="quiet">{address === title ? "" : address}</span>
                      {can.ok ? (
                        <Button
                          size="small"
                          type="link"
                          aria-label={`移出「${address}」`}
                          onClick={() =>
                            void act({ method: "POST", address: `/api/proofreading/sources/${row.id}/files/${id}/remove`, body: {} }, "已移出")
                          }
                        >
                          移出
                        </Button>
                      ) : null}
                    </Flex>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </>
      )}
    </Ready>
  );
};
