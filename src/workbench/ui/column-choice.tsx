// Which columns of a list a person wants to see, kept in their browser. The first column cannot go: a row needs its name.
import { Button, Checkbox, Popover } from "antd";
import { type ReactElement, useState } from "react";

type Column = { key: string; title: string };

const addressOf = (page: string): string => `columns:${page}`;
const hiddenOf = (page: string): string[] => (localStorage.getItem(addressOf(page)) ?? "").split(",").filter((key) => key !== "");

/** The columns that are shown, and the button that chooses them. `page` names the list. */
export const useColumns = <T extends Column>(page: string, columns: readonly T[]): [T[], ReactElement] => {
  const [hidden, setHidden] = useState(() => hiddenOf(page));
  const choose = (key: string, isShown: boolean): void => {
    const next = isShown ? hidden.filter((one) => one !== key) : [...hidden, key];
    localStorage.setItem(addressOf(page), next.join(","));
    setHidden(next);
  };
  const choice = (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-choice">
          {columns.slice(1).map((column) => (
            <Checkbox key={column.key} checked={!hidden.includes(column.key)} onChange={(event) => choose(column.key, event.target.checked)}>
              {column.title}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button>列</Button>
    </Popover>
  );
  return [columns.filter((column, at) => at === 0 || !hidden.includes(column.key)), choice];
};
