// JSON API of taking a list of words into the lexicon, and its files. Nothing is decided here.
import { z } from "zod";
import { XLSX } from "../../office/media-types.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { demand, Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { importTerms, undoImport } from "./actions/importing.ts";
import { Term, why } from "./entries.ts";
import { IMPORT_LIMITS } from "./importable.ts";
import { lexiconWorkbook, previewImport, templateWorkbook } from "./import-view.ts";
import { canKeepLexicon } from "./rules-view.ts";

export const importRoutes = (app: App, system: System): void => {
  app.get("/api/proofreading/lexicon.xlsx", async (request, reply) => {
    const bytes = await lexiconWorkbook(system, actorOf(request));
    return reply
      .header("content-disposition", disposition("attachment", "本地词库.xlsx", "lexicon.xlsx"))
      .type(XLSX)
      .send(Buffer.from(bytes));
  });
  app.get("/api/proofreading/lexicon/template.xlsx", async (request, reply) => {
    const bytes = await templateWorkbook(actorOf(request));
    return reply
      .header("content-disposition", disposition("attachment", "词库导入模板.xlsx", "lexicon-template.xlsx"))
      .type(XLSX)
      .send(Buffer.from(bytes));
  });
  // Reads a file and keeps nothing of it.
  app.post("/api/proofreading/lexicon/import/preview", async (request) => {
    const actor = actorOf(request);
    demand(canKeepLexicon(actor), "forbidden");
    const part = await request.file({ limits: { fileSize: IMPORT_LIMITS.maxFile + 1 }, throwFileSizeLimit: false } as object);
    if (!part) throw new Refusal("invalid", "没有收到文件，请选择一个文件再导入");
    return previewImport(system, actor, { name: part.filename, bytes: await part.toBuffer() });
  });
  app.post(
    "/api/proofreading/lexicon/import",
    {
      schema: {
        body: z.strictObject({
          file: z.string().trim().min(1, "没有文件名").max(200, "文件名太长"),
          terms: z.array(Term).min(1, "一行也没有勾选").max(IMPORT_LIMITS.maxRows, `一次最多 ${IMPORT_LIMITS.maxRows} 行`),
          why: why("为什么导入"),
        }),
      },
    },
    async (request) => importTerms(system, actorOf(request), request.body),
  );
  app.post(
    "/api/proofreading/lexicon/imports/:id/undo",
    { schema: { params: z.object({ id: z.coerce.number().int().min(1).max(1e15) }), body: z.strictObject({ why: why("撤销的理由") }) } },
    async (request) => undoImport(system, actorOf(request), { version: request.params.id, why: request.body.why }),
  );
};
