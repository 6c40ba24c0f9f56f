// What `qizheng clock` and the public calculator tell of a history: the day it is due with every day counted and skipped, as data and in Chinese.
import { addDays, inChinese, type PlainDate, weekdayOf } from "../../../kernel/plain-date.ts";
import type { Calendar } from "../../../law/calendar/working-days.ts";
import { foldClock, type ClockOwner, type ClockState, closedName } from "./clock.ts";
import { EFFECTS } from "./clock-effects.ts";
import { type ClockDayExplained, explainClock } from "./clock-explain.ts";
import type { History } from "./clock-events.ts";
import { type Standing, standingOf } from "./clock-standing.ts";
import { lateReplyOn } from "./late-reply.ts";
import { labelOf } from "./sources.ts";

export type ReportedDay = { on: PlainDate; why: string };
export type ClockReport = Standing & {
  receivedOn: PlainDate;
  /** The term counted: 20, and what an extension adds. */
  workingDays: number;
  /** The answer came after the day it was due; null before an answer, and where none was due. */
  late: boolean | null;
  counted: ReportedDay[];
  skipped: ReportedDay[];
  /** Each event's effect with its source; `note` says why it had none. */
  effects: { on: PlainDate; type: string; name: string; source: string; note: string | null }[];
};

/** Throws ImpossibleHistory. */
export const reportClock = (history: History, calendar: Calendar, today?: PlainDate): ClockReport => {
  const folded = foldClock(history, calendar);
  const standing = standingOf(folded, calendar, today);
  const days = explainClock(folded, calendar, today);
  const answeredOn = folded.closed?.as === "answered" ? folded.closed.on : undefined;
  const pick = (counted: boolean): ReportedDay[] => days.filter((day) => day.counted === counted).map(({ on, why }) => ({ on, why }));
  return {
    ...standing,
    receivedOn: folded.receivedOn,
    workingDays: folded.workingDays,
    late: answeredOn === undefined || standing.dueOn === null ? null : answeredOn > standing.dueOn,
    counted: pick(true),
    skipped: pick(false),
    effects: history.events.map(({ on, type, party }) => {
      const { name, effect, source } = EFFECTS[type];
      const note = effect.kind === "leave-out-through" ? lateReplyOn(folded, { asked: effect.asked, party, on }) : undefined;
      return { on, type, name, source: labelOf(source), note: note ?? null };
    }),
  };
};

export const OWNER_NAMES: Record<ClockOwner, string> = {
  authority: "本机关",
  applicant: "申请人",
  "third-party": "第三方",
  "other-organ": "其他机关",
};

export const STATE_NAMES: Record<ClockState, string> = {
  running: "办理中",
  "awaiting-correction": "等待补正",
  "awaiting-payment": "等待缴费",
  consulting: "征求意见中",
  answered: "已答复",
  lapsed: "不再处理",
  withdrawn: "已撤回",
};

const WEEKDAYS = "一二三四五六日";
export const dayInWords = (date: PlainDate): string => `${inChinese(date)}（星期${WEEKDAYS[weekdayOf(date) - 1]}）`;

/** The result in one sentence. */
export const dueSentence = ({ dueOn, provisional, state, owner, receivedOn }: ClockReport): string => {
  const received = `${dayInWords(receivedOn)}收到`;
  if (dueOn !== null) return `${received}，最迟${dayInWords(dueOn)}答复${provisional ? "（暂定）" : ""}。`;
  if (owner === null) return `${received}，已经${closedName(state as "answered")}，没有未到的答复期限。`;
  return `${received}，现在${STATE_NAMES[state]}，期限在${OWNER_NAMES[owner]}一方，本机关没有到期日。`;
};

/** The account a person reads. */
export const clockInWords = (report: ClockReport): string => {
  const { counted, skipped, effects, clocks, unpublishedYears, late } = report;
  return [
    dueSentence(report),
    ...(late === null ? [] : [late ? "答复晚于期限。" : "答复没有超过期限。"]),
    ...(effects.length === 0
      ? []
      : ["经过：", ...effects.map(({ on, name, source, note }) => `  ${on}　${name}（${source}）${note === null ? "" : `：${note}`}`)]),
    "各方的期限：",
    ...clocks.map(
      ({ owner, what, dueOn, endedOn, source }) =>
        `  ${OWNER_NAMES[owner]}　${what}　${dueOn === null ? "没有到期日" : `最迟 ${dueOn}`}${endedOn === null ? "" : `　已于 ${endedOn} 结束`}（${source}）`,
    ),
    ...(counted.length === 0 ? [] : [`计入 ${counted.length} 个工作日：`, ...runLines(counted).map((line) => `  ${line}`)]),
    ...(skipped.length === 0 ? [] : [`不计 ${skipped.length} 天：`, ...runLines(skipped).map((line) => `  ${line}`)]),
    ...(unpublishedYears.length === 0 ? [] : [`暂定：${unpublishedYears.join("、")} 年的放假通知尚未导入，结果可能变动。`]),
  ].join("\n");
};

export type Run = { first: PlainDate; last: PlainDate; why: string; days: number };

/** Neighbouring days that share a reason. */
export const runsOf = (days: readonly Pick<ClockDayExplained, "on" | "why">[]): Run[] => {
  const runs: Run[] = [];
  for (const { on, why } of days) {
    const run = runs.at(-1);
    if (run && run.why === why && addDays(run.last, 1) === on) Object.assign(run, { last: on, days: run.days + 1 });
    else runs.push({ first: on, last: on, why, days: 1 });
  }
  return runs;
};

/** One line for each run. */
export const runLines = (days: readonly Pick<ClockDayExplained, "on" | "why">[]): string[] =>
  runsOf(days).map(({ first, last, why, days: length }) => (first === last ? `${first}　${why}` : `${first} 至 ${last}（${length} 天）　${why}`));
