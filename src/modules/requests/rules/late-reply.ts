// What a reply that comes too late is worth: it is kept with the case, moves no day, and whoever records it is told why. Decides nothing else.
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { type Consultation, closedName, type Folded } from "./clock.ts";
import { CONSULTATION_TERM, TERM } from "./clock-effects.ts";
import { labelOf } from "./sources.ts";

/** In Chinese, with the article; undefined for a reply in time. */
const lateReplyWords = ({ closed }: Pick<Folded, "closed">, { asked, repliedOn, silenceOn }: Consultation): string | undefined => {
  if (repliedOn === undefined) return undefined;
  if (closed && repliedOn > closed.on)
    return `申请已于 ${closed.on} ${closedName(closed.as)}，意见存入案卷，不改变答复和期限（${labelOf(TERM.source)}）`;
  if (!silenceOn || repliedOn <= silenceOn.on) return undefined;
  const late = `${CONSULTATION_TERM.workingDays} 个工作日已于 ${silenceOn.on} 届满，意见存入案卷供参考，不再停止计算期限`;
  return asked === "third-party"
    ? `${late}；逾期的由本机关决定是否公开（${labelOf(CONSULTATION_TERM.thirdParty)}）`
    : `${late}；逾期的视为同意公开（${labelOf(CONSULTATION_TERM.joint)}）`;
};

/** The words for the reply of a day, where it is late. */
export const lateReplyOn = (
  folded: Folded,
  { asked, party, on }: { asked: Consultation["asked"]; party: string | undefined; on: PlainDate },
): string | undefined => {
  const replied = folded.consultations.filter((one) => one.asked === asked && one.repliedOn === on);
  const one = replied.find((other) => other.party === party) ?? replied.at(-1);
  return one && lateReplyWords(folded, one);
};
