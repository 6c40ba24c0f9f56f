// Which stretches of a body's plain text lie under a black mark. Decides nothing about findings or publication.
import type { Body } from "./body.ts";
import { plainTextOf } from "./plain-text.ts";
import { mapInline } from "./walk.ts";

/** Stands where withheld words stood, unit for unit: no text of ours can hold it. */
const VEILED = "\u0000";

/** Answers for offsets of `plainTextOf(body)` whether everything from `start` to `end` (exclusive) is withheld; nothing at all is not. */
export const withheldIn = (body: Body): ((start: number, end: number) => boolean) => {
  const veiled = mapInline(body, (runs) =>
    runs.map((run) =>
      run.type === "text" && run.marks?.some((mark) => mark.type === "redaction") ? { ...run, text: VEILED.repeat(run.text.length) } : run,
    ),
  );
  const { text } = plainTextOf(veiled);
  return (start, end) => {
    const stretch = text.slice(start, end).replaceAll("\n", "");
    return stretch !== "" && stretch === VEILED.repeat(stretch.length);
  };
};
