// The shape of a county as data: organs with the dates they exist, public columns, topics, kinds of document.
// counties/<id>/ holds one county each; nothing in the code names a county.
import type { PlainDate } from "../kernel/plain-date.ts";

/** The five groups of assessed units (70号 一), plus what stands outside the assessment. */
export type OrganGroup =
  | "development-zone"
  | "township"
  | "department"
  | "enterprise"
  | "vertical"
  | "service-centre"
  | "office"
  | "county"
  | "commission";

export type Organ = {
  /** Readable and stable: `civil-affairs`, `civil-affairs/elderly-care`. */
  id: string;
  name: string;
  shortName: string;
  group: OrganGroup;
  /** The organ it sits in: an office (股室) in its unit, a unit in the county. */
  parent?: string;
  /** Whether 70号 lists it among the 42 assessed units. */
  assessed: boolean;
  /** First half of an index number (索引号), 9 digits or 18 characters; demonstration value where the real one is unknown. */
  indexCode?: string;
  from: PlainDate;
  to?: PlainDate;
  /** What it became or where its work went. */
  successor?: string;
};

/** How often a column must be refreshed (78号 三(一), 70号 2.2). */
export type Cadence = "at-once" | "daily" | "weekly" | "ten-days" | "monthly" | "quarterly" | "yearly";

export type Column = {
  id: string;
  name: string;
  parent?: string;
  description: string;
  keywords: string[];
  type: string;
  cadence: Cadence;
  statutory: boolean;
};
export type Topic = { id: string; name: string };
/**
 * `official`: one of the 15 kinds of official document. `other`: interpretations, news and the like. `upward`: it goes to an organ above (上行文), and
 * its head names who signed it.
 */
export type DocumentKind = { id: string; name: string; family: "official" | "other"; upward?: true };

/** What the county says of its gazette: the colophon, who edits it, how often it comes out. Posts, never persons. */
export type GazetteSettings = {
  /** 土默特左旗人民政府公报 */
  title: string;
  /** The office that edits it; its drafters compose an issue. */
  office: string;
  /** Organ whose name stands at the foot of the cover (主办). */
  publisher: string;
  /** The column of the portal that it is, the topic and the kind its issues are published under, and who answers for them (责任编辑). */
  column: string;
  topic: string;
  kind: string;
  responsibleEditor: string;
  /** How often an issue is due, and how many calendar days after the end of its period at the latest. */
  rhythm: "monthly" | "every-two-months" | "quarterly" | "half-yearly";
  daysAfterPeriod: number;
  /** Paper copies are handed out within so many working days after the day on the cover, unless a row says otherwise. */
  copiesWithinWorkingDays: number;
  /** Sections in order: documents of these organs; the one without organs takes the rest. */
  sections: { name: string; organs?: string[] }[];
  boardTitle: string;
  board: { duty: string; posts: string[] }[];
  colophon: { label: string; value: string }[];
  /** Who gets how many paper copies, as a start for the register. */
  copies: { organ: string; copies: number; way: "collect" | "deliver" }[];
  /** Alternative text of the masthead picture an operator may put at <data>/gazette-masthead.png. */
  mastheadAlt: string;
};

export type County = {
  id: string;
  name: string;
  shortName: string;
  /** Full name of the county's government. */
  government: string;
  /** Full name of the government above it, which reviews what the county's own government decides. */
  superiorGovernment: string;
  /** First six digits of a Chinese government site code (行政区划代码). */
  areaCode: string;
  siteName: string;
  siteDomain: string;
  siteIdCode: string;
  timeZone: "Asia/Shanghai";
  /** Organ id of the section that sees all (政府办公室信息股), and of the secrecy and cyberspace offices. */
  informationSection: string;
  secrecyOffice: string;
  cyberspaceOffice: string;
  /** Prefixes of document numbers with the organ that issues them: 土左政发 → county government. */
  numberPrefixes: { prefix: string; organ: string }[];
  /** Place names of the county and above, for proofreading. */
  places: string[];
  /** Public office phone numbers, which are not personal data. */
  publicPhones: string[];
  organs: Organ[];
  columns: Column[];
  topics: Topic[];
  kinds: DocumentKind[];
  gazette?: GazetteSettings;
};
