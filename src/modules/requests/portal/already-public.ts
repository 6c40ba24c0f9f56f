// What is public already and may be what somebody is about to ask for: the site's own search, asked with the longest phrases of the request.
import type { PublicSource } from "../../portal/index.ts";
import { SearchQuery } from "../../portal/schema.ts";
import type { AlreadyPublic } from "./apply.tsx";

const MOST = 5;
const PHRASES = 3;

/** The longest stretches between punctuation, without the words every request has. */
export const phrasesOf = (wanted: string): string[] =>
  [...new Set(wanted.split(/[\s\p{P}\p{S}]|的|和|及|关于|申请|公开|提供|有关|相关/u))]
    .filter((phrase) => phrase.length >= 2)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, PHRASES)
    .map((phrase) => phrase.slice(0, 30));

export const alreadyPublic = async (source: PublicSource, wanted: string): Promise<AlreadyPublic[]> => {
  const found = new Map<string, AlreadyPublic>();
  for (const q of phrasesOf(wanted)) {
    const { items } = await source.search(SearchQuery.parse({ q }));
    for (const { id, title, publishedOn } of items) if (found.size < MOST) found.set(id, { id, title, publishedOn });
  }
  return [...found.values()];
};
