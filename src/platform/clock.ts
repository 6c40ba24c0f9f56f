// The one place that reads the clock, so that a test can set it.
import { dateInShanghai, type PlainDate } from "../kernel/plain-date.ts";

export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

export const todayOf = (clock: Clock): PlainDate => dateInShanghai(clock.now());
