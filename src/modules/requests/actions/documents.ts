// Scans and records of a request: taken in, decided page by page, and made anew with what is withheld truly gone.
import { randomUUID } from "node:crypto";
import { GROUND_WORDS } from "../../../document/public-version.ts";
import { type Actor, postFor, whoMay } from "../../../law/permissions.ts";
import { checkUpload } from "../../../office/image-check.ts";
import { type BurntBox, countPages, drawPage, PAGE_KINDS, redactedPdf } from "../../../office/page-images.ts";
import { action } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { findFile, keepFile } from "../../publishing/index.ts";
import * as documents from "../document-store.ts";
import { plainFileName } from "../rules/attachments.ts";
import type { PageBox } from "../rules/redaction.ts";
import { cleared, readFor } from "../view.ts";
import { openFor, subjectOf } from "./shared.ts";

export type Upload = { name: string; mediaType: string; bytes: Uint8Array };

/** A scan of what came in, or a record that may be given out. Checked and stored before any row names it. */
export const addDocument = async (
  system: System,
  actor: Actor,
  input: { id: string; kind: "scan" | "record"; upload: Upload },
): Promise<{ document: number; pages: number | null }> => {
  const loaded = await readFor(system, actor, input.id);
  if (!postFor(actor, "request.handle", loaded.case.place))
    throw new Refusal("forbidden", "您的职务不能为这件申请添加材料", { next: `请由${whoMay("request.handle")}添加` });
  const name = plainFileName(input.upload.name);
  if (name === "") throw new Refusal("invalid", "文件没有名字", { next: "请改名后再上传" });
  const { mediaType } = await checkUpload({ ...input.upload, name });
  if (input.kind === "record" && !PAGE_KINDS.includes(mediaType))
    throw new Refusal("invalid", "要公开的材料须是 PDF 或图片，才能逐页审定", { next: "请另存为 PDF 后再上传" });
  // Drawing the first page shows whether it can be read at all.
  const pages = PAGE_KINDS.includes(mediaType) ? await countPages(input.upload.bytes, mediaType) : null;
  const file = await keepFile(system, actor, { id: `f-${randomUUID()}`, name, mediaType, ...(await system.files.put(input.upload.bytes)) });
  return { document: await keepDocument(system, actor, { id: input.id, kind: input.kind, title: name, file: file.id, pages, source: null }), pages };
};

export type KeptFile = { id: string; kind: documents.DocumentKind; title: string; file: string; pages: number | null; source: number | null };
export const keepDocument = action<KeptFile, number, Actor>("keep-request-document", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  if (input.kind !== "case-file" && opened.case.state.closed !== undefined)
    throw new Refusal("refused", "这件申请已经办结，不能再添加材料", { next: "请核对是不是这件申请" });
  const document = await documents.insertDocument(act.tx, {
    request: input.id,
    kind: input.kind,
    letter: null,
    number: null,
    title: input.title,
    made_on: act.today,
    file: input.file,
    content: null,
    pages: input.pages,
    source: input.source,
    created_at: act.now,
    created_by: act.actor.account,
  });
  act.record(subjectOf(input.id), { document, kind: input.kind, pages: input.pages });
  return document;
});

/** The boxes of one page; none: the page is given out whole. Either way it is decided by somebody. */
export const decidePage = action<{ id: string; document: number; page: number; boxes: PageBox[] }, void, Actor>("decide-page", async (act, input) => {
  const opened = await openFor(act, input.id, "request.handle");
  if (opened.case.state.closed !== undefined) throw new Refusal("refused", "这件申请已经办结，不能再改涂黑", { next: "请核对是不是这件申请" });
  if (opened.case.state.proposal) throw new Refusal("refused", "答复已经拟出，不能再改涂黑", { next: "请先退回拟办" });
  const document = await documents.findDocument(act.tx, input.id, input.document);
  if (!document || document.kind !== "record" || input.page > document.pages!) throw notFound("一页材料");
  await documents.savePage(act.tx, { document: input.document, page: input.page, boxes: input.boxes, by: act.actor.account, at: act.now });
  act.record(subjectOf(input.id), { document: input.document, page: input.page, grounds: [...new Set(input.boxes.map(({ ground }) => ground))] });
});

const burnt = (boxes: readonly PageBox[]): BurntBox[] =>
  boxes.map(({ ground, ...place }) => ({ ...place, label: GROUND_WORDS[ground].cite.replace("《政府信息公开条例》", "条例") }));

export const bytesOf = async (system: System, fileId: string): Promise<{ bytes: Buffer; mediaType: string; name: string }> => {
  const file = await findFile(system.db, fileId);
  if (!file) throw notFound("个文件");
  if (file.erased_at !== null) throw cleared();
  return {
    bytes: Buffer.concat(await Array.fromAsync(system.files.read(file.sha256) as AsyncIterable<Buffer>)),
    mediaType: file.media_type,
    name: file.name,
  };
};

/** The record as it will be given out: a new PDF of pictures. Every page must have been decided. */
export const makeRedacted = async (system: System, actor: Actor, input: { id: string; document: number }): Promise<{ document: number }> => {
  await readFor(system, actor, input.id);
  const document = await documents.findDocument(system.db, input.id, input.document);
  if (!document || document.kind !== "record") throw notFound("份材料");
  const pages = new Map(
    (await documents.pagesOf(system.db, input.id)).filter((page) => page.document === document.id).map(({ page, boxes }) => [page, boxes]),
  );
  const missing = Array.from({ length: document.pages! }, (_, index) => index + 1).filter((page) => !pages.has(page));
  if (missing.length > 0)
    throw new Refusal("refused", `第 ${missing.slice(0, 5).join("、")} 页还没有审定`, { next: "请逐页确认公开，或标出不公开的部分" });
  const { bytes, mediaType } = await bytesOf(system, document.file!);
  const title = document.title.replace(/\.[^.]+$/, "");
  const pdf = await redactedPdf(bytes, mediaType, title, (page) => burnt(pages.get(page) ?? []));
  const file = await keepFile(system, actor, {
    id: `f-${randomUUID()}`,
    name: `${title}（提供件）.pdf`,
    mediaType: "application/pdf",
    ...(await system.files.put(pdf)),
  });
  return {
    document: await keepDocument(system, actor, {
      id: input.id,
      kind: "redacted",
      title: file.name,
      file: file.id,
      pages: document.pages,
      source: document.id,
    }),
  };
};

/** One page of a record as a picture, as it is or with its boxes burnt in. */
export const pagePicture = async (
  system: System,
  actor: Actor,
  input: { id: string; document: number; page: number; burnt: boolean },
): Promise<Uint8Array> => {
  const { case: one } = await readFor(system, actor, input.id);
  // A record unredacted may name people; who may not know the applicant may not see it either.
  if (!input.burnt && !postFor(actor, "request.read-applicant", one.place)) throw notFound("一页材料");
  const document = await documents.findDocument(system.db, input.id, input.document);
  if (!document?.file || input.page > (document.pages ?? 0)) throw notFound("一页材料");
  const page = (await documents.pagesOf(system.db, input.id)).find((decided) => decided.document === document.id && decided.page === input.page);
  if (input.burnt && document.kind === "record" && !page) throw new Refusal("refused", `第 ${input.page} 页还没有审定`, { next: "请先逐页审定" });
  const { bytes, mediaType } = await bytesOf(system, document.file);
  return (await drawPage(bytes, mediaType, input.page, input.burnt ? burnt(page?.boxes ?? []) : [])).image;
};
