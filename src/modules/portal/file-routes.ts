// Attachments and images of published documents: only what the public side of the database names.
import { z } from "zod";
import { dispositionOf } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { findPublicFile } from "./store.ts";

export const publicFileRoutes = (app: App, system: System): void => {
  app.get("/files/:id", { schema: { params: z.object({ id: z.string().max(60) }), hide: true } }, async (request, reply) => {
    const file = await findPublicFile(system.publicDb, request.params.id);
    reply.header("x-content-type-options", "nosniff").header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    if (!file) return reply.code(404).type("text/plain; charset=utf-8").send("没有这个文件，或它已经不再公开。");
    const etag = `"${file.sha256}"`;
    // Asked for each time, as pages are: a withdrawn document takes its files with it.
    reply.header("etag", etag).header("cache-control", "public, no-cache");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    reply.header("content-disposition", dispositionOf(file.media_type!, file.name!)).header("content-length", String(file.size));
    return reply.type(file.media_type!).send(system.files.read(file.sha256!));
  });
};
