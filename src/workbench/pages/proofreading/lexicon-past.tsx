// What was done to an entry of the lexicon, or to all of it: by whom, when and why.
import { Drawer, Timeline } from "antd";
import type { ReactElement } from "react";
import { useGet, withQuery } from "../../data.ts";
import { Nothing, Ready } from "../../ui/states.tsx";
import { When } from "../../ui/when.tsx";
import type { LexiconHistory } from "./answers.ts";

type Row = LexiconHistory["items"][number];

const wordsOf = ({ data }: Row): string =>
  data === null ? "移出" : "term" in data ? `${data.term}${data.replacement ? ` → ${data.replacement}` : ""}` : `${data.post} ${data.name}`;

/** A list that came in or was undone at once. */
const listOf = ({ file, terms, undoes }: Row): string =>
  file === null ? `撤销第 ${undoes} 版的导入，移出 ${terms} 个词` : `导入「${file}」，${terms} 个词`;

type Props = { entry: string | undefined; title: string; onClose: () => void };

export const LexiconPast = ({ entry, title, onClose }: Props): ReactElement => {
  const query = useGet<LexiconHistory>(withQuery("/api/proofreading/lexicon/history", { entry }));
  return (
    <Drawer title={`${title}：历次修改`} open onClose={onClose} size={420}>
      <Ready query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>还没有改动过</Nothing>
          ) : (
            <Timeline
              items={items.map((row) => ({
                key: row.version,
                content: (
                  <>
                    <strong>{entry === undefined && row.terms !== null ? listOf(row) : wordsOf(row)}</strong>
                    <div>{row.why}</div>
                    <div className="quiet">
                      第 {row.version} 版，{row.by}，<When at={row.at} />
                    </div>
                  </>
                ),
              }))}
            />
          )
        }
      </Ready>
    </Drawer>
  );
};
