// A rule's precision as people judged it: a bar with its numbers; nothing drawn where nobody judged one.
import type { ReactElement } from "react";
import "./proofreading.css";

type Props = { accepted: number; edited: number; dismissed: number; judged: number; precision: number | null };

/** Below this a rule wants a second look. */
const LOW = 0.7;

export const Precision = ({ accepted, edited, dismissed, judged, precision }: Props): ReactElement => {
  if (precision === null) return <span className="quiet">还没有人判断过</span>;
  const percent = Math.round(precision * 100);
  return (
    <div className="precision">
      <div className="precision-bar" aria-hidden="true">
        <i className={precision < LOW ? "precision-low" : ""} style={{ width: `${percent}%` }} />
      </div>
      <strong>{percent}%</strong>
      <span className="quiet precision-counts">
        {judged} 处：采纳 {accepted}，改掉 {edited}，排除 {dismissed}
      </span>
    </div>
  );
};
