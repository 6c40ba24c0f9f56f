// Dismissing a finding: why it stays, and whether the unit wants to hear of such words at all. What must be judged text by text says so.
import { Checkbox } from "antd";
import { type ReactElement, useState } from "react";
import { isOneByOne } from "../../../modules/proofreading/remembered.ts";
import type { Finding } from "../../../modules/proofreading/schema.ts";
import { ReasonBox } from "./reason-box.tsx";
import type { FindingActs } from "./use-finding-acts.ts";

type Props = { finding: Finding; onDismiss: FindingActs["onDismiss"]; onClose: () => void };

export const Dismissal = ({ finding, onDismiss, onClose }: Props): ReactElement => {
  const [forUnit, setForUnit] = useState(false);
  return (
    <ReasonBox label={`排除「${finding.text}」的理由`} onConfirm={(reason) => onDismiss(reason, forUnit)} onClose={onClose}>
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
    </ReasonBox>
  );
};
