// Many files at once, one after the other: each is taken or not with its own word, and one that is not taken stops none of the others.
import { Button, Progress, Upload } from "antd";
import { type ReactElement, useRef, useState } from "react";
import { ApiError, upload } from "../../api.ts";
import { queryClient } from "../../data.ts";

type Sent = { name: string; taken: boolean; word: string };
type Taken = { pages: number | null };

const MOST_SHOWN = 20;

const wordOf = (error: unknown): string => {
  if (!(error instanceof ApiError)) return "没有收下，请再试一次";
  const { message, next } = error.problem;
  return [message, next].filter(Boolean).join("。");
};

export const ManyUploads = ({ address, label }: { address: string; label: string }): ReactElement => {
  const waiting = useRef<File[]>([]);
  const running = useRef(false);
  const [total, setTotal] = useState(0);
  const [sent, setSent] = useState<Sent[]>([]);
  const run = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
      const { name } = file;
      let one: Sent;
      try {
        const { pages } = await upload<Taken>(address, file);
        one = { name, taken: true, word: pages === null ? "已收" : `已收，${pages} 页` };
      } catch (error) {
        one = { name, taken: false, word: wordOf(error) };
      }
      setSent((before) => [...before, one]);
    }
    running.current = false;
    await queryClient.invalidateQueries();
  };
  const add = (file: File): false => {
    waiting.current.push(file);
    setTotal((before) => before + 1);
    // The whole choice is handed over file by file before anything is sent.
    queueMicrotask(() => void run());
    return false;
  };
  const refused = sent.filter(({ taken }) => !taken);
  const shown = [...refused, ...sent.filter(({ taken }) => taken).toReversed()].slice(0, MOST_SHOWN);
  const busy = sent.length < total;
  return (
    <div>
      <Upload multiple showUploadList={false} beforeUpload={add}>
        <Button loading={busy}>{label}</Button>
      </Upload>
      {total > 0 ? (
        <div role="status" className="gap-above">
          {busy ? <Progress percent={Math.floor((100 * sent.length) / total)} size="small" aria-label="上传的进度" /> : null}
          <p>
            选了 {total} 个，收下 {sent.length - refused.length} 个{refused.length > 0 ? `，没有收下 ${refused.length} 个` : ""}
          </p>
          <ul>
            {shown.map(({ name, word }, index) => (
              <li key={index}>
                {name}：{word}
              </li>
            ))}
          </ul>
          {sent.length > shown.length ? <p className="quiet">另有 {sent.length - shown.length} 个没有列出</p> : null}
        </div>
      ) : null}
    </div>
  );
};
