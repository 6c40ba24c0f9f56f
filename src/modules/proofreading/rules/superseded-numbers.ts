// Rules of ministries and standards that go on under the same title with another number: the number tells which of them a text means. What was repealed
// with its title is in lexicon/laws.ts.
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import { SUPERSEDED_DECREES, SUPERSEDED_STANDARDS, type Superseded } from "../lexicon/superseded.ts";
import { after, before, occurrences, type Hit } from "../rule.ts";

/** What tells of the change, or of the time before it. */
const TELLS = /废止|失效|取代|代替|替代|修订|原|旧|当时|曾|当年|过去|不再/;

const STANDARD = /^GB(\/T)?[ \u3000]?(\d{3,5}(?:\.\d{1,2})?)[ \u3000]?[-—－–][ \u3000]?(\d{4})(?!\d)/;

const tells = (text: string, start: number, end: number): boolean => TELLS.test(before(text, start, 12)) || TELLS.test(after(text, end, 12));

const hit = (text: string, start: number, end: number, { from, number, title }: Superseded): Hit => ({
  start,
  end,
  reason: `${text.slice(start, end)}自${inChinese(from)}起已经由${number}${title === undefined ? "" : `《${title}》`}代替`,
  suggestion: title === undefined ? number : null,
  confidence: 0.9,
});

/** Decrees and standards that another number has taken the place of by that day. */
export function* supersededNumbers(text: string, day: PlainDate): Generator<Hit> {
  const [decrees, standards] = [text.includes("令第"), text.includes("GB")];
  for (const at of decrees ? occurrences(text, "》（") : []) {
    const number = /^[\u4e00-\u9fa5]{2,16}令第\d{1,4}号/.exec(after(text, at + 2, 26))?.[0];
    const title = /《(?:中华人民共和国)?([\u4e00-\u9fa5、]{3,30})$/.exec(before(text, at, 40))?.[1];
    const gone = number === undefined || title === undefined ? undefined : SUPERSEDED_DECREES.get(`${title} ${number}`);
    if (gone === undefined || gone.from > day) continue;
    const end = at + 2 + number!.length;
    if (!tells(text, at - title!.length, end)) yield hit(text, at + 2, end, gone);
  }
  for (const at of standards ? occurrences(text, "GB") : []) {
    const match = STANDARD.exec(after(text, at, 24));
    const gone = match && SUPERSEDED_STANDARDS.get(`GB${match[1] ?? ""} ${match[2]}-${match[3]}`);
    if (!match || !gone || gone.from > day || tells(text, at, at + match[0].length)) continue;
    yield hit(text, at, at + match[0].length, gone);
  }
}
