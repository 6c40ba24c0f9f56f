// Addresses of documents: the page, an older revision, the files to take away, the same for programs. What was withdrawn answers 410 at each of them.
import type { FastifyInstance } from "fastify";
import { disposition } from "../../platform/disposition.ts";
import { type Answering, data, html, JSON_TYPE, type Make, named, NotThere, parse } from "./answering.ts";
import { DOWNLOAD_TYPES, type Download, type DownloadFormat, fileNameOf } from "./downloads.ts";
import { documentJson } from "./feeds.ts";
import { DocumentAddress, PageNumber, RevisionAddress } from "./schema.ts";
import { documentPage } from "./views/document.tsx";
import { documentHref, revisionHref } from "./views/layout.tsx";
import { concealedPage, tombstonePage } from "./views/notes.tsx";

const NOT_WHOLE = "这一期收入的文件有的已经撤回，其标题不再公开，原始数据也就不再提供";

export const documentRoutes = (portal: FastifyInstance, { answer, source, site }: Answering, make: Download | undefined): void => {
  portal.get<{ Params: unknown }>("/d/:id", (request, reply) => {
    const { id } = named(DocumentAddress, request.params);
    return answer(request, reply, documentHref(id), async (view) => {
      const document = await source.document(id);
      if (!document) return undefined;
      return document.state === "withdrawn" ? html(tombstonePage(view, document), 410) : html(documentPage(view, document));
    });
  });

  portal.get<{ Params: unknown }>("/d/:id/r/:revision", (request, reply) => {
    const { id, revision } = named(RevisionAddress, request.params);
    return answer(request, reply, revisionHref(id, revision), async (view) => {
      // What was withdrawn is withdrawn in every revision.
      const current = await source.document(id);
      if (current?.state === "withdrawn") return html(tombstonePage(view, current), 410);
      if (!current) return undefined;
      if (current.revision === revision) return html(documentPage(view, current));
      const old = await source.revision(id, revision);
      if (old) return html(documentPage(view, old, true));
      const entry = current.history.find((known) => known.revision === revision);
      if (!entry?.concealed) return undefined;
      const correction = current.history.find((later) => later.revision > revision && !later.concealed);
      return html(concealedPage(view, id, entry, correction?.note ?? ""), 410);
    });
  });

  const download = (format: DownloadFormat): void => {
    portal.get<{ Params: unknown }>(`/d/:id/download.${format}`, (request, reply) => {
      const { id } = named(DocumentAddress, request.params);
      if (!make) throw new NotThere();
      const build: Make = async (view) => {
        const document = await source.document(id);
        if (!document) return undefined;
        if (document.state === "withdrawn") return html(tombstonePage(view, document), 410);
        const extra = {
          "content-disposition": disposition("attachment", fileNameOf(document, format)),
          "x-robots-tag": "noindex",
        };
        return { ...data(DOWNLOAD_TYPES[format], Buffer.from(await make(document, format))), extra };
      };
      return answer(request, reply, `${documentHref(id)}/download.${format}`, build, "file");
    });
  };
  download("docx");
  download("pdf");

  portal.get<{ Params: unknown }>("/api/public/documents/:id", (request, reply) => {
    const { id } = named(DocumentAddress, request.params);
    return answer(request, reply, `/api/public/documents/${id}`, async () => {
      const document = await source.document(id);
      return document ? data(JSON_TYPE, documentJson(site, document), document.state === "withdrawn" ? 410 : 200) : undefined;
    });
  });
  portal.get<{ Params: { id: string }; Querystring: { revision?: unknown } }>("/api/public/documents/:id/content", (request, reply) => {
    const { id } = named(DocumentAddress, request.params);
    const revision = request.query.revision === undefined ? undefined : parse(PageNumber, request.query.revision);
    return answer(request, reply, `/api/public/documents/${id}/content?revision=${revision ?? ""}`, async () => {
      const current = await source.document(id);
      if (!current) return undefined;
      if (current.state === "withdrawn") return data(JSON_TYPE, documentJson(site, current), 410);
      const document = revision === undefined || revision === current.revision ? current : await source.revision(id, revision);
      if (!document) return undefined;
      const { canonical } = document;
      return canonical === undefined ? data(JSON_TYPE, JSON.stringify({ because: NOT_WHOLE }), 410) : data(JSON_TYPE, canonical);
    });
  });
};
