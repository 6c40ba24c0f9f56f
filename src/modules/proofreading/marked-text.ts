// Texts in which ⟦…⟧ marks what must be flagged and ⟦…⇒…⟧ what to put in its place: the notation of rule tables and of the evaluation set.

const MARK = /⟦([^⟦⟧⇒]*)(?:⇒([^⟦⟧]*))?⟧/g;

export type Marked = { text: string; spans: { start: number; end: number; suggestion: string | undefined }[] };

export const unmark = (marked: string): Marked => {
  const spans: Marked["spans"] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + (match[1] ?? "").length, suggestion: match[2] });
    text += match[1] ?? "";
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), spans };
};
