// Makes flags: one way for every pass to say what was wrong, how sure it is and what was done or is offered.
import type { Flag, FlagKind } from "../schema.ts";

/** The first of `lines` is where the flag stands. */
export type Found = { kind: FlagKind; lines: number[]; message: string; confidence: number; repair: string; applied: boolean; held?: string };

const PLACES = 200;

export const flagOf = ({ kind, lines, message, confidence, repair, applied, held = "" }: Found): Flag => {
  const places = [...new Set(lines)].slice(0, PLACES).sort((one, other) => one - other);
  return { kind, line: lines[0] ?? 1, lines: places, message, confidence: Math.round(Math.min(1, confidence) * 100) / 100, repair, applied, held };
};

export const excerpt = (text: string, length = 16): string => (text.length > length ? `${text.slice(0, length)}……` : text);
export const tailOf = (text: string, length = 10): string => (text.length > length ? `……${text.slice(-length)}` : text);
