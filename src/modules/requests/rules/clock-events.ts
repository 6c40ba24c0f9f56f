// What happens to a request, as the clock sees it: the shape of a history, as the command line, the public calculator and the cases give it.
// Which of these move the clock, and how, is in clock-effects.ts.
import { z } from "zod";
import { isPlainDate, type PlainDate } from "../../../kernel/plain-date.ts";

export const EVENT_TYPES = [
  "correction-asked",
  "correction-received",
  "correction-lapsed",
  "fee-notified",
  "fee-paid",
  "fee-lapsed",
  "third-party-asked",
  "third-party-replied",
  "agency-asked",
  "agency-replied",
  "extended",
  "delayed",
  "answered",
  "withdrawn",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const MOST_SHOWN = 40;
const nameOf = (input: unknown): string => String(typeof input === "string" ? input : JSON.stringify(input)).slice(0, MOST_SHOWN);

export const ClockDay = z
  .string("应为日期，写成 2024-01-29 的样子")
  .refine(isPlainDate, "不是有效的日期，应写成 2024-01-29 的样子")
  .transform((text) => text as PlainDate);

export const LONGEST_EXTENSION = 20;
const ExtensionDays = z
  .int("延长的工作日数应为整数")
  .min(1, "延长至少 1 个工作日")
  .max(LONGEST_EXTENSION, `延长不能超过 ${LONGEST_EXTENSION} 个工作日（《中华人民共和国政府信息公开条例》第三十三条）`);

export const ClockEvent = z.object(
  {
    on: ClockDay,
    type: z.enum(EVENT_TYPES, {
      error: ({ input }) => `${input === undefined ? "缺少事件的种类" : `不认识“${nameOf(input)}”这种事件`}，应为 ${EVENT_TYPES.join("、")} 之一`,
    }),
    /** Which third party or organ, where several are asked; a reply belongs to the first open question to the same one. */
    party: z.string("征求意见的对象应为文字").max(200, "征求意见的对象不超过 200 个字").optional(),
    /** extended: how many working days are added; 20 when left out. */
    workingDays: ExtensionDays.optional(),
    /** The same under a shorter name, as histories written by hand have it. */
    days: ExtensionDays.optional(),
    /** correction-asked: the reasonable day the applicant was given. */
    replyBy: ClockDay.optional(),
    /** delayed: the reasonable day that was fixed and told, for requests beyond a reasonable number (条例 35). */
    until: ClockDay.optional(),
    /** agency-asked: the organ made the information jointly, so its silence ends on the 15th working day (条例 34). */
    joint: z.boolean("joint 应为 true 或 false").optional(),
  },
  '应为一个事件，例如 { "on": "2024-02-01", "type": "correction-asked" }',
);
export type ClockEvent = z.infer<typeof ClockEvent>;

export const MOST_EVENTS = 500;
export const History = z.object(
  {
    receivedOn: ClockDay,
    /** How it came in; the day of receipt by channel is decided in receipt.ts, before a history begins. */
    channel: z.string("渠道应为文字").max(60, "渠道不超过 60 个字").optional(),
    events: z.array(ClockEvent, "应为一列事件").max(MOST_EVENTS, `事件不超过 ${MOST_EVENTS} 个`).default([]),
  },
  "应为一组字段：receivedOn、channel、events",
);
export type History = z.infer<typeof History>;

/** Names in a history that mean nothing here; they are told, not silently dropped. */
export const unknownKeysOf = (input: unknown): string[] => {
  const keysBeyond = (value: unknown, known: object): string[] =>
    typeof value === "object" && value !== null ? Object.keys(value).filter((key) => !Object.hasOwn(known, key)) : [];
  const events = (input as { events?: unknown }).events;
  return [
    ...new Set([
      ...keysBeyond(input, History.shape),
      ...(Array.isArray(events) ? events.flatMap((event) => keysBeyond(event, ClockEvent.shape)) : []),
    ]),
  ];
};
