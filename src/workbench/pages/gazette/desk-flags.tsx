// The doubts of a document in the margin: where, what, how sure, what was done or is offered; a person says whether the repair stands.
import { Button, Flex, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { Chunks } from "../../ui/chunks.tsx";
import type { Desk, DeskDocument, DeskFlag } from "./answers.ts";
import type { Take } from "./desk.tsx";
import { ReasonDialog } from "./desk-dialogs.tsx";

type Props = { desk: Desk; document: DeskDocument; take: Take; onShow: (lines: readonly number[]) => void };
type Numbered = { flag: DeskFlag; at: number };

const HEIGHT = 150;
const sureness = (confidence: number): string => (confidence >= 1 ? "确定" : `把握 ${Math.round(confidence * 100)}%`);

const One = ({ flag, at, take, onShow }: Numbered & Pick<Props, "take" | "onShow">): ReactElement => {
  const [declining, setDeclining] = useState(false);
  const decide = (decision: "accept" | "decline", reason: string): Promise<boolean> =>
    take!({ kind: "flag", flag: at, decision, reason }, decision === "accept" ? "已采纳" : "已按不采纳处理");
  return (
    <li className="flag">
      <Flex justify="space-between" gap={8}>
        <strong>{flag.kindName}</strong>
        <Tag color={flag.confidence >= 1 ? "default" : "warning"}>{sureness(flag.confidence)}</Tag>
      </Flex>
      <p>{flag.message}</p>
      <p className="quiet">
        {flag.applied ? "已修复：" : "建议："}
        {flag.repair}
      </p>
      {flag.held === "" ? null : <blockquote>{flag.held.length > 160 ? `${flag.held.slice(0, 160)}…` : flag.held}</blockquote>}
      <Flex gap={6} wrap align="center">
        <Button size="small" onClick={() => onShow(flag.lines)}>
          看原文第 {flag.line} 行
        </Button>
        {flag.decision ? (
          <span className="quiet">
            {flag.decision.decision === "accept" ? "已采纳" : "不采纳"}
            {flag.decision.reason === "" ? "" : `：${flag.decision.reason}`}
          </span>
        ) : take ? (
          <>
            <Button size="small" type="primary" onClick={() => void decide("accept", "")}>
              采纳
            </Button>
            <Button size="small" onClick={() => setDeclining(true)}>
              不采纳
            </Button>
          </>
        ) : null}
      </Flex>
      {declining ? (
        <ReasonDialog
          title="不采纳这处修复"
          about={flag.held === "" ? "请写明理由；需要改动时在结构里处理。" : "修复时去掉的文字会放回原来的位置。请写明理由。"}
          onClose={() => setDeclining(false)}
          onReason={(reason) => decide("decline", reason)}
        />
      ) : null}
    </li>
  );
};

export const Flags = ({ desk, document, take, onShow }: Props): ReactElement => {
  const own = desk.flags.map((flag, at): Numbered => ({ flag, at })).filter(({ flag }) => flag.document === document.key || flag.document === null);
  const open = own.filter(({ flag }) => flag.confidence < 1 && !flag.decision);
  const rest = own.filter(({ flag }) => flag.confidence >= 1 || flag.decision);
  const [settled, setSettled] = useState(false);
  const row = (one: Numbered): ReactElement => <One key={one.at} {...one} take={take} onShow={onShow} />;
  return (
    <section aria-label="疑点" className="desk-pane desk-flags">
      <h2>待决定 {open.length} 处</h2>
      {open.length === 0 ? <p className="quiet">没有等您决定的疑点。</p> : null}
      <Chunks items={open} height={HEIGHT} row={row} />
      <details onToggle={(event) => setSettled(event.currentTarget.open)}>
        <summary>已处理和确定的 {rest.length} 处</summary>
        {settled ? <Chunks items={rest} height={HEIGHT} row={row} /> : null}
      </details>
    </section>
  );
};
