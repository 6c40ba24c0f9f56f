// A request's clock the slow way: one day after another, as a clerk with a wall calendar would. Shares no code with the fold it is compared
// with, and reads the notices' own lists of days. Also makes up histories that could have been, from a seed.
import type { CalendarYear } from "../../src/law/calendar/working-days.ts";
import type { ClockEvent, EventType, History } from "../../src/modules/requests/rules/clock-events.ts";
import type { PlainDate } from "../../src/kernel/plain-date.ts";

const DAY_MS = 86_400_000;
const next = (day: string, days = 1): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const workingDayBy = (years: readonly CalendarYear[]): ((day: string) => boolean) => {
  const off = new Set<string>();
  const on = new Set<string>();
  for (const { daysOff, makeUpDays } of years) {
    for (const { from, to } of daysOff) for (let day: string = from; day <= to; day = next(day)) off.add(day);
    for (const day of makeUpDays) on.add(day);
  }
  return (day) => on.has(day) || (!off.has(day) && ![0, 6].includes(new Date(day).getUTCDay()));
};

type Question = {
  type: "third" | "agency";
  party: string | undefined;
  joint: boolean;
  askedOn: string;
  workingDays: number;
  silentFrom?: string;
  open: boolean;
};

/** The day the answer is due, null while none is; and the working days counted. */
export const simulate = (history: History, isWorkingDay: (day: string) => boolean): { dueOn: string | null; counted: string[] } => {
  const events = history.events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (a.event.on === b.event.on ? a.index - b.index : a.event.on < b.event.on ? -1 : 1));
  const last = events.at(-1)?.event.on ?? history.receivedOn;
  const end = next(last, 200);
  let term = 20;
  let counted: string[] = [];
  let dueOn: string | null = null;
  const waits = { correction: false, fee: false };
  const questions: Question[] = [];

  for (let day: string = history.receivedOn; day <= end && !(dueOn && day > last); day = next(day)) {
    if (day !== history.receivedOn && isWorkingDay(day)) {
      for (const question of questions)
        if (++question.workingDays === 15 && !(question.type === "agency" && !question.joint)) question.silentFrom = next(day);
      const asked = questions.some(
        (question) => question.open && day > question.askedOn && (question.type === "agency" && !question.joint ? true : question.workingDays <= 15),
      );
      if (!waits.correction && !waits.fee && !asked && dueOn === null) {
        counted.push(day);
        if (counted.length === term) dueOn = day;
      }
    }
    for (const { event } of events.filter((one) => one.event.on === day)) {
      const begin = (): void => {
        counted = [];
        dueOn = null;
      };
      const asks = (type: Question["type"]): void => {
        questions.push({ type, party: event.party, joint: event.joint === true, askedOn: day, workingDays: 0, open: true });
      };
      const replies = (type: Question["type"]): void => {
        const asked = questions.filter((question) => question.type === type && question.open && question.party === event.party);
        (asked.find(({ silentFrom }) => silentFrom === undefined || day < silentFrom) ?? asked[0]!).open = false;
      };
      if (event.type === "correction-asked") waits.correction = true;
      if (event.type === "fee-notified") waits.fee = true;
      if (event.type === "correction-asked" || event.type === "fee-notified") begin();
      if (event.type === "correction-received") waits.correction = false;
      if (event.type === "fee-paid") waits.fee = false;
      if (event.type === "correction-received" || event.type === "fee-paid") begin();
      if (event.type === "third-party-asked") asks("third");
      if (event.type === "agency-asked") asks("agency");
      if (event.type === "third-party-replied") replies("third");
      if (event.type === "agency-replied") replies("agency");
      if (event.type === "extended") {
        term += event.workingDays ?? 20;
        dueOn = null;
      }
      if (event.type === "answered") for (const question of questions) if (question.type === "agency" && !question.joint) question.open = false;
    }
  }
  return { dueOn, counted };
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A history that could have been: each step is one the law allows on its day. */
export const inventHistory = (random: () => number, isWorkingDay: (day: string) => boolean): History => {
  const below = (n: number): number => Math.floor(random() * n);
  const receivedOn = next("2023-01-03", below(365 * 4 - 60)) as PlainDate;
  const events: ClockEvent[] = [];
  const parties = ["甲公司", "乙公司", undefined];
  let day: string = receivedOn;
  let lastCorrection: string = receivedOn;
  for (let n = 0; n < 7; lastCorrection = next(lastCorrection)) if (isWorkingDay(next(lastCorrection))) n++;

  for (let step = below(9); step > 0; step--) {
    day = next(day, below(4) === 0 ? 0 : below(14));
    const { dueOn } = simulate({ receivedOn, events }, isWorkingDay);
    const has = (type: EventType): number => events.filter((event) => event.type === type).length;
    const openQuestions = (type: "third-party" | "agency"): ClockEvent[] => {
      const replies = events.filter((event) => event.type === `${type}-replied`);
      return events
        .filter((event) => event.type === `${type}-asked`)
        .filter(
          (event, index, all) =>
            all.slice(0, index + 1).filter((one) => one.party === event.party).length > replies.filter((one) => one.party === event.party).length,
        );
    };
    const inTerm = dueOn === null || day <= dueOn;
    const choices: Omit<ClockEvent, "on">[] = [];
    if (has("correction-asked") === 0 && day <= lastCorrection) choices.push({ type: "correction-asked" });
    if (has("correction-asked") > has("correction-received")) choices.push({ type: "correction-received" }, { type: "correction-received" });
    if (has("fee-notified") === has("fee-paid") && inTerm) choices.push({ type: "fee-notified" });
    if (has("fee-notified") > has("fee-paid")) choices.push({ type: "fee-paid" }, { type: "fee-paid" });
    const party = parties[below(parties.length)];
    const named = party === undefined ? {} : { party };
    choices.push({ type: "third-party-asked", ...named }, { type: "agency-asked", ...named, ...(below(3) === 0 ? { joint: true } : {}) });
    for (const type of ["third-party", "agency"] as const)
      for (const open of openQuestions(type)) choices.push({ type: `${type}-replied`, ...(open.party === undefined ? {} : { party: open.party }) });
    if (has("extended") === 0 && inTerm) choices.push(below(2) === 0 ? { type: "extended" } : { type: "extended", workingDays: 1 + below(20) });
    if (step === 1 && below(2) === 0) choices.splice(0, choices.length, { type: "answered" });
    events.push({ ...choices[below(choices.length)]!, on: day as PlainDate });
  }
  return { receivedOn, channel: "portal", events };
};
