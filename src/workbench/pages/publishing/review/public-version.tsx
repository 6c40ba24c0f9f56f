// Exactly what the public gets: derived by the same function whose result is hashed, signed and published.
import { Alert, Typography } from "antd";
import type { ReactElement } from "react";
import { GROUND_WORDS } from "../../../../document/public-version.ts";
import { publicContentOf } from "../../../../modules/publishing/rules/public-content.ts";
import { BodyView } from "../../../ui/body-view.tsx";
import type { ManuscriptView } from "../answers.ts";
import { Attachments, FactsTable } from "./facts-table.tsx";

export const PublicVersion = ({ view }: { view: ManuscriptView }): ReactElement => {
  const shown = publicContentOf(view.content);
  const { openness } = view.content;
  return (
    <article className="paper" aria-label="公众看到的内容">
      {openness.level === "proactive" ? null : (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title={`这份稿件定为${openness.level === "withheld" ? "不予公开" : "依申请公开"}，不会发布到网上`}
          description={`${GROUND_WORDS[openness.ground].label}（${GROUND_WORDS[openness.ground].cite}）。理由：${openness.reason}`}
        />
      )}
      <h2 className="paper-title">{shown.title || "（未定标题）"}</h2>
      <FactsTable facts={view.publicFacts} />
      <BodyView body={shown.body} />
      <Attachments attachments={shown.attachments} />
      {shown.withheld.length > 0 ? (
        <section className="attachments">
          <h2 className="panel-title">依法不予公开的部分</h2>
          <ol>
            {shown.withheld.map(({ ground }, index) => (
              <li key={index}>
                {GROUND_WORDS[ground].label}（{GROUND_WORDS[ground].cite}）
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <p className="quiet hash">
        签署和发布的就是这些内容，摘要（SHA-256）
        <Typography.Text code copyable={{ tooltips: ["复制", "已复制"] }}>
          {view.hash}
        </Typography.Text>
      </p>
    </article>
  );
};
