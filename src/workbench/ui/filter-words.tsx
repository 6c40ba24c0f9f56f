// The field whose words narrow a list. It follows the address: going back shows the words that the list stands for.
import { Input } from "antd";
import type { ReactElement } from "react";

type Props = { words: string; label: string; placeholder: string; onSearch: (words: string) => void };

export const FilterWords = ({ words, label, placeholder, onSearch }: Props): ReactElement => (
  <Input.Search
    key={words}
    className="filter-words"
    allowClear
    defaultValue={words}
    placeholder={placeholder}
    aria-label={label}
    onSearch={(typed) => onSearch(typed.trim())}
  />
);
