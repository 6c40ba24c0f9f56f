// Where a manuscript belongs: its office, the unit that answers for it, and what stands between. A unit sees its own, so the line ends there.
import { lineageOf, unitOf } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import type { Place } from "../../law/permissions.ts";

export const placeOf = (county: County, organ: string, asked: readonly ("secrecy" | "cyberspace")[] = []): Place => {
  const unit = unitOf(county, organ).id;
  const line = lineageOf(county, organ).map((above) => above.id);
  return { organ, unit, line: line.slice(0, line.indexOf(unit) + 1), asked };
};
