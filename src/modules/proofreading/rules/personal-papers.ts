// Papers and vehicles that lead to one person: passports and travel permits, licence plates, accounts of QQ and WeChat. Numbers without a check
// digit count only beside the word that says what they are.
import { after, before, type Hit, type Rule } from "../rule.ts";
import { occurrences } from "../rule.ts";

const SOURCE = "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》";
const hidden = (text: string, head: number, tail: number): string =>
  text.slice(0, head) + "*".repeat(Math.max(1, text.length - head - tail)) + (tail > 0 ? text.slice(-tail) : "");

const PAPERS: [word: string, number: RegExp, name: string][] = [
  [
    "护照",
    /^[^，。；A-Za-zＡ-Ｚ0-9\n]{0,8}[ ：:]?((?:[EGDSPＥＧＤＳＰ][A-HJ-NP-ZＡ-Ｚ]?|1[45]|K|H|M)[ ]?[0-9０-９]{3,4}[ ]?[0-9０-９]{4}|[A-Z]{1,2}\d{6,8})(?![A-Za-z0-9])/,
    "护照号码",
  ],
  ["通行证", /^[^，。；A-Za-z0-9\n]{0,8}[ ：:]?([HMC][A-Z]?\d{7,10}|\d{8}(?:\d{2})?|[A-Z]\d{8,9})(?![A-Za-z0-9])/, "通行证号码"],
  ["军官证", /^[^，。；A-Za-z0-9\n]{0,6}[ ：:]?([\u4e00-\u9fa5]{1,2}字第?\d{6,8}号?)/, "军官证号码"],
  ["士兵证", /^[^，。；A-Za-z0-9\n]{0,6}[ ：:]?([\u4e00-\u9fa5]{1,2}字第?\d{6,8}号?)/, "士兵证号码"],
  ["残疾人证", /^[^，。；A-Za-z0-9\n]{0,6}[ ：:]?(\d{17}[\dXx][1-7][1-4](?:B\d)?)(?![A-Za-z0-9])/, "残疾人证号码"],
  ["驾驶证", /^[^，。；A-Za-z0-9\n]{0,6}[ ：:]?(\d{12})(?!\d)/, "驾驶证档案编号"],
];

export const passport: Rule = {
  id: "personal-data/passport",
  severity: "block",
  title: "护照和通行证号码",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const [word, shape, name] of PAPERS) {
      for (const at of occurrences(text, word)) {
        const match = shape.exec(after(text, at + word.length, 34));
        if (!match?.[1]) continue;
        const end = at + word.length + match[0].length;
        const number = match[1];
        yield {
          start: end - number.length,
          end,
          reason: `这是${name}，公开前应当遮盖`,
          suggestion: hidden(number, 1, 2),
          confidence: 0.93,
        };
      }
    }
    // E12345678（护照）
    for (const match of text.matchAll(/(?<![A-Za-z0-9])([EGDSP][A-HJ-NP-Z]?\d{7,8})(?=[（(，、 ]{0,2}护照)/g)) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: "这是护照号码，公开前应当遮盖",
        suggestion: hidden(match[0], 1, 2),
        confidence: 0.9,
      };
    }
  },
};

const REGIONS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
const PLATE = new RegExp(
  `(?:[${REGIONS}][ ]?[A-HJ-NP-Z][ ·•.\\-－]?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领]|[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF])|WJ[${REGIONS}]?\\d{4,5}[A-Z\\d]?)(?![A-Za-z0-9])`,
  "g",
);
/** Cars of offices are named in the records of their sale and of the fleet. */
const OFFICIAL_CAR = /(?:公务用车|公务车辆|执法车|警车|救护车|消防车|环卫车|报废|处置|拍卖|车型代码|标准号)[^，。；]{0,14}$/;

const narrowCapitals = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

export const licencePlate: Rule = {
  id: "personal-data/licence-plate",
  severity: "fix",
  title: "车牌号",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const match of narrowCapitals(text).matchAll(PLATE)) {
      const plate = match[0];
      // Five letters in a row are a word, not a plate.
      if ((plate.match(/\d/g) ?? []).length < 2 || OFFICIAL_CAR.test(before(text, match.index, 24))) continue;
      yield {
        start: match.index,
        end: match.index + plate.length,
        reason: "这是车牌号，能查到车主，公开前应当遮盖",
        suggestion: hidden(plate, 2, 2),
        confidence: 0.9,
      };
    }
  },
};

const ACCOUNT =
  /(?:QQ|qq|ＱＱ|Qq|扣扣)(?:号码?|账号)?[为是：: ]{0,2}([1-9]\d{4,10})(?!\d)|(?:微信|支付宝|抖音|快手|[VvＶ][信X]|VX|vx|WX|wx|薇信)(?:(?:号码?|账号|ID)[为是：: ]{0,2}|[为是：: ]{1,2})([A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])|(?:微信|[VvＶ][信X]|薇信)((?=[A-Za-z_-]*\d)[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])/g;

export const onlineAccount: Rule = {
  id: "personal-data/online-account",
  severity: "fix",
  title: "个人网络账号",
  source: SOURCE,
  *check(text): Generator<Hit> {
    if (!/QQ|qq|ＱＱ|Qq|扣扣|微信|支付宝|抖音|快手|[VvＶ][信X]|vx|WX|wx|薇信/.test(text)) return;
    for (const match of text.matchAll(ACCOUNT)) {
      const account = match[1] ?? match[2] ?? match[3] ?? "";
      const end = match.index + match[0].length;
      if (/(?:群|公众号?|政务|官方|单位)[^，。；]{0,4}$/.test(before(text, match.index, 8)) || /^[^，。；]{0,12}官方/.test(after(text, end, 16)))
        continue;
      yield {
        start: end - account.length,
        end,
        reason: "这像是个人的网络账号，请核对，是的话应当遮盖",
        suggestion: hidden(account, 2, 2),
        confidence: 0.75,
      };
    }
  },
};
