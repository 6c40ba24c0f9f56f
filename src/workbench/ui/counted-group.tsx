// Many of one kind under their name and number, closed until somebody opens it; then one page at a time.
import { Collapse, Pagination } from "antd";
import type { ReactElement, ReactNode } from "react";

type Props = {
  title: string;
  count: number;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  page: number;
  pageSize: number;
  go: (page: number) => void;
  children: ReactNode;
};

export const CountedGroup = ({ title, count, isOpen, onOpen, page, pageSize, go, children }: Props): ReactElement => (
  <Collapse
    className="counted-group"
    size="small"
    activeKey={isOpen ? ["all"] : []}
    onChange={(keys) => onOpen(keys.length > 0)}
    items={[
      {
        key: "all",
        label: (
          <>
            {title} <strong>{count}</strong> 处
          </>
        ),
        children: (
          <>
            {children}
            {count > pageSize ? (
              <nav aria-label={`${title}的各页`}>
                <Pagination simple current={page} pageSize={pageSize} total={count} showSizeChanger={false} onChange={go} />
              </nav>
            ) : null}
          </>
        ),
      },
    ]}
  />
);
