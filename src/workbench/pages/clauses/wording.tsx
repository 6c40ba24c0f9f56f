// The clause's own words from an imported gazette, beside our gist; says when there are none, or when they are no longer those that were read.
import { Alert } from "antd";
import type { ReactElement } from "react";
import { useGet, withQuery } from "../../data.ts";

type Wording = { wording: { text: string; exact: boolean; matches: boolean | null } | null };

export const Wording = ({ clause }: { clause: string }): ReactElement => {
  const { data, isPending } = useGet<Wording>(withQuery("/api/clauses/wording", { clause }));
  if (isPending) return <></>;
  if (!data?.wording) return <p className="quiet">公报原文：还没有导入载有这一条的公报。</p>;
  return (
    <figure className="wording">
      <figcaption className="panel-title">公报原文</figcaption>
      <blockquote>{data.wording.text}</blockquote>
      {data.wording.matches === false ? (
        <Alert
          type="warning"
          showIcon
          title="原文和当初解读时的不一样了"
          description="请对照原文重新核对要旨；如果是校样台上改动造成的，请在校样台恢复。"
        />
      ) : null}
      {data.wording.exact ? null : (
        <Alert
          type="warning"
          showIcon
          title="导入的公报里没有这一条的位置"
          description="这里是它上一级的原文。请在校样台核对层级和序号，使这一条有自己的位置。"
        />
      )}
    </figure>
  );
};
