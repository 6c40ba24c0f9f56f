// Papers of a request for its people: letters as Word and PDF, records page by page, what is given out, the case file.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { docxOf } from "../../office/docx-out.ts";
import { DOCX } from "../../office/media-types.ts";
import { pdfOf } from "../../office/pdf.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { notFound, Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { keepFile } from "../publishing/index.ts";
import { addDocument, bytesOf, decidePage, keepCaseFile, makeRedacted, pagePicture } from "./actions/documents.ts";
import { caseFileOf } from "./case-file.ts";
import { findDocument } from "./document-store.ts";
import { letterDocument } from "./papers.ts";
import { PageBoxes } from "./rules/redaction.ts";
import { RequestId } from "./schema.ts";
import { readWhole } from "./view.ts";

const Id = z.object({ id: RequestId });
const Doc = Id.extend({ document: z.coerce.number().int().min(1) });
const Page = Doc.extend({ page: z.coerce.number().int().min(1).max(500) });

const send = (reply: FastifyReply, bytes: Uint8Array, type: string, name: string, inline: boolean): FastifyReply =>
  reply
    .header("content-disposition", disposition(inline ? "inline" : "attachment", name))
    .header("cache-control", "private, no-store")
    .type(type)
    .send(Buffer.from(bytes));

export const requestDocumentRoutes = (app: App, system: System): void => {
  for (const kind of ["scan", "record"] as const)
    app.post(`/api/requests/:id/${kind}s`, { schema: { params: Id } }, async (request) => {
      const actor = actorOf(request);
      const part = await request.file();
      if (!part) throw new Refusal("invalid", "没有收到文件，请选择一个文件再上传");
      const upload = { name: part.filename, mediaType: part.mimetype, bytes: await part.toBuffer() };
      return addDocument(system, actor, { id: request.params.id, kind, upload });
    });

  for (const [format, type, make] of [
    ["docx", DOCX, docxOf],
    ["pdf", "application/pdf", pdfOf],
  ] as const)
    app.get(`/api/requests/:id/letters/:document.${format}`, { schema: { params: Doc } }, async (request, reply) => {
      const { row } = await readWhole(system, actorOf(request), request.params.id);
      const letter = await findDocument(system.db, row.id, request.params.document);
      if (letter?.kind !== "letter") throw notFound("份文书");
      return send(reply, await make(letterDocument(system.county, row.unit, letter)), type, `${letter.title}.${format}`, format === "pdf");
    });

  app.get("/api/requests/:id/documents/:document", { schema: { params: Doc } }, async (request, reply) => {
    const { row } = await readWhole(system, actorOf(request), request.params.id);
    const document = await findDocument(system.db, row.id, request.params.document);
    // A record as it came is seen page by page, by those who decide it.
    if (!document?.file || document.kind === "record") throw notFound("份材料");
    const { bytes, mediaType, name } = await bytesOf(system, document.file);
    return send(reply, bytes, mediaType, name, mediaType === "application/pdf");
  });

  app.get(
    "/api/requests/:id/documents/:document/pages/:page.png",
    { schema: { params: Page, querystring: z.object({ burnt: z.enum(["0", "1"]).default("0") }) } },
    async (request, reply) => {
      const png = await pagePicture(system, actorOf(request), { ...request.params, burnt: request.query.burnt === "1" });
      return send(reply, png, "image/png", `${request.params.page}.png`, true);
    },
  );
  app.put(
    "/api/requests/:id/documents/:document/pages/:page",
    { schema: { params: Page, body: z.strictObject({ boxes: PageBoxes }) } },
    async (request) => {
      await decidePage(system, actorOf(request), { ...request.params, ...request.body });
      return { ok: true };
    },
  );
  app.post("/api/requests/:id/documents/:document/redact", { schema: { params: Doc, body: z.strictObject({}) } }, async (request) =>
    makeRedacted(system, actorOf(request), request.params),
  );

  app.get("/api/requests/:id/case-file.pdf", { schema: { params: Id } }, async (request, reply) =>
    send(reply, await caseFileOf(system, actorOf(request), request.params.id), "application/pdf", `案卷-${request.params.id}.pdf`, true),
  );
  /** The case file as it stands now, kept among the documents. */
  app.post("/api/requests/:id/case-file", { schema: { params: Id, body: z.strictObject({}) } }, async (request) => {
    const actor = actorOf(request);
    const { id } = request.params;
    const stored = await system.files.put(await caseFileOf(system, actor, id));
    const file = await keepFile(system, actor, { id: `f-${randomUUID()}`, name: `案卷-${id}.pdf`, mediaType: "application/pdf", ...stored });
    return { document: await keepCaseFile(system, actor, { id, title: file.name, file: file.id }) };
  });
};
