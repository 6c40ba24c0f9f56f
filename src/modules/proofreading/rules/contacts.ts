// How an office says where and when it can be reached: phones with their area code, office hours to the hour.
import { after, before, linesOf, perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";

/** The area code of the county's own public phones. */
const areaCode = perContext((context: Context) =>
  context.publicPhones.map((phone) => /^[（(]?(0\d{2,3})[）)-]/.exec(phone)?.[1]).find((code) => code !== undefined),
);

export const phoneWithoutAreaCode: Rule = {
  id: "form/phone-area-code",
  severity: "fix",
  title: "电话缺少区号",
  source: "土左政办发〔2023〕70号附件1第3.2项（电话含区号）",
  *check(text, context): Generator<Hit> {
    const area = areaCode(context);
    const phones =
      /(?:电[ \u3000]*话|热线|传[ \u3000]*真|座机)(?:号码)?[为是：: （(\n]{0,3}(?<![\d-])([2-8]\d{6,7}|[2-8]\d{2,3}[-－]\d{4})(?![\d\-－])/g;
    for (const match of text.matchAll(phones)) {
      const number = match[1]!;
      const end = match.index + match[0].length;
      const lead = before(text, match.index, 10);
      if (/(?:家庭|住宅|个人|本人|家属|内部)$/.test(lead) || /^\s?(?:元|万|亩|吨|人)/.test(after(text, end, 4))) continue;
      yield {
        start: end - number.length,
        end,
        reason: "公开的电话要带区号",
        suggestion: area === undefined ? null : `${area}-${number.replace(/[-－]/, "")}`,
        confidence: 0.82,
      };
    }
  },
};

const HOURS = /(?:办公|工作|上班|服务|接待|开放|营业|受理|办理|窗口)时间[：:为是]/;
const CLOCK = /\d{1,2}\s?[:：时点]|[一二三四五六七八九十]{1,3}[时点]|24小时|全天|二十四小时/;

export const officeHours: Rule = {
  id: "form/office-hours",
  severity: "fix",
  title: "办公时间没有写到小时",
  source: "土左政办发〔2023〕70号附件1第3.2项（办公时间精确到小时）",
  *check(text): Generator<Hit> {
    for (const { start, end } of linesOf(text)) {
      const line = text.slice(start, Math.min(end, start + 400));
      const match = HOURS.exec(line);
      if (!match) continue;
      const from = start + match.index + match[0].length;
      const said = (text.slice(from, Math.min(end, from + 60)).split(/[。；\t|]/)[0] ?? "").trim();
      // 工作时间：2023年10月8日至12月31日 is a period; a label with its value on the next line says nothing here.
      if (said === "" || CLOCK.test(said) || /\d{1,2}月\d{1,2}日|\d{4}年|另行|以公告为准|见附件|详见|个工作日|工作日内|\d+日内|即时|当场/.test(said))
        continue;
      if (!/周|星期|工作日|上午|下午|节假日|法定|正常|上班|每天|每日|日常|季|全年|常年|作息/.test(said)) continue;
      yield {
        start: from,
        end: from + Math.max(1, text.slice(from, from + 60).indexOf(said) + said.length),
        reason: "办公时间要写到几点几分，让来办事的人知道什么时候能来",
        suggestion: null,
        confidence: 0.85,
      };
    }
  },
};
