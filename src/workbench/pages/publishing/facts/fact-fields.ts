// What every part of the form gets: the facts, how to change some, and what the server said of each field.
import type { Facts } from "../../../editor/saving/working-copy.ts";

export type FactFieldsProps = {
  facts: Facts;
  set: (change: Partial<Facts>) => void;
  /** Field path (`openness.reason`) → what is wrong with it. */
  problems: Readonly<Record<string, string>>;
};

/** The server's words for a choice that was not made speak of its insides: these say what to do. */
const INSTEAD: Record<string, string> = { "openness.ground": "请选择不公开的依据" };

/** The problems of a refused save by the field they stand beside; lists are told by their own name. */
export const problemsByField = (fields: Readonly<Record<string, string>> | undefined): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const [path, problem] of Object.entries(fields ?? {})) {
    const field = path.replace(/^content\./, "").replace(/^(keywords|attachments|body)\..*/, "$1");
    found[field] ??= INSTEAD[field] ?? problem;
  }
  return found;
};
