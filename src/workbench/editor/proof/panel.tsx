// The findings beside the text, the gravest first, counted in words. Nothing jumps: what was settled keeps its place until the list is tidied.
import { Button, Flex } from "antd";
import { type ReactElement, useMemo } from "react";
import { SEVERITY_NAMES, type Finding } from "../../../modules/proofreading/schema.ts";
import { Nothing } from "../../ui/states.tsx";
import { FindingItem } from "./finding-item.tsx";
import { bySeverity, byRule, countsOf, type Item } from "./list.ts";
import { RuleGroup } from "./rule-group.tsx";
import type { FindingActs } from "./use-finding-acts.ts";
import type { Reading } from "./use-findings.ts";

const MEANINGS = { block: "不处理就不能审核通过", fix: "应当改正", hint: "请人看一看" } as const;

/** More than a person reads down in one go: then they stand by their rules, each group closed until somebody opens it. */
const MANY = 60;

type Props = {
  reading: Reading;
  titleLength: number;
  pointed: string | undefined;
  acts: (finding: Finding) => FindingActs;
  onDismissRule: (rule: string, reason: string) => Promise<boolean>;
};

export const ProofPanel = ({ reading, titleLength, pointed, acts, onDismissRule }: Props): ReactElement => {
  const { items, titles, text, isFresh } = reading;
  const { counts, sections, hasGone } = useMemo(
    () => ({
      counts: countsOf(items),
      sections: bySeverity(items).map((section) => ({ ...section, rules: byRule(section.items) })),
      hasGone: items.some(({ state }) => state === "gone"),
    }),
    [items],
  );
  if (items.length === 0) return <Nothing>{isFresh ? "没有发现问题。写的时候会随时校对，问题会列在这里。" : "正在校对…"}</Nothing>;
  const list = (shown: readonly Item[]): ReactElement => (
    <ul className="finding-list">
      {shown.map((item) => (
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
  );
  return (
    <>
      <Flex justify="space-between" align="center" gap={8}>
        <span role="status" aria-label="校对问题计数" className="finding-counts">
          阻断 {counts.block} · 应改 {counts.fix} · 提示 {counts.hint}
          <span className="quiet"> · 已处理 {counts.settled}</span>
        </span>
        <Button size="small" disabled={!hasGone} onClick={reading.tidy}>
          清理已改的
        </Button>
      </Flex>
      {sections.map(({ severity, items: all, rules }) => (
        <section key={severity} aria-label={`${SEVERITY_NAMES[severity]}的问题`}>
          <h2>
            {SEVERITY_NAMES[severity]} {counts[severity]} <small className="quiet">{MEANINGS[severity]}</small>
          </h2>
          {items.length <= MANY
            ? list(all)
            : rules.map((group) => (
                <RuleGroup
                  key={group.rule}
                  title={titles.get(group.rule) ?? group.rule}
                  items={group.items}
                  pointed={pointed}
                  list={list}
                  onDismiss={(reason) => onDismissRule(group.rule, reason)}
                />
              ))}
        </section>
      ))}
    </>
  );
};
