// The contents page against the documents found: what is announced and missing, what is there and not announced, titles that differ.
import type { ContentsEntry, Flag } from "../schema.ts";
import { bare } from "./characters.ts";
import { flagOf } from "./flag.ts";
import { titleLikeness, withoutNumber } from "./shapes.ts";

export type Titled = { title: string; number: string | null; line: number; section: string | null };

const ALIKE = 0.6;
/** Documents whose titles are compared word by word. */
const MOST = 1_000;

/** The entry of each document, by its place, and what does not agree. */
export const checkContents = (entries: readonly ContentsEntry[], documents: readonly Titled[], flags: Flag[]): Map<number, ContentsEntry> => {
  const matched = new Map<number, ContentsEntry>();
  if (entries.length === 0) return matched;
  const taken = new Set<ContentsEntry>();
  const take = (at: number, entry: ContentsEntry | undefined): void => {
    if (!entry || taken.has(entry) || matched.has(at)) return;
    matched.set(at, entry);
    taken.add(entry);
  };
  // A decree is announced by its number as often as by its title, and the text it makes known by an entry of its own.
  documents.forEach(({ number }, at) => {
    if (number !== null)
      take(
        at,
        entries.find((entry) => bare(entry.title).includes(bare(number))),
      );
  });
  // 某办法 announces the notice that makes it known.
  documents.forEach(({ title }, at) =>
    take(
      at,
      entries.find((entry) => title.includes(`《${entry.title}》`)),
    ),
  );
  const byTitle = new Map(entries.map((entry) => [bare(withoutNumber(entry.title)), entry]));
  documents.forEach(({ title }, at) => take(at, byTitle.get(bare(title))));
  // 人事任免……18 announces all that stands under this name.
  documents.forEach(({ section }, at) => {
    const entry = section === null || matched.has(at) ? undefined : entries.find(({ title }) => bare(title) === bare(section));
    if (!entry) return;
    matched.set(at, entry);
    taken.add(entry);
  });
  const left = entries.filter((entry) => !taken.has(entry));
  const pairs = documents
    .flatMap(({ title }, at) => (matched.has(at) || at > MOST ? [] : left.map((entry) => ({ at, entry, alike: titleLikeness(entry.title, title) }))))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
  for (const { at, entry, alike } of pairs) {
    if (matched.has(at) || taken.has(entry)) continue;
    matched.set(at, entry);
    taken.add(entry);
    const [one, other] = [bare(withoutNumber(entry.title)), bare(documents[at]!.title)];
    if (alike >= 1 || one.endsWith(other) || other.endsWith(one)) continue;
    flags.push(
      flagOf({
        kind: "contents-mismatch",
        lines: [entry.line, documents[at]!.line],
        message: `目录里的题目“${entry.title}”与正文的“${documents[at]!.title}”不一致`,
        confidence: 0.8,
        repair: "正文照印出的题目收录；请对照原件定哪一个对",
        applied: false,
      }),
    );
  }
  for (const entry of entries)
    if (!taken.has(entry))
      flags.push(
        flagOf({
          kind: "contents-mismatch",
          lines: [entry.line],
          message: `目录列有“${entry.title}”${entry.page === null ? "" : `（第${entry.page}页）`}，正文里没有找到`,
          confidence: 0.8,
          repair: "请对照原件核对是否缺页，或这份文件的题目在正文里残缺",
          applied: false,
        }),
      );
  documents.forEach(({ title, line }, at) => {
    if (!matched.has(at))
      flags.push(
        flagOf({
          kind: "contents-mismatch",
          lines: [line],
          message: `正文有“${title}”，目录里没有`,
          confidence: 0.7,
          repair: "请对照原件核对目录是否漏列，或这是另一份文件的附件",
          applied: false,
        }),
      );
  });
  return matched;
};
