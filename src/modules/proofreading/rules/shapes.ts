// A wrong shape of writing and what to put in its place, tried only where its trigger stands. Holds no shape itself.
import { after, before, type Hit } from "../rule.ts";

export type Shape = {
  /** Cheap, and there wherever the pattern matches. */
  trigger: RegExp;
  pattern: RegExp;
  reason: string;
  /** The same as written: nothing is wrong. */
  suggestion: (match: RegExpExecArray) => string | null;
  confidence: number;
  unless?: RegExp;
  unlessAfter?: RegExp;
};

export function* shapesIn(text: string, shapes: readonly Shape[]): Generator<Hit> {
  for (const { trigger, pattern, reason, suggestion, confidence, unless, unlessAfter } of shapes) {
    if (!trigger.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (unless?.test(before(text, match.index, 6)) || unlessAfter?.test(after(text, end, 4))) continue;
      const right = suggestion(match);
      if (right !== match[0]) yield { start: match.index, end, reason, suggestion: right, confidence };
    }
  }
}
