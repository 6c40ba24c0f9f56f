// The home page: what is new, search, how to ask, what is published by law; then the gazette, every column with its last day, the annual reports.
import type { ReactElement } from "react";
import type { Column, County } from "../../../county/schema.ts";
import { childrenOf, placesOf, statutoryColumns } from "../rules/places.ts";
import type { ColumnState, HomeData, ListedDocument } from "../schema.ts";
import { IssueLine } from "./gazette.tsx";
import { columnHref, documentHref, renderPage, siteTitle, type View } from "./layout.tsx";
import { Day, DocumentList, SearchBox } from "./parts.tsx";

const NEW_ON_HOME = 8;

const Updated = ({ state }: { state: ColumnState | undefined }): ReactElement =>
  state?.lastPublishedOn ? <Day on={state.lastPublishedOn} /> : <span className="none">暂无内容</span>;

const ColumnLine = ({ column, state }: { column: Column; state: ColumnState | undefined }): ReactElement => (
  <li>
    <a href={columnHref(column.id)}>{column.name}</a>
    <Updated state={state} />
  </li>
);

type Group = { id: string; name: string; column?: Column; members: Column[] };

/** Every column once: one group per column that has columns under it, and a last one for those that stand alone. */
const groupsOf = (county: County): Group[] => {
  const isLeaf = (column: Column): boolean => childrenOf(county, column.id).length === 0;
  const groups = county.columns
    .filter((column) => !isLeaf(column))
    .map((column): Group => ({ id: column.id, name: column.name, column, members: childrenOf(county, column.id).filter(isLeaf) }));
  const alone = county.columns.filter((column) => column.parent === undefined && isLeaf(column));
  return alone.length > 0 ? [...groups, { id: "others", name: "其他栏目", members: alone }] : groups;
};

const Issues = ({ id, title, items, more }: { id: string; title: string; items: ListedDocument[]; more: Column | undefined }): ReactElement => (
  <section aria-labelledby={id} className="issues">
    <h2 id={id}>{title}</h2>
    {items.length === 0 ? (
      <p className="none">暂无内容</p>
    ) : (
      <ul className="plain">
        {items.map((item) => (
          <li key={item.id}>
            <a href={documentHref(item.id)}>{item.title}</a>
            <Day on={item.publishedOn} />
          </li>
        ))}
      </ul>
    )}
    {more ? (
      <p className="more">
        <a href={columnHref(more.id)}>全部{more.name}</a>
      </p>
    ) : null}
  </section>
);

export const homePage = (view: View, data: HomeData): string => {
  const { county } = view.site;
  const places = placesOf(county);
  const states = new Map(data.columns.map((state) => [state.id, state]));
  const statutory = statutoryColumns(county);
  return renderPage({
    view,
    title: "",
    className: "home",
    description: `${county.government}依法公开的文件、公报、指南和年度报告，以及怎样申请公开。`,
    children: (
      <>
        <h1 className="unseen">{siteTitle(county)}</h1>
        <SearchBox />
        <ul className="quick">
          <li>
            <a href="/ask">怎样申请公开</a>
          </li>
          <li>
            <a href="#statutory">法定主动公开</a>
          </li>
        </ul>
        <div className="first">
          <section aria-labelledby="new" className="new">
            <h2 id="new">最新公开</h2>
            {data.latest.length === 0 ? (
              <p className="none">还没有公开的文件。</p>
            ) : (
              <DocumentList county={county} items={data.latest.slice(0, NEW_ON_HOME)} />
            )}
          </section>
          <div className="side">
            <section aria-labelledby="ask" className="ask">
              <h2 id="ask">依申请公开</h2>
              <p>这里没有的政府信息，可以申请公开，不用说明用途，一般二十个工作日内答复。</p>
              <p className="more">
                <a href="/ask">怎样申请</a>
                <a href="/ask/apply">填写申请</a>
                {places.guide ? <a href={columnHref(places.guide.id)}>{places.guide.name}</a> : null}
              </p>
            </section>
            <section aria-labelledby="statutory">
              <h2 id="statutory">{places.statutory ? <a href={columnHref(places.statutory.id)}>法定主动公开内容</a> : "法定主动公开内容"}</h2>
              <ul className="by-law">
                {statutory.map((column) => (
                  <li key={column.id}>
                    <a href={columnHref(column.id)}>{column.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
        <div className="pair">
          <section aria-labelledby="gazette" className="issues">
            <h2 id="gazette">{places.gazette?.name ?? "政府公报"}</h2>
            {data.gazettes.length === 0 ? (
              <p className="none">暂无内容</p>
            ) : (
              <ul className="plain">
                {data.gazettes.map((issue) => (
                  <li key={issue.id}>
                    <IssueLine issue={issue} />
                  </li>
                ))}
              </ul>
            )}
            {places.gazette ? (
              <p className="more">
                <a href={columnHref(places.gazette.id)}>全部{places.gazette.name}</a>
              </p>
            ) : null}
          </section>
          <Issues id="reports" title={places.annualReports?.name ?? "政府信息公开年度报告"} items={data.annualReports} more={places.annualReports} />
        </div>
        <section aria-labelledby="columns" className="columns">
          <h2 id="columns">全部栏目和最近更新</h2>
          <div className="groups">
            {groupsOf(county).map((group) => (
              <section key={group.id} aria-labelledby={`group-${group.id}`}>
                <h3 id={`group-${group.id}`}>{group.column ? <a href={columnHref(group.column.id)}>{group.name}</a> : group.name}</h3>
                <ul>
                  {group.members.map((column) => (
                    <ColumnLine key={column.id} column={column} state={states.get(column.id)} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
      </>
    ),
  });
};
