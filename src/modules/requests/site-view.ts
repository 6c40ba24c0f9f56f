// The website's yearly form as it stands: counted where our registers know the figure, entered where they do not, every sum checked. Reads only.
import type { County } from "../../county/schema.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { getClause } from "../../law/registry.ts";
import type { OfficialDocument } from "../../office/official-document.ts";
import { head as headRow, text, workbook } from "../../office/spreadsheet.ts";
import type { System } from "../../platform/system.ts";
import { getSiteField, SITE_FIELDS, SITE_PARTS, type SiteValues, valueIn } from "./rules/annual/site-form.ts";
import { siteBody, type SiteHead } from "./rules/annual/site-body.ts";
import { checkSiteForm, type SiteBroken } from "./rules/annual/site-checks.ts";
import * as store from "./site-report-store.ts";

export type SiteReport = {
  year: number;
  title: string;
  head: SiteHead;
  counted: SiteValues;
  entries: store.SiteEntry[];
  /** What the form says: the last entry of a field, else what was counted. */
  values: SiteValues;
  broken: SiteBroken[];
  due: { on: PlainDate; by: string };
};

/** The unit whose site it is: the county's portal is the only one (国办发〔2017〕47号). */
export const siteOwner = (county: County): string => county.organs.find(({ group }) => group === "county")!.id;

// Which columns are what the form calls overview and news; everything else below the disclosure platform is its catalogue.
const OVERVIEW = ["概况信息", "机构职能"];
const NEWS = ["工作动态", "要闻", "政务动态"];

export const siteReportOf = async (system: System, year: number): Promise<SiteReport> => {
  const { county, db, config } = system;
  const [entries, published] = [await store.siteEntries(db, year), await store.publishedByColumn(db, year)];
  const typeOf = new Map(county.columns.map(({ id, type }) => [id, type]));
  const sum = (types: (type: string) => boolean): number =>
    published.filter(({ column }) => types(typeOf.get(column) ?? "")).reduce((all, { count }) => all + count, 0);
  const [overview, news] = [sum((type) => OVERVIEW.includes(type)), sum((type) => NEWS.includes(type))];
  const all = sum(() => true);
  const texts = published.reduce((total, { interprets }) => total + interprets, 0);
  const entered = Object.fromEntries(entries.map(({ field, value }) => [field, value]));
  const more = (key: string): number => Number(valueIn(entered, getSiteField(key)));
  const counted: SiteValues = {
    published: String(all),
    "published-overview": String(overview),
    "published-news": String(news),
    "published-disclosure": String(all - overview - news),
    "explained-texts": String(texts),
    explained: String(texts + more("explained-media") + more("explained-press")),
  };
  const values = { ...counted, ...entered };
  const clause = getClause("SITE-1");
  return {
    year,
    title: `${county.government}网站工作年度报表（${year}年度）`,
    head: [
      ["网站名称", county.siteName],
      ["首页网址", config.QIZHENG_PUBLIC_URL],
      ["主办单位", county.government],
      ["网站标识码", county.siteIdCode],
    ],
    counted,
    entries,
    values,
    broken: checkSiteForm(values),
    due: { on: plainDate(`${year + 1}-01-31`), by: clause.instrument.id },
  };
};

/** As the screen shows it: each field with what was counted and where an entry came from. */
export const shownSiteReport = ({ values, counted, entries, ...report }: SiteReport) => ({
  ...report,
  parts: SITE_PARTS.map((name) => ({
    name,
    fields: SITE_FIELDS.filter(({ part }) => part === name).map((field) => ({
      key: field.key,
      label: field.label,
      kind: field.kind,
      value: valueIn(values, field),
      counted: counted[field.key] ?? null,
      source: entries.find((entry) => entry.field === field.key)?.source ?? null,
    })),
  })),
});
export type SiteReportShown = ReturnType<typeof shownSiteReport>;

export const siteDocument = (report: SiteReport, signedBy: string, madeOn: PlainDate): OfficialDocument => ({
  title: report.title,
  headMark: null,
  documentNumber: "",
  addressees: "",
  body: siteBody(report.head, report.values),
  attachments: [],
  signedBy,
  madeOn,
  note: "",
  copyTo: "",
  printedBy: "",
  printedOn: null,
  keywords: ["政府网站", "年度报表"],
  images: {},
});

export const siteWorkbook = ({ head, values, entries, counted }: SiteReport): Promise<Uint8Array> =>
  workbook([
    { sheet: "网站", data: [headRow("项目", "内容"), ...head.map(([name, value]) => [text(name), text(value)])] },
    {
      sheet: "年度报表",
      data: [
        headRow("部分", "项目", "内容", "系统计数", "来源"),
        ...SITE_FIELDS.map((field) => [
          text(field.part),
          text(field.label),
          text(valueIn(values, field)),
          text(counted[field.key] ?? null),
          text(entries.find((entry) => entry.field === field.key)?.source ?? null),
        ]),
      ],
    },
  ]);
