// Exactly what the public will get of the manuscript as it stands: the same derivation that is approved, hashed and published.
import { Alert } from "antd";
import type { ReactElement } from "react";
import { GROUND_WORDS } from "../../document/public-version.ts";
import { publicContentOf } from "../../modules/publishing/rules/public-content.ts";
import type { ManuscriptContent } from "../../modules/publishing/schema.ts";
import { Attachments, FactsTable } from "../pages/publishing/review/facts-table.tsx";
import "../pages/publishing/review/review.css";
import { BodyView } from "../ui/body-view.tsx";

type Props = {
  content: ManuscriptContent;
  /** As the server words them, where it has all that was written. */
  facts: readonly (readonly [string, string])[] | undefined;
};

export const PublicPreview = ({ content, facts }: Props): ReactElement => {
  const shown = publicContentOf(content);
  const grounds = [...new Set(shown.withheld.map(({ ground }) => ground))];
  return (
    <section aria-label="公众看到的样子">
      {content.openness.level === "proactive" ? null : (
        <Alert type="warning" showIcon className="gap" title="这份稿件定为不主动公开，不会发布到网上。下面只供核对。" />
      )}
      <h2 className="public-title">{shown.title || "（未定标题）"}</h2>
      {facts ? <FactsTable facts={facts} /> : <p className="quiet">要素在保存之后显示</p>}
      <BodyView body={shown.body} />
      {shown.withheld.length === 0 ? (
        <p className="quiet">全文公开，没有涂黑的内容。</p>
      ) : (
        <p className="quiet">
          有 {shown.withheld.length} 处不公开，公众只看到统一长度的占位，看不到字数。依据：
          {grounds.map((ground) => `${GROUND_WORDS[ground].label}（${GROUND_WORDS[ground].cite}）`).join("；")}
        </p>
      )}
      <Attachments attachments={shown.attachments} />
    </section>
  );
};
