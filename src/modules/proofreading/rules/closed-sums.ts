// Parts that are all there are: 由12人组成，其中…, 120人（男70人、女50人）, 应到…实到…请假…, votes, papers sent out and got back. They make the whole, neither
// more nor less; parts that may be some of many are looked at in totals.ts.
import { after, type Hit, type Rule } from "../rule.ts";
import { FIGURE, quantityOf, tidy, UNIT } from "./quantities.ts";

const WHOLE_UNIT = `${FIGURE}(${UNIT})`;
/** 由12人组成，其中组长1人、副组长2人、成员9人; 7名成员组成：…; 包括A300万元、B100万元和C100万元 */
const MADE_UP = new RegExp(
  `(?<![\\d.])${WHOLE_UNIT}[\\u4e00-\\u9fa5]{0,6}(?:组成|构成)(?:[，：:]其?中?[，：:]?|（其?中?)|(?<![\\d.])${WHOLE_UNIT}[\\u4e00-\\u9fa5]{0,6}[，：:]?(?:包括|由)(?=[\\u4e00-\\u9fa5])|(?<![\\d.])${WHOLE_UNIT}[\\u4e00-\\u9fa5]{0,12}（(?:其中[：:，]?)?(?=[\\u4e00-\\u9fa5]{1,10}\\d)`,
  "g",
);
const PART = new RegExp(`^([\\u4e00-\\u9fa5“”]{0,16}?)${FIGURE}(${UNIT})([、，和及]|以及)?`);
const SOME = /等|不少于|左右|以上|以下|超过|约|同比|增长|平均|每|最|新增|比|另|累计|占|至少|同时|已|未|含/;

type Parts = { sum: number; count: number; end: number; joined: boolean };

/** The parts from `at` on, as far as they run in one unit. */
const partsFrom = (text: string, at: number, unit: string): Parts | undefined => {
  let [sum, count, end, joined] = [0, 0, at, false];
  for (let rest = after(text, at, 160); ; rest = after(text, end, 160)) {
    const part = PART.exec(rest);
    if (!part || part[1] === "" || part[4] !== unit || SOME.test(part[1]!)) break;
    sum += quantityOf(part[2]!, part[3]).value;
    count++;
    joined ||= /^(?:和|及|以及)$/.test(part[5] ?? "");
    end += part[0].length;
    if (part[5] === undefined) break;
  }
  // What goes on behind the last mark was not read.
  const last = text.charAt(end - 1);
  return count >= 2 && !/[、，和及]/.test(last) && !/^[^。；）)，\n]{0,4}等/.test(after(text, end, 6))
    ? { sum: tidy(sum), count, end, joined }
    : undefined;
};

function* madeUp(text: string): Generator<Hit> {
  for (const match of text.matchAll(MADE_UP)) {
    const [all, a, aScale, aUnit, b, bScale, bUnit, c, cScale, cUnit] = match;
    const unit = aUnit ?? bUnit ?? cUnit!;
    const figures = a ?? b ?? c!;
    const scale = aScale ?? bScale ?? cScale ?? "";
    const whole = quantityOf(figures, scale);
    const parts = partsFrom(text, match.index + all.length, unit);
    if (!parts || parts.sum === whole.value) continue;
    const closes = /^[）)]/.test(after(text, parts.end, 1));
    // 包括 without a last 和 may name some of many; brackets say all they have.
    if (b !== undefined && !parts.joined) continue;
    if (c !== undefined && !closes) continue;
    const round = quantityOf(figures, scale).slack * (parts.count + 1);
    if (Math.abs(parts.sum - whole.value) <= (scale === "" ? 0 : Math.min(round, whole.value * 0.002))) continue;
    if (parts.sum < whole.value * 0.4 || parts.sum > whole.value * 2) continue;
    yield {
      start: match.index,
      end: parts.end,
      reason: `各分项相加是${tidy(parts.sum / (whole.value / Number(figures.replaceAll(",", ""))))}${scale}${unit}，总数写的是${figures}${scale}${unit}`,
      suggestion: null,
      confidence: c === undefined ? 0.85 : 0.8,
    };
  }
}

const number = (text: string | undefined): number => Number((text ?? "0").replaceAll(",", ""));
const ATTENDED =
  /应(?:到|出席|参加)(?:会)?[^，。；\d]{0,6}(\d+)[人名]?，实(?:际)?(?:到|出席|参加)(?:会)?[^，。；\d]{0,6}(\d+)[人名]?，(?:请假|缺席|因事请假|因公请假)[^，。；\d]{0,6}(\d+)[人名]?(?:，(?:缺席|请假)[^，。；\d]{0,6}(\d+)[人名]?)?/g;
const VOTED =
  /(\d+)(?:名|人|票)[^\d。；\n]{0,14}[，：](?:表决结果[：为]?)?(?:赞成|同意)(?:票)?(\d+)(?:票|人)[，、](?:反对|不同意)(?:票)?(\d+)(?:票|人)[，、]弃权(?:票)?(\d+)(?:票|人)/g;
const SENT = /发放(?:调查)?(?:问卷|表格|测评表|选票|票)[^，。；\d]{0,4}(\d+)[份张]，(?:共|实际)?(?:收回|回收)[^，。；\d]{0,8}(\d+)[份张]/g;

export const closedSum: Rule = {
  id: "form/closed-sum",
  severity: "fix",
  title: "人数、票数、组成与总数不符",
  source: "文内数据应当前后一致",
  *check(text): Generator<Hit> {
    if (!/\d/.test(text)) return;
    if (/组成|构成|包括|由|（/.test(text)) yield* madeUp(text);
    const hit = (match: RegExpExecArray, reason: string): Hit => ({
      start: match.index,
      end: match.index + match[0].length,
      reason,
      suggestion: null,
      confidence: 0.9,
    });
    if (/应(?:到|出席|参加)/.test(text)) {
      for (const match of text.matchAll(ATTENDED)) {
        const [, due, came, away, absent] = match;
        const sum = number(came) + number(away) + number(absent);
        if (sum !== number(due)) yield hit(match, `实到和没有到的合起来是${sum}人，应到写的是${due}人`);
      }
    }
    if (text.includes("弃权")) {
      for (const match of text.matchAll(VOTED)) {
        const [, voters, yes, no, none] = match;
        const sum = number(yes) + number(no) + number(none);
        if (sum > number(voters)) yield hit(match, `三种票合起来是${sum}票，比${voters}人还多`);
      }
    }
    if (text.includes("收回") || text.includes("回收")) {
      for (const match of text.matchAll(SENT)) {
        if (number(match[2]) > number(match[1])) yield hit(match, "收回的比发放的还多");
      }
    }
  },
};
