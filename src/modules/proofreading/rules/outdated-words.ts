// Words that are no longer used or must not be used, and the terms that the operator keeps: forbidden, outdated or misspelt, with what to write instead.
import { sightings } from "../lexicon/reading.ts";
import { after, before, type Rule } from "../rule.ts";

/** A text that quotes, repeals or explains a word has to name it. */
const MENTIONED =
  /(?:(?:19|20)\d\d年[^，。]{0,4}(?:试行|实行|推行|建立|启动|开展)|所谓|取消|废止|废除|停用|不再使用|原称?|旧称|曾用名|曾称|改称|更名|不得使用|禁止使用|改为)[“"（(]?$/;
const RENAMED = /^[”"）)]?(?:改为|更名为|调整为|并入|统一为|已取消|已废止|的称呼|的说法|一词)/;

/** 《城市流浪乞讨人员收容遣送办法》已于2003年废止 */
const REPEALED_TITLE = /^[^《》，。；]{0,12}》[^，。；]{0,12}(?:废止|失效)/;

export const outdatedWord: Rule = {
  id: "words/outdated",
  severity: "fix",
  title: "过时、不当的词语",
  source: "国家关于规范使用名称、称谓的规定和现行制度",
  *check(text, context) {
    for (const { start, end, entry, parted } of sightings(text, context, "outdated")) {
      if (parted && text.slice(start, end).includes("、")) continue;
      const lead = before(text, start, 12);
      const rest = after(text, end, 12);
      if (
        entry.notBefore?.test(lead) ||
        entry.notAfter?.test(rest) ||
        MENTIONED.test(lead) ||
        RENAMED.test(rest) ||
        REPEALED_TITLE.test(after(text, end, 28))
      )
        continue;
      yield {
        start,
        end,
        reason: `“${text.slice(start, end)}”：${entry.reason}`,
        suggestion: entry.right,
        confidence: entry.confidence ?? 0.9,
        ...(entry.severity ? { severity: entry.severity } : {}),
      };
    }
  },
};

const LATIN = /[\w@.\-/\\％%&＆Ａ-Ｚａ-ｚ０-９]/;
const HAN = /\p{Script=Han}/u;

export const operatorTerm: Rule = {
  id: "words/operator-term",
  severity: "fix",
  title: "本地词库里的词",
  source: "本地词库",
  *check(text, context) {
    for (const { start, end, entry, parted } of sightings(text, context, "operator")) {
      // Only what is forbidden is worth hiding; an ordinary word with marks between is another text.
      if (parted && entry.kind !== "forbidden") continue;
      yield {
        start,
        end,
        reason: `“${text.slice(start, end)}”在本地词库里：${entry.reason}`,
        suggestion: entry.replacement,
        confidence: parted ? 0.85 : 0.95,
        severity: entry.severity,
      };
    }
    for (const { start, end, entry, parted } of sightings(text, context, "initials")) {
      // Letters among letters are a word, an address or a model of something; letters hide a word only among Chinese.
      if (parted || LATIN.test(before(text, start, 1)) || LATIN.test(after(text, end, 1))) continue;
      if (!HAN.test(before(text, start, 2) + after(text, end, 2))) continue;
      yield {
        start,
        end,
        reason: `“${text.slice(start, end)}”像是「${entry.term}」的拼音首字母，它在本地词库里：${entry.reason}`,
        suggestion: entry.replacement,
        confidence: 0.7,
        // Two letters may be chance: a person looks, and nothing is held back.
        severity: entry.severity === "hint" ? "hint" : "fix",
      };
    }
  },
};
