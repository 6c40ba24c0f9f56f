// Why findings stay as they are: asked for before they are dismissed. What was written stays until it is done.
import { Button, Flex, Input } from "antd";
import { type ReactElement, type ReactNode, useState } from "react";

type Props = {
  label: string;
  /** Answers whether it was done. */
  onConfirm: (reason: string) => Promise<boolean>;
  onClose: () => void;
  children?: ReactNode;
};

export const ReasonBox = ({ label, onConfirm, onClose, children }: Props): ReactElement => {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const confirm = async (): Promise<void> => {
    if (reason.trim() === "") setProblem("请写明为什么不改");
    else if (await onConfirm(reason.trim())) onClose();
  };
  return (
    <div className="dismissal">
      <Input.TextArea
        aria-label={label}
        placeholder="为什么不改，例如：对外公布的值班电话"
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        value={reason}
        status={problem ? "error" : ""}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      {children}
      <Flex gap={8}>
        <Button size="small" type="primary" onClick={() => void confirm()}>
          确认排除
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </Flex>
    </div>
  );
};
