// A case whole as one PDF with its index (归档): register, clock day by day, course, every letter's text, and every page given out or taken in.
// More pages than fit are listed with their hash instead. Reads only.
import { shortName } from "../../county/lookup.ts";
import type { Block, Body } from "../../document/body.ts";
import { bodyFromNotation } from "../../document/notation.ts";
import { inChinese } from "../../kernel/plain-date.ts";
import type { Actor } from "../../law/permissions.ts";
import { drawPage, PAGE_KINDS } from "../../office/page-images.ts";
import type { DocumentImage, OfficialDocument } from "../../office/official-document.ts";
import { pdfOf } from "../../office/pdf.ts";
import { todayOf } from "../../platform/clock.ts";
import type { System } from "../../platform/system.ts";
import { bytesOf } from "./actions/documents.ts";
import { registerNumber, signatureOf } from "./case.ts";
import { documentsOf } from "./document-store.ts";
import { bodyOfParagraphs, type KeptText } from "./papers.ts";
import { clockInWords } from "./rules/clock-report.ts";
import { clockOfRequest, readWhole, viewRequest } from "./view.ts";
import { findFile } from "../publishing/index.ts";

/** Pictures of pages an official document may hold. */
const MOST_PAGES = 40;

const heading = (text: string): Block => ({ type: "heading", attrs: { level: 1 }, content: [{ type: "text", text }] });
const lines = (text: string): Block[] => bodyOfParagraphs(text.split("\n").filter((line) => line.trim() !== "")).content;
/** A cell's words cannot end the row they stand in. */
const cell = (text: string): string => text.replaceAll(/[|\n\\*[\]]/g, " ");
const table = (head: string[], rows: string[][]): Block[] =>
  rows.length === 0
    ? lines("（无）")
    : bodyFromNotation([head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n")).content;

export const caseFileOf = async (system: System, actor: Actor, id: string): Promise<Uint8Array> => {
  await readWhole(system, actor, id);
  const view = await viewRequest(system, actor, id);
  const clock = await clockOfRequest(system, actor, id);
  const documents = await documentsOf(system.db, id);
  const images: Record<string, DocumentImage> = {};
  const annexes: Block[] = [];
  const listed: string[][] = [];
  for (const document of documents.filter(({ file, kind }) => file !== null && (kind === "scan" || kind === "attachment" || kind === "redacted"))) {
    const file = (await findFile(system.db, document.file!))!;
    listed.push([String(document.id), document.title, file.sha256]);
    if (!PAGE_KINDS.includes(file.media_type)) continue;
    const { bytes, mediaType } = await bytesOf(system, document.file!);
    for (let page = 1, count = 1; page <= count; page++) {
      if (Object.keys(images).length >= MOST_PAGES) {
        annexes.push(...lines(`（${document.title}自第 ${page} 页起没有附入，见原件，SHA-256 见上表）`));
        break;
      }
      const drawn = await drawPage(bytes, mediaType, page);
      count = drawn.count;
      const fileId = `page-${document.id}-${page}`;
      images[fileId] = { mediaType: "image/png", bytes: drawn.png };
      annexes.push({ type: "image", attrs: { fileId, alt: `${document.title} 第 ${page} 页`, redaction: null } });
    }
  }
  const letters = documents.filter(({ kind }) => kind === "letter");
  const { applicant } = view;
  const body: Body = {
    type: "doc",
    content: [
      heading("一、目录"),
      ...table(
        ["序号", "文书或者材料", "文号", "日期"],
        documents.map((document, index) => [String(index + 1), document.title, document.number ?? "", document.made_on]),
      ),
      heading("二、登记"),
      ...table(
        ["项目", "内容"],
        [
          ["登记号", view.registerNumber],
          ["受理机关", view.unitName],
          ["渠道", view.channel],
          ["收到日期", view.receivedOn ?? "未确认"],
          ["申请人", applicant.name],
          ["获取方式", view.delivery],
          ["办理结果", view.decision?.label ?? "未办结"],
        ],
      ),
      ...lines(`申请内容：${view.wanted}`),
      heading("三、期限"),
      ...lines(clock ? clockInWords(clock) : "没有确认收到，期限没有起算。"),
      heading("四、经过"),
      ...table(
        ["日期", "事项", "经办", "说明"],
        view.events.map((event) => [event.on, event.name, event.by, event.detail.note ?? ""]),
      ),
      heading("五、文书"),
      ...letters.flatMap((letter): Block[] => {
        const { addressees, paragraphs } = letter.content as KeptText;
        return [
          { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: `${letter.title} ${letter.number}` }] },
          ...(addressees === "" ? [] : lines(`${addressees}：`)),
          ...lines(paragraphs.join("\n")),
          ...lines(inChinese(letter.made_on)),
        ];
      }),
      heading("六、材料"),
      ...table(["编号", "名称", "SHA-256"], listed),
      ...annexes,
    ],
  };
  const paper: OfficialDocument = {
    title: `政府信息公开申请${registerNumber(idParts(id))}案卷`,
    headMark: null,
    documentNumber: "",
    addressees: "",
    body,
    attachments: [],
    signedBy: signatureOf(system.county, view.unit),
    madeOn: todayOf(system.clock),
    note: "",
    copyTo: "",
    printedBy: shortName(system.county, view.unit),
    printedOn: todayOf(system.clock),
    keywords: [],
    images,
  };
  return pdfOf(paper);
};

const idParts = (id: string): { year: number; number: number } => {
  const [, year, number] = /^r-(\d+)-(\d+)$/.exec(id)!;
  return { year: Number(year), number: Number(number) };
};
