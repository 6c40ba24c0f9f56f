// The files that go with a manuscript: several at once, each with its progress and a way to stop it; a refused one says why and loses nothing else.
import { DeleteOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button, Flex, Popconfirm, Progress, Select } from "antd";
import { type ReactElement, useRef } from "react";
import type { RedactionGround } from "../../../../document/body.ts";
import { sizeInWords } from "../../../../modules/portal/rules/words.ts";
import type { Attachment } from "../../../../modules/publishing/schema.ts";
import { external } from "../../../paths.ts";
import { Refused } from "../../../ui/refusal.tsx";
import type { FactFieldsProps } from "./fact-fields.ts";
import { grounds } from "./openness.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import type { Uploads } from "./use-uploads.ts";

const Kept = ({
  attachment,
  change,
  remove,
}: {
  attachment: Attachment;
  change: (withheld: RedactionGround | null) => void;
  remove: () => void;
}): ReactElement => (
  <li className="attachment">
    <Flex justify="space-between" gap={8} align="start">
      <span className="attachment-name">
        <PaperClipOutlined />{" "}
        <a href={external.file(attachment.fileId)} target="_blank" rel="noreferrer">
          {attachment.name}
        </a>{" "}
        <span className="quiet">{sizeInWords(attachment.size)}</span>
      </span>
      <Popconfirm title={`移除「${attachment.name}」？`} okText="移除" cancelText="留着" onConfirm={remove}>
        <Button type="text" icon={<DeleteOutlined />} aria-label={`移除附件「${attachment.name}」`} />
      </Popconfirm>
    </Flex>
    <Select
      aria-label={`附件「${attachment.name}」是否公开`}
      value={attachment.withheld ?? "public"}
      style={{ width: "100%" }}
      onChange={(value: string) => change(value === "public" ? null : (value as RedactionGround))}
      options={[
        { value: "public", label: "随正文公开" },
        { label: "不公开，依据是", title: "不公开", options: grounds },
      ]}
    />
  </li>
);

export const Attachments = ({ facts, set, problems, uploads }: FactFieldsProps & { uploads: Uploads }): ReactElement => {
  const input = useRef<HTMLInputElement>(null);
  const [place, isOver] = useFileDrop(uploads.add);
  const change = (index: number, withheld: RedactionGround | null): void =>
    set({ attachments: facts.attachments.map((one, at) => (at === index ? { ...one, withheld } : one)) });
  return (
    <section ref={place} aria-label="附件">
      <div className="drop-files" data-over={isOver}>
        <Button onClick={() => input.current?.click()}>选择文件</Button>
        <p className="field-help">也可以把文件拖到这里。收 PDF、Word、Excel、图片、CSV 和纯文本，每个不超过 50 MB</p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label="选择附件"
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      {problems["attachments"] ? (
        <p className="field-error" role="alert">
          {problems["attachments"]}
        </p>
      ) : null}
      <ul className="attachment-list" aria-label="附件列表">
        {facts.attachments.map((attachment, index) => (
          <Kept
            key={`${attachment.fileId}-${attachment.sha256}`}
            attachment={attachment}
            change={(withheld) => change(index, withheld)}
            remove={() => set({ attachments: facts.attachments.filter((_, at) => at !== index) })}
          />
        ))}
        {uploads.running.map((one) => (
          <li key={one.id} className="attachment">
            <Flex justify="space-between" gap={8}>
              <span className="attachment-name">{one.name}</span>
              <Button
                size="small"
                onClick={() => uploads.stop(one.id)}
                aria-label={one.problem ? `知道了，「${one.name}」` : `取消上传「${one.name}」`}
              >
                {one.problem ? "知道了" : "取消"}
              </Button>
            </Flex>
            {one.problem ? (
              <div role="alert" className="field-error">
                <Refused because={one.problem.message} next={one.problem.next} />
              </div>
            ) : (
              <Progress percent={Math.round(one.share * 100)} size="small" aria-label={`「${one.name}」上传进度`} />
            )}
          </li>
        ))}
      </ul>
      {facts.attachments.length === 0 && uploads.running.length === 0 ? <p className="quiet">还没有附件</p> : null}
    </section>
  );
};
