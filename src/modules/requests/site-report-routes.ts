// The website's yearly form for staff: its parts with what was counted and entered, its entries, its papers, and the manuscript.
import { z } from "zod";
import { docxOf } from "../../office/docx-out.ts";
import { pdfOf } from "../../office/pdf.ts";
import { DOCX, XLSX } from "../../office/media-types.ts";
import { todayOf } from "../../platform/clock.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import { demand } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { enterSiteFields, makeSiteManuscript } from "./actions/site-reporting.ts";
import { canReadReport, draftingOf } from "./report.ts";
import { SITE_KEYS } from "./rules/annual/site-form.ts";
import { shownSiteReport, type SiteReport, siteDocument, siteOwner, siteReportOf, siteWorkbook } from "./site-view.ts";

const Year = z.object({ year: z.coerce.number().int().min(2019, "年份应在 2019 年以后").max(2200) });

export const siteReportRoutes = (app: App, system: System): void => {
  const read = async (actor: ReturnType<typeof actorOf>, year: number): Promise<SiteReport> => {
    // It names nobody and its address is known to all: who may not see it is told why.
    demand(canReadReport(system, actor, siteOwner(system.county)), "forbidden");
    return siteReportOf(system, year);
  };
  app.get("/api/site-reports/:year", { schema: { params: Year } }, async (request) => {
    const report = await read(actorOf(request), request.params.year);
    return { ...shownSiteReport(report), ...draftingOf(system, actorOf(request), siteOwner(system.county), report) };
  });
  app.put(
    "/api/site-reports/:year/fields",
    {
      schema: {
        params: Year,
        body: z.strictObject({
          values: z.partialRecord(z.enum(SITE_KEYS, "没有这一项"), z.string("请填写").trim().max(200, "不超过 200 个字")),
          source: z.string().trim().min(1, "请写明来源").max(200, "来源不超过 200 个字"),
        }),
      },
    },
    async (request) => {
      await enterSiteFields(system, actorOf(request), { ...request.params, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/site-reports/:year/manuscript",
    { schema: { params: Year, body: z.strictObject({ organ: z.string("请选择撰稿的机构").max(100) }) } },
    async (request) => makeSiteManuscript(system, actorOf(request), { ...request.params, ...request.body }),
  );
  for (const [format, type, make] of [
    ["docx", DOCX, async (report: SiteReport) => docxOf(siteDocument(report, system.county.government, todayOf(system.clock)))],
    ["pdf", "application/pdf", async (report: SiteReport) => pdfOf(siteDocument(report, system.county.government, todayOf(system.clock)))],
    ["xlsx", XLSX, siteWorkbook],
  ] as const)
    app.get(`/api/site-reports/:year/report.${format}`, { schema: { params: Year } }, async (request, reply) => {
      const report = await read(actorOf(request), request.params.year);
      return reply
        .header("content-disposition", disposition("attachment", `${report.title}.${format}`))
        .type(type)
        .send(Buffer.from(await make(report)));
    });
};
