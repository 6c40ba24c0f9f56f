// What a head that was found is to the document before it: the head of the text which that one makes known, or one of its own with the name of a part of
// the gazette above it. Finds no heads.
import type { ContentsEntry } from "../schema.ts";
import { bare } from "./characters.ts";
import { isGroup } from "./contents.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { titleLikeness } from "./shapes.ts";

/** The text that the document before makes known or forwards, which it names in 《》: its annex, unless the contents page announces both of them. */
export const isCarried = (head: Head, fragments: readonly Fragment[], before: Head | undefined, entries: readonly ContentsEntry[]): boolean => {
  if (!before || head.number !== null) return false;
  const said = [before.title, ...fragments.slice(before.to, before.to + 3).map(({ text }) => text)].join("");
  if (!said.includes(`《${head.title}》`)) return false;
  const isOwn = (entry: ContentsEntry): boolean =>
    entry !== head.entry &&
    (titleLikeness(entry.title, before.title) >= 0.95 || (before.number !== null && bare(entry.title).includes(bare(before.number))));
  return head.entry === undefined || !entries.some(isOwn);
};

/** A short line right above a head that names a part of the gazette belongs to no document. */
export const withSection = (head: Head, fragments: readonly Fragment[], before: Head | undefined): Head => {
  const at = head.from - 1;
  const line = fragments[at];
  if (!line || at < (before?.to ?? 0) || line.rows || !isGroup(line.plain)) return head;
  return { ...head, from: at, sectionAt: at };
};
