// Words written twice in a row by mistake: 进行进行, 我们我们, 的的. Knows the doubles that Chinese makes on purpose (lexicon/reduplication.ts).
import { isHan } from "../characters.ts";
import { commonWords } from "../lexicon/common.ts";
import { FUNCTION_CHARACTERS } from "../lexicon/everyday.ts";
import { ENDINGS } from "../lexicon/office-words.ts";
import { DOUBLED_CHARACTERS, MEETING_NOUNS, RIGHT_DOUBLES } from "../lexicon/reduplication.ts";
import { after, before, type Hit, type Rule } from "../rule.ts";

const LONGEST = 12;
const COUNTING = /^[〇零一二三四五六七八九十百千万亿两]+$/;

const BALANCED = /[每随边又谁越各半且亦即多几哪自逐不]$/;
const WHOLE_WORDS = /^(?:而且|并且|况且|亲自|各自|立即|随即)$/;

/** Which units stand in the few behind a place that moves on: most stand there once, and begin no doubled word. */
class UnitsAhead {
  readonly #counts = new Uint8Array(0x10000);
  readonly #text: string;
  readonly #size: number;
  #from = 0;
  #to = 0;

  constructor(text: string, size: number) {
    this.#text = text;
    this.#size = size;
  }

  /** Whether `unit` stands among the units behind `at`, which never goes back. */
  holds(at: number, unit: number): boolean {
    for (const end = Math.min(at + this.#size + 1, this.#text.length); this.#to < end; this.#to++) this.#counts[this.#text.charCodeAt(this.#to)]!++;
    for (; this.#from <= at; this.#from++) this.#counts[this.#text.charCodeAt(this.#from)]!--;
    return this.#counts[unit] !== 0;
  }
}

/** The length of the word that stands twice from `at`; 0 where none does. */
const doubledFrom = (text: string, at: number): number => {
  const first = text.charCodeAt(at);
  search: for (let size = 1; size <= LONGEST; size++) {
    if (text.charCodeAt(at + size) !== first) continue;
    for (let index = 0; index < size; index++) {
      const unit = text.charCodeAt(at + index);
      if (unit !== text.charCodeAt(at + size + index) || !isHan(unit)) continue search;
    }
    return size;
  }
  return 0;
};

/** What leaving a spare character out must gain, and how common the word beside it must be. */
const ENOUGH = 26;
const COMMON = 26;
const VERY_COMMON = 43;
/** A pair below this is hardly a word. */
const SELDOM = 18;
/** What three characters cost at most that are one word. */
const ONE_WORD = 50;

/** Whether a word ends or begins beside the doubled character: at a mark, a particle, a character that ends words or stands alone, or a common word. */
const isBoundary = (text: string, next: number, beyond: number): boolean =>
  !isHan(text.charCodeAt(next)) ||
  FUNCTION_CHARACTERS.has(text.charAt(next)) ||
  ENDINGS.includes(text.charAt(next)) ||
  commonWords().levelAlone(text.charCodeAt(next)) >= VERY_COMMON ||
  commonWords().levelOf(text.charCodeAt(Math.min(next, beyond)), text.charCodeAt(Math.max(next, beyond))) >= COMMON;

/** Levels of a word that is plain, and of a pair that is none. */
const PLAIN = 30;
const NO_WORD = 12;
/** They stand behind a word of their own: 合同|同时, 申请|请于, 法院|院领导. */
const STANDS_AGAIN = "请同行保管查用取收交报送带来去做作记批定议说成出入上下";
const PLACES = "院校所室站园馆厂店社区村镇乡局县旗市省部委组班";

/** 全部部撤离: a whole word, and its last character once more. */
const isEcho = (text: string, at: number): boolean => {
  const { levelOf, cost } = commonWords();
  const [unit, character, next] = [text.charCodeAt(at), text.charAt(at), text.charAt(at + 2)];
  if (FUNCTION_CHARACTERS.has(character) || STANDS_AGAIN.includes(character) || text.charAt(at - 1) === "一") return false;
  if (levelOf(text.charCodeAt(at - 1), unit) < PLAIN) return false;
  if (levelOf(unit, text.charCodeAt(at + 2)) >= NO_WORD || levelOf(unit, unit) >= SELDOM) return false;
  if (isHan(text.charCodeAt(at + 2)) && PLACES.includes(character) && !FUNCTION_CHARACTERS.has(next)) return false;
  if (!isBoundary(text, at + 2, at + 3)) return false;
  const lead = /[\u4e00-\u9fa5]{0,5}$/.exec(before(text, at, 5))?.[0] ?? "";
  // 登记|记: the character before belongs to this word, not to the one before.
  if (cost(lead + character) >= cost(lead) + cost(character)) return false;
  const rest = /^[\u4e00-\u9fa5]{0,5}/.exec(after(text, at + 2, 5))?.[0] ?? "";
  return cost(lead + character + character + rest) - cost(lead + character + rest) >= ENOUGH;
};

/** 政务公开工工作: one of the two belongs to a word, the other to none. 村民|民主 and 办公室|室内 are two words that meet. */
const isSpare = (text: string, at: number): boolean => {
  const { levelOf, levelAlone, cost } = commonWords();
  const unit = text.charCodeAt(at);
  // 负责|及|及时, 一只只, 饮用水|水源
  if (FUNCTION_CHARACTERS.has(text.charAt(at)) || /[一饮]$|饮用$/.test(before(text, at, 2))) return false;
  if (ENDINGS.includes(text.charAt(at)) || levelOf(unit, unit) >= SELDOM) return false;
  // 公开|工工作: a common word before it keeps its last character for itself.
  const left = levelOf(text.charCodeAt(at - 2), text.charCodeAt(at - 1)) >= COMMON ? 0 : levelOf(text.charCodeAt(at - 1), unit);
  const right = levelOf(unit, text.charCodeAt(at + 2));
  // 农民工|工资: the three characters are one word themselves.
  if (cost(text.slice(at - 2, at + 1)) <= ONE_WORD) return false;
  // 工作|作了
  if ("了着过出为成".includes(text.charAt(at + 2)) && levelAlone(unit) >= VERY_COMMON) return false;
  if (Math.min(left, right) >= SELDOM || Math.max(left, right) < COMMON) return false;
  if (!(right > left ? isBoundary(text, at - 1, at - 2) : isBoundary(text, at + 2, at + 3))) return false;
  const lead = /[\u4e00-\u9fa5]{0,5}$/.exec(before(text, at, 5))?.[0] ?? "";
  const rest = /^[\u4e00-\u9fa5]{0,5}/.exec(after(text, at + 2, 5))?.[0] ?? "";
  const word = text.charAt(at);
  return cost(lead + word + word + rest) - cost(lead + word + rest) >= ENOUGH;
};

const judge = (text: string, at: number, size: number): { confidence: number; severity?: "hint" } | undefined => {
  const word = text.slice(at, at + size);
  const lead = before(text, at, 6);
  const rest = after(text, at + 2 * size, 6);
  // 二〇二〇年, 一一对应: figures double by themselves.
  if (COUNTING.test(word)) return undefined;
  if (size === 1) {
    const rule = DOUBLED_CHARACTERS[word];
    if (!rule) return isSpare(text, at) || isEcho(text, at) ? { confidence: 0.82 } : undefined;
    return rule.notBefore?.test(lead) || rule.notAfter?.test(rest) ? undefined : { confidence: 0.88 };
  }
  if (size === 2) {
    if (RIGHT_DOUBLES.has(word) || word === "苏木" || word === "嘎查" || /^[一很越边又半亦一]/.test(word)) return undefined;
    // 每人每餐, 随到随办: what doubles is one half of a balanced phrase and the head of the other.
    if (BALANCED.test(word) && !WHOLE_WORDS.test(word)) return undefined;
    const meeting = MEETING_NOUNS[word];
    if (meeting !== undefined) return meeting?.test(rest) ? undefined : { confidence: 0.6, severity: "hint" };
    return { confidence: 0.92 };
  }
  // 一个文件一个文件地读
  return (/^[越又边]/.test(word) && size === 3) || /^一[\u4e00-\u9fa5]{2,4}$/.test(word) ? undefined : { confidence: 0.92 };
};

export const repeatedWord: Rule = {
  id: "words/repeated",
  severity: "fix",
  title: "词语重复",
  source: "现代汉语通行用法",
  *check(text): Generator<Hit> {
    const ahead = new UnitsAhead(text, LONGEST);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!isHan(unit) || !ahead.holds(at, unit)) continue;
      const size = doubledFrom(text, at);
      if (size === 0) continue;
      const word = text.slice(at, at + size);
      let end = at + 2 * size;
      while (text.startsWith(word, end)) end += size;
      const verdict = judge(text, at, size);
      if (verdict) yield { start: at, end, reason: `“${word}”重复了`, suggestion: word, ...verdict };
      // A run is read once, whatever came of it; its last word may begin the next.
      at = end - size - 1;
    }
  },
};
