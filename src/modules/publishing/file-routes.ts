// Uploads, downloads for staff, and imports from Word and the clipboard.
import { z } from "zod";
import { withFileIds } from "../../document/walk.ts";
import { bodyFromDocx } from "../../office/docx-in.ts";
import { bodyFromHtml } from "../../office/html-in.ts";
import { dispositionOf } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { notFound, Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { storeUpload } from "./actions/files.ts";
import { findCase } from "./case.ts";
import { canRead } from "./rules/review.ts";
import * as fileStore from "./file-store.ts";

type Part = { filename: string; mimetype: string; toBuffer(): Promise<Buffer> } | undefined;

const oneFile = async (part: Part): Promise<{ name: string; mediaType: string; bytes: Buffer }> => {
  if (!part) throw new Refusal("invalid", "没有收到文件，请选择一个文件再上传");
  return { name: part.filename, mediaType: part.mimetype, bytes: await part.toBuffer() };
};

export const fileRoutes = (app: App, system: System): void => {
  app.post("/api/files", async (request) => {
    const actor = actorOf(request);
    return storeUpload(system, actor, await oneFile(await request.file()));
  });

  app.get("/api/files/:id", { schema: { params: z.object({ id: z.string().max(60) }) } }, async (request, reply) => {
    const actor = actorOf(request);
    const file = await fileStore.findFile(system.db, request.params.id);
    if (!file) throw notFound("个文件");
    let allowed = file.created_by === actor.account;
    for (const id of allowed ? [] : await fileStore.manuscriptsWithFile(system.db, file.id)) {
      const loaded = await findCase(system, system.db, id);
      if (loaded && canRead(loaded.case, actor).ok) allowed = true;
    }
    if (!allowed) throw notFound("个文件");
    reply.header("content-disposition", dispositionOf(file.media_type, file.name));
    reply.header("content-length", String(file.size)).header("cache-control", "private, max-age=3600").header("x-content-type-options", "nosniff");
    return reply.type(file.media_type).send(system.files.read(file.sha256));
  });

  app.post("/api/import/docx", async (request) => {
    const actor = actorOf(request);
    const upload = await oneFile(await request.file());
    const { body, notes, images } = await bodyFromDocx(upload.bytes);
    const ids = new Map<string, string>();
    for (const image of images) {
      const kept = await storeUpload(system, actor, { name: image.name, mediaType: image.mediaType, bytes: image.bytes });
      ids.set(image.name, kept.id);
    }
    return { body: withFileIds(body, (name) => ids.get(name)), notes };
  });

  app.post(
    "/api/import/html",
    { schema: { body: z.strictObject({ html: z.string().max(7_000_000, "粘贴的内容太长，请分几次粘贴") }) } },
    async (request) => {
      actorOf(request);
      return bodyFromHtml(request.body.html);
    },
  );
};
