// The frame around every public page: head with the labels of 国办发〔2017〕47号, masthead, navigation, breadcrumb, foot. Decides nothing about content.
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { shortName } from "../../../county/lookup.ts";
import type { Column, County } from "../../../county/schema.ts";
import { pathTo, placesOf } from "../rules/places.ts";

/** What all pages of a site share; the addresses of style sheets and script carry the hash of their content. */
export type Site = {
  county: County;
  publicUrl: string;
  hasDownloads: boolean;
  assets: { css: string; fonts: string; script: string; largeText: string; alreadyPublic?: string };
};
/** One rendering: `path` is the page's own address, `elder` whether it is the 长辈版. */
export type View = { site: Site; path: string; elder: boolean };
export type Crumb = { name: string; href?: string };

export type Frame = {
  view: View;
  title: string;
  description?: string;
  /** Column and article labels, in the order the norm lists them. */
  labels?: [name: string, content: string][];
  crumbs?: Crumb[];
  /** Pages that should not be found by search engines, such as old revisions. */
  hidden?: boolean;
  /** The page whose content this is, where it is not the page itself. */
  canonical?: string;
  className?: string;
  /** A script of this page alone; the page works without it. */
  script?: string | undefined;
  children: ReactNode;
};

export const documentHref = (id: string): string => `/d/${encodeURIComponent(id)}`;
export const revisionHref = (id: string, revision: number): string => `${documentHref(id)}/r/${revision}`;
export const columnHref = (id: string, page = 1): string => `/c/${encodeURIComponent(id)}${page > 1 ? `?page=${page}` : ""}`;
export const fileHref = (fileId: string): string => `/files/${encodeURIComponent(fileId)}`;

export const columnCrumbs = (county: County, id: string): Crumb[] =>
  pathTo(county, id).map((column) => ({ name: column.name, href: columnHref(column.id) }));

/** The labels of a column page. */
export const columnLabels = (column: Column): [name: string, content: string][] => [
  ["ColumnName", column.name],
  ["ColumnDescription", column.description],
  ["ColumnKeywords", column.keywords.join(",")],
  ["ColumnType", column.type],
];

type NavItem = { name: string; href: string };
const navOf = (county: County): NavItem[] => {
  const places = placesOf(county);
  const of = (column: Column | undefined): NavItem[] => (column ? [{ name: column.name, href: columnHref(column.id) }] : []);
  return [
    { name: "首页", href: "/" },
    ...of(places.guide),
    ...of(places.rules),
    ...of(places.statutory),
    { name: "依申请公开", href: "/ask" },
    ...of(places.annualReports),
    ...of(places.gazette),
    { name: "查找", href: "/search" },
  ];
};

/** What the site says about itself. */
const SERVICE: NavItem[] = [
  { name: "网站地图", href: "/site-map" },
  { name: "使用帮助", href: "/help" },
  { name: "无障碍和长辈版", href: "/accessibility" },
  { name: "隐私说明", href: "/privacy" },
  { name: "RSS 订阅", href: "/feed.xml" },
];

const NavLinks = ({ items, path }: { items: NavItem[]; path: string }): ReactElement => (
  <ul>
    {items.map((item) => (
      <li key={item.href}>
        <a href={item.href} aria-current={item.href === path ? "page" : undefined}>
          {item.name}
        </a>
      </li>
    ))}
  </ul>
);

const Masthead = ({ view, nav }: { view: View; nav: NavItem[] }): ReactElement => (
  <header className="masthead">
    <div className="wrap masthead-row">
      <a className="name" href="/">
        <span className="government">{view.site.county.government}</span>
        <span className="part">政府信息公开</span>
      </a>
      <ul className="modes">
        <li>
          <a href={`/elder?on=${view.elder ? 0 : 1}&back=${encodeURIComponent(view.path)}`} rel="nofollow">
            {view.elder ? "普通版" : "长辈版"}
          </a>
        </li>
        <li className="to-site-nav">
          <a href="#site-nav">目录</a>
        </li>
      </ul>
    </div>
    <nav className="wrap main-nav" aria-label="主要栏目">
      <NavLinks items={nav} path={view.path} />
    </nav>
  </header>
);

const Breadcrumb = ({ crumbs }: { crumbs: Crumb[] }): ReactElement => (
  <nav className="wrap breadcrumb" aria-label="当前位置">
    <ol>
      <li>
        <a href="/">首页</a>
      </li>
      {crumbs.map((crumb, index) => (
        <li key={`${index}${crumb.name}`}>
          {crumb.href === undefined ? <span aria-current="page">{crumb.name}</span> : <a href={crumb.href}>{crumb.name}</a>}
        </li>
      ))}
    </ol>
  </nav>
);

const Foot = ({ view, nav }: { view: View; nav: NavItem[] }): ReactElement => {
  const { county } = view.site;
  return (
    <footer className="foot">
      <div className="wrap">
        <nav id="site-nav" aria-label="全部入口" tabIndex={-1}>
          <NavLinks items={nav} path={view.path} />
          <NavLinks items={SERVICE} path={view.path} />
        </nav>
        <p className="imprint">
          <span>{county.siteName}</span>
          <span>主办：{county.government}</span>
          <span>承办：{shortName(county, county.informationSection)}</span>
          <span>政府网站标识码：{county.siteIdCode}</span>
        </p>
      </div>
    </footer>
  );
};

export const siteTitle = (county: County): string => `${county.name}政府信息公开`;

const Page = (frame: Frame): ReactElement => {
  const { view, crumbs } = frame;
  const { county, publicUrl, assets } = view.site;
  const nav = navOf(county);
  const labels: [string, string][] = [
    ["SiteName", county.siteName],
    ["SiteDomain", county.siteDomain],
    ["SiteIDCode", county.siteIdCode],
    ...(frame.labels ?? []),
  ];
  return (
    <html lang="zh-CN" className={view.elder ? "elder" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{frame.title === "" ? siteTitle(county) : `${frame.title} - ${siteTitle(county)}`}</title>
        {labels.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        {frame.description ? <meta name="description" content={frame.description} /> : null}
        {frame.hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={`${publicUrl}${frame.canonical ?? view.path}`} />}
        <meta name="theme-color" content="#fcfbf8" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
        <link rel="stylesheet" href={assets.fonts} />
        <link rel="alternate" type="application/rss+xml" title={siteTitle(county)} href="/feed.xml" />
        <link rel="alternate" type="application/atom+xml" title={siteTitle(county)} href="/atom.xml" />
        {frame.className === "document" ? <script src={assets.script} defer /> : null}
        {view.elder ? <script src={assets.largeText} defer /> : null}
        {frame.script ? <script src={frame.script} defer /> : null}
      </head>
      <body className={frame.className}>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <Masthead view={view} nav={nav} />
        {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
        <main id="main" className="wrap" tabIndex={-1}>
          {frame.children}
        </main>
        <Foot view={view} nav={nav} />
      </body>
    </html>
  );
};

/** The whole page as text, ready to be sent. */
export const renderPage = (frame: Frame): string => `<!doctype html>${renderToStaticMarkup(<Page {...frame} />)}`;
