// The foot of a list that the server pages: how many there are, and the pages. Ten thousand rows cost what twenty do.
import type { TablePaginationConfig } from "antd";

export const pager = (list: { page: number; pageSize: number; total: number }, go: (page: string) => void, unit = "条"): TablePaginationConfig => ({
  current: list.page,
  pageSize: list.pageSize,
  total: list.total,
  showSizeChanger: false,
  showTotal: (total) => `共 ${total} ${unit}`,
  onChange: (page) => go(String(page)),
});
