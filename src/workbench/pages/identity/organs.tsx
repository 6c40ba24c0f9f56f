// The organs of the county: the assessed units in their groups, what sits inside them, since when and until when, and how many posts are held there.
import { Grid, Segmented, Table, Tag } from "antd";
import { type ReactElement, useMemo } from "react";
import type { Organ, OrganGroup } from "../../../county/schema.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";

type ListedOrgan = Organ & { posts: number };
type Node = ListedOrgan & { children?: Node[] };

const GROUPS: Record<OrganGroup, string> = {
  "development-zone": "开发区",
  township: "乡镇",
  department: "旗直部门",
  enterprise: "国有企业",
  vertical: "垂直管理单位",
  "service-centre": "区域服务中心",
  office: "股室",
  county: "旗人民政府",
  commission: "议事协调机构",
};
const NO_FILTER = { q: "", group: "" };

/** Organs as a tree; what the search does not name goes, unless something inside it stays. */
const treeOf = (organs: ListedOrgan[], keep: (organ: ListedOrgan) => boolean): Node[] => {
  const ids = new Set(organs.map((organ) => organ.id));
  const under = (parent: string | undefined): Node[] =>
    organs
      .filter((organ) => (parent === undefined ? organ.parent === undefined || !ids.has(organ.parent) : organ.parent === parent))
      .flatMap((organ) => {
        const children = under(organ.id);
        if (children.length === 0 && !keep(organ)) return [];
        return [children.length > 0 ? { ...organ, children } : organ];
      });
  return under(undefined);
};

const spanOf = (organ: Node): string => `${organ.from} 起${organ.to ? `，至 ${organ.to}${organ.successor ? "（并入其他机构）" : ""}` : ""}`;
const postsOf = (organ: Node, mayReadPeople: boolean): ReactElement | number =>
  mayReadPeople && organ.posts > 0 ? <AppLink to={paths.people({ organ: organ.id })}>{organ.posts}</AppLink> : organ.posts;

/** On a phone one column says it all. */
const narrow = (mayReadPeople: boolean) => [
  {
    title: "机构",
    render: (_: unknown, organ: Node) => (
      <>
        <span className="row-title">{organ.name}</span>
        <div className="row-more">
          {organ.assessed ? <Tag>考核单位</Tag> : null}
          <span>{GROUPS[organ.group]}</span>
          {organ.to ? <span>{spanOf(organ)}</span> : null}
          <span>在岗 {postsOf(organ, mayReadPeople)}</span>
        </div>
      </>
    ),
  },
];
const columns = (mayReadPeople: boolean) => [
  {
    title: "机构",
    render: (_: unknown, organ: Node) => (
      <>
        <span className="row-title">{organ.name}</span> {organ.assessed ? <Tag>考核单位</Tag> : null}
      </>
    ),
  },
  { title: "类别", width: 130, render: (_: unknown, organ: Node) => GROUPS[organ.group] },
  { title: "索引号机构码", dataIndex: "indexCode", width: 130, render: (code: string | undefined) => code ?? "—" },
  {
    title: "存续",
    width: 210,
    render: (_: unknown, organ: Node) => spanOf(organ),
  },
  {
    title: "在岗职务",
    width: 90,
    align: "right" as const,
    render: (_: unknown, organ: Node) => postsOf(organ, mayReadPeople),
  },
];

export const OrgansPage = (): ReactElement => {
  const query = useGet<{ organs: ListedOrgan[] }>("/api/organs");
  const [filter, setFilter] = useFilter(NO_FILTER);
  const mayReadPeople = useMay()("people.read");
  const wide = Grid.useBreakpoint().md ?? true;
  const organs = query.data?.organs;
  const tree = useMemo(
    () =>
      treeOf(
        organs ?? [],
        (organ) => (organ.name.includes(filter.q) || organ.shortName.includes(filter.q)) && (filter.group === "" || organ.group === filter.group),
      ),
    [organs, filter],
  );
  const assessed = organs?.filter((organ) => organ.assessed && !organ.to).length;
  return (
    <Page
      title="机构"
      about={assessed === undefined ? undefined : `现有考核单位 ${assessed} 个。机构随旗县数据维护，合并、撤销的保留存续日期，历史文件照旧对应。`}
    >
      <search className="filters">
        <FilterWords words={filter.q} label="按名称查找机构" placeholder="机构名称" onSearch={(q) => setFilter({ q })} />
        <div className="scroll-x">
          <Segmented
            value={filter.group}
            onChange={(group) => setFilter({ group })}
            options={[
              { value: "", label: "全部" },
              ...(["development-zone", "township", "department", "enterprise", "vertical"] as const).map((group) => ({
                value: group,
                label: GROUPS[group],
              })),
            ]}
          />
        </div>
      </search>
      <Ready query={query}>
        {() => (
          <Table<Node>
            // Opened anew for each search, so that what was found shows.
            key={`${filter.q}${filter.group}`}
            size="small"
            rowKey="id"
            dataSource={tree}
            columns={wide ? columns(mayReadPeople) : narrow(mayReadPeople)}
            indentSize={wide ? 15 : 8}
            pagination={false}
            showHeader={wide}
            expandable={{ defaultExpandAllRows: filter.q !== "" || filter.group !== "", defaultExpandedRowKeys: tree.map((organ) => organ.id) }}
            locale={{ emptyText: <Nothing>没有这个名称的机构</Nothing> }}
          />
        )}
      </Ready>
    </Page>
  );
};
