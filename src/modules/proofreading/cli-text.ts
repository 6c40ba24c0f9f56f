// What `qizheng proofread` prints: the findings as JSON for machines, and as Chinese text for people. Pure; reading files is the command's own work.
import { FAMILY_NAMES, SEVERITY_NAMES, type Finding } from "./schema.ts";

export type ProofreadFile = { file: string; text: string; findings: Finding[] };

/** A finding as `--json` shows it: without the key, which is the workbench's. */
const printed = ({ rule, family, severity, start, end, text, reason, suggestion, confidence }: Finding) => ({
  rule,
  family,
  severity,
  start,
  end,
  text,
  reason,
  suggestion,
  confidence,
});

/** `{ findings }` of one text. */
export const findingsAsJson = (findings: Finding[]): string => JSON.stringify({ findings: findings.map(printed) }, null, 2);

/** `{ files: [{ file, findings }] }` of several. */
export const filesAsJson = (files: { file: string; findings: Finding[] }[]): string =>
  JSON.stringify({ files: files.map(({ file, findings }) => ({ file, findings: findings.map(printed) })) }, null, 2);

/** What may be shown on a terminal or in a log: personal data in its masked form. */
export const shownText = (finding: Finding): string => {
  const text = finding.family === "personal-data" ? (finding.suggestion ?? "*".repeat(finding.text.length)) : finding.text;
  return text.length > 40 ? `${text.slice(0, 38)}……` : text;
};

const advice = ({ family, suggestion }: Finding): string =>
  suggestion === null ? "请核对后修改" : suggestion === "" ? "建议删去" : `${family === "personal-data" ? "建议遮盖为" : "建议改为"}“${suggestion}”`;

/** Grouped by nothing, in order of place: line and column first, so that an editor can jump there. */
export const findingsAsText = ({ file, text, findings }: ProofreadFile): string => {
  if (findings.length === 0) return `${file}：没有发现问题。`;
  const lines: string[] = [];
  let line = 1;
  let lineStart = 0;
  for (const finding of findings) {
    for (let next = text.indexOf("\n", lineStart); next !== -1 && next < finding.start; next = text.indexOf("\n", lineStart)) {
      line++;
      lineStart = next + 1;
    }
    lines.push(
      `第${line}行第${finding.start - lineStart + 1}字  ${SEVERITY_NAMES[finding.severity]}  ${FAMILY_NAMES[finding.family]}  “${shownText(finding)}”`,
      `    ${finding.reason}。${advice(finding)}。（${finding.rule}）`,
    );
  }
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  lines.push(`${file}：共 ${findings.length} 处，其中阻断 ${count("block")} 处、应改 ${count("fix")} 处、提示 ${count("hint")} 处。`);
  return lines.join("\n");
};
