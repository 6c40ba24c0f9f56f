// The year of a report or of figures: this one and the three before.
import { Select } from "antd";
import type { ReactElement } from "react";
import { useSession } from "../../session.ts";

const YEARS = [0, 1, 2, 3];

type Props = { year: number; onYear: (year: string) => void };

export const YearSelect = ({ year, onYear }: Props): ReactElement => {
  const thisYear = Number(useSession().today.slice(0, 4));
  return (
    <Select
      aria-label="年度"
      value={year}
      options={YEARS.map((back) => ({ value: thisYear - back, label: `${thisYear - back} 年` }))}
      onChange={(value) => onYear(String(value))}
    />
  );
};
