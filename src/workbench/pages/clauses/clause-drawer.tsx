// One clause with everything that hangs on it: who, when, what proves it, what follows; duties and gates with their evidence; contradictions with what we do.
import { Alert, Descriptions, Drawer, Tag } from "antd";
import type { ReactElement } from "react";
import { isUnverified, READINGS, type Row } from "./clauses.tsx";
import { Wording } from "./wording.tsx";

const facts = (row: Row) =>
  (
    [
      ["文件", `${row.instrument.title}（${row.instrument.id}）`],
      ["制发", `${row.instrument.issuer}${row.instrument.madeOn ? `，${row.instrument.madeOn}` : ""}`],
      ["主体", row.actor],
      ["触发", row.trigger],
      ["时限、门槛", row.threshold],
      ["证据", row.evidence],
      ["后果", row.consequence],
      ["注意", row.note],
      ["施行", `${row.inForceFrom} 起${row.inForceTo ? `，至 ${row.inForceTo}` : ""}`],
      ["读法", `${READINGS[row.reading][0]}：${READINGS[row.reading][1]}`],
      ["尚未自动化", row.waitsFor ? `等${row.waitsFor}模块建成，在此之前系统不作判断` : undefined],
    ] as const
  ).flatMap(([label, text]) => (text ? [{ key: label, label, children: text }] : []));

export const ClauseDrawer = ({ row, onClose }: { row: Row | undefined; onClose: () => void }): ReactElement => (
  <Drawer title={row ? `${row.instrument.shortTitle}${row.place}` : ""} open={row !== undefined} onClose={onClose} size={760} destroyOnHidden>
    {row ? (
      <>
        <div className="gist-and-wording">
          <section aria-label="要旨">
            <h2 className="panel-title">要旨</h2>
            <p className="gist">{row.gist}</p>
          </section>
          <Wording clause={row.id} />
        </div>
        {isUnverified(row) ? (
          <Alert
            type="warning"
            showIcon
            className="gap"
            title="未核实"
            description="这一条国家规定的出处还没有对照原件核实，只作提示，不作判断依据。"
          />
        ) : null}
        <Descriptions column={1} size="small" className="gap" items={facts(row)} />
        <h2 className="panel-title gap-above">职责和关口</h2>
        {row.duties.length === 0 ? <p className="quiet">还没有职责或关口引用这一条。</p> : null}
        {row.duties.map((duty) => (
          <div key={duty.id} className="post-row">
            <strong>{duty.title}</strong> <Tag>{duty.gate ? "关口" : duty.workingDays === null ? "职责" : `${duty.workingDays} 个工作日`}</Tag>
            <div className="quiet" title={duty.id}>
              留痕 {duty.evidenceCount} 条
            </div>
          </div>
        ))}
        {row.contradictions.length > 0 ? <h2 className="panel-title gap-above">矛盾和处理</h2> : null}
        {row.contradictions.map((one) => (
          <div key={one.id} className="post-row">
            <strong>{one.id}</strong> {one.problem}
            <div className="quiet">
              系统的处理：{one.handling}
              {one.waitsFor ? `（等${one.waitsFor}模块建成，在此之前系统不作判断）` : ""}
            </div>
          </div>
        ))}
      </>
    ) : null}
  </Drawer>
);
