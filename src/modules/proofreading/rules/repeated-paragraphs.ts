// Paragraphs and long sentences that stand twice in one text, as after pasting: word for word, or but for marks and words of no weight. What differs in
// anything that tells something (a name, a figure) is another sentence.
import { linesOf, type Hit, type Rule } from "../rule.ts";

const LONG = 18;
const LONG_SENTENCE = 20;
const NUMBER =
  /^[\s\u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、]|（\d{1,2}）|第[一二三四五六七八九十百零\d]{1,7}条(?=[\s\u3000]))?[\s\u3000]*/;

/** What carries the sense: two sentences with the same core say the same. */
const coreOf = (words: string): string =>
  words
    .replace(/[，、；：。！？,;:!?\s\u3000“”"‘’]/g, "")
    .replace(/[和以]?及|并且?|与/g, "和")
    .replace(/的|了|均|也|都|还|要|应当|应|必须|须|需要|需|将|对于/g, "");

const REASON = { paragraph: "这一段和前面的一段", sentence: "这一句和前面的一句" };

/** The units that may fall away or be written otherwise in a core; two with the same core have the rest in common. */
const LOOSE = new Uint8Array(0x10000);
for (const char of '，、；：。！？,;:!? \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff“”"‘’和以及并且与的了均也都还要应当必须需将对于')
  LOOSE[char.charCodeAt(0)] = 1;
for (let unit = 0x2000; unit <= 0x200a; unit++) LOOSE[unit] = 1;

const hashOf = (words: string): number => {
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (LOOSE[unit] === 0) hash = Math.imul(hash ^ unit, 0x9e3779b1);
  }
  return hash;
};

/** By the hash of what no core loses: the words that had it once, the cores of those that had it again. Cores are made of few. */
type Seen = { exact: Set<string>; byHash: Map<number, string | Set<string>> };

/** Remembers `words` and says how they stood before. */
const seenBefore = ({ exact, byHash }: Seen, words: string): "exact" | "nearly" | undefined => {
  if (exact.has(words)) return "exact";
  exact.add(words);
  const hash = hashOf(words);
  const known = byHash.get(hash);
  if (known === undefined) {
    byHash.set(hash, words);
    return undefined;
  }
  const cores = typeof known === "string" ? new Set([coreOf(known)]) : known;
  byHash.set(hash, cores);
  const core = coreOf(words);
  const nearly = core.length >= LONG - 2 && cores.has(core);
  cores.add(core);
  return nearly ? "nearly" : undefined;
};

const hit = (start: number, words: string, what: keyof typeof REASON, how: "exact" | "nearly"): Hit => ({
  start,
  end: start + words.length,
  reason: `${REASON[what]}${how === "exact" ? "完全一样" : "意思一样，只差标点或者虚词"}`,
  suggestion: "",
  confidence: how === "nearly" ? 0.75 : what === "paragraph" ? 0.9 : 0.8,
});

export const repeatedParagraph: Rule = {
  id: "sense/repeated-paragraph",
  reach: "text",
  severity: "fix",
  title: "段落重复",
  source: "同一段话不应当在一篇里出现两次",
  *check(text): Generator<Hit> {
    const paragraphs: Seen = { exact: new Set(), byHash: new Map() };
    const sentences: Seen = { exact: new Set(), byHash: new Map() };
    for (const { start, end } of linesOf(text)) {
      const line = text.slice(start, end);
      const number = NUMBER.exec(line)?.[0].length ?? 0;
      const words = line.slice(number).trim();
      if (words.length < LONG || line.includes("\t") || line.includes("|")) continue;
      const paragraph = seenBefore(paragraphs, words);
      if (paragraph !== undefined) {
        yield hit(start + line.indexOf(words, number), words, "paragraph", paragraph);
        continue;
      }
      for (const match of line.slice(number).matchAll(/[^。；！？]+[。；！？]?/g)) {
        const sentence = match[0].trim();
        const long = sentence.length >= LONG_SENTENCE && /[。；！？]$/.test(sentence);
        const how = long ? seenBefore(sentences, sentence) : undefined;
        if (how !== undefined) yield hit(start + number + match.index + match[0].indexOf(sentence), sentence, "sentence", how);
      }
    }
  },
};
