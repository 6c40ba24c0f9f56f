// Names in running sentences, told by what is said right behind them: 因患…, 被判处…, 系肢体二级残疾, 一家享受低保. Three characters with a surname, or
// two where 村民, 学生 and the like stand before; other names begin too many words. What the finding says of them is names-in-lists.ts's.
import { after, before } from "../rule.ts";
import { namesAt } from "./person-names.ts";

/** What is said of one person only. */
const SAID_BEHIND =
  /(?:因患|因犯|因病致|身患|患有|患(?!者|病率|病人|儿|处|难)|系[^，。；]{0,8}残疾|是[^，。；]{0,6}残疾人|吸食|吸毒|被(?:判处|确诊|诊断|行政拘留|刑事拘留|强制隔离|纳入低保|纳入特困)|确诊|一?家享受|享受(?:低保|特困|高龄|残疾)|(?:领取|申领|申请)(?:残疾|低保|救助|临时救助|护理补贴|特困)|的(?:丈夫|妻子|儿子|女儿|父亲|母亲|孩子|爱人)[^，。；]{0,4}患)/g;
/** What is given to somebody named behind 给 or 为. */
const GIVEN = /(?:发放|送去|送上|申领|申请|办理|代领)[^，。；]{0,6}(?:救助|慰问金|补贴|补助|低保|助学金|残疾)/g;
const BEGINS = /(?:^|[，。；、：:\s（(“]|村民|居民|学生|牧民|农民|职工|老人|同学|辖区|其中|经查|查明|社员|组民)$/;
const ROLE = /(?:村民|居民|学生|牧民|农民|职工|社员)$/;
const GIVES = /(?:给|为|向|替|帮助?)$/;

/** Where the name is that ends at `end`. */
const nameBefore = (text: string, end: number, begins: RegExp): { start: number; end: number } | undefined => {
  for (const size of [3, 2, 4]) {
    const start = end - size;
    const lead = before(text, start, 4);
    if (start < 0 || !begins.test(lead) || (size === 2 && !ROLE.test(lead))) continue;
    if (namesAt(text, start).includes(text.slice(start, end))) return { start, end };
  }
  return undefined;
};

/** Names in a line that speaks of illness, hardship or crime. */
export function* namesInSentence(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  const line = after(text, from, to - from);
  for (const [pattern, begins] of [
    [SAID_BEHIND, BEGINS],
    [GIVEN, GIVES],
  ] as const) {
    for (const match of line.matchAll(pattern)) {
      const name = nameBefore(text, from + match.index, begins);
      if (name) yield name;
    }
  }
}
