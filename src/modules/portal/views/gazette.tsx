// The gazette's column: every issue by year, how to subscribe, the open data; and the yearly index by organ and by topic.
import type { ReactElement } from "react";
import type { Column } from "../../../county/schema.ts";
import { grouped, issueHref, lineOf, STATE_WORDS, yearHref } from "../gazette-words.ts";
import { organName, topicName } from "../rules/words.ts";
import type { GazetteHead, GazetteItem } from "../schema.ts";
import { columnCrumbs, columnLabels, documentHref, renderPage, type View } from "./layout.tsx";
import { Day, Withdrawn } from "./parts.tsx";

const yearsOf = (issues: readonly GazetteHead[]): { year: number; issues: GazetteHead[] }[] =>
  [...Map.groupBy(issues, (issue) => issue.year)].map(([year, found]) => ({ year, issues: found }));

export const IssueLine = ({ issue }: { issue: GazetteHead }): ReactElement => (
  <>
    <a href={issueHref(issue.id)}>{lineOf(issue)}</a>
    <Day on={issue.publishedOn} />
  </>
);

export const gazettePage = (view: View, column: Column, issues: GazetteHead[]): string => {
  const { county } = view.site;
  const years = yearsOf(issues);
  return renderPage({
    view,
    title: column.name,
    description: column.description,
    crumbs: columnCrumbs(county, column.id).map((crumb, index, all) => (index === all.length - 1 ? { name: crumb.name } : crumb)),
    className: "column gazette",
    labels: columnLabels(column),
    children: (
      <>
        <header className="page-head">
          <h1>{county.gazette?.title ?? column.name}</h1>
          <p>{column.description}</p>
          <p className="count">
            {issues[0] ? (
              <>
                <span>
                  最近更新 <Day on={issues[0].publishedOn} />
                </span>
                <span>共 {issues.length} 期</span>
              </>
            ) : (
              "还没有出版"
            )}
          </p>
          <p className="tools">
            <a href="/gazette/feed.xml">订阅新的一期</a>
            <a href="/gazette/data.json">开放数据目录</a>
          </p>
        </header>
        {years.map(({ year, issues: found }) => (
          <section key={year} aria-labelledby={`y${year}`}>
            <h2 id={`y${year}`}>{year}年</h2>
            <ul className="plain issue-list">
              {found.map((issue) => (
                <li key={issue.id}>
                  <IssueLine issue={issue} />
                </li>
              ))}
            </ul>
            <p className="more">
              <a href={yearHref(year)}>{year}年索引（按机关、按主题）</a>
            </p>
          </section>
        ))}
      </>
    ),
  });
};

type Indexed = GazetteItem & { issue: string; issueName: string };

const IndexLine = ({ item }: { item: Indexed }): ReactElement => (
  <li>
    {item.state === "withdrawn" ? <Withdrawn item={item} /> : <a href={documentHref(item.document)}>{item.title}</a>}
    <span className="about">
      {item.number === "" ? null : <span>{item.number}</span>}
      <a href={issueHref(item.issue)}>
        {item.issueName}第 {item.page} 页
      </a>
      {STATE_WORDS[item.state] === "" || item.state === "withdrawn" ? null : <strong className="ended">{STATE_WORDS[item.state]}</strong>}
    </span>
  </li>
);

const Group = ({ id, title, groups }: { id: string; title: string; groups: { key: string; items: Indexed[] }[] }): ReactElement => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {groups.map((group, at) => (
      <section key={group.key} aria-labelledby={`${id}-${at}`}>
        <h3 id={`${id}-${at}`}>
          {group.key}（{group.items.length}）
        </h3>
        <ul className="documents">
          {group.items.map((item) => (
            <IndexLine key={`${item.issue}/${item.position}`} item={item} />
          ))}
        </ul>
      </section>
    ))}
  </section>
);

export const gazetteYearPage = (view: View, column: Column, year: number, items: Indexed[]): string => {
  const { county } = view.site;
  return renderPage({
    view,
    title: `${column.name}${year}年索引`,
    crumbs: [...columnCrumbs(county, column.id), { name: `${year}年索引` }],
    className: "column gazette",
    labels: columnLabels(column),
    children: (
      <>
        <header className="page-head">
          <h1>{year}年索引</h1>
          <p className="count">共 {items.length} 件</p>
          <p className="tools">
            <a href="#by-organ">按机关</a>
            <a href="#by-topic">按主题</a>
          </p>
        </header>
        <Group id="by-organ" title="按发文机关" groups={grouped(items, (item) => organName(county, item.organ))} />
        <Group id="by-topic" title="按主题" groups={grouped(items, (item) => topicName(county, item.topic) || "其他")} />
      </>
    ),
  });
};
