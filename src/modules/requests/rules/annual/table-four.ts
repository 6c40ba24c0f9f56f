// Table four of the annual report: reviews, suits without a review before, and suits after one, each by outcome in the year. 15 cells.
import type { PlainDate } from "../../../../kernel/plain-date.ts";

export const BLOCKS = [
  { key: "review", label: "行政复议" },
  { key: "direct-suit", label: "行政诉讼：未经复议直接起诉" },
  { key: "suit-after-review", label: "行政诉讼：复议后起诉" },
] as const;
export type Block = (typeof BLOCKS)[number]["key"];

export const OUTCOMES = [
  { key: "upheld", label: "结果维持" },
  { key: "corrected", label: "结果纠正" },
  { key: "other", label: "其他结果" },
  { key: "pending", label: "尚未审结" },
] as const;
export type Outcome = (typeof OUTCOMES)[number]["key"];
export type OutcomeColumn = Outcome | "total";

export type ReportDispute = { id: string; unit: string; block: Block; openedOn: PlainDate; closedOn: PlainDate | null; outcome: string | null };

export type TableFour = { cases(block: Block, column: OutcomeColumn): readonly string[]; value(block: Block, column: OutcomeColumn): number };

/** 总计 counts what was before a reviewer or a court in the year, whatever came of it. */
export const tableFour = (disputes: readonly ReportDispute[], year: number): TableFour => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const here = disputes.filter(({ openedOn, closedOn }) => openedOn <= last && (closedOn === null || closedOn >= first));
  const outcomeOf = ({ closedOn, outcome }: ReportDispute): string | null => (closedOn === null || closedOn > last ? "pending" : outcome);
  const cases = (block: Block, column: OutcomeColumn): readonly string[] =>
    here.filter((one) => one.block === block && (column === "total" || outcomeOf(one) === column)).map(({ id }) => id);
  return { cases, value: (block, column) => cases(block, column).length };
};
