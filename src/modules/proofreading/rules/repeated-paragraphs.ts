// Paragraphs and long sentences that stand twice in one text, as after pasting.
import { linesOf, type Hit, type Rule } from "../rule.ts";

const LONG = 18;

export const repeatedParagraph: Rule = {
  id: "sense/repeated-paragraph",
  reach: "text",
  severity: "fix",
  title: "段落重复",
  source: "同一段话不应当在一篇里出现两次",
  *check(text): Generator<Hit> {
    const paragraphs = new Map<string, number>();
    const sentences = new Map<string, number>();
    for (const { start, end } of linesOf(text)) {
      const line = text.slice(start, end);
      const words = line.replace(/^[\s\u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、]|（\d{1,2}）)?/, "").trim();
      if (words.length < LONG || line.includes("\t") || line.includes("|")) continue;
      if (paragraphs.has(words)) {
        const at = start + line.indexOf(words);
        yield { start: at, end: at + words.length, reason: "这一段和前面的一段完全一样", suggestion: "", confidence: 0.9 };
        continue;
      }
      paragraphs.set(words, start);
      for (const match of line.matchAll(/[^。；！？]+[。；！？]?/g)) {
        const sentence = match[0].trim();
        const before = sentences.get(sentence);
        if (before !== undefined && sentence.length >= 20 && /[。；！？]$/.test(sentence)) {
          const at = start + match.index + match[0].indexOf(sentence);
          yield { start: at, end: at + sentence.length, reason: "这一句和前面的一句完全一样", suggestion: "", confidence: 0.8 };
        } else sentences.set(sentence, start);
      }
    }
  },
};
