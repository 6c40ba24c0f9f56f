// Pieces of a table that were printed among another document's text: found by their empty head and their numbers, given back to the table they go on
// with. Other fragments are not looked at.
import type { Flag } from "../schema.ts";
import { isProse, isTerminated } from "./characters.ts";
import { flagOf } from "./flag.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { goesOnWith, headOf, pieceOf, type Piece } from "./table-pieces.ts";

/** Place of the stray → place of the last piece it goes on with. */
export const strayTables = (fragments: readonly Fragment[], heads: readonly Head[], flags: Flag[]): Map<number, number> => {
  const strays = new Map<number, number>();
  let last: { at: number; home: number; width: number; header: readonly string[]; rows: Piece["body"] } | undefined;
  let home = -1;
  /** The document the last table stood in. */
  let withTable = -1;
  fragments.forEach((fragment, at) => {
    while (heads[home + 1] && heads[home + 1]!.from <= at) home++;
    if (!fragment.rows) return;
    const piece = pieceOf(fragment);
    const goesOn = last ? goesOnWith(last, piece) : undefined;
    // A head that is empty or the same tells little: then it must stand in the middle of a sentence.
    const before = fragments[at - 1];
    const inSentence = before !== undefined && !before.rows && isProse(before.text) && !isTerminated(before.text);
    const isSure = goesOn === "counted" || (goesOn !== undefined && inSentence);
    if (last && isSure && home !== last.home && withTable !== home) {
      strays.set(at, last.at);
      flags.push(
        flagOf({
          kind: "cut-by-document",
          lines: piece.lines.map(({ no }) => no),
          message: `表格的续页印在了另一份文件（${heads[home]!.title}）里${inSentence ? "，把那里的一句话切成两段" : ""}`,
          confidence: 1,
          repair: inSentence ? "已接回原来的表格，那句话也已接上" : "已接回原来的表格",
          applied: true,
        }),
      );
      last = { ...last, at, rows: piece.body };
      return;
    }
    withTable = home;
    last = { at, home, width: piece.width, header: goesOn ? last!.header : headOf(piece), rows: piece.body };
  });
  return strays;
};
