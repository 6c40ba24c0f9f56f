// Two versions of a manuscript side against side, chosen among those kept at its acts; the choice is in the address.
import { useParams } from "@tanstack/react-router";
import { Button, Flex, Select } from "antd";
import { type ReactElement, useId } from "react";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useSession } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useFilter } from "../../ui/use-filter.ts";
import { instantWords } from "../../ui/when.tsx";
import type { ManuscriptView } from "./answers.ts";
import { useDifference } from "./review/changes-drawer.tsx";
import { DiffView } from "./review/diff-view.tsx";
import { actWords } from "./review/history.tsx";

const NO_CHOICE = { from: "", to: "" };
const NOW = "now";

type ChoiceProps = { label: string; value: string; options: { value: string; label: string }[]; onChange: (value: string) => void };

const Choice = ({ label, value, options, onChange }: ChoiceProps): ReactElement => {
  const id = useId();
  return (
    <div className="compare-choice">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} options={options} onChange={onChange} style={{ width: "100%" }} />
    </div>
  );
};

const Compare = ({ view }: { view: ManuscriptView }): ReactElement => {
  const { today } = useSession();
  const [choice, setChoice] = useFilter(NO_CHOICE);
  // Of several acts over one text the last is named: they are one version.
  const kept = view.acts.filter((act, at) => view.acts[at + 1]?.versionId !== act.versionId);
  const options = [
    ...kept.map((act) => ({ value: String(act.id), label: `${actWords(act)}（${act.actor}，${instantWords(act.at, today)}）` })),
    { value: NOW, label: "现在的文本" },
  ];
  const nameOf = (act: string): string => {
    const version = view.acts.find((one) => String(one.id) === act)?.versionId;
    return String(kept.find((one) => one.versionId === version)?.id ?? kept.at(-2)?.id ?? kept[0]?.id ?? "");
  };
  const from = nameOf(choice.from);
  const to = choice.to === "" || choice.to === NOW ? NOW : nameOf(choice.to);
  const query = useDifference(view.id, from === "" ? undefined : Number(from), to === NOW ? undefined : Number(to));
  return (
    <Page title="版本对比" about={<AppLink to={paths.manuscript(view.id)}>{view.content.title || "（未定标题）"}</AppLink>}>
      {from === "" ? (
        <Nothing>还没有可以对比的版本，送审、审核时会各留一版</Nothing>
      ) : (
        <>
          <Flex gap={12} wrap align="end" className="gap">
            <Choice
              label="从哪一版"
              value={from}
              options={options.filter(({ value }) => value !== NOW)}
              onChange={(value) => setChoice({ from: value })}
            />
            <Choice label="到哪一版" value={to} options={options} onChange={(value) => setChoice({ to: value === NOW ? "" : value })} />
            <Button disabled={to === NOW} onClick={() => setChoice({ from: to, to: from })}>
              对调
            </Button>
          </Flex>
          <p className="quiet">
            <ins>加下划线的</ins>是新增，<del>加删除线的</del>是删去。
          </p>
          <section className="panel" aria-labelledby="compare-result">
            <h2 id="compare-result">改动</h2>
            <Ready query={query}>{(difference) => <DiffView difference={difference} />}</Ready>
          </section>
        </>
      )}
    </Page>
  );
};

export const ComparePage = (): ReactElement => {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Ready query={useGet<ManuscriptView>(`/api/manuscripts/${id}`)}>{(view) => <Compare view={view} />}</Ready>;
};
