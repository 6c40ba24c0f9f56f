// Measure words that cannot count the noun behind them: 三名卫生室. Which cannot is lexicon/measures.ts; here is what may stand between the two and what
// closes the noun, for in 三名企业负责人 the enterprise is not what is counted.
import { isDigit } from "../characters.ts";
import { MISCOUNTED, PART_OF_WORD } from "../lexicon/measures.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";

const NUMBERS = "一二三四五六七八九十百千万两几";
const BETWEEN = "(?:(?![的了和与及或在为对由从向把被将是有给让使到个签发提参开举])[\\u4e00-\\u9fa5“”]){0,6}?";
const CLOSES =
  "(?=[^\\u4e00-\\u9fa5]|$|先后|全部|陆续|已经|正在|通过|用于|投入|参加|获得|受到|建成|完工|落成|开业|实现|完成|进入|开展|覆盖|加入|和|与|及|的|在|被|将|均|都|赴)";

type Miscount = { pattern: RegExp; rights: Map<string, string> };

/** By the unit of the measure word. */
const MISCOUNTS: ReadonlyMap<number, Miscount> = new Map(
  [...MISCOUNTED].map(([measure, nouns]) => [
    measure.charCodeAt(0),
    {
      pattern: new RegExp(`^${measure}(?![${PART_OF_WORD[measure] ?? ""}])${BETWEEN}(${nouns.map(({ noun }) => noun).join("|")})${CLOSES}`),
      rights: new Map(nouns.map(({ noun, right }) => [noun, right])),
    },
  ]),
);

const isMeasure = new Uint8Array(0x10000);
for (const unit of MISCOUNTS.keys()) isMeasure[unit] = 1;

/** 三名, 20多位. */
const isCounted = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) || NUMBERS.includes(text.charAt(at - 1)) || /[0-9一二三四五六七八九十百千万][多余]$/.test(before(text, at, 2));

export const measureWord: Rule = {
  id: "words/measure-word",
  severity: "fix",
  title: "量词误用",
  source: "现代汉语通行用法",
  *check(text): Generator<Hit> {
    for (let at = 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isMeasure[unit] === 0 || !isCounted(text, at)) continue;
      const miscount = MISCOUNTS.get(unit)!;
      const [matched, noun] = miscount.pattern.exec(after(text, at, 20)) ?? [];
      if (matched === undefined || noun === undefined) continue;
      const [measure, right] = [text.charAt(at), miscount.rights.get(noun)!];
      yield {
        start: at,
        end: at + matched.length,
        reason: `“${noun}”不论“${measure}”，用“${right}”`,
        suggestion: right + matched.slice(1),
        confidence: 0.82,
      };
    }
  },
};
