// What proofreading takes and gives: a finding, its severity and family, and the context a text is read in. No rule lives here.
import { z } from "zod";
import type { PlainDate } from "../../kernel/plain-date.ts";

export const Family = z.enum(["personal-data", "words", "form", "sense"]);
export type Family = z.infer<typeof Family>;

/** 阻断: must be settled before approval. 应改: wrong. 提示: a person should look. */
export const Severity = z.enum(["block", "fix", "hint"]);
export type Severity = z.infer<typeof Severity>;

export const Finding = z.strictObject({
  /** Rule id, such as `form/document-number`. */
  rule: z.string(),
  family: Family,
  severity: Severity,
  /** UTF-16 units in the text that was read; `end` is exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  /** One plain Chinese sentence with its source. */
  reason: z.string(),
  /** What to put in its place: an empty string deletes, null means a person must decide. */
  suggestion: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** The same for the same finding after edits elsewhere in the text; holds no readable part of the text. */
  key: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** A word that the operator keeps, as far as a text is held against it. */
export type OperatorTerm = {
  term: string;
  kind: "forbidden" | "outdated" | "misspelt";
  replacement: string | null;
  reason: string;
  severity: Severity;
  /** The first letters of its pinyin, where it is looked for in them too. */
  initials?: string;
};
/** A leader's post as the operator keeps it; null where not limited. */
export type LeaderPost = { name: string; post: string; from: PlainDate | null; to: PlainDate | null };
/** A name that an organ had until a day. */
export type FormerName = { name: string; to: PlainDate; successor: string };

/** A document of the register, as far as a citation of it can be checked. */
export type RegisteredDocument = {
  number: string;
  title: string;
  /** The first day on which it no longer holds. */
  repealedOn?: PlainDate;
  /** It ran out by itself; nobody repealed it. */
  expired?: true;
  /** How many articles it has, where known; of a notice, those of what it hands on, which is cited under its own name. */
  articles?: number;
  handedOn?: string;
};

/** What is known around a text. All of it is data; a rule asks nothing else. Treat as immutable: rules compile it once per object. */
export type Context = {
  /** Organs of this county as they may be named in full. */
  organs: readonly string[];
  /** Places of this county and above. */
  places: readonly string[];
  /** Other true names that look like one of ours: former organs, neighbours. Never flagged. */
  otherNames: readonly string[];
  /** Public office phones and mailboxes, which are not personal data. */
  publicPhones: readonly string[];
  publicEmails: readonly string[];
  /** Letters of known document numbers, such as 土左政办发. */
  numberPrefixes: readonly string[];
  /** 成文日期 or 印发日期; null where not known. */
  documentDate: PlainDate | null;
  /** The kind's Chinese name (通知, 报告 …); null where not known. */
  documentKind: string | null;
  register: readonly RegisteredDocument[];
  /** The day of reading, for names in a text that bears no date; null where names are not held against a day. */
  readOn: PlainDate | null;
  formerNames: readonly FormerName[];
  terms: readonly OperatorTerm[];
  leaders: readonly LeaderPost[];
  /** Rules that the information section has retired: they find nothing. */
  retiredRules: readonly string[];
};

export const EMPTY_CONTEXT: Context = {
  organs: [],
  places: [],
  otherNames: [],
  publicPhones: [],
  publicEmails: [],
  numberPrefixes: [],
  documentDate: null,
  documentKind: null,
  register: [],
  readOn: null,
  formerNames: [],
  terms: [],
  leaders: [],
  retiredRules: [],
};

export const FAMILY_NAMES: Record<Family, string> = { "personal-data": "个人信息", words: "字词", form: "格式", sense: "文意" };
export const SEVERITY_NAMES: Record<Severity, string> = { block: "阻断", fix: "应改", hint: "提示" };
