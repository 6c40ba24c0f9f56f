// A window that asks for a reason before something is done; what was written stays until it is done.
import { Input, Modal } from "antd";
import { type ReactElement, type ReactNode, useState } from "react";

type Props = {
  title: string;
  about?: ReactNode;
  label: string;
  okText: string;
  /** Whether it may be left empty. */
  optional?: boolean;
  /** Answers whether it was done. */
  onOk: (reason: string) => Promise<boolean>;
  onClose: () => void;
};

export const ReasonDialog = ({ title, about, label, okText, optional = false, onOk, onClose }: Props): ReactElement => {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const ok = async (): Promise<void> => {
    if (reason.trim() === "" && !optional) return setProblem(`请填写${label}`);
    setBusy(true);
    const done = await onOk(reason.trim());
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal title={title} open okText={okText} confirmLoading={busy} onOk={() => void ok()} onCancel={onClose}>
      {about ? <p className="quiet">{about}</p> : null}
      <label htmlFor="reason-dialog">{label}</label>
      <Input.TextArea
        id="reason-dialog"
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        value={reason}
        status={problem ? "error" : ""}
        onChange={(event) => {
          setReason(event.target.value);
          setProblem("");
        }}
      />
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
    </Modal>
  );
};
