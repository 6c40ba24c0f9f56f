// The shape of the operator's lexicon: words, and leaders' posts. The entries themselves are in the database; we ship none. Which word it may take is
// keepable.ts.
import { z } from "zod";
import { type PlainDate, isPlainDate } from "../../kernel/plain-date.ts";
import { Severity } from "./schema.ts";

const Day = z
  .string()
  .refine(isPlainDate, "不是有效的日期，请写成 2026-03-10 的样子")
  .transform((text) => text as PlainDate)
  .nullable()
  .default(null);
const words = (what: string, most: number) => z.string().trim().min(1, `请填写${what}`).max(most, `${what}不超过 ${most} 个字`);

/** Why a person does what they do: kept with it for good. */
export const why = (what: string) => z.string().trim().min(1, `请写明${what}`).max(500, `${what}不超过 500 个字`);

export const TermKind = z.enum(["forbidden", "outdated", "misspelt"]);
export type TermKind = z.infer<typeof TermKind>;
export const TERM_KINDS: Record<TermKind, string> = { forbidden: "禁用", outdated: "过时", misspelt: "易错" };

type Days = { from: PlainDate | null; to: PlainDate | null };
/** Whether there is a day on which both hold. */
export const holdTogether = (one: Days, other: Days): boolean =>
  (other.to === null || one.from === null || one.from < other.to) && (one.to === null || other.from === null || other.from < one.to);

const isOrdered = ({ from, to }: Days): boolean => from === null || to === null || from < to;
const ORDER = { error: "截止日期应晚于起始日期", path: ["to"] };

/** A word and what is wrong with it. `from` is its first day, `to` the first day it no longer holds. The length is for canKeepTerm to judge. */
export const Term = z
  .strictObject({
    term: z.string().trim().max(20_000),
    kind: TermKind,
    replacement: z.string().trim().max(100, "改为不超过 100 个字").nullable().default(null),
    reason: words("理由", 300),
    severity: Severity,
    source: words("来源", 200),
    /** Letters it is also written with to hide it, 政府 as zf; null where such are not looked for. Which they may be is for canKeepTerm to judge. */
    initials: z
      .string()
      .trim()
      .toLowerCase()
      .max(200)
      .nullable()
      .default(null)
      .transform((text) => (text === "" ? null : text)),
    from: Day,
    to: Day,
  })
  .refine(isOrdered, ORDER);
export type Term = z.infer<typeof Term>;

/** A post and who holds it, as the operator enters them. */
export const Leader = z
  .strictObject({
    post: words("职务", 60),
    name: z.string().trim().min(2, "姓名至少 2 个字").max(30, "姓名不超过 30 个字"),
    from: Day,
    to: Day,
  })
  .refine(isOrdered, ORDER);
export type Leader = z.infer<typeof Leader>;
