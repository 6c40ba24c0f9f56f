// Shapes of the publishing matter: what a manuscript holds, what the public gets of it, and what each act takes.
import { z } from "zod";
import { Body, RedactionGround } from "../../document/body.ts";
import { isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";

export const Day = z
  .string()
  .refine(isPlainDate, "不是有效的日期，请写成 2023-10-08 的样子")
  .transform((text) => text as PlainDate);

/** 主动公开 / 依申请公开 / 不予公开; the last two need a ground and a reason (68号 art. 5). */
export const Openness = z.discriminatedUnion("level", [
  z.strictObject({ level: z.literal("proactive") }),
  z.strictObject({ level: z.literal("on-request"), ground: RedactionGround, reason: z.string().trim().min(1, "请写明理由").max(1000) }),
  z.strictObject({ level: z.literal("withheld"), ground: RedactionGround, reason: z.string().trim().min(1, "请写明理由").max(1000) }),
]);
export type Openness = z.infer<typeof Openness>;

/** The drafter's own secrecy opinion (68号 art. 5): nothing secret, parts to withhold, or unsure. */
export const SecrecyOpinion = z.strictObject({
  conclusion: z.enum(["unreviewed", "clear", "partial", "unsure"]),
  remark: z.string().max(1000).default(""),
});
export type SecrecyOpinion = z.infer<typeof SecrecyOpinion>;

export const Validity = z.enum(["in-force", "not-yet", "expired", "repealed", "partly-repealed", "amended", "none"]);
export type Validity = z.infer<typeof Validity>;

/** A stored file that goes with the manuscript. `withheld` keeps it from the public, with its ground. */
export const Attachment = z.strictObject({
  fileId: z.string(),
  name: z.string().min(1).max(200),
  mediaType: z.string(),
  size: z.int().nonnegative(),
  sha256: z.string(),
  withheld: RedactionGround.nullable().default(null),
});
export type Attachment = z.infer<typeof Attachment>;

export const ManuscriptContent = z.strictObject({
  title: z.string().trim().max(200, "标题不超过 200 个字，请缩短后再保存"),
  kind: z.string(),
  column: z.string(),
  topic: z.string(),
  documentNumber: z.string().trim().max(60, "文号不超过 60 个字").default(""),
  issuingOrgan: z.string(),
  /** 签发人, as a post: the head of what goes upward names it (GB/T 9704). Absent where nobody is named, so that a text without one keeps its hash. */
  signer: z
    .string()
    .trim()
    .max(60, "签发人不超过 60 个字")
    .transform((text) => (text === "" ? undefined : text))
    .optional(),
  /** 成文日期 */
  madeOn: Day.nullable().default(null),
  /** 印发日期 */
  issuedOn: Day.nullable().default(null),
  effectiveOn: Day.nullable().default(null),
  expiresOn: Day.nullable().default(null),
  validity: Validity.default("none"),
  keywords: z.array(z.string().trim().min(1).max(30)).max(10, "主题词不超过 10 个").default([]),
  /** 信息来源 and 责任编辑 (68号 art. 6). */
  source: z.string().trim().max(100, "信息来源不超过 100 个字").default(""),
  responsibleEditor: z.string().trim().max(60, "责任编辑不超过 60 个字").default(""),
  openness: Openness,
  secrecy: SecrecyOpinion,
  /** Why a fourth look by the principal leader is due (68号 art. 6): leaders, a major matter, or because someone asks. */
  concerns: z.strictObject({ leaders: z.boolean(), major: z.boolean() }),
  /** Whether this document needs an interpretation (68号 art. 8). */
  needsInterpretation: z.boolean().default(false),
  /** For an interpretation: the manuscript it interprets. */
  interprets: z.string().nullable().default(null),
  body: Body,
  attachments: z.array(Attachment).max(50, "附件不超过 50 个").default([]),
});
export type ManuscriptContent = z.infer<typeof ManuscriptContent>;

/** A passage the public does not see, in the place it stood: its ground and nothing of its length. */
export type Withheld = { ground: RedactionGround };

/** What the public sees of a manuscript: the exact thing that three people approve and that the hash is over. */
export type PublicContent = Omit<ManuscriptContent, "openness" | "secrecy" | "concerns" | "attachments" | "needsInterpretation"> & {
  attachments: Omit<Attachment, "withheld">[];
  /** Grounds of everything withheld, in order of place; empty for a whole disclosure. */
  withheld: Withheld[];
  /** Always 主动公开: nothing else is ever published. In the content so that a change of it is a change. */
  openness: "proactive";
  /** Whether the principal leader had to look as well: in the content, so that lifting the mark voids the reviews. */
  fourLevels: boolean;
};

export const Stage = z.enum(["drafting", "first", "second", "third", "chief", "approved", "published", "withdrawn", "expired"]);
export type Stage = z.infer<typeof Stage>;
export const ReviewStage = z.enum(["first", "second", "third", "chief"]);
export type ReviewStage = z.infer<typeof ReviewStage>;

export const STAGE_NAMES: Record<Stage, string> = {
  drafting: "拟稿",
  first: "一审一校",
  second: "二审二校",
  third: "三审三校",
  chief: "主要领导审定",
  approved: "待发布",
  published: "已发布",
  withdrawn: "已撤回",
  expired: "已失效",
};

/** What the search of staff can be narrowed by, in the order of the page. */
export const STAFF_FILTERS = ["organ", "kind", "year", "stage", "validity"] as const;
export type StaffFilter = (typeof STAFF_FILTERS)[number];

export const StaffSearch = z.object({
  q: z.string().trim().max(100, "要查找的内容不超过 100 个字，请留下最要紧的几个词").default(""),
  organ: z.string().max(100).default(""),
  kind: z.string().max(60).default(""),
  year: z.string().max(4).default(""),
  stage: z.string().max(30).default(""),
  validity: z.string().max(30).default(""),
  page: z.coerce.number().int().min(1).max(5_000).default(1),
});
export type StaffSearch = z.infer<typeof StaffSearch>;

/** Which manuscript, in an address. */
export const ManuscriptId = z.object({ id: z.string().regex(/^m-\d{4}-\d{6,9}$/, "稿件编号不对") });
/** What somebody must write down with an act. */
export const remarkOn = (what: string) => z.string().trim().min(1, `请写明${what}`).max(2000, `${what}不超过 2000 个字`);
