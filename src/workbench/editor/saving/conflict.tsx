// Two people wrote: both versions side by side, and what to do is the person's to say. Theirs in, mine kept as a copy; mine over theirs; or piece by
// piece. Where only one side changed something that side is proposed; where both did, nobody decides for the person.
import { Alert, App, Button, Flex, Modal, Radio } from "antd";
import { type ReactElement, useMemo, useState } from "react";
import { diffBodies, fieldChanges } from "../../../document/diff.ts";
import { canonicalJson } from "../../../kernel/canonical-json.ts";
import type { ManuscriptContent } from "../../../modules/publishing/schema.ts";
import { FACT_NAMES, factWords } from "../../pages/publishing/facts/fact-words.ts";
import { useCounty } from "../../ui/county.ts";
import { instantWords } from "../../ui/when.tsx";
import { useSession } from "../../session.ts";
import { hunksOf, isSame, mergedBody, proposals, type Side } from "./merge.ts";
import type { Theirs } from "./saver.ts";
import type { Facts } from "./working-copy.ts";
import { HunkVersions } from "./hunk-versions.tsx";

type Props = {
  theirs: Theirs;
  mine: ManuscriptContent;
  base: ManuscriptContent;
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
  onMerged: (content: ManuscriptContent) => void;
};

type Choices = Readonly<Record<string, Side | undefined>>;

const wordsFor = (side: Side): string => (side === "theirs" ? "用对方的" : "用我的");
const Choose = ({ label, value, onChange }: { label: string; value: Side | undefined; onChange: (side: Side) => void }): ReactElement => (
  <Radio.Group
    aria-label={label}
    optionType="button"
    size="small"
    value={value}
    options={(["theirs", "mine"] as const).map((side) => ({ value: side, label: wordsFor(side) }))}
    onChange={(event) => onChange(event.target.value as Side)}
  />
);

export const Conflict = ({ theirs, mine, base, busy, onTheirs, onMine, onMerged }: Props): ReactElement => {
  const county = useCounty();
  const { today } = useSession();
  const { modal } = App.useApp();
  const fields = useMemo(() => fieldChanges(theirs.content, mine).map(({ field }) => field as keyof Facts), [theirs, mine]);
  const hunks = useMemo(() => hunksOf(theirs.content.body, mine.body), [theirs, mine]);
  const [choices, setChoices] = useState<Choices>(() => {
    const isOld = (content: ManuscriptContent, field: keyof Facts): boolean =>
      canonicalJson(content[field] ?? null) === canonicalJson(base[field] ?? null);
    const ofFields = fields.map((field): [string, Side | undefined] => {
      const [theirsIsOld, mineIsOld] = [isOld(theirs.content, field), isOld(mine, field)];
      return [field, theirsIsOld === mineIsOld ? undefined : theirsIsOld ? "mine" : "theirs"];
    });
    const ofHunks = proposals(hunks, base.body).map((side, index): [string, Side | undefined] => [String(index), side]);
    return Object.fromEntries([...ofFields, ...ofHunks]);
  });
  const choose =
    (key: string) =>
    (side: Side): void =>
      setChoices((before) => ({ ...before, [key]: side }));
  const open = [...fields, ...hunks.keys()].filter((key) => choices[String(key)] === undefined).length;
  const merge = (): void => {
    const merged = {
      ...mine,
      body: mergedBody(
        hunks,
        hunks.map((_, index) => choices[String(index)]),
      ),
    };
    for (const field of fields) if (choices[field] === "theirs") Object.assign(merged, { [field]: theirs.content[field] });
    onMerged(merged);
  };
  const sure = (title: string, content: string, onOk: () => void): void =>
    void modal.confirm({ title, content, okText: "确定", cancelText: "再看看", onOk });
  return (
    <Modal open title="两个人都改了这份稿件" closable={false} width={1080} footer={null} style={{ top: 24 }} className="conflict">
      <Alert
        type="warning"
        showIcon
        className="gap"
        title={`${theirs.by}${theirs.at ? ` 于 ${instantWords(theirs.at, today)}` : ""} 保存了新的版本，您的修改还没有保存到服务器`}
        description="您写的内容都还在，也留在了这台电脑上。下面每一处先是对方的版本，后是您的版本；只有一方改过的地方已经选好，双方都改过的地方请您选。"
      />
      <Flex gap={8} wrap className="gap">
        <Button type="primary" loading={busy} disabled={open > 0} onClick={merge}>
          {open > 0 ? `还有 ${open} 处没有选` : "按下面的选择合并并保存"}
        </Button>
        <Button disabled={busy} onClick={() => sure("用对方的版本？", "这份稿件换成对方的版本。您的版本会另存一份，不会丢失。", onTheirs)}>
          用对方的，我的另存
        </Button>
        <Button danger disabled={busy} onClick={() => sure("用您的版本盖掉对方的？", `${theirs.by}的改动会从这份稿件里消失，请先告诉对方。`, onMine)}>
          用我的覆盖
        </Button>
      </Flex>
      <div className="versions" role="group" aria-label="两个版本对照">
        <div className="version-head">对方的版本（{theirs.by}）</div>
        <div className="version-head">我的版本</div>
        {fields.map((field) => (
          <HunkVersions
            key={field}
            head={FACT_NAMES[field]}
            chosen={choices[field]}
            choice={<Choose label={`${FACT_NAMES[field]}用哪个版本`} value={choices[field]} onChange={choose(field)} />}
            theirs={<p>{factWords(county, theirs.content, field)}</p>}
            mine={<p>{factWords(county, mine, field)}</p>}
          />
        ))}
        {hunks.map((hunk, index) =>
          isSame(hunk) ? (
            <div key={index} className="version-same">
              {hunk.same.length} 段相同
            </div>
          ) : (
            <HunkVersions
              key={index}
              head={`正文第 ${hunks.slice(0, index + 1).filter((one) => !isSame(one)).length} 处不同`}
              chosen={choices[String(index)]}
              choice={
                <Choose
                  label={`正文第 ${hunks.slice(0, index + 1).filter((one) => !isSame(one)).length} 处用哪个版本`}
                  value={choices[String(index)]}
                  onChange={choose(String(index))}
                />
              }
              changes={diffBodies({ type: "doc", content: hunk.theirs }, { type: "doc", content: hunk.mine })}
            />
          ),
        )}
      </div>
    </Modal>
  );
};
