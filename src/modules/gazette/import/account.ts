// The accounting: every character of the source other than white space belongs to a document, to the furniture of the page or to a flag. Counts by
// painting the source; what no pass has claimed is handed back, so that it can be flagged and nothing is lost.
import type { Accounting } from "../schema.ts";
import { isBlank } from "./characters.ts";
import type { Span } from "./source.ts";

export const CLAIMS = { placed: 1, held: 2, furniture: 3 } as const;
export type Claim = Span & { by: (typeof CLAIMS)[keyof typeof CLAIMS] };

/** Later claims paint over earlier ones: the bars in a row of a table are frame, the rest of the row is the table's. */
export const accountFor = (source: string, claims: readonly Claim[]): { accounting: Accounting; unclaimed: Span[] } => {
  const paint = new Uint8Array(source.length);
  for (const { start, end, by } of claims) paint.fill(by, start, end);
  const counts = [0, 0, 0, 0];
  const unclaimed: Span[] = [];
  let open: Span | undefined;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && (source.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (isBlank(unit)) continue;
    const by = paint[at]!;
    if (!isSecondHalf) counts[by]!++;
    if (by !== 0) open = undefined;
    else if (open) open.end = at + 1;
    else {
      open = { start: at, end: at + 1 };
      unclaimed.push(open);
    }
  }
  const [left, placed, held, furniture] = counts as [number, number, number, number];
  return { accounting: { source: left + placed + held + furniture, placed, furniture, flagged: left + held }, unclaimed };
};
