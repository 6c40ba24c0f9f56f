// What a manuscript holds before anybody has looked at it. Pure.
import type { Body } from "../../../document/body.ts";
import type { ManuscriptContent } from "../schema.ts";

/** A proactive, unreviewed notice with a text, and whatever `more` says of it. */
export const draftContent = (unit: string, source: string, title: string, body: Body, more: Partial<ManuscriptContent> = {}): ManuscriptContent => ({
  title,
  kind: "notice",
  column: "",
  topic: "",
  documentNumber: "",
  issuingOrgan: unit,
  madeOn: null,
  issuedOn: null,
  effectiveOn: null,
  expiresOn: null,
  validity: "none",
  keywords: [],
  source,
  responsibleEditor: "",
  openness: { level: "proactive" },
  secrecy: { conclusion: "unreviewed", remark: "" },
  concerns: { leaders: false, major: false },
  needsInterpretation: false,
  interprets: null,
  body,
  attachments: [],
  ...more,
});
