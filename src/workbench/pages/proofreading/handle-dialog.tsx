// Saying of a group of findings, or of one of them, that it was corrected or is no fault.
import type { ReactElement } from "react";
import { useAct } from "../../ui/use-act.tsx";
import type { ScanGroup, ScanGroupView } from "./answers.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

export type Handled = { group: ScanGroup; finding?: ScanGroupView["items"][number]; outcome: "corrected" | "not-a-fault" };

export const HandleDialog = ({ handled: { group, finding, outcome }, onClose }: { handled: Handled; onClose: () => void }): ReactElement => {
  const { act } = useAct();
  const isFault = outcome === "corrected";
  const what = finding ? `「${finding.shown}」` : `《${group.title}》里的 ${group.count} 处「${group.ruleTitle}」`;
  return (
    <ReasonDialog
      title={isFault ? "标为已更正" : "标为不是差错"}
      about={
        isFault
          ? `${what}：已经改过或正在走更正程序。下次巡检如果还在，会重新列为待处理。`
          : `${what}：以后的巡检不再列为待处理，并计入这条规则的误报。`
      }
      label={isFault ? "说明（可以不填）" : "为什么不是差错"}
      okText="确定"
      optional={isFault}
      onClose={onClose}
      onOk={async (reason) =>
        (await act(
          {
            method: "POST",
            address: "/api/proofreading/scans/findings/handle",
            body: { document: group.document, rule: group.rule, ...(finding ? { finding: finding.id } : {}), outcome, reason },
          },
          "已处理",
        )) !== undefined
      }
    />
  );
};
