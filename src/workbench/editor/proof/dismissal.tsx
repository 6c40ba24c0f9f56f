// Dismissing a finding: why it stays, and whether the unit wants to hear of such words at all. What must be judged text by text says so.
import { Button, Checkbox, Flex, Input } from "antd";
import { type ReactElement, useState } from "react";
import { isOneByOne } from "../../../modules/proofreading/remembered.ts";
import type { Finding } from "../../../modules/proofreading/schema.ts";
import type { FindingActs } from "./use-finding-acts.ts";

type Props = { finding: Finding; onDismiss: FindingActs["onDismiss"]; onClose: () => void };

export const Dismissal = ({ finding, onDismiss, onClose }: Props): ReactElement => {
  const [reason, setReason] = useState("");
  const [forUnit, setForUnit] = useState(false);
  const [problem, setProblem] = useState("");
  const dismiss = async (): Promise<void> => {
    if (reason.trim() === "") setProblem("请写明为什么不改");
    else if (await onDismiss(reason.trim(), forUnit)) onClose();
  };
  return (
    <div className="dismissal">
      <Input.TextArea
        aria-label={`排除「${finding.text}」的理由`}
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
      {isOneByOne(finding) ? (
        <p className="quiet">只排除这一篇的这一处：阻断的问题和个人信息要逐篇判断。</p>
      ) : (
        <>
          <Checkbox checked={forUnit} onChange={(event) => setForUnit(event.target.checked)}>
            本单位以后都不再提示
          </Checkbox>
          {forUnit ? <p className="quiet">本单位每一篇里同样的文字、同一条规则都不再提示，理由大家看得到；可以在“校对规则”页撤销。</p> : null}
        </>
      )}
      <Flex gap={8}>
        <Button size="small" type="primary" onClick={() => void dismiss()}>
          确认排除
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </Flex>
    </div>
  );
};
