// The search: everything a person may open, by any word in it; filters with what each would leave, in the address.
import { Button, Pagination } from "antd";
import type { ReactElement } from "react";
import { STAFF_FILTERS, type StaffFilter } from "../../../modules/publishing/schema.ts";
import { useGet, withQuery } from "../../data.ts";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import type { Search } from "./answers.ts";
import { Hits } from "./search-hits.tsx";
import "./search.css";

const NO_FILTER = { organ: "", kind: "", year: "", stage: "", validity: "" };
const NOTHING = { q: "", ...NO_FILTER, page: "1" };
const LABELS: Record<StaffFilter, string> = { organ: "发文机关", kind: "体裁", year: "年份", stage: "状态", validity: "效力" };

type FilterProps = { name: StaffFilter; chosen: string; facets: Search["facets"] | undefined; onChange: (value: string) => void };

const Filter = ({ name, chosen, facets, onChange }: FilterProps): ReactElement => {
  const values = facets?.[name] ?? [];
  // What is chosen stays in the list even when nothing is left under it.
  const options = chosen === "" || values.some(({ value }) => value === chosen) ? values : [{ value: chosen, documents: 0, name: chosen }, ...values];
  return (
    <FilterSelect
      chosen={chosen}
      all={`全部${LABELS[name]}`}
      label={LABELS[name]}
      searchable
      popupMatchSelectWidth={false}
      onChoose={(value) => onChange(value)}
      options={options.map((option) => ({ value: option.value, label: `${option.name}（${option.documents}）` }))}
      className="search-filter"
    />
  );
};

const countWords = ({ total, isCapped }: Search): string => (isCapped ? `找到 ${total} 件以上，标题里有的和最近的在前` : `找到 ${total} 件`);

export const SearchPage = (): ReactElement => {
  const [filter, setFilter] = useFilter(NOTHING);
  const isFiltered = STAFF_FILTERS.some((name) => filter[name] !== "");
  const isAsked = filter.q !== "" || isFiltered;
  const query = useGet<Search>(isAsked ? withQuery("/api/search", filter) : undefined, { keepPrevious: true });
  const set = (change: Partial<typeof NOTHING>): void => setFilter({ page: "1", ...change });
  return (
    <Page title="查找" about="您能看到的稿件、各单位已公开的文件和公报导入稿，标题、文号、正文里的字都能找到">
      <search>
        <SearchBox q={filter.q} onSearch={(q) => set({ q })} className="search-main" />
        <div className="filters">
          {STAFF_FILTERS.map((name) => (
            <Filter key={name} name={name} chosen={filter[name]} facets={query.data?.facets} onChange={(value) => set({ [name]: value })} />
          ))}
        </div>
      </search>
      {isAsked ? (
        <Ready query={query}>
          {(found) => (
            <section aria-labelledby="found" aria-busy={query.isPlaceholderData}>
              <h2 id="found" className="count search-count" aria-live="polite">
                {countWords(found)}
              </h2>
              {found.items.length > 0 ? (
                <Hits items={found.items} />
              ) : (
                <Nothing action={isFiltered ? <Button onClick={() => set(NO_FILTER)}>去掉限制再找</Button> : null}>
                  没有找到。请只留最要紧的两三个字，几个词之间用空格隔开；别的单位还没有公开的稿件不在其中。
                </Nothing>
              )}
              {found.total > found.pageSize ? (
                <Pagination
                  current={found.page}
                  pageSize={found.pageSize}
                  total={found.total}
                  showSizeChanger={false}
                  onChange={(page) => setFilter({ page: String(page) })}
                  className="search-pages"
                />
              ) : null}
            </section>
          )}
        </Ready>
      ) : (
        <Nothing>输入要找的词，按回车键。两个字以上的词，正文里只要有就找得到；在别的页面按 / 键也能开始查找。</Nothing>
      )}
    </Page>
  );
};
