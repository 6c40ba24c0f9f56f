// A word of the lexicon: what is wrong with it, what to write instead, and what it would find in everything published, tried before it is kept.
import { Button, Form, Input, Modal, Radio, Select } from "antd";
import { type ReactElement, useState } from "react";
import { TERM_KINDS, type TermKind } from "../../../modules/proofreading/entries.ts";
import { type Severity, SEVERITY_NAMES } from "../../../modules/proofreading/schema.ts";
import { withQuery } from "../../data.ts";
import type { LexiconView } from "./answers.ts";
import { DayFields, type DayValues, dayValues, useKeep } from "./entry-form.tsx";
import { Tried } from "./tried.tsx";

type Values = DayValues & {
  "data.term": string;
  "data.kind": TermKind;
  "data.replacement"?: string;
  "data.reason": string;
  "data.severity": Severity;
  "data.source": string;
  "data.initials"?: string;
};

export const TermForm = ({ term, onClose }: { term: LexiconView["terms"][number] | undefined; onClose: () => void }): ReactElement => {
  const [form] = Form.useForm<Values>();
  const [tried, setTried] = useState<string>();
  const { keep, busy } = useKeep(form, "term", term, onClose);
  const tryOut = (): void => {
    const word = (form.getFieldValue("data.term") ?? "").trim();
    if (word === "") form.setFields([{ name: "data.term", errors: ["请先填写要查找的词"] }]);
    else setTried(withQuery("/api/proofreading/lexicon/try", { term: word, kind: form.getFieldValue("data.kind"), entry: term?.entry }));
  };
  return (
    <Modal
      title={term ? "修改词条" : "加一个词"}
      open
      width={640}
      okText={term ? "保存" : "加入词库"}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void keep(values)}
        initialValues={{
          "data.kind": term?.kind ?? "outdated",
          "data.severity": term?.severity ?? "fix",
          ...(term
            ? {
                "data.term": term.term,
                "data.replacement": term.replacement ?? "",
                "data.reason": term.reason,
                "data.source": term.source,
                "data.initials": term.initials ?? "",
              }
            : {}),
          ...dayValues(term),
        }}
      >
        <Form.Item
          name="data.term"
          label="要查找的词"
          rules={[{ required: true, whitespace: true, message: "请填写要查找的词" }]}
          extra="2 至 100 个字。全角、繁体、中间夹空格或符号的写法也会找到。"
        >
          <Input />
        </Form.Item>
        <Button onClick={tryOut}>试查：已发布的文件里有多少处</Button>
        {tried ? <Tried address={tried} /> : null}
        <Form.Item name="data.kind" label="为什么不写" className="gap-above">
          <Radio.Group options={Object.entries(TERM_KINDS).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="data.replacement" label="改为（不填则由人决定）">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="data.reason" label="提示里写的理由" rules={[{ required: true, whitespace: true, message: "请填写理由" }]}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
        </Form.Item>
        <Form.Item name="data.source" label="来源（哪个文件、哪个规定）" rules={[{ required: true, whitespace: true, message: "请填写来源" }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="data.severity" label="级别" extra="阻断：不处理就不能审核通过。">
          <Select options={Object.entries(SEVERITY_NAMES).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          name="data.initials"
          label="拼音首字母（不填则不查）"
          extra="有人用首字母代替这个词时才填，每个字一个字母，例如「政府」写 zf。只找夹在汉字中间、单独成段的字母，最高按“应改”提示。"
        >
          <Input maxLength={100} autoCapitalize="off" autoComplete="off" spellCheck={false} style={{ maxWidth: 200 }} />
        </Form.Item>
        <DayFields isNew={!term} />
      </Form>
    </Modal>
  );
};
