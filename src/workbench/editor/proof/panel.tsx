// The findings beside the text, the gravest first, counted in words. Nothing jumps: what was settled keeps its place until the list is tidied.
import { Button, Flex } from "antd";
import { type ReactElement, useState } from "react";
import { SEVERITY_NAMES, type Finding } from "../../../modules/proofreading/schema.ts";
import { Nothing } from "../../ui/states.tsx";
import { FindingItem } from "./finding-item.tsx";
import { bySeverity, countsOf } from "./list.ts";
import type { FindingActs } from "./use-finding-acts.ts";
import type { Reading } from "./use-findings.ts";

const MEANINGS = { block: "不处理就不能审核通过", fix: "应当改正", hint: "请人看一看" } as const;

/** How many of one severity are shown at once: a bad text may have thousands. */
const PAGE = 100;

type Props = { reading: Reading; titleLength: number; pointed: string | undefined; acts: (finding: Finding) => FindingActs };

export const ProofPanel = ({ reading, titleLength, pointed, acts }: Props): ReactElement => {
  const { items, text, isFresh } = reading;
  const counts = countsOf(items);
  const [shown, setShown] = useState(PAGE);
  if (items.length === 0) return <Nothing>{isFresh ? "没有发现问题。写的时候会随时校对，问题会列在这里。" : "正在校对…"}</Nothing>;
  return (
    <>
      <Flex justify="space-between" align="center" gap={8}>
        <span role="status" aria-label="校对问题计数">
          阻断 {counts.block} · 应改 {counts.fix} · 提示 {counts.hint}
          <span className="quiet"> · 已处理 {counts.settled}</span>
        </span>
        <Button size="small" disabled={!items.some((item) => item.state === "gone")} onClick={reading.tidy}>
          清理已改的
        </Button>
      </Flex>
      {bySeverity(items).map(({ severity, items: group }) => (
        <section key={severity} aria-label={`${SEVERITY_NAMES[severity]}的问题`}>
          <h2>
            {SEVERITY_NAMES[severity]} {counts[severity]} <small className="quiet">{MEANINGS[severity]}</small>
          </h2>
          <ul className="finding-list">
            {group.slice(0, shown).map((item) => (
              <FindingItem
                key={item.finding.key}
                item={item}
                text={text}
                titleLength={titleLength}
                isPointed={item.finding.key === pointed}
                isFresh={isFresh}
                {...acts(item.finding)}
              />
            ))}
          </ul>
          {group.length > shown ? <Button onClick={() => setShown(shown + PAGE)}>再显示一些，还有 {group.length - shown} 处</Button> : null}
        </section>
      ))}
    </>
  );
};
