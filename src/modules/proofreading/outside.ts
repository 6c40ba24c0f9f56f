// Sites of units as the nightly scan visits them: which address may be entered, which links on a page are followed, what a sitemap, a feed and
// robots.txt say. Pure: nothing is fetched here.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";

/** What names a scan's page where a published document has its own number. */
export const outsideDocument = (page: number): string => `outside-${page}`;

const LONGEST = 500;

/** Whether the scan may begin at an address. */
export const canVisit = (address: string): Verdict => {
  const url = URL.parse(address);
  const next = "请填写网站首页或栏目页的完整地址，例如 https://www.example.gov.cn/";
  if (!url || address.length > LONGEST) return refuse("不是完整的网址", [], next);
  if (url.protocol !== "http:" && url.protocol !== "https:") return refuse("只能巡检 http 或 https 开头的网址", [], next);
  if (url.username !== "" || url.password !== "") return refuse("网址里不能带账号和密码", [], next);
  return ALLOWED;
};

/** What no text comes out of. */
const NO_TEXT =
  /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|css|m?js|json|zip|rar|7z|mp[34]|avi|wmv|flv|mov|wav|exe|apk|xlsx?|pptx?|doc|wps|ofd|woff2?|ttf)$/i;

/** `href` as it stands on the page `base`, as one and the same address however it is written; undefined where it leads elsewhere or to no text. */
export const followed = (href: string, base: string): string | undefined => {
  const url = URL.parse(href, base);
  if (!url || url.origin !== new URL(base).origin || url.href.length > LONGEST || NO_TEXT.test(url.pathname)) return undefined;
  url.hash = "";
  return url.href;
};

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name]!);

/** Addresses that a sitemap, an index of sitemaps, or a feed lists; `maps` are to be read in their turn. */
export const listedIn = (xml: string): { pages: string[]; maps: string[] } => {
  const found = [...xml.matchAll(/<(?:loc|link)>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,600}?)\s*(?:\]\]>)?\s*<\/(?:loc|link)>/g)].map((match) =>
    decode(match[1]!),
  );
  const linked = [...xml.matchAll(/<link\s[^>]{0,300}?href="([^"]{1,600})"/g)].map((match) => decode(match[1]!));
  return /<sitemapindex[\s>]/.test(xml) ? { pages: [], maps: found } : { pages: [...found, ...linked], maps: [] };
};

export type Robots = { closed: readonly string[]; maps: readonly string[] };

/** What a site asks of every visitor: paths to stay away from, and where its sitemaps are. */
export const robotsOf = (text: string): Robots => {
  const closed: string[] = [];
  const maps: string[] = [];
  let forAll = false;
  let inAgents = false;
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line);
    if (!match) continue;
    const [name, value] = [match[1]!.toLowerCase(), match[2]!.trim()];
    if (name === "user-agent") {
      forAll = (inAgents && forAll) || value === "*";
      inAgents = true;
      continue;
    }
    inAgents = false;
    if (name === "sitemap") maps.push(value);
    else if (name === "disallow" && forAll && value !== "") closed.push(value.replace(/\*.*$/, ""));
  }
  return { closed, maps };
};

export const isClosed = ({ closed }: Robots, address: string): boolean => {
  const { pathname, search } = new URL(address);
  return closed.some((path) => path !== "" && (pathname + search).startsWith(path));
};
