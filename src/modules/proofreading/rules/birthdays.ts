// Names with the day of birth behind them: 申请人…，1953年6月8日出生. Year and month alone are what notices of appointments give, and no finding.
import { after, before, occurrences, type Hit } from "../rule.ts";
import { maskedName, namesAt } from "./person-names.ts";

const ROLE = /(?:^|[，。；、：:\s（(]|申请人|当事人|被告人?|原告|被执行人|被处罚人|学生|患者|考生|儿童|幼儿|老人|居民|村民|死者|同学|参保人|持证人)$/;
const FULL_DATE = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日/;

const NEAR = 28;

export function* birthdaysIn(text: string): Generator<Hit> {
  for (const at of occurrences(text, "出生")) {
    const lead = before(text, at, NEAR);
    if (!FULL_DATE.test(lead.slice(-12) + after(text, at, 18))) continue;
    for (let start = at - lead.length; start < at; start++) {
      const name = ROLE.test(before(text, start, 5))
        ? namesAt(text, start).find((one) => /^(?:[，,（(于系]|的?出生|生于)/.test(after(text, start + one.length, 4)))
        : undefined;
      if (name === undefined) continue;
      yield {
        start,
        end: start + name.length,
        reason: "姓名和出生日期写在一起，公开前应当遮盖",
        suggestion: maskedName(name),
        confidence: 0.8,
      };
      break;
    }
  }
}
