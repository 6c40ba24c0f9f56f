// Findings in a list: the words, why, what to put instead, and what was done about each. Settled in the editor, read here.
import { Button, Tag } from "antd";
import type { ReactElement } from "react";
import { type Severity, SEVERITY_NAMES } from "../../../../modules/proofreading/schema.ts";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { findingKey } from "./anchors.ts";

type Finding = ManuscriptView["findings"][number];
type Acts = { active: string | undefined; onShow: (key: string) => void };

const COLOURS: Record<Severity, string> = { block: "error", fix: "warning", hint: "default" };

const suggestionOf = ({ suggestion }: Finding): string => (suggestion === null ? "" : suggestion === "" ? "建议删去" : `建议改为「${suggestion}」`);

const One = ({ finding, active, onShow }: Acts & { finding: Finding }): ReactElement => {
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

export const FindingNotes = ({ findings, ...rest }: Acts & { findings: readonly Finding[] }): ReactElement => (
  <ul className="notes">
    {findings.map((finding) => (
      <One key={`${finding.key}-${finding.start}`} finding={finding} {...rest} />
    ))}
  </ul>
);
