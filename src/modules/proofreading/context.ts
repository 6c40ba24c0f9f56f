// The context of a text out of the county's data. Pure and without a clock: which organs count as present follows from the day that is passed in.
import type { County } from "../../county/schema.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { EMPTY_CONTEXT, type Context } from "./schema.ts";

/** The last day asked for of each county: a day passes and is not asked for again. */
const latest = new WeakMap<County, { on: PlainDate | undefined; context: Context }>();

/**
 * What the county knows; spread it and add what is known of the document (`documentDate`, `documentKind`, `register`, `publicEmails`).
 * `on` is the day whose organs count as present; without it, those that have no end. One object for a county and a day, for rules compile a context
 * once per object.
 */
export const contextOfCounty = (county: County, on?: PlainDate): Context => {
  const known = latest.get(county);
  if (known && known.on === on) return known.context;
  const context = compose(county, on);
  latest.set(county, { on, context });
  return context;
};

const compose = (county: County, on: PlainDate | undefined): Context => {
  const organs = new Set<string>([county.government]);
  const otherNames = new Set<string>([county.shortName]);
  for (const organ of county.organs) {
    const isPresent = on === undefined ? organ.to === undefined : organ.from <= on && (organ.to === undefined || on < organ.to);
    // A merged organ is still a true name: naming it is another matter than a slip.
    const names = isPresent ? organs : otherNames;
    names.add(organ.name);
    names.add(organ.shortName);
    if (organ.group !== "office" && !organ.name.startsWith(county.name)) names.add(county.name + organ.name);
  }
  return {
    ...EMPTY_CONTEXT,
    organs: [...organs],
    places: [...new Set([county.name, ...county.places])],
    otherNames: [...otherNames],
    formerNames: county.organs.flatMap(({ name, shortName, to, successor, group }) => {
      const heir = successor === undefined ? undefined : county.organs.find(({ id }) => id === successor);
      if (to === undefined || group === "office") return [];
      return [
        { name, to, successor: heir?.name ?? successor ?? "" },
        { name: shortName, to, successor: heir?.shortName ?? successor ?? "" },
      ];
    }),
    readOn: on ?? null,
    publicPhones: county.publicPhones,
    numberPrefixes: county.numberPrefixes.map(({ prefix }) => prefix),
  };
};
