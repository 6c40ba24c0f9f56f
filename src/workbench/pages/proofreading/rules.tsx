// The page of the rules: what each looks for, how often it was right as people judged it, and retiring or restoring one; beside it what units no
// longer want to hear of.
import { Grid, Table, Tabs, Tag } from "antd";
import { type ReactElement, useState } from "react";
import { FAMILY_NAMES, SEVERITY_NAMES } from "../../../modules/proofreading/schema.ts";
import { useGet, withQuery } from "../../data.ts";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { FilterWords } from "../../ui/filter-words.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { VerbButton } from "../../ui/verb-button.tsx";
import { When } from "../../ui/when.tsx";
import type { RulesView, RuleView } from "./answers.ts";
import { Dismissals } from "./dismissals.tsx";
import { Precision } from "./precision.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { RuleMore } from "./rule-more.tsx";
import "./proofreading.css";

const NO_FILTER = { tab: "rules", unit: "", month: "", family: "", standing: "", q: "", sort: "" };
type Filter = typeof NO_FILTER;

const COLOURS = { block: "error", fix: "warning", hint: "default" } as const;

const shownOf = ({ rules }: RulesView, { family, standing, q, sort }: Filter): RuleView[] => {
  const rows = rules.filter(
    (rule) =>
      (family === "" || rule.family === family) &&
      (standing === "" || (rule.retired !== null) === (standing === "retired")) &&
      (q === "" || rule.title.includes(q) || rule.id.includes(q)),
  );
  if (sort === "worst") return rows.toSorted((a, b) => (a.precision ?? 2) - (b.precision ?? 2) || b.judged - a.judged);
  if (sort === "most") return rows.toSorted((a, b) => b.judged - a.judged);
  return rows;
};

const Standing = ({ rule, onChange }: { rule: RuleView; onChange: () => void }): ReactElement => (
  <>
    <VerbButton size="small" verdict={rule.retired ? rule.can.restore : rule.can.retire} onClick={onChange}>
      {rule.retired ? "恢复" : "停用"}
    </VerbButton>
    {rule.retired ? (
      <div className="quiet">
        <When at={rule.retired.since} /> 起停用，{rule.retired.by}：{rule.retired.reason}
      </div>
    ) : null}
  </>
);

const RuleTable = ({ view, filter }: { view: RulesView; filter: Filter }): ReactElement => {
  const wide = Grid.useBreakpoint().md ?? true;
  const { act } = useAct();
  const [changing, setChanging] = useState<RuleView>();
  const title = (rule: RuleView): ReactElement => (
    <>
      <strong>{rule.title}</strong> {rule.retired ? <Tag>已停用</Tag> : null}
      <div className="quiet">
        {rule.familyName} · {rule.source}
      </div>
    </>
  );
  const severity = (rule: RuleView): ReactElement => <Tag color={COLOURS[rule.severity]}>{rule.severityName}</Tag>;
  const standing = (rule: RuleView): ReactElement => <Standing rule={rule} onChange={() => setChanging(rule)} />;
  const more = (rule: RuleView): ReactElement => <RuleMore rule={rule} />;
  const columns = wide
    ? [
        { key: "title", title: "规则", render: (_: unknown, rule: RuleView) => title(rule) },
        { key: "severity", title: "级别", width: 80, render: (_: unknown, rule: RuleView) => severity(rule) },
        { key: "precision", title: "准确率（人的判断）", width: 240, render: (_: unknown, rule: RuleView) => <Precision {...rule} /> },
        { key: "standing", title: "使用", width: 260, render: (_: unknown, rule: RuleView) => standing(rule) },
      ]
    : [
        {
          key: "all",
          title: "规则",
          render: (_: unknown, rule: RuleView) => (
            <>
              {severity(rule)}
              {title(rule)}
              <Precision {...rule} />
              <div>{standing(rule)}</div>
            </>
          ),
        },
      ];
  return (
    <>
      <Table<RuleView>
        size="small"
        className="proof-table"
        rowKey="id"
        dataSource={shownOf(view, filter)}
        columns={columns}
        rowClassName={(rule) => (rule.retired ? "rule-retired" : "")}
        pagination={{ pageSize: 20, showSizeChanger: false, showTotal: (total) => `共 ${total} 条规则` }}
        expandable={{ expandedRowRender: more }}
        locale={{ emptyText: <Nothing>没有符合条件的规则</Nothing> }}
      />
      {changing ? (
        <ReasonDialog
          title={changing.retired ? `恢复「${changing.title}」` : `停用「${changing.title}」`}
          about={
            changing.retired ? "恢复之后，全旗的稿件和巡检马上重新按这条规则查找。" : "停用之后，稿件、审核和每夜巡检都不再按这条规则提示，直到恢复。"
          }
          label="理由"
          okText={changing.retired ? "恢复" : "停用"}
          onClose={() => setChanging(undefined)}
          onOk={async (reason) =>
            (await act(
              {
                method: "POST",
                address: "/api/proofreading/rules/change",
                body: { rule: changing.id, change: changing.retired ? "restored" : "retired", reason },
              },
              changing.retired ? "已恢复" : "已停用",
            )) !== undefined
          }
        />
      ) : null}
    </>
  );
};

const Rules = ({ filter, set }: { filter: Filter; set: (change: Partial<Filter>) => void }): ReactElement => {
  const query = useGet<RulesView>(withQuery("/api/proofreading/rules", { unit: filter.unit, month: filter.month }), { keepPrevious: true });
  const choice = (
    name: "unit" | "month" | "family" | "standing" | "sort",
    label: string,
    options: { value: string; label: string }[],
  ): ReactElement => (
    <FilterSelect
      chosen={filter[name]}
      all={label}
      label={label}
      onChoose={(value) => set({ [name]: value })}
      options={options}
      style={{ minWidth: 130 }}
    />
  );
  return (
    <Ready query={query}>
      {(view) => (
        <>
          <search className="filters">
            <FilterWords words={filter.q} label="按名称查找规则" placeholder="规则名称" onSearch={(q) => set({ q })} />
            {choice(
              "family",
              "全部类别",
              Object.entries(FAMILY_NAMES).map(([value, label]) => ({ value, label })),
            )}
            {choice("standing", "使用和停用", [
              { value: "used", label: "在用" },
              { value: "retired", label: "已停用" },
            ])}
            {choice(
              "unit",
              "全部单位",
              view.units.map(({ id, name }) => ({ value: id, label: name })),
            )}
            {choice(
              "month",
              "全部月份",
              view.months.map((month) => ({ value: month, label: month })),
            )}
            {choice("sort", "默认次序", [
              { value: "worst", label: "准确率低的在前" },
              { value: "most", label: "判断多的在前" },
            ])}
          </search>
          <RuleTable view={view} filter={filter} />
        </>
      )}
    </Ready>
  );
};

export const RulesPage = (): ReactElement => {
  const [filter, set] = useFilter(NO_FILTER);
  return (
    <Page
      title="校对规则"
      about={`每条规则查什么、有多准。准确率按大家采纳、改掉（对）和排除（错）的次数算；${SEVERITY_NAMES.block}的问题不处理不能通过审核。`}
    >
      <Tabs
        activeKey={filter.tab}
        onChange={(tab) => set({ tab })}
        destroyOnHidden
        items={[
          { key: "rules", label: "规则和准确率", children: <Rules filter={filter} set={set} /> },
          { key: "remembered", label: "单位约定不再提示", children: <Dismissals /> },
        ]}
      />
    </Page>
  );
};
