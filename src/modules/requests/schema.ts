// Shapes of requests for information: what an applicant fills in, what a clerk enters, and what each act takes.
import { z } from "zod";
import { isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { CLASSES, DECISION_CODES } from "./rules/decisions.ts";
import { CHANNELS, type Channel } from "./rules/receipt.ts";
import { requestIdIn } from "./rules/register-number.ts";
import { type Opinion, OPINIONS } from "./rules/third-parties.ts";

export const Day = z
  .string("请填写日期")
  .refine(isPlainDate, "不是有效的日期，请写成 2026-03-10 的样子")
  .transform((text) => text as PlainDate);

export const RequestId = z.string().regex(/^r-\d{4}-\d{6,9}$/, "登记号不对");
/** The id of a request that somebody names by its register number. */
export const NamedRequest = z
  .string("请填写登记号")
  .transform((text) => requestIdIn(text) ?? "")
  .pipe(z.string().min(1, "请写登记号，例如 〔2026〕12号，也可以写成 2026-12"));

const CONTROL = /[\p{Cc}\p{Cs}]/gu;
/** One line: what people paste is kept, control characters are not. */
const line = (what: string, most: number) =>
  z
    .string(`请填写${what}`)
    .transform((text) => text.replaceAll(CONTROL, " ").replaceAll(/\s+/gu, " ").trim())
    .pipe(z.string().max(most, `${what}不超过 ${most} 个字`));
const needed = (what: string, most: number) => line(what, most).pipe(z.string().min(1, `请填写${what}`));
/** Several lines. */
const text = (what: string, most: number) =>
  z
    .string(`请填写${what}`)
    .transform((value) =>
      value
        .replaceAll("\r\n", "\n")
        .replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, "")
        .trim(),
    )
    .pipe(z.string().min(1, `请填写${what}`).max(most, `${what}不超过 ${most} 个字，请分成几份申请`));

export const DELIVERIES = { paper: "到场领取纸质件", post: "邮寄纸质件", "e-mail": "电子邮件", "read-on-site": "当场阅览、抄录" } as const;
export type Delivery = keyof typeof DELIVERIES;
export const ID_KINDS = { "citizen-id": "居民身份证", "credit-code": "统一社会信用代码", passport: "护照", other: "其他身份证明" } as const;

export const Applicant = z.strictObject({
  applicantClass: z.enum(CLASSES, "请选择申请人类别"),
  name: needed("姓名或者名称", 100),
  idKind: z.enum(Object.keys(ID_KINDS) as [keyof typeof ID_KINDS, ...(keyof typeof ID_KINDS)[]], "请选择身份证明的种类"),
  idNumber: needed("身份证明号码", 60),
  /** For an organisation: who speaks for it. */
  contact: line("联系人", 60).default(""),
  phone: line("联系电话", 40).default(""),
  email: line("电子邮箱", 120).default(""),
  address: line("通信地址", 300).default(""),
  /** Reading, hearing or seeing is hard (条例 43). */
  need: line("需要的帮助", 300).default(""),
});
export type Applicant = z.infer<typeof Applicant>;

export const WANTED_LENGTH = 20_000;
const Asked = {
  unit: needed("受理机关", 100),
  wanted: text("所需政府信息的名称、文号或者特征描述", WANTED_LENGTH),
  delivery: z.enum(Object.keys(DELIVERIES) as [Delivery, ...Delivery[]], "请选择获取信息的方式"),
};

const reachable = (applicant: Applicant, context: z.RefinementCtx): void => {
  if (applicant.phone === "" && applicant.email === "" && applicant.address === "")
    context.addIssue({ code: "custom", path: ["phone"], message: "电话、邮箱、地址至少填写一项，否则无法与您联系（条例第二十九条）" });
  if (applicant.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(applicant.email))
    context.addIssue({ code: "custom", path: ["email"], message: "电子邮箱的写法不对，请核对" });
};
const deliverable = ({ applicant, delivery }: { applicant: Applicant; delivery: Delivery }, context: z.RefinementCtx): void => {
  if (delivery === "e-mail" && applicant.email === "")
    context.addIssue({ code: "custom", path: ["applicant", "email"], message: "选择电子邮件方式的，请填写电子邮箱" });
  if (delivery === "post" && applicant.address === "")
    context.addIssue({ code: "custom", path: ["applicant", "address"], message: "选择邮寄方式的，请填写通信地址" });
};

/** What the portal's form gives. */
export const PortalRequest = z.strictObject({ ...Asked, applicant: Applicant.superRefine(reachable) }).superRefine(deliverable);
export type PortalRequest = z.infer<typeof PortalRequest>;

/** What a clerk enters of a letter, a visit, a fax, a mail or an oral request. */
export const ClerkRequest = z
  .strictObject({
    ...Asked,
    applicant: Applicant.superRefine(reachable),
    channel: z.enum((Object.keys(CHANNELS) as Channel[]).filter((channel) => channel !== "portal") as [Channel, ...Channel[]], "请选择收到的渠道"),
    arrivedOn: Day,
    confirmedOn: Day.optional(),
  })
  .superRefine(deliverable)
  .superRefine(({ arrivedOn, confirmedOn }, context) => {
    if (confirmedOn !== undefined && confirmedOn < arrivedOn)
      context.addIssue({ code: "custom", path: ["confirmedOn"], message: "确认的日期不能早于到达的日期" });
  });
export type ClerkRequest = z.infer<typeof ClerkRequest>;

export const RISKS = { low: "一般", medium: "较高", high: "重大" } as const;
export type Risk = keyof typeof RISKS;

export const Proposal = z.strictObject({
  code: z.enum(DECISION_CODES, "请选择办理结果"),
  risk: z.enum(Object.keys(RISKS) as [Risk, ...Risk[]], "请选择风险等级"),
  text: text("答复内容", 20_000),
  reason: line("不公开或者不提供的理由", 4_000).default(""),
});
export type Proposal = z.infer<typeof Proposal>;

/** What a paper of a case is. */
export const DOCUMENT_KINDS = {
  letter: "文书",
  scan: "来件扫描",
  attachment: "申请人的附件",
  record: "拟公开的材料",
  redacted: "提供件",
  "case-file": "案卷",
} as const;

export const AskedWhom = z.enum(["third-party", "agency"], "请选择征求第三方还是其他机关的意见");
/** What a third party says is one of two opinions, an objection with the reasons it gives (条例 32); what another organ says is a text. */
export const RecordedReply = z
  .strictObject({
    asked: AskedWhom,
    party: needed("谁的答复", 200),
    on: Day,
    opinion: z.enum(Object.keys(OPINIONS) as [Opinion, ...Opinion[]], "请选择同意公开还是不同意公开").optional(),
    note: z.string().trim().max(2000, "说明不超过 2000 个字").default(""),
  })
  .superRefine(({ asked, opinion, note }, context) => {
    if (asked === "agency" && opinion !== undefined)
      context.addIssue({ code: "custom", path: ["opinion"], message: "其他机关的意见写在说明里，不在这里选" });
    if (asked === "third-party" && opinion === undefined)
      context.addIssue({ code: "custom", path: ["opinion"], message: "请选择同意公开还是不同意公开（条例第三十二条）" });
    if (opinion === "objects" && note === "")
      context.addIssue({ code: "custom", path: ["note"], message: "请写明对方说明的理由；没有说明的，写“没有说明理由”" });
  });
