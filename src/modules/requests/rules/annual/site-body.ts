// The website's form as the body of a document: what site it is, and a table for each of its parts with every cell filled.
import type { Block, Body } from "../../../../document/body.ts";
import { SITE_FIELDS, SITE_PARTS, type SiteValues, valueIn } from "./site-form.ts";
import { heading, table, tableCell, tableRow } from "./table-blocks.ts";

export type SiteHead = readonly (readonly [name: string, value: string])[];

export const siteBody = (head: SiteHead, values: SiteValues): Body => ({
  type: "doc",
  content: [
    heading(1, "一、网站"),
    rowsOf(head),
    ...SITE_PARTS.flatMap((name, index): Block[] => [
      heading(1, `${"二三四五六七八九十"[index]}、${name}`),
      rowsOf(SITE_FIELDS.filter(({ part }) => part === name).map((field) => [field.label, valueIn(values, field)])),
    ]),
  ],
});

const rowsOf = (rows: SiteHead): Block =>
  table(
    tableRow(tableCell("项目", { head: true }), tableCell("内容", { head: true })),
    ...rows.map(([name, value]) => tableRow(tableCell(name), tableCell(value))),
  );
