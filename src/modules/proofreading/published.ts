// A published document as proofreading reads it: its title, a line break, its text as the public sees it, and what is known around it. Pure.
import { findKind } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { PublicContent } from "../publishing/schema.ts";
import { contextOfText, type Known } from "./known.ts";
import type { Context } from "./schema.ts";

/** `content` is the canonical JSON that was published. */
export const readPublished = (county: County, known: Known, content: string, today: PlainDate): { text: string; context: Context } => {
  const { title, body, kind, issuedOn, madeOn } = JSON.parse(content) as PublicContent;
  const about = { documentDate: issuedOn ?? madeOn, documentKind: findKind(county, kind)?.name ?? null };
  return { text: `${title}\n${plainTextOf(body).text}`, context: contextOfText(county, known, about, today) };
};
