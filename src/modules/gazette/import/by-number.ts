// Inside one document: puts articles and items that were printed out of their order back by their numbers. Only where the numbers are all there, so that
// what moves is certain; gaps and repetitions are left to numbering-check.ts.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import { append } from "./lists.ts";
import { RANK } from "./marks.ts";
import type { Own } from "./mend.ts";
import { dateOf } from "./numerals.ts";
import { attachmentOf, isOrgan, isTitle } from "./shapes.ts";

const RANKS = [RANK.article, RANK.first, RANK.second, RANK.third];

type Block = { value: number; own: Own[] };

const valueOf = ({ mark }: Own): number => mark!.value + mark!.sub / 100;
const isWhole = (values: readonly number[]): boolean => {
  const whole = [...new Set(values.map(Math.floor))];
  return new Set(values).size === values.length && Math.max(...whole) - Math.min(...whole) + 1 === whole.length;
};

/** The blocks in the order of their numbers; undefined where they stand so already or nothing is certain. */
const sorted = (blocks: readonly Block[]): Block[] | undefined => {
  if (blocks.length < 2 || blocks.length > 500) return undefined;
  const order = [...blocks].sort((one, other) => one.value - other.value);
  if (order.every((block, at) => block === blocks[at])) return undefined;
  // Three that begin in their place, or a list from its first.
  if (order[0]!.value !== 1 && (blocks.length < 3 || order[0] !== blocks[0])) return undefined;
  return isWhole(blocks.map(({ value }) => value)) ? order : undefined;
};

/** What follows one of them is the whole list's and stands behind it, where it is a signature, an annex or the document's last word. */
const cutTails = (blocks: readonly Block[]): { blocks: Block[]; tail: Own[] } => {
  const cut = blocks.map((block) => ({ block, from: tailFrom(block) }));
  return {
    blocks: cut.map(({ block, from }) => ({ ...block, own: block.own.slice(0, from) })),
    tail: cut.flatMap(({ block, from }) => block.own.slice(from)),
  };
};
const tailFrom = ({ own }: Block): number => {
  const from = own.findIndex(
    ({ plain, mark, rows }, at) =>
      at > 0 &&
      !mark &&
      !rows &&
      (isOrgan(plain) || dateOf(plain) !== undefined || attachmentOf(plain) !== undefined || /^(?:特此|以上|本通知)/.test(plain)),
  );
  return from === -1 ? own.length : from;
};

const flagOrder = (blocks: readonly Block[], order: readonly Block[]): Flag => {
  const from = blocks.findIndex((block, at) => block !== order[at]);
  const to = blocks.findLastIndex((block, at) => block !== order[at]) + 1;
  const labels = (list: readonly Block[]): string => {
    const names = list.slice(from, to).map(({ own }) => own[0]!.mark!.label);
    return names.length > 6 ? `${names.slice(0, 6).join("、")}……` : names.join("、");
  };
  return flagOf({
    kind: "out-of-order",
    lines: blocks.slice(from, to).flatMap(({ own }) => own.flatMap(({ lines }) => lines.map(({ no }) => no))),
    message: `次序错乱：印成了${labels(blocks)}`,
    confidence: 0.95,
    repair: `序号不缺不重，已按序号排为${labels(order)}，请对照原件核对`,
    applied: true,
  });
};

/** One rank at a time; outer marks, annexes and titles end a run of numbers, and so does a number that begins anew. */
const byRank = (fragments: readonly Own[], rank: number, flags: Flag[]): Own[] => {
  const out: Own[] = [];
  let blocks: Block[] = [];
  const close = (): void => {
    const printed = blocks;
    blocks = [];
    if (!sorted(printed)) return printed.forEach(({ own }) => append(out, own));
    const { blocks: bare, tail } = cutTails(printed);
    const order = sorted(bare)!;
    flags.push(flagOrder(bare, order));
    for (const { own } of order)
      append(
        out,
        own.map((one, at) => (at === 0 ? { ...one, foreign: false, breakBefore: true } : one)),
      );
    append(out, tail);
  };
  for (const fragment of fragments) {
    const { mark, plain, rows } = fragment;
    const begun = blocks.some(({ value }) => Math.floor(value) === 1);
    const ends = mark
      ? mark.rank < rank || (mark.rank === rank && mark.value === 1 && begun)
      : !rows && (attachmentOf(plain) !== undefined || isTitle(plain));
    if (ends) close();
    if (mark?.rank === rank) blocks.push({ value: valueOf(fragment), own: [fragment] });
    else if (blocks.length > 0) blocks.at(-1)!.own.push(fragment);
    else out.push(fragment);
  }
  close();
  return out;
};

export const byNumber = (fragments: readonly Own[], flags: Flag[]): Own[] =>
  RANKS.reduce<Own[]>((list, rank) => byRank(list, rank, flags), [...fragments]);
