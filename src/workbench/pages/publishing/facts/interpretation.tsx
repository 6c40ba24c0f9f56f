// Interpretation: whether this document needs one, and for an interpretation the document it explains, found by its title.
import { Checkbox, Select } from "antd";
import { type ReactElement, type ReactNode, useDeferredValue, useState } from "react";
import { useGet, withQuery } from "../../../data.ts";
import { paths } from "../../../paths.ts";
import { AppLink } from "../../../ui/app-link.tsx";
import type { FactFieldsProps } from "./fact-fields.ts";
import { Field } from "./field.tsx";

/** A title is read to its end, not cut off. */
const wholeTitle = ({ label }: { label?: ReactNode }): ReactElement => <span className="whole-title">{label}</span>;

type Target = { id: string; title: string; organName: string };
type Props = FactFieldsProps & { manuscript: string; interpretationOf: (Pick<Target, "id"> & { title: string | null }) | null };

export const InterpretationFields = ({ facts, set, problems, manuscript, interpretationOf }: Props): ReactElement => {
  const [words, setWords] = useState("");
  const q = useDeferredValue(words);
  const isInterpretation = facts.kind.startsWith("interpretation");
  const { data, isFetching } = useGet<{ items: Target[] }>(
    isInterpretation || facts.interprets !== null ? withQuery("/api/manuscripts/link-targets", { q }) : undefined,
    { keepPrevious: true },
  );
  if (!isInterpretation && facts.interprets === null)
    return (
      <div className="field">
        <Checkbox checked={facts.needsInterpretation} onChange={(event) => set({ needsInterpretation: event.target.checked })}>
          这份文件需要解读
        </Checkbox>
        <p className="field-help">需要解读的文件，解读材料与文件同步起草、同步审核、同步发布</p>
      </div>
    );
  const found = (data?.items ?? []).filter(({ id }) => id !== manuscript);
  const known =
    interpretationOf && interpretationOf.id === facts.interprets && !found.some(({ id }) => id === interpretationOf.id)
      ? [{ id: interpretationOf.id, title: interpretationOf.title ?? "您看不到的稿件", organName: "" }]
      : [];
  return (
    <Field
      label="所解读的文件"
      problem={problems["interprets"]}
      help={facts.interprets ? <AppLink to={paths.manuscript(facts.interprets)}>打开所解读的文件</AppLink> : "解读材料要与被解读的文件关联"}
    >
      {(control) => (
        <Select
          {...control}
          value={facts.interprets ?? undefined}
          placeholder="输入标题里的字查找"
          allowClear
          showSearch={{ filterOption: false, onSearch: setWords }}
          loading={isFetching}
          optionRender={wholeTitle}
          notFoundContent="没有找到，请换几个字再找"
          onChange={(interprets: string | undefined) => set({ interprets: interprets ?? null })}
          options={[...known, ...found].map(({ id, title, organName }) => ({
            value: id,
            label: organName === "" ? title : `${title}（${organName}）`,
          }))}
        />
      )}
    </Field>
  );
};
