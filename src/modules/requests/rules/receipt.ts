// Which day a request counts as received, by the way it came (条例 31). Decides the day only; the clock begins from it.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { regulation, type Source } from "./sources.ts";

export const CHANNELS = {
  counter: "当面提交",
  oral: "口头申请",
  "registered-mail": "签收邮件",
  "ordinary-mail": "平常信函",
  fax: "传真",
  "e-mail": "电子邮件",
  portal: "网上提交",
} as const;
export type Channel = keyof typeof CHANNELS;

export type Arrival = {
  channel: Channel;
  /** Handed in, signed for, or seen to have come in. */
  arrivedOn: PlainDate;
  /** 平常信函, 传真, 网络: the day both sides confirmed it. The portal confirms at once. */
  confirmedOn?: PlainDate | undefined;
};

/** `on` is missing while a confirmation is still due; `must` then says what to do, and by when. */
export type Receipt = { on?: PlainDate; because: string; must?: string; source: Source };

const NEEDS_CONFIRMATION: Partial<Record<Channel, { because: string; must: string; source: Source }>> = {
  "ordinary-mail": { because: "平常信函以与申请人确认之日为收到之日", must: "收到信函的当日与申请人确认", source: regulation("31/1/2") },
  fax: { because: "传真以双方确认之日为收到之日", must: "与申请人确认收到", source: regulation("31/1/3") },
  "e-mail": { because: "电子邮件以双方确认之日为收到之日", must: "与申请人确认收到", source: regulation("31/1/3") },
};

export const receiptOf = ({ channel, arrivedOn, confirmedOn }: Arrival): Receipt => {
  const confirmation = NEEDS_CONFIRMATION[channel];
  if (confirmation) return confirmedOn === undefined ? confirmation : { on: confirmedOn, because: confirmation.because, source: confirmation.source };
  if (channel === "portal") return { on: arrivedOn, because: "网上提交以双方确认之日为收到之日，提交成功即发回执确认", source: regulation("31/1/3") };
  if (channel === "registered-mail") return { on: arrivedOn, because: "以行政机关签收之日为收到之日", source: regulation("31/1/2") };
  if (channel === "oral") return { on: arrivedOn, because: "口头申请由本机关代为填写，以提出之日为收到之日", source: regulation("31/1/1") };
  return { on: arrivedOn, because: "当面提出的以提交之日为收到之日", source: regulation("31/1/1") };
};
