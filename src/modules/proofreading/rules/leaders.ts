// Names and posts of leaders as the operator keeps them (we ship none): a known name beside a post that is not that person's.
import { sightings } from "../lexicon/reading.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";
import { dayOfNames } from "./own-date.ts";

const POST =
  "(?:党组|党委|旗委|县委|市委|区委|政府|人大常委会|政协|纪委|常务)?(?:副?书记|副?旗长|副?县长|副?市长|副?区长|副?主任|副?局长|副?主席|部长|秘书长|镇长|乡长|常委|主席|检察长|院长)";
const BEFORE = new RegExp(`([\\u4e00-\\u9fa5、]{0,18}${POST})$`);
const BEHIND = new RegExp(`^(${POST})`);

export const leaderPost: Rule = {
  id: "words/leader-post",
  reach: "text",
  severity: "fix",
  title: "领导职务与名录不符",
  source: "本地领导名录",
  *check(text, context): Generator<Hit> {
    for (const { start, end, entry, parted } of sightings(text, context, "leader")) {
      if (parted) continue;
      const day = dayOfNames(text, context);
      const known = context.leaders.filter(
        ({ name, from, to }) => name === entry.name && (day === undefined || ((from === null || from <= day) && (to === null || day < to))),
      );
      if (known.length === 0 || known[0]?.post !== entry.post) continue;
      // 会议由旗水务局副局长: what leads to the post is no part of it.
      const lead = BEFORE.exec(before(text, start, 30))?.[1]?.replace(/^.*(?:由|和|与|向|请|对|让|经|是|任)/, "");
      const rest = BEHIND.exec(after(text, end, 10))?.[1];
      const written = lead ?? rest;
      if (
        written === undefined ||
        known.some(({ post }) => post.split(/[、，]/).some((one) => written.endsWith(one) || one.endsWith(written.split("、").at(-1) ?? written)))
      )
        continue;
      const from = lead === undefined ? start : start - lead.length;
      yield {
        start: from,
        end: rest !== undefined && lead === undefined ? end + rest.length : end,
        reason: `名录里${entry.name}的职务是“${known.map(({ post }) => post).join("、")}”，这里写的是“${written}”`,
        suggestion: null,
        confidence: 0.8,
      };
    }
  },
};
