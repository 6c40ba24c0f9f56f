// The register that citations are checked against: what was published here and what imported gazettes hold, each with its number, its title, the day
// from which it no longer holds and how many articles it has. Pure; loading is in register-store.ts.
import { addDays, dateInShanghai, type PlainDate } from "../../kernel/plain-date.ts";
import { articleNumber } from "./rules/cited-articles.ts";
import type { RegisteredDocument } from "./schema.ts";

export type PublishedFacts = {
  number: string;
  title: string;
  validity: string;
  expiresOn: PlainDate | null;
  publishedAt: Date;
  /** When it was marked as expired. */
  endedAt: Date | null;
};
export type ImportedFacts = { number: string; title: string; labels: readonly string[] };

const NUMBER = /〔\d{4}〕\d+号$/;

/** The first day on which it no longer holds: by its own last day, or else when that was made known. */
const endOf = ({ validity, expiresOn, publishedAt, endedAt }: PublishedFacts): PlainDate | undefined => {
  if (expiresOn) return addDays(expiresOn, 1);
  if (validity === "repealed" || validity === "expired") return dateInShanghai(publishedAt);
  return endedAt ? dateInShanghai(endedAt) : undefined;
};

/** The name of what a notice hands on: 关于印发《…办法》的通知. */
const handedOn = (title: string): string | undefined =>
  /(?:印发|公布|发布|转发)[〈《<]?([^〈〉《》<>]{4,}?(?:办法|规定|细则|方案|制度|规则|意见))[〉》>]?的通知$/.exec(title)?.[1];

const lastArticle = (labels: readonly string[]): number => {
  let most = 0;
  for (const label of labels) most = Math.max(most, articleNumber(/^第(.{1,9})条$/.exec(label.trim())?.[1] ?? "") ?? 0);
  return most;
};

/** One entry a number: what was published here goes before what was imported, the later import before the earlier. */
export const registerOf = (published: readonly PublishedFacts[], imported: readonly ImportedFacts[]): RegisteredDocument[] => {
  const register = new Map<string, RegisteredDocument>();
  for (const { number, title, labels } of imported) {
    const articles = lastArticle(labels);
    const handed = handedOn(title);
    if (NUMBER.test(number) && title !== "")
      register.set(number, { number, title, ...(articles > 2 ? { articles, ...(handed ? { handedOn: handed } : {}) } : {}) });
  }
  for (const facts of published) {
    const repealedOn = endOf(facts);
    if (!NUMBER.test(facts.number)) continue;
    // Articles were counted in the gazette; the rest is as it was published.
    register.set(facts.number, {
      ...register.get(facts.number),
      number: facts.number,
      title: facts.title,
      ...(repealedOn ? { repealedOn, ...(facts.validity === "repealed" ? {} : { expired: true as const }) } : {}),
    });
  }
  return [...register.values()];
};
