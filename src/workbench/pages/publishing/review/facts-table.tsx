// The facts of a manuscript as a quiet table, and its attachments.
import { Tag } from "antd";
import type { ReactElement } from "react";
import { GROUND_WORDS } from "../../../../document/public-version.ts";
import type { Attachment } from "../../../../modules/publishing/schema.ts";
import { fileKind, sizeInWords } from "../../../../modules/portal/rules/words.ts";
import { external } from "../../../paths.ts";

export const FactsTable = ({ facts }: { facts: readonly (readonly [string, string])[] }): ReactElement => (
  <dl className="facts">
    {facts
      .filter(([label, value]) => label !== "标题" && value !== "")
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

type Shown = Omit<Attachment, "withheld"> & { withheld?: Attachment["withheld"] };

export const Attachments = ({ attachments }: { attachments: readonly Shown[] }): ReactElement | null =>
  attachments.length === 0 ? null : (
    <section className="attachments">
      <h2 className="panel-title">附件 {attachments.length} 个</h2>
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.fileId}>
            <a href={external.file(attachment.fileId)} target="_blank" rel="noreferrer">
              {attachment.name}
            </a>{" "}
            <span className="quiet">
              {fileKind(attachment.name)}，{sizeInWords(attachment.size)}
            </span>{" "}
            {attachment.withheld ? <Tag title={GROUND_WORDS[attachment.withheld].cite}>不公开：{GROUND_WORDS[attachment.withheld].label}</Tag> : null}
          </li>
        ))}
      </ul>
    </section>
  );
