// A year's report of a unit or of the county, as it stands: tables counted from the cases, corrections beside, every sum checked. Reads only.
import { findOrgan, fullName } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { type Actor, type ActorPost, type Place, postFor, whoMay } from "../../law/permissions.ts";
import type { OfficialDocument } from "../../office/official-document.ts";
import { notFound } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { placeOf } from "../publishing/index.ts";
import * as store from "./report-store.ts";
import { type Broken, checkTableFour, checkTableThree } from "./rules/annual/checks.ts";
import { likenessToYears, missingParts, PARTS, type PartTexts, type ReportPart, type YearLikeness } from "./rules/annual/parts.ts";
import { reportBody, type ReportFigures } from "./rules/annual/report-body.ts";
import { tableFour } from "./rules/annual/table-four.ts";
import { tableThree } from "./rules/annual/table-three.ts";
import { doubtsAboutTableTwo } from "./rules/annual/table-two.ts";
import { regulation } from "./rules/sources.ts";

export type ReportOf = { unit: string; year: number };
export type AnnualReport = ReportOf & {
  unitName: string;
  isCounty: boolean;
  figures: ReportFigures;
  corrections: store.KeptCorrection[];
  texts: PartTexts;
  broken: Broken[];
  doubts: string[];
  missing: ReportPart[];
  likeness: YearLikeness[];
  /** Earliest first; of the county both days that the norms give (X23). */
  due: { on: PlainDate; by: string }[];
};

const YEARS_BACK = 3;

/** Whose people make a report: the unit's own; the county's is made by the office that leads its work (条例 3, 49). */
const placeOfReport = (county: County, unit: string): Place | undefined => {
  const organ = findOrgan(county, unit);
  if (!organ || organ.group === "office") return undefined;
  return placeOf(county, organ.group === "county" ? county.informationSection : unit);
};

const postForReport = (system: System, actor: Actor, unit: string, permission: "report.read" | "report.write"): ActorPost | undefined => {
  const place = placeOfReport(system.county, unit);
  return place && postFor(actor, permission, place);
};

/** As demandReport, for a way to it that stays in sight and says why it is closed. */
export const canReadReport = (system: System, actor: Actor, unit: string): Verdict =>
  postForReport(system, actor, unit, "report.read")
    ? ALLOWED
    : refuse(
        `${findOrgan(system.county, unit)!.name}的年度报告和网站年度报表由旗政府办公室编制，您的职务不能查看`,
        [],
        "要报数、核对的，请联系旗政府办公室",
      );

/** Who may see a report: the people who make it, and the section that leads the county's work. */
export const demandReport = (system: System, actor: Actor, unit: string, permission: "report.read" | "report.write"): string => {
  const post = postForReport(system, actor, unit, permission);
  if (!post) throw notFound("份年度报告");
  return post.id;
};

/** The units whose report the actor may open, the county first. */
export const reportUnitsFor = (system: System, actor: Actor): { id: string; name: string }[] =>
  system.county.organs
    .filter(({ id, group, assessed }) => (group === "county" || assessed) && postForReport(system, actor, id, "report.read"))
    .map(({ id, shortName }) => ({ id, name: shortName }));

/** The organs in which the actor may draft its manuscript. */
export const draftOrgansFor = (system: System, actor: Actor, unit: string): string[] => {
  const place = placeOfReport(system.county, unit);
  return actor.posts.filter((post) => place && post.unit === place.unit && post.roles.includes("drafter")).map(({ organ }) => organ);
};

/** Whether the report may become a manuscript now; the sentence is the same that the act is refused with. */
export const canMakeManuscript = ({
  broken,
  missing = [],
}: {
  broken: readonly { sentence: string }[];
  missing?: readonly ReportPart[];
}): Verdict => {
  if (broken[0]) return refuse(`勾稽不平，还不能成稿：${broken[0].sentence}`, [], "请核对标出的地方，改正并写明理由或者来源");
  return missing.length > 0 ? refuse(`还没有写：${missing.map((part) => PARTS[part]).join("、")}`, [], "六个部分缺一不可，没有的写“无”") : ALLOWED;
};

/** For the button: by somebody who drafts there, of what adds up. */
export const draftingOf = (
  system: System,
  actor: Actor,
  unit: string,
  report: Parameters<typeof canMakeManuscript>[0],
): { draftAt: string[]; mayDraft: Verdict } => {
  const draftAt = draftOrgansFor(system, actor, unit);
  const mayDraft =
    draftAt.length > 0
      ? canMakeManuscript(report)
      : refuse("您在编制这份报告的单位没有撰稿的岗位", [], `请由该单位的${whoMay("manuscript.create")}成稿`);
  return { draftAt, mayDraft };
};

export const annualReportOf = async (system: System, { unit, year }: ReportOf): Promise<AnnualReport> => {
  const { county, db } = system;
  const isCounty = findOrgan(county, unit)?.group === "county";
  const own = isCounty ? undefined : unit;
  const [cases, disputes, two, twoBefore, corrections, correctionsBefore, written] = await Promise.all([
    store.reportCases(db, year, own),
    store.reportDisputes(db, year, own),
    store.reportFigures(db, year, own),
    store.reportFigures(db, year - 1, own),
    store.reportCorrections(db, year, unit),
    store.reportCorrections(db, year - 1, unit),
    store.reportTexts(db, unit, year - YEARS_BACK, year),
  ]);
  const textsOf = (of: number): PartTexts => Object.fromEntries(written.filter((row) => row.year === of).map(({ part, text }) => [part, text]));
  const figures = { two, three: tableThree(cases, year, corrections), four: tableFour(disputes, year) };
  const texts = textsOf(year);
  const past = Array.from({ length: YEARS_BACK }, (_, back) => ({ year: year - 1 - back, texts: textsOf(year - 1 - back) }));
  const hadYearBefore = cases.some(({ receivedOn }) => receivedOn < `${year}-01-01`);
  return {
    unit,
    year,
    unitName: fullName(county, unit),
    isCounty,
    figures,
    corrections,
    texts,
    broken: [
      ...checkTableThree(figures.three, hadYearBefore ? tableThree(cases, year - 1, correctionsBefore) : undefined),
      ...checkTableFour(figures.four),
    ],
    doubts: doubtsAboutTableTwo(two, Object.keys(twoBefore).length > 0 ? twoBefore : undefined),
    missing: missingParts(texts),
    likeness: likenessToYears(texts, past),
    due: isCounty
      ? [
          { on: plainDate(`${year + 1}-02-20`), by: "土左政办发〔2023〕70号" },
          { on: plainDate(`${year + 1}-03-31`), by: regulation("49/2").cite.label },
        ]
      : [{ on: plainDate(`${year + 1}-01-31`), by: regulation("49/1").cite.label }],
  };
};

export const reportTitle = ({ unitName, year }: Pick<AnnualReport, "unitName" | "year">): string => `${unitName}${year}年政府信息公开工作年度报告`;

export const reportDocument = (report: AnnualReport, madeOn: PlainDate): OfficialDocument => ({
  title: reportTitle(report),
  headMark: null,
  documentNumber: "",
  addressees: "",
  body: reportBody(report.figures, report.texts),
  attachments: [],
  signedBy: report.unitName,
  madeOn,
  note: "",
  copyTo: "",
  printedBy: "",
  printedOn: null,
  keywords: ["政府信息公开", "年度报告"],
  images: {},
});
