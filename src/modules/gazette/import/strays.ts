// Pieces of a table that were printed among another document's text: found by their empty head and their numbers, given back to the table they go on
// with. Other fragments are not looked at.
import type { Flag } from "../schema.ts";
import { flagOf } from "./flag.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { continues, pieceOf } from "./table-pieces.ts";

/** Place of the stray → place of the last piece it goes on with. */
export const strayTables = (fragments: readonly Fragment[], heads: readonly Head[], flags: Flag[]): Map<number, number> => {
  const strays = new Map<number, number>();
  const headOf = (at: number): number => heads.findLastIndex(({ from }) => from <= at);
  let last: { at: number; home: number; width: number; header: readonly string[]; rows: ReturnType<typeof pieceOf>["body"] } | undefined;
  fragments.forEach((fragment, at) => {
    if (!fragment.rows) return;
    const piece = pieceOf(fragment);
    const home = headOf(at);
    const goesOn = last ? continues(last, piece) : undefined;
    if (last && goesOn === "sure" && home !== last.home && !fragments.slice(heads[home]!.to, at).some(({ rows }) => rows)) {
      strays.set(at, last.at);
      flags.push(
        flagOf({
          kind: "cut-by-document",
          lines: piece.lines.map(({ no }) => no),
          message: `表格的续页印在了另一份文件（${heads[home]!.title}）里`,
          confidence: 1,
          repair: "已接回原来的表格",
          applied: true,
        }),
      );
      last = { ...last, at, rows: [...last.rows, ...piece.body] };
    } else
      last = {
        at,
        home,
        width: piece.width,
        header: goesOn ? last!.header : (piece.header ?? []),
        rows: goesOn ? [...last!.rows, ...piece.body] : piece.body,
      };
  });
  return strays;
};
