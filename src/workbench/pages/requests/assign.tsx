// Giving a request to an office and a person: those of the unit who hold the post of a handler.
import { Modal, Select } from "antd";
import { type ReactElement, useState } from "react";
import type { RequestView } from "../../../modules/requests/view.ts";
import { useCounty } from "../../ui/county.ts";
import { useDialogAct } from "../../ui/use-dialog-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { Field } from "../publishing/facts/field.tsx";

export const AssignButton = ({ request }: { request: RequestView }): ReactElement => {
  const { organs } = useCounty();
  const { act, busy, problemOf, refusal, forget } = useDialogAct();
  const [open, setOpen] = useState(false);
  const [office, setOffice] = useState<string>();
  const [handler, setHandler] = useState<string>();
  const offices = organs.filter(({ parent, id }) => parent === request.unit || id === request.unit);
  const assign = async (): Promise<void> => {
    if (await act({ method: "POST", address: `/api/requests/${request.id}/assign`, body: { office, handler } }, "已分办")) setOpen(false);
  };
  return (
    <>
      <VerbButton
        verdict={request.may.assign}
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        分办
      </VerbButton>
      {open ? (
        <Modal title="分办" open onCancel={() => setOpen(false)} onOk={() => void assign()} okText="分办" cancelText="取消" confirmLoading={busy}>
          <Field label="股室" problem={problemOf("office")}>
            {(control) => (
              <Select
                {...control}
                value={office}
                placeholder="请选择"
                onChange={setOffice}
                options={offices.map(({ id, shortName }) => ({ value: id, label: shortName }))}
              />
            )}
          </Field>
          <Field label="承办人" problem={problemOf("handler")}>
            {(control) => (
              <Select
                {...control}
                value={handler}
                placeholder="请选择"
                onChange={setHandler}
                options={request.handlers.map(({ account, name }) => ({ value: account, label: name }))}
              />
            )}
          </Field>
          {refusal(["office", "handler"])}
        </Modal>
      ) : null}
    </>
  );
};
