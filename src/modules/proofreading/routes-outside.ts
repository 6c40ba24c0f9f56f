// JSON API of the sites and accounts that the nightly scan reads. Nothing is decided here.
import { z } from "zod";
import type { App } from "../../platform/http.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import * as outside from "./actions/outside.ts";
import { viewSource, viewSources } from "./outside-view.ts";

const RowId = z.object({ id: z.coerce.number().int().min(1).max(1e15) });

export const outsideRoutes = (app: App, system: System): void => {
  app.get("/api/proofreading/sources", async (request) => viewSources(system, actorOf(request)));
  app.get("/api/proofreading/sources/:id", { schema: { params: RowId } }, async (request) => viewSource(system, actorOf(request), request.params.id));
  app.post(
    "/api/proofreading/sources",
    {
      schema: {
        body: z.strictObject({
          organ: z.string().min(1, "请选择单位").max(100),
          kind: z.enum(["site", "account"], "请选择网站或账号"),
          name: z.string().trim().min(1, "请填写名称").max(100, "名称不超过 100 个字"),
          address: z.string().trim().max(2_000, "网址太长").default(""),
        }),
      },
    },
    async (request) => outside.addSource(system, actorOf(request), request.body),
  );
  app.post("/api/proofreading/sources/:id/end", { schema: { params: RowId } }, async (request) => {
    await outside.endSource(system, actorOf(request), request.params);
    return { ok: true };
  });
  app.post("/api/proofreading/sources/:id/files", { schema: { params: RowId } }, async (request) => {
    const actor = actorOf(request);
    const part = await request.file();
    if (!part) throw new Refusal("invalid", "没有收到文件，请选择一个文件再上传");
    return outside.addAccountFile(system, actor, {
      id: request.params.id,
      name: part.filename,
      mediaType: part.mimetype,
      bytes: await part.toBuffer(),
    });
  });
  app.post(
    "/api/proofreading/sources/:id/files/:page/remove",
    { schema: { params: RowId.extend({ page: z.coerce.number().int().min(1).max(1e15) }) } },
    async (request) => {
      await outside.removeAccountFile(system, actorOf(request), request.params);
      return { ok: true };
    },
  );
};
