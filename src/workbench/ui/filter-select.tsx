// A choice that narrows a list: the empty string is no narrowing, and clearing it gives that back.
import { Select, type SelectProps } from "antd";
import type { ReactElement } from "react";
import { useCounty } from "./county.ts";

type Props = Pick<SelectProps<string>, "options" | "style" | "className" | "popupMatchSelectWidth"> & {
  label: string;
  /** What stands in it while nothing is chosen: 全部单位. */
  all: string;
  chosen: string;
  onChoose: (value: string) => void;
  /** Whether one may type to find an option, where there are many. */
  searchable?: boolean;
};

export const FilterSelect = ({ label, all, chosen, onChoose, searchable = false, ...rest }: Props): ReactElement => (
  <Select
    value={chosen || undefined}
    placeholder={all}
    aria-label={label}
    allowClear
    {...(searchable ? { showSearch: { optionFilterProp: "label" } } : {})}
    onChange={(value: string | undefined) => onChoose(value ?? "")}
    {...rest}
  />
);

/** Narrows a list to one of the organs that answer for something. */
export const FilterUnit = ({ chosen, onChoose }: Pick<Props, "chosen" | "onChoose">): ReactElement => (
  <FilterSelect
    chosen={chosen}
    all="全部单位"
    label="单位"
    searchable
    onChoose={onChoose}
    options={useCounty().units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
    style={{ minWidth: 150 }}
  />
);
