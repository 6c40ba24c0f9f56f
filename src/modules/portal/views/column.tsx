// A column: what it holds, its sub-columns with their last day, its documents a page at a time.
import type { Column } from "../../../county/schema.ts";
import { columnName } from "../rules/words.ts";
import type { ColumnData } from "../schema.ts";
import { columnCrumbs, columnHref, columnLabels, renderPage, type View } from "./layout.tsx";
import { Day, DocumentList, Pages } from "./parts.tsx";

export const columnPage = (view: View, column: Column, data: ColumnData): string => {
  const { county } = view.site;
  return renderPage({
    view,
    title: data.page > 1 ? `${column.name}（第 ${data.page} 页）` : column.name,
    description: column.description,
    crumbs: columnCrumbs(county, column.id).map((crumb, index, all) => (index === all.length - 1 ? { name: crumb.name } : crumb)),
    className: "column",
    labels: columnLabels(column),
    children: (
      <>
        <header className="page-head">
          <h1>{column.name}</h1>
          <p>{column.description}</p>
          <p className="count">
            {data.lastPublishedOn ? (
              <>
                <span>
                  最近更新 <Day on={data.lastPublishedOn} />
                </span>
                <span>共 {data.total} 件</span>
              </>
            ) : (
              "暂无内容"
            )}
          </p>
        </header>
        {data.children.length > 0 ? (
          <nav aria-label="下级栏目" className="children">
            <ul>
              {data.children.map((child) => (
                <li key={child.id}>
                  <a href={columnHref(child.id)}>{columnName(county, child.id)}</a>
                  {child.lastPublishedOn ? <Day on={child.lastPublishedOn} /> : <span className="none">暂无内容</span>}
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {data.items.length > 0 ? <DocumentList county={county} items={data.items} /> : null}
        {data.items.length === 0 && data.children.length === 0 ? (
          <p className="none">
            这个栏目里还没有公开的文件。可以<a href="/search">查找其他栏目</a>，或者<a href="/ask">申请公开</a>。
          </p>
        ) : null}
        <Pages list={data} href={(page) => columnHref(column.id, page)} />
      </>
    ),
  });
};
