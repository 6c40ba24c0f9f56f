// Masks the personal data that a whole text holds, for lists, previews and logs. What counts as such is the rules' matter.
import { bankCard, citizenId, email, landline, mobile } from "./rules/personal-data.ts";
import { EMPTY_CONTEXT, type Context } from "./schema.ts";

/** `text` with every number and mailbox of a person in its masked form. */
export const maskPersonalData = (text: string, context: Context = EMPTY_CONTEXT): string => {
  const hits = [citizenId, bankCard, mobile, landline, email].flatMap((rule) => [...rule.check(text, context)]).toSorted((a, b) => a.start - b.start);
  let masked = "";
  let from = 0;
  for (const { start, end, suggestion } of hits) {
    if (start < from) continue;
    masked += text.slice(from, start) + (suggestion ?? "*".repeat(end - start));
    from = end;
  }
  return masked + text.slice(from);
};
