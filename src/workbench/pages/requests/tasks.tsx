// What this person's unit was asked to find for a request: the question and nothing else, answered here.
import { Button, Input, List, Modal, Radio } from "antd";
import { type ReactElement, useState } from "react";
import type { tasksFor } from "../../../modules/requests/listing.ts";
import { useGet } from "../../data.ts";
import { useMay } from "../../session.ts";
import { useDialogAct } from "../../ui/use-dialog-act.tsx";
import { Field } from "../publishing/facts/field.tsx";

type Task = Awaited<ReturnType<typeof tasksFor>>["items"][number];

const Answer = ({ task, onClose }: { task: Task; onClose: () => void }): ReactElement => {
  const { act, busy, problemOf, refusal } = useDialogAct();
  const [answer, setAnswer] = useState("");
  const [found, setFound] = useState<boolean>();
  const send = async (): Promise<void> => {
    if (await act({ method: "POST", address: `/api/request-tasks/${task.task}/answer`, body: { answer, found } }, "已回复")) onClose();
  };
  return (
    <Modal title="回复查找任务" open onCancel={onClose} onOk={() => void send()} okText="回复" cancelText="取消" confirmLoading={busy}>
      <p>{task.question}</p>
      <Field label="结果" problem={problemOf("found")}>
        {() => (
          <Radio.Group
            value={found}
            onChange={(event) => setFound(event.target.value as boolean)}
            options={[
              { value: true, label: "找到" },
              { value: false, label: "没有找到" },
            ]}
          />
        )}
      </Field>
      <Field label="查找的范围、方法和结果" problem={problemOf("answer")}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 3 }} value={answer} onChange={(event) => setAnswer(event.target.value)} />}
      </Field>
      {refusal(["found", "answer"])}
    </Modal>
  );
};

export const Tasks = (): ReactElement | null => {
  const may = useMay();
  const { data } = useGet<{ items: Task[] }>(may("request.answer-task") || may("request.clear-leader") ? "/api/request-tasks" : undefined);
  const [answering, setAnswering] = useState<Task>();
  if (!data || data.items.length === 0) return null;
  return (
    <section className="panel gap" aria-labelledby="tasks">
      <h2 id="tasks">请本单位查找的信息 {data.items.length} 项</h2>
      <List
        size="small"
        dataSource={data.items}
        renderItem={(task) => (
          <List.Item
            key={task.task}
            actions={
              task.mayAnswer
                ? [
                    <Button key="answer" onClick={() => setAnswering(task)}>
                      回复
                    </Button>,
                  ]
                : []
            }
          >
            <List.Item.Meta
              title={task.question}
              description={`${task.unit}，${task.askedOn} 提出${task.reminded > 0 ? `，已催办 ${task.reminded} 次` : ""}`}
            />
          </List.Item>
        )}
      />
      {answering ? <Answer task={answering} onClose={() => setAnswering(undefined)} /> : null}
    </section>
  );
};
