// X43: by which channel a document became public and when, beside its own 20 working days. The gazette is one channel, the portal another:
// a document is in time when its first one is.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Citation } from "../../../kernel/verdict.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { citeRefs } from "../../../law/registry.ts";

export type ChannelFacts = { issuedOn: PlainDate | null; portalOn: PlainDate | null; gazetteOn: PlainDate | null };
export type Channel = { name: "门户网站" | "政府公报"; on: PlainDate | null; inTime: boolean | null };
export type Channels = {
  limitOn: PlainDate | null;
  channels: Channel[];
  verdict: "in-time" | "late" | "not-yet" | "no-limit";
  words: string;
  cite: Citation[];
};

const WORKING_DAYS = 20;

export const channelsOf = (facts: ChannelFacts, calendar: Calendar, today: PlainDate): Channels => {
  const limitOn = facts.issuedOn ? calendar.addWorkingDays(facts.issuedOn, WORKING_DAYS).on : null;
  const inTime = (on: PlainDate | null): boolean | null => (on === null || limitOn === null ? null : on <= limitOn);
  const channels: Channel[] = [
    { name: "门户网站", on: facts.portalOn, inTime: inTime(facts.portalOn) },
    { name: "政府公报", on: facts.gazetteOn, inTime: inTime(facts.gazetteOn) },
  ];
  const cite = citeRefs(["B-08.1", "N-26"]);
  if (limitOn === null) return { limitOn, channels, verdict: "no-limit", words: "没有印发日期，不计公开时限", cite };
  const first = channels
    .flatMap(({ on }) => (on ? [on] : []))
    .toSorted()
    .at(0);
  if (first === undefined)
    return today <= limitOn
      ? { limitOn, channels, verdict: "not-yet", words: "还没有公开，没有超期", cite }
      : { limitOn, channels, verdict: "late", words: "已经超期，还没有公开", cite };
  if (first > limitOn) return { limitOn, channels, verdict: "late", words: "最早的公开渠道也超过了期限", cite };
  const late = channels.filter((channel) => channel.inTime === false).map((channel) => channel.name);
  return { limitOn, channels, verdict: "in-time", words: late.length > 0 ? `按期公开；${late.join("、")}在期限之后` : "按期公开", cite };
};
