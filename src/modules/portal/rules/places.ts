// The fixed parts of a county's 政府信息公开 platform (国办公开办函〔2019〕61号), found among its columns by the names that letter gives them. Pure.
import { findColumn } from "../../../county/lookup.ts";
import type { Column, County } from "../../../county/schema.ts";

export type Places = {
  guide?: Column;
  rules?: Column;
  statutory?: Column;
  annualReports?: Column;
  gazette?: Column;
  onRequest?: Column;
};

const named = (county: County, pattern: RegExp): Column | undefined => county.columns.find((column) => pattern.test(column.name));

export const placesOf = (county: County): Places => ({
  guide: named(county, /公开指南$/),
  rules: named(county, /公开制度$/),
  statutory: named(county, /法定主动公开/),
  annualReports: named(county, /(年度报告|年报)$/),
  gazette: named(county, /公报$/),
  onRequest: named(county, /^依申请公开$/),
});

export const childrenOf = (county: County, id: string): Column[] => county.columns.filter((column) => column.parent === id);

/** What a county publishes because the law says so: the parts of 法定主动公开内容, else every column marked statutory. */
export const statutoryColumns = (county: County): Column[] => {
  const { statutory } = placesOf(county);
  const children = statutory ? childrenOf(county, statutory.id) : [];
  return children.length > 0 ? children : county.columns.filter((column) => column.statutory && column.id !== statutory?.id);
};

/** The column and those above it, outermost first; stops at a circle in the data. */
export const pathTo = (county: County, id: string): Column[] => {
  const path: Column[] = [];
  let next = findColumn(county, id);
  while (next && !path.includes(next)) {
    path.unshift(next);
    next = next.parent === undefined ? undefined : findColumn(county, next.parent);
  }
  return path;
};
