// Taking a list of words out of a file: the file, its rows with what is wrong with each, what holds for all of them, and why. Nothing is kept before that.
import { Alert, Button, Drawer, Flex, Input, Upload } from "antd";
import { type ReactElement, type ReactNode, useState } from "react";
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { upload } from "../../api.ts";
import { useAct } from "../../ui/use-act.tsx";
import { useDialogAct } from "../../ui/use-dialog-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import type { ImportPreview } from "./answers.ts";
import { ImportRows } from "./import-rows.tsx";

type Row = ImportPreview["rows"][number];

const Field = (props: {
  id: string;
  label: ReactNode;
  value: string;
  most: number;
  problem: string;
  onChange: (value: string) => void;
}): ReactElement => (
  <div className="gap-above">
    <label htmlFor={props.id}>{props.label}</label>
    <Input.TextArea
      id={props.id}
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={props.most}
      value={props.value}
      status={props.problem ? "error" : ""}
      onChange={(event) => props.onChange(event.target.value)}
    />
    {props.problem ? (
      <p className="field-error" role="alert">
        {props.problem}
      </p>
    ) : null}
  </div>
);

/** Whether the ticked rows may be sent. */
const canSend = (ticked: readonly Row[]): Verdict => {
  const bad = ticked.filter(({ problems }) => problems.length > 0).length;
  if (ticked.length === 0) return refuse("一行也没有勾选", [], "请勾选要导入的行");
  return bad > 0 ? refuse(`勾选的行里有 ${bad} 行收不进`, [], "请取消勾选这些行，或者改好文件重新选择") : ALLOWED;
};

export const ImportDialog = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { explain } = useAct();
  const sending = useDialogAct();
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<ImportPreview>();
  const [ticked, setTicked] = useState<number[]>([]);
  const [given, setGiven] = useState({ reason: "", source: "", why: "" });
  const [asked, setAsked] = useState(false);

  const bringIn = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      const answer = await upload<ImportPreview>("/api/proofreading/lexicon/import/preview", file);
      setRead(answer);
      setTicked(answer.rows.map(({ at }) => at));
      sending.forget();
    } catch (error) {
      explain(error);
    } finally {
      setBusy(false);
    }
  };
  const chosen = new Set(ticked);
  const rows = read?.rows.filter(({ at }) => chosen.has(at)) ?? [];
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  const lacks = { reason: rows.some(({ term }) => term.reason === ""), source: rows.some(({ term }) => term.source === "") };
  const problem = (name: "reason" | "source" | "why", words: string): string =>
    asked && given[name].trim() === "" && (name === "why" || lacks[name]) ? words : "";
  const send = async (): Promise<void> => {
    setAsked(true);
    if (given.why.trim() === "" || (lacks.reason && given.reason.trim() === "") || (lacks.source && given.source.trim() === "")) return;
    const terms = rows.map(({ term }) => ({ ...term, reason: term.reason || given.reason.trim(), source: term.source || given.source.trim() }));
    const body = { file: read!.file, terms, why: given.why };
    if (await sending.act({ method: "POST", address: "/api/proofreading/lexicon/import", body }, `已导入 ${terms.length} 个词`)) onClose();
  };
  const set = (name: keyof typeof given) => (value: string) => setGiven((before) => ({ ...before, [name]: value }));
  const choose = (
    <Upload
      accept=".xlsx,.csv,.txt"
      showUploadList={false}
      beforeUpload={(file) => {
        void bringIn(file);
        return false;
      }}
    >
      <Button type={read ? "default" : "primary"} loading={busy}>
        {read ? "换一个文件" : "选择文件"}
      </Button>
    </Upload>
  );
  return (
    <Drawer
      title="从文件导入词"
      open
      size={760}
      // A press beside it must not throw away what was ticked and written.
      mask={{ closable: read === undefined }}
      onClose={onClose}
      footer={
        read && read.rows.length > 0 ? (
          <Flex gap={8} wrap justify="flex-end">
            {bad > 0 ? (
              <Button onClick={() => setTicked(rows.flatMap(({ at, problems }) => (problems.length > 0 ? [] : [at])))}>
                取消勾选有问题的 {bad} 行
              </Button>
            ) : null}
            <VerbButton type="primary" verdict={canSend(rows)} loading={sending.busy} onClick={() => void send()}>
              导入 {rows.length} 个词
            </VerbButton>
          </Flex>
        ) : null
      }
    >
      <p className="quiet">
        读 .xlsx（第一张表）、.csv 和 .txt。第一行写列名，至少要有“词”；.txt
        一行一个词，后面用制表符或箭头接“改为”。先看每一行有什么问题，确认之后才写进词库。
      </p>
      <Flex gap={8} wrap align="center">
        {choose}
        <Button href="/api/proofreading/lexicon/template.xlsx">下载模板</Button>
        {read ? <span>{read.file}</span> : null}
      </Flex>
      {read && read.rows.length === 0 ? <p className="gap-above">文件里只有列名，一个词也没有。请填好之后再选。</p> : null}
      {read && read.rows.length > 0 ? (
        <>
          <p role="status" className="gap-above">
            读到 {read.rows.length} 行，勾选 {rows.length} 行，{bad > 0 ? `其中 ${bad} 行收不进` : "都收得进"}
            {read.unused.length > 0 ? <span className="quiet">。没有用到的列：{read.unused.join("、")}</span> : null}
          </p>
          {sending.refusal([])}
          <ImportRows rows={read.rows} ticked={ticked} onTick={setTicked} />
          {lacks.reason ? (
            <Field
              id="import-reason"
              label="提示里写的理由（用于没有写理由的行）"
              most={300}
              value={given.reason}
              problem={problem("reason", "有的行没有写理由，请在这里写")}
              onChange={set("reason")}
            />
          ) : null}
          {lacks.source ? (
            <Field
              id="import-source"
              label="来源（用于没有写来源的行）"
              most={200}
              value={given.source}
              problem={problem("source", "有的行没有写来源，请在这里写")}
              onChange={set("source")}
            />
          ) : null}
          <Field id="import-why" label="为什么导入" most={500} value={given.why} problem={problem("why", "请写明为什么导入")} onChange={set("why")} />
        </>
      ) : (
        <Alert className="gap-above" type="info" title="有一行收不进，整份都不导入；取消勾选那一行，其余的可以导入。导入的词可以整批撤销。" />
      )}
    </Drawer>
  );
};
