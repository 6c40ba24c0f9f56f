// What an interpretation of a document has to tell: its background, what it rests on, and how it came about (70号 4.1(5)).
import type { Hit, Rule } from "../rule.ts";

const PARTS: [name: string, words: RegExp][] = [
  ["背景", /背景|起草(?:的)?(?:目的|缘由|初衷)|出台(?:的)?(?:目的|缘由|初衷|意义)|必要性|为什么(?:要)?(?:制定|出台)|制定(?:的)?(?:目的|意义)/],
  ["依据", /依据|根据《|按照《|遵照《|为(?:了)?(?:贯彻|落实)/],
  ["研判和起草过程", /过程|研判|征求(?:了|意见)|调研|论证|座谈|审议|合法性审查|常务会/],
];
/** The first line names the text an interpretation. */
const TITLED = /解读(?:材料|稿|说明)?$|政策解读|^【?图解】?|^一图读懂/;
const SHORT = 40;

export const interpretationParts: Rule = {
  id: "sense/interpretation-parts",
  reach: "text",
  severity: "fix",
  title: "解读缺少背景、依据或者过程",
  source: "土左政办发〔2023〕70号附件1第4.1项（5）",
  *check(text, context): Generator<Hit> {
    const first = (text.split("\n", 1)[0] ?? "").trim();
    const named = context.documentKind === null ? TITLED.test(first) && first.length <= 80 : context.documentKind.includes("解读");
    if (!named || first === "" || (context.documentKind === null && text.length < SHORT)) return;
    const rest = text.slice(text.indexOf(first) + first.length);
    if (rest.trim().length < 20) return;
    const missing = PARTS.filter(([, words]) => !words.test(rest)).map(([name]) => name);
    if (missing.length === 0) return;
    const start = text.indexOf(first);
    yield {
      start,
      end: start + first.length,
      reason: `解读没有说${missing.join("、")}`,
      suggestion: null,
      confidence: missing.length > 1 ? 0.88 : 0.75,
      ...(missing.length === 1 ? { severity: "hint" as const } : {}),
    };
  },
};
