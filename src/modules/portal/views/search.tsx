// The search page: what was looked for, filters with how much each would leave, results with the words marked, and what to do when there is nothing.
import type { ReactElement } from "react";
import { highlight } from "../rules/excerpt.ts";
import type { County } from "../../../county/schema.ts";
import type { Validity } from "../../publishing/schema.ts";
import { columnName, kindName, organName, VALIDITY_NAMES } from "../rules/words.ts";
import { QUERY_LENGTH, SEARCH_FILTERS, type Facet, type SearchData, type SearchFilter, type SearchQuery } from "../schema.ts";
import { renderPage, type View } from "./layout.tsx";
import { DocumentLine, Pages, Pieces } from "./parts.tsx";

export const searchHref = (query: SearchQuery, page = 1): string => {
  const parameters = Object.entries({ ...query, page: page > 1 ? String(page) : "" });
  const text = new URLSearchParams(parameters.filter(([, value]) => value !== "")).toString();
  return text === "" ? "/search" : `/search?${text}`;
};

const NO_FILTER = { column: "", organ: "", kind: "", year: "", validity: "" } as const;

const wordsOf = (county: County): Record<SearchFilter, { label: string; nameOf: (value: string) => string }> => ({
  column: { label: "栏目", nameOf: (id) => columnName(county, id) },
  organ: { label: "发文机关", nameOf: (id) => organName(county, id) },
  kind: { label: "体裁", nameOf: (id) => kindName(county, id) },
  year: { label: "年份", nameOf: (year) => `${year}年` },
  validity: { label: "效力", nameOf: (validity) => VALIDITY_NAMES[validity as Validity] ?? "未标注" },
});

type FilterProps = { name: SearchFilter; label: string; chosen: string; facets: Facet[]; nameOf: (value: string) => string };

const Filter = ({ name, label, chosen, facets, nameOf }: FilterProps): ReactElement => {
  // What is chosen stays in the list even when nothing is left under it.
  const options = chosen === "" || facets.some((facet) => facet.value === chosen) ? facets : [{ value: chosen, documents: 0 }, ...facets];
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">全部</option>
        {options.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {nameOf(facet.value)}（{facet.documents}）
          </option>
        ))}
      </select>
    </p>
  );
};

export const searchPage = (view: View, query: SearchQuery, data: SearchData): string => {
  const { county } = view.site;
  const isFiltered = SEARCH_FILTERS.some((filter) => query[filter] !== "");
  const isAsked = query.q !== "" || isFiltered;
  return renderPage({
    view,
    title: query.q === "" ? "查找" : `查找：${query.q}`,
    crumbs: [{ name: "查找" }],
    className: "search",
    hidden: true,
    children: (
      <>
        <h1 className="unseen">查找政府信息</h1>
        <form className="search-box" action="/search" role="search">
          <label htmlFor="q">查找政府信息</label>
          <div>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={query.q}
              maxLength={QUERY_LENGTH}
              placeholder="标题、文号或正文里的词"
              enterKeyHint="search"
            />
            <button type="submit">查找</button>
          </div>
          <div className="filters">
            {SEARCH_FILTERS.map((filter) => (
              <Filter key={filter} name={filter} chosen={query[filter]} facets={data.facets[filter]} {...wordsOf(county)[filter]} />
            ))}
          </div>
        </form>
        <section aria-labelledby="results">
          <h2 id="results" className="count">
            {isAsked ? `找到 ${data.total} 件${data.isCapped ? "以上，先列最近的" : ""}` : `公开的文件共 ${data.total} 件`}
          </h2>
          {data.items.length > 0 ? (
            <ol className="documents results">
              {data.items.map((item) => (
                <li key={item.id}>
                  <DocumentLine county={county} item={item} title={highlight(item.title, query.q)} />
                  {item.excerpt.length > 0 ? (
                    <p className="excerpt">
                      <Pieces pieces={item.excerpt} />
                    </p>
                  ) : null}
                </li>
              ))}
            </ol>
          ) : (
            <div className="nothing">
              <p>没有找到。可以这样试试：</p>
              <ul>
                <li>换个说法，或者只留最要紧的两三个字，例如把「怎样领取取暖补贴」改成「取暖 补贴」。</li>
                {isFiltered ? (
                  <li>
                    <a href={searchHref({ ...query, ...NO_FILTER })}>去掉栏目、机关等限制</a>再找。
                  </li>
                ) : null}
                <li>
                  在<a href="/site-map">网站地图</a>里按类查看。
                </li>
                <li>
                  政府信息没有公开的，可以<a href="/ask">申请公开</a>。
                </li>
              </ul>
            </div>
          )}
          <Pages list={data} href={(page) => searchHref(query, page)} />
        </section>
      </>
    ),
  });
};
