// Counts a result again without the importer's own accounting: which Chinese characters of a source are in no document, no furniture and no flag.
import { nodesOf } from "../../src/modules/gazette/import/citations.ts";
import type { ImportResult } from "../../src/modules/gazette/schema.ts";

/** Words of a head that stand in a field of their own and are not repeated there. */
const FIELD_NAMES = "签发人第";

export const visible = (text: string): number => [...text].filter((char) => !/\s/.test(char)).length;

const wordsOf = ({ documents, furniture, flags, issue }: ImportResult): string =>
  [
    ...documents.flatMap(({ title, number, organ, signer, addressees, nodes }) => [
      title,
      number,
      organ,
      signer,
      addressees,
      ...[...nodesOf(nodes)].flatMap(({ label, text, rows }) => [label, text, ...(rows ?? []).flat()]),
    ]),
    ...furniture.map(({ text }) => text),
    ...flags.map(({ held }) => held),
    ...issue.contents.map(({ title }) => title),
  ].join("");

/** A radical of Unicode's tables is its character; those of the supplement have no character there and are not counted. */
const folded = (text: string): string => text.normalize("NFKC").replace(/[\u2e80-\u2eff]/g, "");

/** Han characters that occur more often in the source than in the whole result. */
export const lostFrom = (source: string, result: ImportResult): string[] => {
  const left = new Map<string, number>();
  for (const char of folded(wordsOf(result))) if (/\p{Script=Han}/u.test(char)) left.set(char, (left.get(char) ?? 0) + 1);
  const lost: string[] = [];
  for (const char of folded(source)) {
    if (!/\p{Script=Han}/u.test(char) || FIELD_NAMES.includes(char)) continue;
    const count = left.get(char) ?? 0;
    if (count === 0) lost.push(char);
    else left.set(char, count - 1);
  }
  return lost;
};
