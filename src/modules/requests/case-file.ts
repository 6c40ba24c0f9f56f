// What a case file holds (归档): register, clock day by day, course, every letter's text, and every page given out or taken in, whatever their number.
// Reads only; how it is set is office/case-file.ts.
import { inChinese } from "../../kernel/plain-date.ts";
import type { Actor } from "../../law/permissions.ts";
import { type CaseAnnex, caseFilePdf, type CaseFileOptions, type CaseHead, pagesOfAnnexes } from "../../office/case-file.ts";
import { countPages, PAGE_KINDS } from "../../office/page-images.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { todayOf } from "../../platform/clock.ts";
import type { System } from "../../platform/system.ts";
import { findFile } from "../publishing/index.ts";
import { bytesOf } from "./actions/documents.ts";
import { signatureOf } from "./case.ts";
import { type DocumentKind, type DocumentRow, documentsOf } from "./document-store.ts";
import type { KeptText } from "./papers.ts";
import { BLOCKS, OUTCOMES } from "./rules/annual/table-four.ts";
import { clockInWords } from "./rules/clock-report.ts";
import { DOCUMENT_KINDS } from "./schema.ts";
import { clockOfRequest, type RequestView, readWhole, viewRequest } from "./view.ts";

export type CaseFile = {
  /** Pages of files; those of the head are known when it is set. */
  annexed: number;
  pdf: (options?: CaseFileOptions) => AsyncGenerator<Uint8Array, void>;
};

/** A record as it came may hold what is withheld; what was given out of it stands in for it. A case file is not part of itself. */
const ANNEXED: readonly DocumentKind[] = ["scan", "attachment", "redacted"];
const LISTED: readonly DocumentKind[] = [...ANNEXED, "record"];
const NOT_A_PAGE = "这种文件没有页面，不能画成图。请查看系统中保存的原件。";

type Filed = { document: DocumentRow; sha256: string; annex?: CaseAnnex };

/** `id` as the actor may read it. Throws where it may not be read. */
export const caseFileOf = async (system: System, actor: Actor, id: string): Promise<CaseFile> => {
  await readWhole(system, actor, id);
  const [view, clock] = [await viewRequest(system, actor, id), await clockOfRequest(system, actor, id)];
  const documents = (await documentsOf(system.db, id)).filter(({ kind }) => kind !== "case-file");
  const filed: Filed[] = [];
  for (const document of documents.filter(({ kind }) => LISTED.includes(kind))) filed.push(await filedOf(system, document));
  const annexes = filed.flatMap(({ annex }) => (annex ? [annex] : []));
  const head = headOf(system, view, clock ? clockInWords(clock) : "没有确认收到，期限没有起算。", documents, filed);
  return { annexed: pagesOfAnnexes(annexes), pdf: (options) => caseFilePdf(head, annexes, options) };
};

const filedOf = async (system: System, document: DocumentRow): Promise<Filed> => {
  const { sha256, media_type: mediaType } = (await findFile(system.db, document.file!))!;
  if (!ANNEXED.includes(document.kind)) return { document, sha256 };
  const read = async (): Promise<Uint8Array> => (await bytesOf(system, document.file!)).bytes;
  const pages = PAGE_KINDS.includes(mediaType) ? (document.pages ?? (await pagesIn(await read(), mediaType))) : NOT_A_PAGE;
  const named = { name: document.title, sha256 };
  return { document, sha256, annex: typeof pages === "number" ? { ...named, pages, mediaType, read } : { ...named, pages: 1, why: pages } };
};

/** How many, or why they cannot be counted. */
const pagesIn = async (bytes: Uint8Array, mediaType: string): Promise<number | string> => {
  try {
    return await countPages(bytes, mediaType);
  } catch (error) {
    if (error instanceof OfficeRefusal && error.code !== "too-busy") return `${error.because}。请查看系统中保存的原件。`;
    throw error;
  }
};

const contained = ({ annex, document }: Filed): string => {
  if (!annex) return "原件不附入，公开的部分见提供件";
  return "why" in annex ? "附说明 1 页" : `全部附入，${document.pages ?? annex.pages} 页`;
};

const headOf = (system: System, view: RequestView, clock: string, documents: DocumentRow[], filed: Filed[]): CaseHead => {
  const annexed = filed.filter(({ annex }) => annex);
  const unit = signatureOf(system.county, view.unit);
  return {
    title: `政府信息公开申请${view.registerNumber}案卷`,
    unit,
    madeOn: inChinese(todayOf(system.clock)),
    index: documents.map((document) => {
      const annex = annexed.findIndex((one) => one.document.id === document.id);
      return {
        name: document.title,
        number: document.number ?? DOCUMENT_KINDS[document.kind],
        date: document.made_on,
        ...(document.kind === "letter" ? { letter: keyOf(document) } : {}),
        ...(annex === -1 ? {} : { annex }),
      };
    }),
    register: registerOf(view),
    clock: clock.split("\n"),
    course: view.events.map(({ on, name, by, detail }) => [on, name, by, detail.note ?? ""]),
    disputes: view.disputes.map((one) => [
      BLOCKS.find(({ key }) => key === one.block)!.label,
      one.opened_on,
      one.closed_on ?? "",
      OUTCOMES.find(({ key }) => key === one.outcome)?.label ?? "未审结",
      one.head_attended === null ? "" : one.head_attended ? "是" : "否",
      one.lessons,
    ]),
    files: filed.map((one, at) => [String(at + 1), one.document.title, contained(one), one.sha256]),
    letters: documents
      .filter(({ kind }) => kind === "letter")
      .map((document) => ({
        ...(document.content as KeptText),
        key: keyOf(document),
        title: document.title,
        number: document.number ?? "",
        signedBy: unit,
        date: inChinese(document.made_on),
      })),
  };
};

const keyOf = ({ id }: DocumentRow): string => `letter-${id}`;

const registerOf = ({ applicant, ...view }: RequestView): string[][] => [
  ["登记号", view.registerNumber],
  ["受理机关", view.unitName],
  ["渠道", view.channel],
  ["到达、收到", `${view.arrivedOn}，${view.receivedOn ?? "未确认"}`],
  ["申请人", applicant.name],
  ["获取方式", view.delivery],
  ["申请内容", view.wanted],
  ["办理结果", view.decision?.label ?? (view.status === "merged" ? `并入 ${view.mergedInto}` : view.status === "closed" ? "办结" : "未办结")],
];
