// Whether the website's form adds up: totals against their parts, what is settled against what came in. The sums are arithmetic, not a norm's; each
// that does not hold is named with its fields.
import { getSiteField, type SiteValues, valueIn } from "./site-form.ts";

export type SiteBroken = { sentence: string; fields: string[] };

const SUMS: readonly [total: string, ...parts: string[]][] = [
  ["published", "published-overview", "published-news", "published-disclosure"],
  ["explained", "explained-texts", "explained-media", "explained-press"],
  ["handled", "handled-persons", "handled-organisations"],
];
/** The first may not be more than the second. */
const WITHIN: readonly [part: string, whole: string][] = [
  ["topics-new", "topics"],
  ["services-online", "services"],
  ["messages-settled", "messages"],
  ["messages-public", "messages-settled"],
  ["survey-results", "surveys"],
  ["talk-answers", "talk-questions"],
  ["repaired", "problems"],
  ["visitors", "visits"],
];

export const checkSiteForm = (values: SiteValues): SiteBroken[] => {
  const of = (key: string): number => Number(valueIn(values, getSiteField(key)));
  const named = (key: string): string => `${getSiteField(key).label} ${of(key)}`;
  const broken: SiteBroken[] = [];
  for (const [total, ...parts] of SUMS) {
    const sum = parts.reduce((all, key) => all + of(key), 0);
    if (sum !== of(total)) broken.push({ sentence: `${named(total)}，不等于${parts.map(named).join("、")}之和 ${sum}`, fields: [total, ...parts] });
  }
  for (const [less, more] of WITHIN) if (of(less) > of(more)) broken.push({ sentence: `${named(less)}，多于${named(more)}`, fields: [less, more] });
  const posts = ["weibo-posts", "wechat-posts"];
  if (valueIn(values, getSiteField("has-media")) === "否" && posts.some((key) => of(key) > 0))
    broken.push({ sentence: `填了没有移动新媒体，却有发布量`, fields: ["has-media", ...posts] });
  if (of("messages-settled") === 0 && of("messages-days") > 0)
    broken.push({ sentence: `没有办结的留言，却有平均办理时间`, fields: ["messages-settled", "messages-days"] });
  return broken;
};
