// A request's clock as a chip: its words, and on a press every day counted and not counted with the reason, and every other clock beside it.
import { Button, Drawer, Table, Tag } from "antd";
import { type ReactElement, useState } from "react";
import type { BoardTurn } from "../../../modules/requests/rules/board.ts";
import { type ClockReport, dueSentence, OWNER_NAMES } from "../../../modules/requests/rules/clock-report.ts";
import { useGet } from "../../data.ts";
import { Ready } from "../../ui/states.tsx";

const COLOURS: Record<BoardTurn["group"], string> = {
  overdue: "error",
  today: "error",
  soon: "warning",
  unconfirmed: "warning",
  "on-time": "default",
  standing: "processing",
};

const Account = ({ id }: { id: string }): ReactElement => {
  const query = useGet<{ clock: ClockReport | null }>(`/api/requests/${id}/clock`);
  return (
    <Ready query={query}>
      {({ clock }) => {
        if (!clock) return <p>还没有与申请人确认收到，期限没有起算。</p>;
        let number = 0;
        const days = [...clock.counted.map((day) => ({ ...day, counted: true })), ...clock.skipped.map((day) => ({ ...day, counted: false }))]
          .toSorted((a, b) => (a.on < b.on ? -1 : 1))
          .map((day) => ({ ...day, number: day.counted ? ++number : null }));
        return (
          <>
            <p>{dueSentence(clock)}</p>
            <Table
              size="small"
              className="gap"
              rowKey={(one) => `${one.owner}${one.after}${one.what}`}
              pagination={false}
              dataSource={clock.clocks}
              columns={[
                { title: "哪一方", render: (_, one) => OWNER_NAMES[one.owner] },
                { title: "做什么", dataIndex: "what" },
                { title: "最迟", render: (_, one) => (one.endedOn ? `${one.endedOn} 已结束` : (one.dueOn ?? "没有到期日")) },
                { title: "依据", dataIndex: "source" },
              ]}
            />
            <Table
              size="small"
              rowKey="on"
              pagination={false}
              dataSource={days}
              rowClassName={(day) => (day.counted ? "" : "day-off")}
              columns={[
                { title: "日期", dataIndex: "on", width: 110 },
                { title: "第几个", width: 80, render: (_, day) => day.number ?? "不计" },
                { title: "原因", dataIndex: "why" },
              ]}
            />
          </>
        );
      }}
    </Ready>
  );
};

export const ClockChip = ({ id, turn, explained = true }: { id: string; turn: BoardTurn; explained?: boolean }): ReactElement => {
  const [open, setOpen] = useState(false);
  if (!explained) return <Tag color={COLOURS[turn.group]}>{turn.words}</Tag>;
  return (
    <>
      <Button type="text" size="small" className="chip" onClick={() => setOpen(true)} aria-label={`${turn.words}，查看怎么算的`}>
        <Tag color={COLOURS[turn.group]}>{turn.words}</Tag>
      </Button>
      <Drawer title="答复期限是怎么算的" open={open} onClose={() => setOpen(false)} size={560} destroyOnHidden>
        <Account id={id} />
      </Drawer>
    </>
  );
};
