// What proofreading found, the severest first, each with place, reason, suggestion and what was done about it. Settled in the editor, read here.
import { Button, Tag } from "antd";
import { type ReactElement, useRef } from "react";
import { type Severity, SEVERITY_NAMES } from "../../../../modules/proofreading/schema.ts";
import { Nothing } from "../../../ui/states.tsx";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { findingKey } from "./anchors.ts";
import { useNoteInSight } from "./use-note-in-sight.ts";
import "./notes.css";

type Finding = ManuscriptView["findings"][number];

const SEVERITIES: Severity[] = ["block", "fix", "hint"];
const COLOURS: Record<Severity, string> = { block: "error", fix: "warning", hint: "default" };

const suggestionOf = ({ suggestion }: Finding): string => (suggestion === null ? "" : suggestion === "" ? "建议删去" : `建议改为「${suggestion}」`);

type Props = { view: ManuscriptView; active: string | undefined; onShow: (key: string) => void };

const One = ({ finding, active, onShow }: { finding: Finding; active: string | undefined; onShow: Props["onShow"] }): ReactElement => {
  const key = findingKey(finding.key);
  const { disposition } = finding;
  return (
    <li className={`note${key === active ? " note-active" : ""}`} data-note={key}>
      <div className="note-head">
        <Tag color={COLOURS[finding.severity]}>{SEVERITY_NAMES[finding.severity]}</Tag>
        <Button type="link" size="small" className="inline-button note-quote" onClick={() => onShow(key)} aria-label={`到文中看「${finding.text}」`}>
          「{finding.text}」
        </Button>
      </div>
      <p>{finding.reason}</p>
      {suggestionOf(finding) ? <p>{suggestionOf(finding)}</p> : null}
      {disposition ? (
        <p className="quiet">
          {disposition.action === "dismiss" ? `不改：${disposition.reason}` : "已采纳"}（{disposition.by}，<When at={disposition.at} />）
        </p>
      ) : (
        <p className="quiet">未处理</p>
      )}
    </li>
  );
};

export const Findings = ({ view, active, onShow }: Props): ReactElement => {
  const list = useRef<HTMLDivElement>(null);
  useNoteInSight(list, active);
  if (view.findings.length === 0) return <Nothing>校对没有发现问题。改动文字之后会重新校对。</Nothing>;
  const blocks = view.blocking.length;
  return (
    <div ref={list}>
      <p className="quiet">
        {blocks > 0 ? `${blocks} 处「${SEVERITY_NAMES.block}」没有处理，处理之前不能审核通过。` : "没有拦住审核的问题。"}改正或排除请在编辑页办理。
      </p>
      {SEVERITIES.map((severity) => {
        const found = view.findings.filter((finding) => finding.severity === severity);
        return found.length === 0 ? null : (
          <section key={severity}>
            <h3 className="note-group">
              {SEVERITY_NAMES[severity]} {found.length} 处
            </h3>
            <ul className="notes">
              {found.map((finding) => (
                <One key={`${finding.key}-${finding.start}`} finding={finding} active={active} onShow={onShow} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
