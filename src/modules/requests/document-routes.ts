// Papers of a request for its people: letters as Word and PDF, records page by page, what is given out, the case file.
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { docxOf } from "../../office/docx-out.ts";
import { DOCX } from "../../office/media-types.ts";
import { pdfOf } from "../../office/pdf.ts";
import { OfficeRefusal } from "../../office/refusal.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { notFound, Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { addDocument, bytesOf, decidePage, makeRedacted, pagePicture } from "./actions/documents.ts";
import { makeCaseFile } from "./actions/case-file.ts";
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

  // Sent while it is made: breaking the download off ends the work.
  app.get("/api/requests/:id/case-file.pdf", { schema: { params: Id } }, async (request, reply) => {
    const { pdf } = await caseFileOf(system, actorOf(request), request.params.id);
    return reply
      .header("content-disposition", disposition("inline", `案卷-${request.params.id}.pdf`))
      .header("cache-control", "private, no-store")
      .type("application/pdf")
      .send(Readable.from(pdf()));
  });
  /** The case file as it stands now, kept among the documents. Answers line by line how far it is; breaking it off keeps nothing. */
  app.post("/api/requests/:id/case-file", { schema: { params: Id, body: z.strictObject({}) } }, async (request, reply) => {
    const actor = actorOf(request);
    const steps = await makeCaseFile(system, actor, request.params.id);
    return reply.type("application/x-ndjson; charset=utf-8").send(Readable.from(inLines(steps)));
  });
};

async function* inLines(steps: AsyncIterable<object>): AsyncGenerator<string, void> {
  try {
    for await (const step of steps) yield `${JSON.stringify(step)}\n`;
  } catch (error) {
    // The head is sent already, so a refusal comes as the last line.
    if (!(error instanceof Refusal || error instanceof OfficeRefusal)) throw error;
    yield `${JSON.stringify({ error: { code: error.code, message: error.message, next: error.next } })}\n`;
  }
}
