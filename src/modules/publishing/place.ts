// Where a manuscript belongs: its office, the unit that answers for it, and what stands between. A unit sees its own, so the line ends there.
import { placeIn } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import type { Place } from "../../law/permissions.ts";

export const placeOf = (county: County, organ: string, asked: readonly ("secrecy" | "cyberspace")[] = []): Place => ({
  ...placeIn(county, organ),
  asked,
});
