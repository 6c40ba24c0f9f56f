// The places of one rule in one document, fifty at a time, each with its reason and what was said of it.
import { Button, Flex, Pagination } from "antd";
import { type ReactElement, useState } from "react";
import { useGet, withQuery } from "../../data.ts";
import { Ready } from "../../ui/states.tsx";
import { When } from "../../ui/when.tsx";
import type { ScanGroup, ScanGroupView } from "./answers.ts";
import type { Handled } from "./handle-dialog.tsx";

const A_PAGE = 50;
const OUTCOMES = { corrected: "已更正", "not-a-fault": "不是差错" } as const;

type Props = { group: ScanGroup; filter: Record<string, string>; onHandle: ((handled: Handled) => void) | undefined };

export const ScanPlaces = ({ group, filter, onHandle }: Props): ReactElement => {
  const [page, setPage] = useState(1);
  const address = withQuery("/api/proofreading/scans/findings", { which: filter["which"], rule: group.rule, document: group.document, page });
  const query = useGet<ScanGroupView>(address, { keepPrevious: true });
  return (
    <Ready query={query}>
      {({ items }) => (
        <>
          <ul className="scan-findings" aria-label={`《${group.title}》里的「${group.ruleTitle}」`}>
            {items.map((item) => (
              <li key={item.id}>
                <Flex gap={8} wrap align="baseline">
                  <strong>「{item.shown}」</strong>
                  <span>{item.reason}</span>
                  {item.handled ? (
                    <span className="quiet">
                      {OUTCOMES[item.handled.outcome]}
                      {item.handled.reason ? `：${item.handled.reason}` : ""}（{item.handled.by}，<When at={item.handled.at} />）
                    </span>
                  ) : null}
                  {onHandle && group.can.ok && group.count > 1 ? (
                    <Button
                      size="small"
                      type="link"
                      aria-label={`「${item.shown}」不是差错`}
                      onClick={() => onHandle({ group, finding: item, outcome: "not-a-fault" })}
                    >
                      这一处不是差错
                    </Button>
                  ) : null}
                </Flex>
              </li>
            ))}
          </ul>
          {group.count > A_PAGE ? (
            <Pagination
              size="small"
              className="gap-above"
              current={page}
              pageSize={A_PAGE}
              total={group.count}
              showSizeChanger={false}
              showTotal={(total) => `共 ${total} 处`}
              onChange={setPage}
            />
          ) : null}
        </>
      )}
    </Ready>
  );
};
