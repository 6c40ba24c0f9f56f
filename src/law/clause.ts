// The shapes of the law: an instrument, its clauses, how we read them, and the contradictions between them.
// Holds no clause itself (see instruments/) and no original wording: that is shown from an imported gazette.
import type { PlainDate } from "../kernel/plain-date.ts";

/** `rule`: the machine decides. `judgement`: a named person decides, and the decision is the evidence. `reference`: no duty in it. */
export type Reading = "rule" | "judgement" | "reference";

/** How sure we are: C and C2 are facts; K-H is shown with 未核实. Nothing below K-H enters the code. */
export type Confidence = "C" | "C2" | "K-H" | "gazette";

export type Clause = {
  /** Stable citation: instrument number, article, paragraph or item, e.g. `土左政办发〔2023〕68号/6/2/2`. */
  id: string;
  /** Id in shared/facts, e.g. `B-06.7`. */
  ref: string;
  /** For people: 第六条第（二）项. */
  place: string;
  /** Our own words, in Chinese. */
  gist: string;
  actor: string;
  trigger?: string;
  threshold?: string;
  evidence?: string;
  consequence?: string;
  reading: Reading;
  /** What the clause leaves open or what to mind in applying it; ours, in Chinese. */
  note?: string;
  /** Contradictions it takes part in, e.g. X01. */
  flags: string[];
  inForceFrom: PlainDate;
  inForceTo?: PlainDate;
  /** The matter it is one successive version of, where a later rule took its place: at most one is in force on a day. */
  versionOf?: string;
  /** Where it differs from the instrument's: how sure we are of this very fact. */
  confidence?: Confidence;
};

export type Instrument = {
  /** Document number, e.g. 土左政办发〔2023〕68号. */
  id: string;
  title: string;
  shortTitle: string;
  issuer: string;
  /** 成文日期; absent where we have not read it. */
  madeOn?: PlainDate;
  /** `local`: from the gazette. `national`: a national rule behind it. */
  level: "local" | "national";
  confidence: Confidence;
  clauses: Clause[];
};

/** What a module is, or will be, about. */
export type Matter =
  | "publishing"
  | "requests"
  | "gazette"
  | "assessment"
  | "columns"
  | "organisation"
  | "elderly-care"
  | "fire-safety"
  | "procurement"
  | "case-work";

export type Contradiction = {
  id: string;
  clauses: string[];
  /** What does not fit, in Chinese, our own words. */
  problem: string;
  /** What the system does about it, in Chinese. */
  handling: string;
  /** The matter whose module this waits for; absent where it is so today. */
  waitsFor?: Matter;
};

/** Who must do what by when, on which trigger; what proves it. */
export type Duty = {
  /** e.g. `publishing/publish-within-20-working-days`. */
  id: string;
  title: string;
  cites: string[];
  actor: string;
  trigger:
    | { kind: "event"; event: string }
    | { kind: "period"; every: "year" | "quarter" | "half-year" | "month" | "day" }
    | { kind: "gate"; action: string };
  /** Working days after the event; absent for gates. */
  workingDays?: number;
  /** For a period: the day of the year after by which it is due, as `01-31`; without it the period's last day. */
  by?: string;
  /** The kinds of evidence that discharge it, all of them. */
  evidence: string[];
};
