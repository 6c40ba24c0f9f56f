// Rules and standards that another took the place of while most of their title stayed: by number, with the day from which the new one holds. Facts of
// public announcements, in our own table.
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";

export type Superseded = {
  from: PlainDate;
  number: string;
  /** Where the new one has another title. */ title?: string;
};

const since = (day: string, was: string, number: string, title?: string): [string, Superseded] => [
  was,
  { from: plainDate(day), number, ...(title === undefined ? {} : { title }) },
];

/** Title without 中华人民共和国, and the number of its decree. */
export const SUPERSEDED_DECREES: ReadonlyMap<string, Superseded> = new Map([
  since("2020-11-01", "养老机构管理办法 民政部令第49号", "民政部令第66号"),
  since("2019-05-15", "政府信息公开条例 国务院令第492号", "国务院令第711号"),
  since("2017-10-01", "政府采购货物和服务招标投标管理办法 财政部令第18号", "财政部令第87号"),
  since("2020-03-01", "政府采购信息公告管理办法 财政部令第19号", "财政部令第101号", "政府采购信息发布管理办法"),
  since("2018-03-01", "政府采购供应商投诉处理办法 财政部令第20号", "财政部令第94号", "政府采购质疑和投诉办法"),
]);

/** GB and GB/T, number and year. */
export const SUPERSEDED_STANDARDS: ReadonlyMap<string, Superseded> = new Map([
  since("2025-11-01", "GB 35181-2017", "GB 35181—2025", "重大火灾隐患判定规则"),
  since("2025-09-01", "GB 17761-2018", "GB 17761—2024"),
  since("2023-04-01", "GB 5749-2006", "GB 5749—2022"),
  since("2023-06-30", "GB 2762-2017", "GB 2762—2022"),
  since("2025-02-08", "GB 2760-2014", "GB 2760—2024"),
  since("2019-05-01", "GB 18285-2005", "GB 18285—2018"),
  since("2012-07-01", "GB/T 9704-1999", "GB/T 9704—2012"),
  since("2012-06-01", "GB/T 15834-1995", "GB/T 15834—2011"),
  since("2011-11-01", "GB/T 15835-1995", "GB/T 15835—2011"),
]);
