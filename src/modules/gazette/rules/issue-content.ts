// The manuscript that carries an issue through the three reviews: its title, its contents as a table with pages and hashes, and the set pages as its
// one attachment. What three people approve is the hash over all of it, and with it the very file.
import type { GazetteSettings } from "../../../county/schema.ts";
import type { Block, Body, TableRow } from "../../../document/body.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Attachment, ManuscriptContent } from "../../publishing/schema.ts";
import { issueLine, issueName, type IssueNumber } from "./numbering.ts";

export type ContentsItem = { section: string; title: string; number: string; page: number; hash: string };

const paragraph = (text: string): Block => (text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] });
const row = (type: "tableHeader" | "tableCell", cells: string[]): TableRow => ({
  type: "tableRow",
  content: cells.map((cell) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(cell)] })),
});

/** Enough of a hash to tell two texts apart by eye; the whole stands beside the document. */
const shortHash = (hash: string): string => hash.slice(0, 16);

export const contentsBody = (issue: IssueNumber, items: readonly ContentsItem[], pages: number): Body => {
  const sections = [...new Set(items.map((item) => item.section))];
  return {
    type: "doc",
    content: [
      paragraph(`${issueLine(issue)}，收入文件 ${items.length} 件，共 ${pages} 页。版面见附件，以下为目录和付印文本的校验值。`),
      ...sections.flatMap((section): Block[] => [
        { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: section }] },
        {
          type: "table",
          content: [
            row("tableHeader", ["文件", "文号", "页码", "校验值"]),
            ...items
              .filter((item) => item.section === section)
              .map((item) => row("tableCell", [item.title, item.number, String(item.page), shortHash(item.hash)])),
          ],
        },
      ]),
    ],
  };
};

export type Setting = {
  issue: IssueNumber;
  publishedOn: PlainDate;
  source: string;
  items: readonly ContentsItem[];
  pages: number;
  pdf: Omit<Attachment, "withheld">;
};

export const issueTitle = (settings: Pick<GazetteSettings, "title">, issue: IssueNumber): string => `${settings.title}（${issueName(issue)}）`;

/** What changes each time the pages are set. */
const setPart = (settings: GazetteSettings, set: Setting) => ({
  title: issueTitle(settings, set.issue),
  madeOn: set.publishedOn,
  issuedOn: set.publishedOn,
  body: contentsBody(set.issue, set.items, set.pages),
  attachments: [{ ...set.pdf, withheld: null }],
});

/** What the first text of an issue's manuscript holds beside what every draft does. The secrecy opinion is its drafter's to give, not the system's. */
export const issueContent = (settings: GazetteSettings, set: Setting) => ({
  kind: settings.kind,
  column: settings.column,
  topic: settings.topic,
  keywords: ["政府公报", issueName(set.issue)],
  responsibleEditor: settings.responsibleEditor,
  ...setPart(settings, set),
});

/** The same manuscript with pages set anew; what its drafter wrote beside them stays. */
export const withNewPages = (content: ManuscriptContent, settings: GazetteSettings, set: Setting): ManuscriptContent => ({
  ...content,
  ...setPart(settings, set),
});
