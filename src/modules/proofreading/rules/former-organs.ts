// Organs under a name that they no longer had on the day of the text: merged or renamed, by the county's register and by general knowledge.
import { inChinese, yearOf } from "../../../kernel/plain-date.ts";
import { sightings } from "../lexicon/reading.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";
import { dayOfNames } from "./own-date.ts";

/** History, or a title or a list that has to carry the old name. */
const THEN = /(?:原|前|时任|曾任|曾在|历任|原[旗县市区省]|原来的|旧称|曾为|隶属于|划入|整合(?:了)?|撤销|不再保留|组建前|《[^》]{0,60})$/;
const LATER = /^(?:划入|并入|更名|改名|改组|整合|撤销|合并|的职责|职责|原|[”"]?(?:改为|更名为|已于|不再))/;

export const formerOrgan: Rule = {
  id: "words/former-organ",
  reach: "text",
  severity: "fix",
  title: "机构已经更名或者合并",
  source: "机构改革的公开信息和本地机构名录",
  *check(text, context): Generator<Hit> {
    const seen = [...sightings(text, context, "former-organ"), ...sightings(text, context, "former-name")];
    if (seen.length === 0) return;
    const day = dayOfNames(text, context);
    if (day === undefined) return;
    const present = new Set(context.organs);
    // The longest name at a place is meant: 国家工商行政管理总局 holds no 工商行政管理局 of a county.
    const widest = seen.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let done = 0;
    for (const { start, end, entry, parted } of widest) {
      if (parted || start < done || entry.to > day) continue;
      const lead = before(text, start, 40);
      const rest = after(text, end, 8);
      const year = /(?:19|20)\d\d(?=年[^。；]{0,34}$)/.exec(lead)?.[0];
      if (year !== undefined && Number(year) <= yearOf(entry.to)) continue;
      if (THEN.test(lead) || LATER.test(rest) || isPartOfPresent(text, start, end, present)) continue;
      // 农业部门, 建设局势, 国土局面: the word goes on.
      if (/^[门势面长部域]/.test(rest) && !/长/.test(rest)) continue;
      if (/(?:农业|铁道|人事|文化|监察)部$/.test(entry.name) && (/[省市旗县区局司院厅委校]$/.test(lead) || /^(?:经理|主管|的人)/.test(rest)))
        continue;
      if (entry.name.length <= 3 && /[住产城乡基研发林农水工]$/.test(lead)) continue;
      done = end;
      yield {
        start,
        end,
        reason: `“${entry.name}”自${inChinese(entry.to)}起已经更名或者合并${entry.successor ? `，现在是“${entry.successor}”` : ""}`,
        suggestion: entry.successor,
        confidence: entry.name.length >= 5 ? 0.9 : 0.85,
      };
    }
  },
};

/** 住房和城乡建设局 holds 建设局: a present organ's name covers it. */
const isPartOfPresent = (text: string, start: number, end: number, present: ReadonlySet<string>): boolean => {
  const around = text.slice(Math.max(0, start - 20), end + 4);
  const at = start - Math.max(0, start - 20);
  for (const name of present) {
    for (let from = around.indexOf(name); from !== -1; from = around.indexOf(name, from + 1))
      if (from <= at && from + name.length >= at + end - start) return true;
  }
  return /(?:和|住房和城乡|城乡|交通|文化和|文化体育|人力资源和|水利|农业综合|行政审批和|国有资产|退役军人)$/.test(
    text.slice(Math.max(0, start - 8), start),
  );
};
