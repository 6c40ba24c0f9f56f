// Reads a gazette's text: lines → columns → contents, furniture → fragments → heads → whose fragment is whose → documents → checks → accounting.
// Pure and total: every text has a result, and every character of it a place.
import type { Flag, Furniture, ImportResult } from "../schema.ts";
import { accountFor, CLAIMS, type Claim } from "./account.ts";
import { compact } from "./characters.ts";
import { citationDesk } from "./citations.ts";
import { inColumns } from "./columns.ts";
import { checkContents } from "./contents-check.ts";
import { contentsOf } from "./contents.ts";
import { documentOf, type Built } from "./document.ts";
import { withSignatures } from "./early-signatures.ts";
import { excerpt, flagOf, tailOf } from "./flag.ts";
import { checkForms, inStandardForms } from "./forms.ts";
import { fragmentsOf, type Fragment } from "./fragments.ts";
import { colophonFrom, furnitureOf, isColophon } from "./furniture.ts";
import { checkGarbled } from "./garbled.ts";
import { headsOf, type Head } from "./heads.ts";
import { issueOf } from "./issue.ts";
import type { Own } from "./mend.ts";
import { checkNumbers } from "./number-check.ts";
import { decreeHeadOf } from "./shapes.ts";
import { seamsOf } from "./seams.ts";
import { linesOf, type Line } from "./source.ts";
import { strayTables } from "./strays.ts";
import { untangle, type Assigned } from "./untangle.ts";

/** Fragments before the first document that a cover may have. */
const COVER = 80;

/** `text`: with line feeds; a form feed parts pages, a tab parts cells. */
export const readGazette = (text: string): ImportResult => {
  const flags: Flag[] = [];
  const source = inStandardForms(text);
  const printed = linesOf(source);
  const seams = seamsOf(printed.map(({ text }) => text));
  const contents = contentsOf(printed);
  const entries = contents?.entries ?? [];
  const back = colophonFrom(printed);
  const from = Math.min(contents?.to ?? 0, back);
  const lines = inColumns(printed.slice(from, back), source, seams, flags);
  const groups = new Set(entries.flatMap(({ section }) => section ?? []));
  const kinds = furnitureOf(lines, groups);
  const fragments = fragmentsOf(source, lines, kinds);
  const heads = headsOf(fragments, entries);

  const { owned, loose } = ownersOf(fragments, heads, seams, flags);
  const built = heads.map((head, index) => documentOf(head, fragments, owned[index]!, seams, flags));
  const entryOf = checkContents(
    entries,
    built.map(({ document }) => document),
    flags,
  );
  checkNumbers(
    built.map(({ document }) => document),
    flags,
  );
  checkGarbled(fragments, flags);
  for (const { lines: own } of built) checkForms(text, own, flags);

  // What stands before the first document is the cover, unless it reads like text.
  const front =
    heads.length === 0
      ? []
      : loose.slice(0, COVER).filter(({ plain, rows, mark }) => !rows && !mark && plain.length <= 40 && (isColophon(plain) || !/[。；]/.test(plain)));
  const furniture: { kind: Furniture["kind"]; line: Line }[] = [
    ...printed.slice(0, contents?.from ?? 0).map((line) => ({ kind: isColophon(line.text) ? ("colophon" as const) : ("masthead" as const), line })),
    ...(contents ? printed.slice(contents.from, from).map((line) => ({ kind: "contents" as const, line })) : []),
    ...front.flatMap((fragment) =>
      fragment.lines.map((line) => ({ kind: isColophon(line.text) ? ("colophon" as const) : ("masthead" as const), line })),
    ),
    ...letterheadsOf(heads, fragments).map((line) => ({ kind: "running-head" as const, line })),
    ...heads.flatMap(({ sectionAt }) =>
      sectionAt === undefined ? [] : fragments[sectionAt]!.lines.map((line) => ({ kind: "heading-of-section" as const, line })),
    ),
    ...lines.flatMap((line, at) => (kinds[at] ? [{ kind: kinds[at], line }] : [])),
    ...printed.slice(back).map((line) => ({ kind: "colophon" as const, line })),
  ];
  const claims: Claim[] = [
    ...built.flatMap((one) => one.lines.map((line) => ({ start: line.start, end: line.end, by: CLAIMS.placed }))),
    ...built.flatMap((one) => one.aside.map((line) => ({ start: line.start, end: line.end, by: CLAIMS.held }))),
    ...furniture.map(({ line }) => ({ start: line.start, end: line.end, by: CLAIMS.furniture })),
    ...framesOf(fragments, built, lines).map((span) => ({ ...span, by: CLAIMS.furniture })),
  ];
  const { accounting, unclaimed } = accountFor(source, claims);
  if (unclaimed.length > 0) flags.push(unplaced(source, printed, unclaimed, heads.length));

  const texts = furniture.filter(({ kind }) => kind !== "page-number" && kind !== "markup" && kind !== "contents").map(({ line }) => line.text);
  const cite = citationDesk();
  return {
    issue: issueOf(texts, entries),
    documents: built.map(({ document }, index) =>
      renamed({ ...document, section: entryOf.get(index)?.section ?? document.section }, cite(document.id)),
    ),
    flags: flags.sort((one, other) => one.line - other.line),
    furniture: [
      ...furniture.map(({ kind, line }) => ({ kind, line: line.no, text: source.slice(line.start, line.end) })),
      ...frameFurniture(source, printed, fragments, built),
    ].sort((one, other) => one.line - other.line),
    accounting,
  };
};

/** 某县人民政府文件 over a document: its organ is taken from it, the line itself is the printed paper's. */
const letterheadsOf = (heads: readonly Head[], fragments: readonly Fragment[]): Line[] =>
  heads.flatMap(({ from, to }) => fragments.slice(from, to).flatMap(({ plain, lines }) => (decreeHeadOf(plain)?.form === "文件" ? lines : [])));

/** Two documents without number, of one organ and one day: the second is ~2, and so are its nodes. */
const renamed = <D extends Built["document"]>(document: D, id: string): D => {
  if (id === document.id) return document;
  const rename = (nodes: D["nodes"]): D["nodes"] =>
    nodes.map((node) => ({ ...node, id: id + node.id.slice(document.id.length), children: rename(node.children) }));
  return { ...document, id, nodes: rename(document.nodes) };
};

/** Each document's own fragments in order; `loose` are those before the first document. */
const ownersOf = (
  fragments: readonly Fragment[],
  heads: readonly Head[],
  seams: ReturnType<typeof seamsOf>,
  flags: Flag[],
): { owned: Own[][]; loose: Fragment[] } => {
  const strays = strayTables(fragments, heads, flags);
  const kept = fragments.map((_, at) => at).filter((at) => !strays.has(at));
  const place = new Map(kept.map((at, index) => [at, index]));
  const moved = heads.map((head) => ({ ...head, from: place.get(head.from)!, to: place.get(head.to - 1)! + 1 }));
  const texts = kept.map((at) => fragments[at]!);
  const assigned = untangle(texts, moved, seams);
  const owned = assigned.map((one, index) => withStrays(ownOf(one, texts, kept, heads[index]!, moved[index]!, flags), fragments, strays));
  return { owned: withSignatures(owned, heads, flags), loose: fragments.slice(0, heads[0]?.from ?? fragments.length) };
};

const ownOf = (
  { fragments: places, sure }: Assigned,
  texts: readonly Fragment[],
  kept: readonly number[],
  head: Head,
  moved: Head,
  flags: Flag[],
): Own[] =>
  places.map((at, index): Own => {
    const before = index === 0 ? moved.to - 1 : places[index - 1]!;
    const foreign = at !== before + 1;
    if (foreign) {
      const [left, right] = [texts[before]!, texts[at]!];
      flags.push(
        flagOf({
          kind: "cut-by-document",
          lines: [left.lines.at(-1)!.no, right.lines[0]!.no],
          message: `《${head.title}》在“${tailOf(left.text)}”处被别的文件切断，到“${excerpt(right.text, 10)}”才接上`,
          confidence: Math.min(0.95, sure),
          repair: `已把第${right.lines[0]!.no}行起的文字接在第${left.lines.at(-1)!.no}行之后，请对照原件核对`,
          applied: true,
        }),
      );
    }
    // A stray table between the two cuts a sentence as other text does; strays.ts has said so.
    return { ...texts[at]!, foreign: foreign || kept[at] !== kept[before]! + 1 };
  });

/** Pieces of tables go back behind the piece they go on with. */
const withStrays = (own: readonly Own[], fragments: readonly Fragment[], strays: ReadonlyMap<number, number>): Own[] => {
  if (strays.size === 0) return [...own];
  const home = new Map<Line, number[]>();
  for (const [stray, before] of strays) {
    let root = before;
    while (strays.has(root)) root = strays.get(root)!;
    const line = fragments[root]!.lines[0]!;
    home.set(line, [...(home.get(line) ?? []), stray]);
  }
  return own.flatMap((one) => [one, ...(home.get(one.lines[0]!) ?? []).map((at): Own => ({ ...fragments[at]!, foreign: true }))]);
};

const framesOf = (fragments: readonly Fragment[], built: readonly Built[], lines: readonly Line[]) => [
  ...fragments.flatMap(({ rows }) => rows?.flatMap(({ frame }) => frame) ?? []),
  ...built.flatMap(({ frame }) => frame),
  ...lines.flatMap(({ markup }) => markup),
];

/** Frames as pieces of furniture, one for each line. */
const frameFurniture = (source: string, printed: readonly Line[], fragments: readonly Fragment[], built: readonly Built[]): Furniture[] => {
  const out: Furniture[] = [];
  const spans = framesOf(fragments, built, []).sort((one, other) => one.start - other.start || other.end - one.end);
  let line = 0;
  let last: Furniture | undefined;
  let reached = 0;
  for (const { start, end } of spans) {
    if (start < reached) continue;
    reached = end;
    while (line + 1 < printed.length && printed[line + 1]!.start <= start) line++;
    const { no } = printed[line]!;
    if (last?.line === no) last.text += source.slice(start, end);
    else out.push((last = { kind: "table-frame", line: no, text: source.slice(start, end) }));
  }
  for (const { markup, no } of printed) for (const { start, end } of markup) out.push({ kind: "markup", line: no, text: source.slice(start, end) });
  return out;
};

const unplaced = (source: string, printed: readonly Line[], spans: readonly { start: number; end: number }[], documents: number): Flag => {
  const held = spans.map(({ start, end }) => source.slice(start, end)).join("\n");
  let next = 0;
  const lines = printed.filter((line) => {
    while (spans[next] && spans[next]!.end <= line.start) next++;
    return spans[next] !== undefined && spans[next]!.start < line.end;
  });
  return flagOf({
    kind: "out-of-order",
    lines: lines.map(({ no }) => no),
    message:
      documents === 0
        ? "没有认出任何文件：找不到题目、文号、主送机关这样的开头"
        : `有${lines.length}行文字归不到任何一份文件：“${excerpt(compact(held), 20)}”`,
    confidence: 0.3,
    repair: documents === 0 ? "请核对这是不是政府公报的文字" : "请在校样台把它们归到所属的文件，或标为版面文字",
    applied: false,
    held,
  });
};
