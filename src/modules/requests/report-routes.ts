// The annual report for staff: its tables with every cell's cases, its entries, its papers, and the manuscript; the register to take away.
import { z } from "zod";
import { docxOf } from "../../office/docx-out.ts";
import { DOCX, XLSX } from "../../office/media-types.ts";
import { pdfOf } from "../../office/pdf.ts";
import { todayOf } from "../../platform/clock.ts";
import { disposition } from "../../platform/disposition.ts";
import type { App } from "../../platform/http.ts";
import type { System } from "../../platform/system.ts";
import { actorOf } from "../identity/index.ts";
import { correctCell, enterFigure, makeReportManuscript, writePart } from "./actions/reporting.ts";
import { registerWorkbook, reportWorkbook } from "./excel.ts";
import { linesOf, registerFor } from "./listing.ts";
import { type AnnualReport, annualReportOf, canReadReport, demandReport, draftingOf, reportDocument, reportTitle, reportUnitsFor } from "./report.ts";
import { PART_KEYS, PARTS } from "./rules/annual/parts.ts";
import { BLOCKS, OUTCOMES } from "./rules/annual/table-four.ts";
import { columnLabel, type ColumnKey, COLUMNS, rowLabel, ROWS } from "./rules/annual/table-three.ts";
import { TABLE_TWO, type TableTwoKey } from "./rules/annual/table-two.ts";
import { siteOwner } from "./site-view.ts";
import { statisticsFor, statisticsWorkbook } from "./statistics-view.ts";

const year = z.coerce.number().int().min(2019, "年份应在 2019 年以后").max(2200);
const Address = z.object({ unit: z.string().max(100), year });
const Column = z.enum(COLUMNS as [ColumnKey, ...ColumnKey[]], "没有这一列");
const Row = z.coerce.number().int().min(1).max(25);
const MOST_LINES = 20_000;

/** The report as the screen shows it: every figure with what was counted and what was corrected. */
const shown = (report: AnnualReport) => {
  const { two, three, four } = report.figures;
  return {
    ...report,
    figures: undefined,
    tableTwo: TABLE_TWO.map((cell) => ({ ...cell, value: two[cell.key] ?? 0 })),
    columns: COLUMNS.map((key) => ({ key, label: columnLabel(key) })),
    tableThree: ROWS.map((row) => ({
      row,
      label: rowLabel(row),
      cells: COLUMNS.map((column) => ({ column, value: three.value({ row, column }), counted: three.cases({ row, column }).length })),
    })),
    tableFour: BLOCKS.map(({ key, label }) => ({
      key,
      label,
      cells: [
        ...OUTCOMES.map((outcome) => ({ key: outcome.key, label: outcome.label, value: four.value(key, outcome.key) })),
        { key: "total", label: "总计", value: four.value(key, "total") },
      ],
    })),
    parts: PART_KEYS.map((key) => ({ key, label: PARTS[key], text: report.texts[key] ?? "" })),
  };
};

export const reportRoutes = (app: App, system: System): void => {
  const read = async (actor: ReturnType<typeof actorOf>, address: z.output<typeof Address>): Promise<AnnualReport> => {
    demandReport(system, actor, address.unit, "report.read");
    return annualReportOf(system, address);
  };
  app.get("/api/annual-reports", async (request) => ({
    items: reportUnitsFor(system, actorOf(request)),
    siteReport: canReadReport(system, actorOf(request), siteOwner(system.county)),
  }));
  app.get("/api/annual-reports/:unit/:year", { schema: { params: Address } }, async (request) => {
    const report = await read(actorOf(request), request.params);
    return { ...shown(report), ...draftingOf(system, actorOf(request), request.params.unit, report) };
  });

  /** Every cell leads to its cases, as far as the actor may see them. */
  app.get(
    "/api/annual-reports/:unit/:year/cells/:row/:column",
    { schema: { params: Address.extend({ row: Row, column: Column }) } },
    async (request) => {
      const { row, column, ...address } = request.params;
      const report = await read(actorOf(request), address);
      const ids = report.figures.three.cases({ row, column });
      return { label: rowLabel(row), column: columnLabel(column), counted: ids.length, items: await linesOf(system, actorOf(request), ids) };
    },
  );
  app.get(
    "/api/annual-reports/:unit/:year/disputes/:block/:outcome",
    {
      schema: {
        params: Address.extend({
          block: z.enum(["review", "direct-suit", "suit-after-review"]),
          outcome: z.enum(["upheld", "corrected", "other", "pending", "total"]),
        }),
      },
    },
    async (request) => {
      const { block, outcome, ...address } = request.params;
      const report = await read(actorOf(request), address);
      const ids = report.figures.four.cases(block, outcome);
      return { counted: ids.length, items: await linesOf(system, actorOf(request), ids) };
    },
  );

  app.put(
    "/api/annual-reports/:unit/:year/figures/:key",
    {
      schema: {
        params: Address.extend({ key: z.enum(TABLE_TWO.map(({ key }) => key) as [TableTwoKey, ...TableTwoKey[]], "没有这一格") }),
        body: z.strictObject({
          value: z.number("请填写数字").min(0, "不能小于 0").max(1e9),
          source: z.string().trim().min(1, "请写明数字的来源").max(200, "来源不超过 200 个字"),
        }),
      },
    },
    async (request) => {
      await enterFigure(system, actorOf(request), { ...request.params, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/annual-reports/:unit/:year/corrections",
    {
      schema: {
        params: Address,
        body: z.strictObject({
          row: z.int().min(1).max(25),
          column: Column,
          value: z.int("应为整数").min(0, "不能小于 0").max(1_000_000),
          reason: z.string().trim().min(1, "更正要写明理由").max(500, "理由不超过 500 个字"),
        }),
      },
    },
    async (request) => {
      await correctCell(system, actorOf(request), { ...request.params, ...request.body });
      return { ok: true };
    },
  );
  app.put(
    "/api/annual-reports/:unit/:year/parts/:part",
    {
      schema: {
        params: Address.extend({ part: z.enum(PART_KEYS, "没有这一部分") }),
        body: z.strictObject({ text: z.string().trim().max(20_000, "一部分不超过 20000 个字") }),
      },
    },
    async (request) => {
      await writePart(system, actorOf(request), { ...request.params, ...request.body });
      return { ok: true };
    },
  );
  app.post(
    "/api/annual-reports/:unit/:year/manuscript",
    { schema: { params: Address, body: z.strictObject({ organ: z.string("请选择撰稿的机构").max(100) }) } },
    async (request) => makeReportManuscript(system, actorOf(request), { ...request.params, ...request.body }),
  );

  for (const [format, type, make] of [
    ["docx", DOCX, async (report: AnnualReport) => docxOf(reportDocument(report, todayOf(system.clock)))],
    ["pdf", "application/pdf", async (report: AnnualReport) => pdfOf(reportDocument(report, todayOf(system.clock)))],
    ["xlsx", XLSX, reportWorkbook],
  ] as const)
    app.get(`/api/annual-reports/:unit/:year/report.${format}`, { schema: { params: Address } }, async (request, reply) => {
      const report = await read(actorOf(request), request.params);
      const bytes = await make(report);
      return reply
        .header("content-disposition", disposition("attachment", `${reportTitle(report)}.${format}`))
        .type(type)
        .send(Buffer.from(bytes));
    });

  const StatisticsQuery = z.object({ year, unit: z.string().max(100).default("") });
  app.get("/api/requests/statistics", { schema: { querystring: StatisticsQuery } }, async (request) =>
    statisticsFor(system, actorOf(request), request.query),
  );
  app.get("/api/requests/statistics.xlsx", { schema: { querystring: StatisticsQuery } }, async (request, reply) => {
    const told = await statisticsFor(system, actorOf(request), request.query);
    return reply
      .header("content-disposition", disposition("attachment", `依申请公开统计${told.year}.xlsx`))
      .type(XLSX)
      .send(Buffer.from(await statisticsWorkbook(told)));
  });

  app.get("/api/requests/register.xlsx", { schema: { querystring: z.object({ year: year.optional() }) } }, async (request, reply) => {
    const { items } = await registerFor(system, actorOf(request), { year: request.query.year, status: "", q: "", page: 1, pageSize: MOST_LINES });
    return reply
      .header("content-disposition", disposition("attachment", "依申请公开台账.xlsx"))
      .type(XLSX)
      .send(Buffer.from(await registerWorkbook(items)));
  });
};
