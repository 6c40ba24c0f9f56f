// Bringing in a Word file: where it goes is asked before, what did not come along is told after.
import { Alert, Modal, Radio } from "antd";
import type { Editor } from "@tiptap/core";
import { type ReactElement, useRef, useState } from "react";
import { bodyIsEmpty } from "../../document/walk.ts";
import { sizeInWords } from "../../modules/portal/rules/words.ts";
import { ApiError } from "../api.ts";
import { Refused } from "../ui/refusal.tsx";
import { importDocx, type Told } from "./text/bring-in.ts";
import { asWhole, withBody } from "./text/insert.ts";
import { bodyOf } from "./text/schema.ts";

export type AskedDocx = { file: File; at: number };
type Props = { editor: Editor; asked: AskedDocx; tell: Told; onDone: () => void };

export const DocxDialog = ({ editor, asked: { file, at }, tell, onDone }: Props): ReactElement => {
  const isEmpty = bodyIsEmpty(bodyOf(editor.state.doc));
  const [where, setWhere] = useState<"whole" | "here">(isEmpty ? "whole" : "here");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError>();
  const stop = useRef(new AbortController());
  const bring = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { body, notes } = await importDocx(file, stop.current.signal);
      // The window holds the text still, so the place is where it was.
      editor.view.dispatch(where === "whole" ? asWhole(editor.state, body) : withBody(editor.state, body, at));
      if (notes.length > 0) tell({ title: `导入「${file.name}」的说明`, notes });
      onDone();
      editor.commands.focus();
    } catch (error) {
      if (error instanceof ApiError) setProblem(error);
      else onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="导入 Word 文件"
      okText="导入"
      confirmLoading={busy}
      onOk={() => void bring()}
      onCancel={() => {
        stop.current.abort();
        onDone();
      }}
    >
      <p>
        {file.name} <span className="quiet">{sizeInWords(file.size)}</span>
      </p>
      <p className="quiet">标题、表格、编号、图片会带入；字体、颜色等样式和宏不带入。</p>
      {isEmpty ? null : (
        <Radio.Group
          aria-label="放到哪里"
          value={where}
          onChange={(event) => setWhere(event.target.value as "whole" | "here")}
          options={[
            { value: "here", label: "插入到光标处" },
            { value: "whole", label: "替换全文（可以撤销）" },
          ]}
        />
      )}
      {problem ? (
        <Alert type="error" role="alert" showIcon title={<Refused because={problem.problem.message} next={problem.problem.next} />} />
      ) : null}
    </Modal>
  );
};
