// One act on a request: its button with the verdict, and the window that asks for its fields. What was typed stays when the server refuses.
import { App, Checkbox, DatePicker, Input, InputNumber, Modal, Select } from "antd";
import dayjs from "dayjs";
import { type ReactElement, useState } from "react";
import type { RequestView } from "../../../modules/requests/view.ts";
import { useSession } from "../../session.ts";
import { useCounty } from "../../ui/county.ts";
import { useDialogAct } from "../../ui/use-dialog-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { type ControlProps, Field } from "../publishing/facts/field.tsx";
import type { RequestVerb, VerbField } from "./verbs/verb.ts";

type Values = Record<string, unknown>;

const BLOCKS: Record<string, string> = { review: "行政复议", "direct-suit": "未经复议直接起诉", "suit-after-review": "复议后起诉" };

const Control = ({
  request,
  field,
  control,
  value,
  values,
  set,
}: {
  request: RequestView;
  field: VerbField;
  control: ControlProps;
  value: unknown;
  values: Values;
  set: (value: unknown) => void;
}): ReactElement => {
  const { units } = useCounty();
  const { posts } = useSession();
  switch (field.kind) {
    case "long":
      return (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={String(value ?? "")}
          onChange={(event) => set(event.target.value)}
        />
      );
    case "day":
      return <DatePicker {...control} value={value ? dayjs(String(value)) : null} onChange={(day) => set(day?.format("YYYY-MM-DD"))} />;
    case "number":
      return <InputNumber {...control} min={0} precision={0} value={value as number} onChange={set} />;
    case "choice": {
      const options = field.options ?? units.map(({ id, shortName }) => ({ value: id, label: shortName }));
      return (
        <Select
          {...control}
          value={value as string}
          placeholder="请选择"
          showSearch={{ optionFilterProp: "label" }}
          options={options}
          onChange={set}
        />
      );
    }
    case "dispute": {
      const options = request.disputes
        .filter(({ closed_on }) => closed_on === null)
        .map(({ id, block, opened_on }) => ({ value: id, label: `${BLOCKS[block]}（${opened_on}）` }));
      return <Select {...control} value={value as number} placeholder="请选择" options={options} onChange={set} />;
    }
    case "own-organ": {
      const options = posts.filter(({ roles }) => roles.includes("drafter")).map(({ organ, organName }) => ({ value: organ, label: organName }));
      return <Select {...control} value={value as string} placeholder="请选择" options={options} onChange={set} />;
    }
    case "third-party": {
      const options = request.thirdParties
        .filter(({ toldOn }) => toldOn === null)
        .map(({ party, words }) => ({ value: party, label: `${party}（${words}）` }));
      return <Select {...control} value={value as string} placeholder="请选择" options={options} onChange={set} />;
    }
    case "unanswered": {
      const options = request.unanswered.filter(({ asked }) => asked === values["asked"]).map(({ party }) => ({ value: party, label: party }));
      return <Select {...control} value={value as string} placeholder="请选择" options={options} onChange={set} />;
    }
    case "yes":
      return (
        <Checkbox id={control.id} checked={value === true} onChange={(event) => set(event.target.checked)}>
          是
        </Checkbox>
      );
    default:
      return <Input {...control} value={String(value ?? "")} onChange={(event) => set(event.target.value)} />;
  }
};

export const VerbDialog = ({ request, verb }: { request: RequestView; verb: RequestVerb }): ReactElement => {
  const { act, busy, problemOf, refusal, forget } = useDialogAct();
  const { modal } = App.useApp();
  const { today } = useSession();
  const initial = (): Values =>
    Object.fromEntries(verb.fields.map((field) => [field.name, field.initial ?? (field.name === "on" ? today : undefined)]));
  const [values, setValues] = useState<Values>();
  const fields = values ? verb.fields.filter(({ when }) => when?.(values, request) ?? true) : [];
  const send = async (all: Values): Promise<void> => {
    const given = Object.fromEntries(fields.map(({ name }) => [name, all[name]]));
    const body = verb.body ? verb.body(given) : given;
    const answer = await act<{ words?: string | null; warnings?: string[] }>(
      { method: "POST", address: `/api/requests/${request.id}/${verb.path}`, body },
      verb.done,
    );
    if (!answer) return;
    setValues(undefined);
    // What came too late to count, or leans on a text nobody verified, is said until it is read.
    const said = [...(answer.words ? [answer.words] : []), ...(answer.warnings ?? [])];
    if (said.length > 0) modal.info({ title: verb.done, content: said.map((one) => <p key={one}>{one}</p>), okText: "知道了" });
  };
  return (
    <>
      <VerbButton
        verdict={request.may[verb.verdict]}
        loading={busy}
        onClick={() => {
          forget();
          setValues(initial());
        }}
      >
        {verb.label}
      </VerbButton>
      {values ? (
        <Modal
          title={verb.label}
          open
          onCancel={() => setValues(undefined)}
          onOk={() => void send(values)}
          okText={verb.label}
          cancelText="取消"
          confirmLoading={busy}
        >
          {verb.fields.length === 0 ? <p>确定{verb.label}吗？</p> : null}
          {fields.map((field) => (
            <Field key={field.name} label={field.label} help={field.help} problem={problemOf(field.name)}>
              {(control) => (
                <Control
                  request={request}
                  field={field}
                  control={control}
                  value={values[field.name]}
                  values={values}
                  set={(value) => setValues({ ...values, [field.name]: value })}
                />
              )}
            </Field>
          ))}
          {refusal(fields.map(({ name }) => name))}
        </Modal>
      ) : null}
    </>
  );
};
