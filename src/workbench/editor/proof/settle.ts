// What settling a finding does: accepting puts the suggestion into the title or the text; both accepting and dismissing are told to the server.
import type { Editor } from "@tiptap/core";
import type { RedactionGround } from "../../../document/body.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import type { Finding } from "../../../modules/proofreading/schema.ts";
import { withWords } from "../text/insert.ts";
import { bodyOf } from "../text/schema.ts";
import { findSpot } from "./marks.ts";

/** Where a finding of the text stands now, or undefined where its words are no longer there. One without a mark stands where it was read. */
export const placeOf = (editor: Editor, finding: Finding, titleLength: number): { from: number; to: number } | undefined => {
  const { text, map } = plainTextOf(bodyOf(editor.state.doc));
  const spot = findSpot(editor.view, finding.key) ?? {
    from: map.toPosition(finding.start - titleLength - 1),
    to: map.toPosition(finding.end - titleLength - 1),
  };
  return text.slice(map.toOffset(spot.from), map.toOffset(spot.to)) === finding.text ? { from: spot.from, to: spot.to } : undefined;
};

/** Puts the suggestion in. Answers whether it could. */
export const accept = (editor: Editor, finding: Finding, title: { words: string; set: (words: string) => void }): boolean => {
  if (finding.suggestion === null) return false;
  if (finding.end <= title.words.length) {
    if (title.words.slice(finding.start, finding.end) !== finding.text) return false;
    title.set(title.words.slice(0, finding.start) + finding.suggestion + title.words.slice(finding.end));
    return true;
  }
  const place = placeOf(editor, finding, title.words.length);
  if (!place) return false;
  editor.view.dispatch(withWords(editor.state, place.from, place.to, finding.suggestion));
  return true;
};

/** Withholds personal data from the public instead of changing it; the ground is privacy. Answers whether it could. */
export const blackOut = (editor: Editor, finding: Finding, titleLength: number): boolean => {
  const place = placeOf(editor, finding, titleLength);
  if (!place) return false;
  const { tr, schema } = editor.state;
  editor.view.dispatch(tr.addMark(place.from, place.to, schema.marks["redaction"]!.create({ ground: "E15" satisfies RedactionGround })));
  return true;
};

/** Brings the finding's words into sight and selects them. */
export const goTo = (editor: Editor, finding: Finding, titleLength: number): void => {
  const place = placeOf(editor, finding, titleLength) ?? findSpot(editor.view, finding.key);
  if (place) editor.chain().setTextSelection({ from: place.from, to: place.to }).focus(undefined, { scrollIntoView: true }).run();
};
