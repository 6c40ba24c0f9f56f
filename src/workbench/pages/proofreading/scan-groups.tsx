// What a scan found, one line for each rule in each document: a hundred thousand findings of one text are one line. Opened, its places fifty at a time.
import { Flex, Grid, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { external, paths } from "../../paths.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { pager } from "../../ui/pager.ts";
import { Nothing } from "../../ui/states.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { ScanGroup, ScanView } from "./answers.ts";
import { type Handled, HandleDialog } from "./handle-dialog.tsx";
import { ScanPlaces } from "./scan-places.tsx";

const COLOURS = { block: "error", fix: "warning", hint: "default" } as const;

const Title = ({ group: { title, document, outside } }: { group: ScanGroup }): ReactElement => {
  const address = outside ? outside.address : external.published(document);
  return /^(?:https?:\/)?\//.test(address) ? (
    <a href={address} target="_blank" rel="noreferrer" className="row-title">
      {title}
    </a>
  ) : (
    <span className="row-title">{title}</span>
  );
};

type Props = {
  view: ScanView;
  which: string;
  empty: string;
  filter: Record<string, string>;
  go: (page: string) => void;
};

export const ScanGroups = ({ view, which, empty, filter, go }: Props): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const [handling, setHandling] = useState<Handled>();
  const canHandle = which === "open" || which === "fresh";
  const document = (group: ScanGroup): ReactElement => (
    <>
      <Title group={group} />
      <div className="quiet">
        {group.organName}
        {group.outside ? ` · ${group.outside.source} · 由${group.organName}在原处改` : ""}
        {group.manuscript ? (
          <>
            {group.drafter ? ` · 撰稿 ${group.drafter}` : ""}
            {" · "}
            <AppLink to={paths.manuscript(group.manuscript)}>{group.mayCorrect ? "到稿件里更正" : "看稿件"}</AppLink>
          </>
        ) : null}
        {" · 始见于 "}
        <When at={group.since} />
      </div>
    </>
  );
  const rule = (group: ScanGroup): ReactElement => (
    <>
      <Tag color={COLOURS[group.severity]}>{group.severityName}</Tag>
      {group.ruleTitle} <strong>{group.count}</strong> 处<div className="quiet">如「{group.shown}」</div>
    </>
  );
  const acts = (group: ScanGroup): ReactElement => (
    <Flex gap={8} wrap>
      <VerbButton size="small" verdict={group.can} onClick={() => setHandling({ group, outcome: "corrected" })}>
        已更正
      </VerbButton>
      <VerbButton size="small" verdict={group.can} onClick={() => setHandling({ group, outcome: "not-a-fault" })}>
        不是差错
      </VerbButton>
    </Flex>
  );
  const places = (group: ScanGroup): ReactElement => <ScanPlaces group={group} filter={filter} onHandle={canHandle ? setHandling : undefined} />;
  return (
    <>
      <Table<ScanGroup>
        size="small"
        className="proof-table"
        rowKey="key"
        dataSource={view.groups.items}
        columns={
          wide
            ? [
                { key: "rule", title: "问题", width: "34%", render: (_, group) => rule(group) },
                { key: "document", title: "文件或网页", render: (_, group) => document(group) },
                ...(canHandle ? [{ key: "acts", title: "处理", width: 180, render: (_: unknown, group: ScanGroup) => acts(group) }] : []),
              ]
            : [
                {
                  key: "all",
                  title: "问题",
                  render: (_, group) => (
                    <>
                      {rule(group)}
                      {document(group)}
                      {canHandle ? acts(group) : null}
                    </>
                  ),
                },
              ]
        }
        expandable={{ expandedRowRender: places }}
        locale={{ emptyText: <Nothing>{empty}</Nothing> }}
        pagination={pager(view.groups, go, "组")}
      />
      {handling ? <HandleDialog handled={handling} onClose={() => setHandling(undefined)} /> : null}
    </>
  );
};
