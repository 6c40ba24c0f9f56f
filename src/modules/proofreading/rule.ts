// The shape of one proofreading rule, and the small tools that rules share. A rule is pure: text and context in, hits out.
import type { Context, Family, Severity } from "./schema.ts";

/** What a rule reports; the engine adds the rule's own facts, the text and the key. */
export type Hit = {
  start: number;
  end: number;
  /** One plain sentence without its source, which the rule carries. */
  reason: string;
  suggestion: string | null;
  confidence: number;
  /** Where it differs from the rule's own. */
  severity?: Severity;
};

export type Rule = {
  id: `${Family}/${string}`;
  severity: Severity;
  /** Short Chinese name for lists and statistics. */
  title: string;
  /** Where the rule comes from, printed behind every reason. */
  source: string;
  /** How far it looks: within a line, which is what is not said, or over the whole text. */
  reach?: "text";
  /** Must take time linear in the text. */
  check: (text: string, context: Context) => Iterable<Hit>;
};

/** Keeps the last answer, so that rules which need the same reading of one text share it. */
export const keepLast = <T>(read: (text: string) => T): ((text: string) => T) => {
  let lastText: string | undefined;
  let last: T | undefined;
  return (text) => {
    if (lastText !== text) {
      last = read(text);
      lastText = text;
    }
    return last as T;
  };
};

/** Compiles a context once per object. */
export const perContext = <T>(compile: (context: Context) => T): ((context: Context) => T) => {
  const compiled = new WeakMap<Context, { value: T }>();
  return (context) => {
    let entry = compiled.get(context);
    if (!entry) compiled.set(context, (entry = { value: compile(context) }));
    return entry.value;
  };
};

/** Start and end (without the break) of every line. */
export function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield { start, end: end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end };
    start = end + 1;
  }
}

/** Up to `size` units before `at`, on the same line. */
export const before = (text: string, at: number, size: number): string => {
  const piece = text.slice(Math.max(0, at - size), at);
  return piece.slice(piece.lastIndexOf("\n") + 1);
};

/** Up to `size` units from `at`, on the same line. */
export const after = (text: string, at: number, size: number): string => {
  const piece = text.slice(at, at + size);
  const end = piece.indexOf("\n");
  return end === -1 ? piece : piece.slice(0, end);
};

/** Every place of `word`, none overlapping. */
export function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at;
}

/** As `matchAll` where a match lies within a line that holds one of `triggers`: no other line is searched. `pattern` is global and sees nothing beyond the line. */
export function* matchesBeside(text: string, pattern: RegExp, ...triggers: readonly string[]): Generator<RegExpExecArray> {
  const next = triggers.map((trigger) => text.indexOf(trigger));
  for (;;) {
    const at = next.reduce((first, place) => (place >= 0 && (first < 0 || place < first) ? place : first), -1);
    if (at < 0) return;
    const start = text.lastIndexOf("\n", at) + 1;
    const found = text.indexOf("\n", at);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    let from = 0;
    for (;;) {
      pattern.lastIndex = from;
      const match = pattern.exec(line);
      if (!match) break;
      from = pattern.lastIndex;
      match.index += start;
      yield match;
    }
    for (const [index, trigger] of triggers.entries()) if (next[index]! >= 0 && next[index]! < end) next[index] = text.indexOf(trigger, end);
  }
}
