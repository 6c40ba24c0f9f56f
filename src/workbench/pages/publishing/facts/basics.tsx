// What a document is: its kind, where it will stand, its number, who issues it, its words for searching, who answers for it.
import { Input, Select } from "antd";
import type { ReactElement } from "react";
import { useCounty } from "../../../ui/county.ts";
import type { FactFieldsProps } from "./fact-fields.ts";
import { Field } from "./field.tsx";

type Row = { id: string; name: string; parent?: string };

/** Rows under the outermost row they stand in, for a grouped choice; a row with others under it may be chosen itself. */
const grouped = (rows: readonly Row[], parentOf: (row: Row) => string | undefined) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const outermost = (row: Row): string => {
    const parent = byId.get(parentOf(row) ?? "");
    return parent ? outermost(parent) : row.id;
  };
  return rows
    .filter((row) => outermost(row) === row.id)
    .map((top) => {
      const all = rows.filter((row) => outermost(row) === top.id);
      return all.length === 1
        ? { value: top.id, label: top.name }
        : { label: top.name, title: top.name, options: all.map((row) => ({ value: row.id, label: row.name })) };
    });
};

const topicParent = ({ id }: Row): string | undefined => (id.includes("/") ? id.slice(0, id.indexOf("/")) : undefined);
const searchable = { optionFilterProp: "label" } as const;

export const Basics = ({ facts, set, problems }: FactFieldsProps): ReactElement => {
  const county = useCounty();
  return (
    <>
      <div className="field-pair">
        <Field label="体裁" problem={problems["kind"]}>
          {(control) => (
            <Select
              {...control}
              value={facts.kind}
              showSearch={searchable}
              onChange={(kind: string) => set({ kind })}
              options={[
                {
                  label: "公文",
                  title: "公文",
                  options: county.kinds.filter((kind) => kind.family === "official").map((kind) => ({ value: kind.id, label: kind.name })),
                },
                {
                  label: "其他",
                  title: "其他",
                  options: county.kinds.filter((kind) => kind.family === "other").map((kind) => ({ value: kind.id, label: kind.name })),
                },
              ]}
            />
          )}
        </Field>
        <Field label="文号" problem={problems["documentNumber"]}>
          {(control) => (
            <Input
              {...control}
              value={facts.documentNumber}
              placeholder="土左政办发〔2026〕1号"
              onChange={(event) => set({ documentNumber: event.target.value })}
            />
          )}
        </Field>
      </div>
      {facts.signer !== undefined || county.kinds.find((kind) => kind.id === facts.kind)?.upward ? (
        <Field label="签发人" problem={problems["signer"]} help="请写职务。请示、报告等上行文在版头标注，其他公文只作记录">
          {(control) => (
            <Input
              {...control}
              value={facts.signer ?? ""}
              onChange={({ target }) => set({ signer: target.value === "" ? undefined : target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="栏目" problem={problems["column"]}>
        {(control) => (
          <Select
            {...control}
            value={facts.column || undefined}
            placeholder="请选择发布的栏目"
            allowClear
            showSearch={searchable}
            onChange={(column: string | undefined) => set({ column: column ?? "" })}
            options={grouped(county.columns, (row) => row.parent)}
          />
        )}
      </Field>
      <Field label="主题分类" problem={problems["topic"]}>
        {(control) => (
          <Select
            {...control}
            value={facts.topic || undefined}
            placeholder="请选择主题"
            allowClear
            showSearch={searchable}
            onChange={(topic: string | undefined) => set({ topic: topic ?? "" })}
            options={grouped(county.topics, topicParent)}
          />
        )}
      </Field>
      <Field label="发文机关" problem={problems["issuingOrgan"]}>
        {(control) => (
          <Select
            {...control}
            value={facts.issuingOrgan}
            showSearch={searchable}
            onChange={(issuingOrgan: string) => set({ issuingOrgan })}
            options={county.organs.filter((organ) => organ.group !== "office").map((organ) => ({ value: organ.id, label: organ.name }))}
          />
        )}
      </Field>
      <Field label="主题词" problem={problems["keywords"]} help="逐个输入后按回车，不超过 10 个">
        {(control) => (
          <Select
            {...control}
            mode="tags"
            open={false}
            suffixIcon={null}
            value={facts.keywords}
            tokenSeparators={["，", ",", "、", "；", " "]}
            onChange={(keywords: string[]) => set({ keywords: [...new Set(keywords.map((word) => word.trim()).filter((word) => word !== ""))] })}
          />
        )}
      </Field>
      <Field label="信息来源" problem={problems["source"]}>
        {(control) => <Input {...control} value={facts.source} onChange={(event) => set({ source: event.target.value })} />}
      </Field>
      <Field label="责任编辑" problem={problems["responsibleEditor"]}>
        {(control) => <Input {...control} value={facts.responsibleEditor} onChange={(event) => set({ responsibleEditor: event.target.value })} />}
      </Field>
    </>
  );
};
