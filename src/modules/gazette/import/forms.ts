// Characters that only look otherwise: radicals that a PDF gives for characters, marks as they stand in vertical text, lines drawn round a table. Put right
// one for one, so that every place in the source keeps its number; what is no frame is counted, and flagged by the document it stands in.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import type { Line } from "./source.ts";

/** Radicals that have no form of their own in Unicode's tables. */
const RADICALS =
  "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛无⺝月⺟母⺠民⺤爫⺥爪⺩王⺪疋⺫目⺮竹⺲罒⺶羊⺷羊⺸羊⺻聿⺼肉⺽臼⻁虎⻂衣⻄西⻅见⻆角⻇角⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐金⻑长⻒长⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻰龙⻲龟⻳龟";
const UPRIGHT = "︐，︑、︒。︓：︔；︕！︖？︙…︰：︱—︵（︶）︹〔︺〕︻【︼】︽《︾》﹁‘﹂’﹃“﹄”﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹙（﹚）";
const pairsIn = (text: string): [string, string][] => [...text.matchAll(/(.)(.)/gu)].map(([, one, other]) => [one!, other!]);
const FORMS = new Map(pairsIn(RADICALS + UPRIGHT));
const ODD = new RegExp(`[\u2f00-\u2fd5\uf900-\ufaff${[...FORMS.keys()].join("")}]`, "g");
const formOf = (char: string): string => {
  const form = FORMS.get(char) ?? char.normalize("NFKC");
  return form.length === 1 ? form : char;
};

/** A line of nothing but a table's frame, with corners in it, and one whose cells are parted by drawn bars. */
const RULE = /^([ \t\u3000]*)((?:[─-╿]|[─-╿][─-╿ ]*[─-╿])|\+[-=+]+\+)[ \t]*$/gm;
const CORNER = /[┌-╋╒-╬+]/;
const BARRED = /^([ \t\u3000]*)[│┃┆┊║｜](.*)$/gm;
/** Bars and strokes: |--|--|. */
const asRule = (whole: string, lead: string, frame: string): string =>
  CORNER.test(frame) && frame.length >= 3
    ? `${lead}|${frame.slice(1, -1).replace(/[^ ]/g, (char) => (/[─━┄┈═=-]/.test(char) ? "-" : "|"))}|${whole.slice(lead.length + frame.length)}`
    : whole;

/** The text to be read; as long as the source, character by character. */
export const inStandardForms = (source: string): string =>
  source
    .replace(ODD, formOf)
    .replace(RULE, asRule)
    .replace(BARRED, (_, lead: string, rest: string) => `${lead}|${rest.replace(/[│┃┆┊║｜]/g, "|")}`);

/** `lines`: those of one document. */
export const checkForms = (source: string, lines: readonly Line[], flags: Flag[]): void => {
  const odd = lines.flatMap(({ start, end, no }) =>
    [...source.slice(start, end).matchAll(ODD)].filter(([char]) => formOf(char) !== char).map(() => no),
  );
  if (odd.length === 0) return;
  flags.push(
    flagOf({
      kind: "garbled",
      lines: [...new Set(odd)],
      message: `有${odd.length}个部首字形或竖排标点，看着一样，编码不同`,
      confidence: 1,
      repair: "已改为通用的字和标点；原文一字未动",
      applied: true,
    }),
  );
};
