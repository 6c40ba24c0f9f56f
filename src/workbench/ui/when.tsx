// Instants and days as people say them: 今天 14:30, 昨天 09:05, 3月8日 10:00; the full date on hover and for screen readers that ask.
import type { ReactElement } from "react";
import { addDays, dateInShanghai, type PlainDate } from "../../kernel/plain-date.ts";
import { useSession } from "../session.ts";

const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false });
const whole = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "full", timeStyle: "medium" });

export const dayWords = (on: PlainDate, today: PlainDate): string => {
  if (on === today) return "今天";
  if (on === addDays(today, -1)) return "昨天";
  if (on === addDays(today, 1)) return "明天";
  const [year, month, day] = on.split("-").map(Number);
  return `${on.slice(0, 4) === today.slice(0, 4) ? "" : `${year}年`}${month}月${day}日`;
};

export const instantWords = (at: string, today: PlainDate): string => {
  const instant = new Date(at);
  return `${dayWords(dateInShanghai(instant), today)} ${clock.format(instant)}`;
};

export const When = ({ at }: { at: string | null | undefined }): ReactElement | null => {
  const { today } = useSession();
  if (!at) return null;
  return (
    <time dateTime={at} title={whole.format(new Date(at))} className="when">
      {instantWords(at, today)}
    </time>
  );
};
