// Characters that no official document has: replacement signs, private use, text decoded in the wrong encoding, boxes and question marks for lost ones.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import type { Fragment } from "./fragments.ts";

const SIGNS: [shape: RegExp, what: string, confidence: number][] = [
  [/\ufffd+/, "有无法识别的字符（�）", 0.98],
  [/[\ue000-\uf8ff]+/, "有专用区字符，换一台机器就显示不出来", 0.9],
  [
    /锟斤拷|烫烫烫|屯屯屯|(?:[\u00c0-\u00ff][\u0080-\u00bf]){2,}|(?<=[\u4e00-\u9fff])[\u00c0-\u00ff][\u0080-\u00bf]+(?=[\u4e00-\u9fff])|[\u00a1-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{6,}|[åäçèéæ][\u00a0-\u00bf\u2018-\u201e€™š]{1,2}[\u00c0-\u00ff]/,
    "像是用错了编码",
    0.95,
  ],
  [/(?:(?![\t\n\f\r])\p{Cc})+/u, "有控制字符", 0.9],
  // One box alone is a box to tick in a form, but not inside a sentence.
  [
    /(?<=[\u4e00-\u9fff])[□■▯◻?？]{2,}(?=[\u4e00-\u9fff，。])|□{2,}|(?<=[\u4e00-\u9fff]{2}|\d)[■▯◻](?=[\u4e00-\u9fff])|(?<=[。；，][\u4e00-\u9fff]{2,40})□(?=[\u4e00-\u9fff]{2})(?!是|否|有|无)/,
    "有方框或问号，像是缺字",
    0.85,
  ],
  [/(?<=[\u4e00-\u9fff])[\u0400-\u04ff\u3040-\u30ff\uff66-\uff9f]+(?=[\u4e00-\u9fff])/, "夹有外文字母，像是认错的字", 0.75],
  [/(?<=[\u4e00-\u9fff])[#@$^~`\\]{1,}(?=[\u4e00-\u9fff])/, "夹有公文不用的符号", 0.75],
];

export const checkGarbled = (fragments: readonly Fragment[], flags: Flag[]): void => {
  for (const { text, lines, rows } of fragments) {
    const whole = rows ? rows.flatMap(({ cells }) => cells).join(" ") : text;
    if (!/锟斤拷|烫烫烫|屯屯屯|[^\u4e00-\u9fff，。、；：“”《》（）〔〕0-9A-Za-z \u3000]/.test(whole)) continue;
    for (const [shape, what, confidence] of SIGNS) {
      const match = shape.exec(whole);
      if (!match) continue;
      const around = whole.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6);
      flags.push(
        flagOf({ kind: "garbled", lines: [lines[0]!.no], message: `${what}：“${around}”`, confidence, repair: "请对照原件补正", applied: false }),
      );
    }
  }
};
