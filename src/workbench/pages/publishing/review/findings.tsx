// What proofreading found, the severest first, each with place, reason, suggestion and what was done about it. Settled in the editor, read here.
import { type ReactElement, useRef } from "react";
import { type Severity, SEVERITY_NAMES } from "../../../../modules/proofreading/schema.ts";
import { Nothing } from "../../../ui/states.tsx";
import type { ManuscriptView } from "../answers.ts";
import { FindingGroup } from "./finding-group.tsx";
import { FindingNotes } from "./finding-notes.tsx";
import { useNoteInSight } from "./use-note-in-sight.ts";
import "./notes.css";

const SEVERITIES: Severity[] = ["block", "fix", "hint"];
type Props = { view: ManuscriptView; active: string | undefined; onShow: (key: string) => void };

export const Findings = ({ view, active, onShow }: Props): ReactElement => {
  const list = useRef<HTMLDivElement>(null);
  useNoteInSight(list, active);
  if (view.findings.length === 0) return <Nothing>校对没有发现问题。改动文字之后会重新校对。</Nothing>;
  const blocks = view.blockingCount;
  const isWhole = view.findingCount === view.findings.length;
  return (
    <div ref={list}>
      <p className="quiet">
        {blocks > 0 ? `${blocks} 处「${SEVERITY_NAMES.block}」没有处理，处理之前不能审核通过。` : "没有拦住审核的问题。"}改正或排除请在编辑页办理。
      </p>
      {SEVERITIES.map((severity) => {
        const groups = view.findingGroups.filter((group) => group.severity === severity);
        const found = view.findings.filter((finding) => finding.severity === severity);
        const count = isWhole ? found.length : groups.reduce((sum, group) => sum + group.count, 0);
        return count === 0 ? null : (
          <section key={severity}>
            <h3 className="note-group">
              {SEVERITY_NAMES[severity]} {count} 处
            </h3>
            {isWhole ? (
              <FindingNotes findings={found} active={active} onShow={onShow} />
            ) : (
              groups.map((group) => <FindingGroup key={group.rule} view={view} group={group} active={active} onShow={onShow} />)
            )}
          </section>
        );
      })}
    </div>
  );
};
