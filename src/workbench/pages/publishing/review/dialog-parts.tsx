// What the windows of all decisions share: a frame that stays open until the server took the decision, and a text with its error beside it.
import { Button, Flex, Input, Modal } from "antd";
import { type ReactElement, type ReactNode, useId } from "react";
import "./notes.css";

type DialogProps = {
  title: string;
  ok: string;
  danger?: boolean;
  busy: boolean;
  width?: number;
  onOk: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
};

/** Open as long as it is on the page. `onOk` answers whether it is done. */
export const Dialog = ({ title, ok, danger = false, busy, width = 520, onOk, onClose, children }: DialogProps): ReactElement => (
  <Modal
    open
    title={title}
    width={width}
    onCancel={onClose}
    footer={
      <Flex justify="end" gap={8}>
        <Button onClick={onClose}>先不办</Button>
        <Button type="primary" danger={danger} loading={busy} onClick={() => void onOk().then((done) => done && onClose())}>
          {ok}
        </Button>
      </Flex>
    }
  >
    <div className="dialog-fields">{children}</div>
  </Modal>
);

type TextProps = { label: string; help?: string; value: string; problem?: string | undefined; onChange: (text: string) => void };

export const TextField = ({ label, help, value, problem, onChange }: TextProps): ReactElement => {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={2000}
        autoSize={{ minRows: 3, maxRows: 10 }}
        status={problem ? "error" : ""}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem ? (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : help ? (
        <p className="quiet" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
};

export const Problem = ({ children }: { children: string | undefined }): ReactElement | null =>
  children ? (
    <p className="field-problem" role="alert">
      {children}
    </p>
  ) : null;
