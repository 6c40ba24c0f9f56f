// The shape of demonstration content: what a manuscript says, relative to the day it is loaded, and how far it has come.
import type { RedactionGround } from "../../../src/document/body.ts";
import type { Leader, Term } from "../../../src/modules/proofreading/entries.ts";
import type { Openness, ReviewStage, SecrecyOpinion, Stage, Validity } from "../../../src/modules/publishing/schema.ts";

/** A file to be made when the content is loaded. `docx` and `pdf` hold `text` in the notation of src/document/notation.ts. */
export type DemoAttachment = { name: string; type: "csv" | "docx" | "pdf" | "txt"; text: string; withheld?: RedactionGround };

/** Texts may hold `{{day -12}}` and its kin (see resolve.ts), so that dates agree whenever the content is loaded. */
export type DemoContent = {
  title: string;
  kind: string;
  column: string;
  topic: string;
  documentNumber: string;
  issuingOrgan: string;
  /** Days before loading; null where the document has no such date (news, lists). */
  madeDaysAgo: number | null;
  issuedDaysAgo: number | null;
  /** Negative for a day to come. */
  effectiveDaysAgo: number | null;
  expiresDaysAgo: number | null;
  validity: Validity;
  keywords: string[];
  source: string;
  responsibleEditor: string;
  openness: Openness;
  secrecy: SecrecyOpinion;
  concerns: { leaders: boolean; major: boolean };
  needsInterpretation: boolean;
  /** Key of the manuscript it interprets. */
  interprets: string | null;
  body: string;
  attachments: DemoAttachment[];
};

export type DemoJourney = {
  to: Stage;
  /** When drafting began. */
  createdDaysAgo: number;
  /** It came back once from this stage, was amended and sent again. */
  returned?: { atStage: ReviewStage; remark: string };
  /** The third reviewer asked this office and it has not answered. */
  doubt?: "secrecy" | "cyberspace";
  /** After approval, to be published so many days from now. */
  scheduledInDays?: number;
  publishedDaysAgo?: number;
  /** A correction of the published text, approved and published again; `replace` is once in the body. */
  corrected?: { note: string; replace: [from: string, to: string]; daysAgo: number };
  /** Why it was taken back, and when. */
  withdrawn?: { reason: string; daysAgo: number };
};

export type DemoManuscript = {
  key: string;
  /** The office (股室) it is drafted in. */
  organ: string;
  content: DemoContent;
  journey: DemoJourney;
};

type Usual =
  | "documentNumber"
  | "madeDaysAgo"
  | "issuedDaysAgo"
  | "effectiveDaysAgo"
  | "expiresDaysAgo"
  | "validity"
  | "openness"
  | "secrecy"
  | "concerns"
  | "needsInterpretation"
  | "interprets"
  | "attachments";
type Spoken = Omit<DemoContent, Usual> & Partial<Pick<DemoContent, Usual>>;

/** A manuscript with what is usual filled in: proactive, nothing secret in it, no leader or major matter, no number, no dates. */
export const manuscript = (key: string, organ: string, content: Spoken, journey: DemoJourney): DemoManuscript => ({
  key,
  organ,
  content: {
    documentNumber: "",
    madeDaysAgo: null,
    issuedDaysAgo: null,
    effectiveDaysAgo: null,
    expiresDaysAgo: null,
    validity: "none",
    openness: { level: "proactive" },
    secrecy: { conclusion: "clear", remark: "" },
    concerns: { leaders: false, major: false },
    needsInterpretation: false,
    interprets: null,
    attachments: [],
    ...content,
  },
  journey,
});

export type DemoGazette = {
  /** The issue that is out: published so many days ago, of documents (by key) that were public by then. */
  issued: { daysAgo: number; documents: string[]; handedOver: number };
  /** What is planned for the next one. */
  planned: string[];
  /** An old issue as text, read in so many days ago. */
  scan: { name: string; text: string; daysAgo: number };
};

/** A slip in the first draft of a manuscript and what its drafter did on seeing it found: `wrong` stood where `right` (the first in the body) stands. */
export type DemoSlip = { key: string } & (
  | { how: "accepted" | "edited"; wrong: string; right: string }
  /** It stays; `forUnit`: the unit does not want to hear of it again. */
  | { how: "dismissed"; words: string; reason: string; forUnit?: true }
);

export type DemoProofreading = {
  slips: DemoSlip[];
  /** Kept by the information section so many days ago; `between` the last two scans where that says so. */
  lexicon: { entry: { kind: "term"; data: Term } | { kind: "leader"; data: Leader }; why: string; kept: number | "between" }[];
  /** Accounts of units with their exported texts. No site: a scan of the demonstration asks nobody. */
  accounts: { unit: string; name: string; daysAgo: number; files: { name: string; text: string; replaced?: string }[] }[];
  /** Of what the scan before the last found: `words` in the text of that name. A file of an account that was put right is brought in anew. */
  handled: { words: string; outcome: "corrected" | "not-a-fault"; reason: string }[];
  /** What is wrong in texts that are published, for the last scan to find: words by key. */
  published: { key: string; words: string }[];
};
