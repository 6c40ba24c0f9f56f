// On a narrow screen the finding that was pressed in the text, at the lower edge: the text stays in sight above it.
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactElement } from "react";
import { SEVERITY_NAMES, type Finding } from "../../../modules/proofreading/schema.ts";
import { FindingItem } from "./finding-item.tsx";
import type { FindingActs } from "./use-finding-acts.ts";
import type { Reading } from "./use-findings.ts";

type Props = { reading: Reading; titleLength: number; pointed: string; acts: (finding: Finding) => FindingActs; onClose: () => void };

export const FindingSheet = ({ reading, titleLength, pointed, acts, onClose }: Props): ReactElement | null => {
  const item = reading.items.find(({ finding }) => finding.key === pointed);
  if (!item) return null;
  return (
    <section className="finding-sheet" aria-label="这一处校对问题">
      <div className="finding-sheet-head">
        <strong>{SEVERITY_NAMES[item.finding.severity]}</strong>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭" onClick={onClose} />
      </div>
      <ul className="finding-list">
        <FindingItem item={item} text={reading.text} titleLength={titleLength} isPointed={false} isFresh={reading.isFresh} {...acts(item.finding)} />
      </ul>
    </section>
  );
};
