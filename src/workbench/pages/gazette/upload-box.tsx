// Taking in an old issue: drop a file, see it sent and read, then its desk opens.
import { InboxOutlined } from "@ant-design/icons";
import { Alert, Progress, Upload } from "antd";
import { type ReactElement, useEffect, useState } from "react";
import { upload } from "../../api.ts";
import { queryClient, useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useGo } from "../../ui/app-link.tsx";
import { useAct } from "../../ui/use-act.tsx";
import type { Runs } from "./answers.ts";

type Run = Omit<Runs["items"][number], "startedAt">;

const Reading = ({ id }: { id: string }): ReactElement | null => {
  const { data } = useGet<Run>(`/api/gazette/runs/${id}`, { refetchInterval: 700 });
  const go = useGo();
  const opened = data?.state === "done" ? data.import : undefined;
  useEffect(() => {
    if (!opened) return;
    void queryClient.invalidateQueries({ queryKey: ["/api/gazette/imports"] });
    go(paths.gazetteDesk(opened));
  }, [opened, go]);
  if (!data) return null;
  if (data.state === "failed") return <Alert type="error" showIcon title="没有导入" description={data.message} className="gap" />;
  return (
    <div role="status" className="gap">
      {data.name}：{data.step || "等候读取"}
      <Progress percent={data.done} size="small" />
    </div>
  );
};

export const UploadBox = (): ReactElement => {
  const [sent, setSent] = useState<number>();
  const [run, setRun] = useState<string>();
  const { explain } = useAct();
  const send = async (file: File): Promise<void> => {
    setRun(undefined);
    setSent(0);
    try {
      setRun((await upload<{ run: string }>("/api/gazette/imports", file, (share) => setSent(Math.round(share * 100)))).run);
    } catch (error) {
      explain(error);
    } finally {
      setSent(undefined);
    }
  };
  return (
    <section aria-label="导入旧刊" className="gap">
      <Upload.Dragger
        accept=".txt,.md,.docx,.pdf"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>把旧刊文件拖到这里，或点击选择</p>
        <p className="quiet">纯文本、Markdown、Word（.docx）或带文字层的 PDF；扫描件请先识别文字</p>
      </Upload.Dragger>
      {sent === undefined ? null : <Progress percent={sent} size="small" aria-label="上传进度" />}
      {run ? <Reading id={run} /> : null}
    </section>
  );
};
