// How the rest of the system asks about a county: organs on a date, the unit an office sits in, names, columns, topics, kinds.
// Holds no county itself and decides nothing about duties; whether the data holds together is check.ts.
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Column, County, DocumentKind, Organ, OrganGroup, Topic } from "./schema.ts";

export { checkCounty } from "./check.ts";

type Index = { organs: Map<string, Organ>; columns: Map<string, Column>; topics: Map<string, Topic>; kinds: Map<string, DocumentKind> };

// A county is loaded once and asked thousands of times per list, so each is indexed once.
const indexes = new WeakMap<County, Index>();

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

const indexOf = (county: County): Index => {
  const known = indexes.get(county);
  if (known) return known;
  const index = { organs: byId(county.organs), columns: byId(county.columns), topics: byId(county.topics), kinds: byId(county.kinds) };
  indexes.set(county, index);
  return index;
};

const found = <T>(value: T | undefined, what: string, id: string): T => {
  if (value === undefined) throw new RangeError(`${what}不存在：${id}`);
  return value;
};

/** The organ with this id, or undefined. Organs that have ended are found too. */
export const findOrgan = (county: County, id: string): Organ | undefined => indexOf(county).organs.get(id);

/** The organ with this id; throws RangeError when the county has none. */
export const getOrgan = (county: County, id: string): Organ => found(findOrgan(county, id), "机构", id);

/** Whether an organ exists on a day; both ends belong to its life. */
export const existsOn = (organ: Organ, date: PlainDate): boolean => organ.from <= date && (organ.to === undefined || date <= organ.to);

export type OrganFilter = { group?: OrganGroup; assessed?: boolean; parent?: string; within?: string };

/** The organs that exist on a day, in the order of the county's list. */
export const organsOn = (county: County, date: PlainDate, filter: OrganFilter = {}): Organ[] =>
  county.organs.filter(
    (organ) =>
      existsOn(organ, date) &&
      (filter.group === undefined || organ.group === filter.group) &&
      (filter.assessed === undefined || organ.assessed === filter.assessed) &&
      (filter.parent === undefined || organ.parent === filter.parent) &&
      (filter.within === undefined || isWithin(county, organ.id, filter.within)),
  );

/** The organ and what it sits in, from itself upwards. */
export const lineageOf = (county: County, organId: string): Organ[] => {
  const line: Organ[] = [];
  let next: Organ | undefined = getOrgan(county, organId);
  while (next && !line.includes(next)) {
    line.push(next);
    next = next.parent === undefined ? undefined : findOrgan(county, next.parent);
  }
  return line;
};

/** The unit an organ belongs to: itself, or for an office (股室) the assessed unit, service centre or commission it sits in. */
export const unitOf = (county: County, organId: string): Organ => {
  const line = lineageOf(county, organId);
  return found(
    line.find((organ) => organ.group !== "office"),
    "所属单位",
    organId,
  );
};

/** Whether an organ is another one or sits anywhere inside it. */
export const isWithin = (county: County, organId: string, ancestorId: string): boolean =>
  lineageOf(county, organId).some((organ) => organ.id === ancestorId);

const joined = (county: County, organId: string, nameOf: (organ: Organ) => string): string => {
  const line = lineageOf(county, organId);
  const unitAt = line.findIndex((organ) => organ.group !== "office");
  return line
    .slice(0, unitAt === -1 ? line.length : unitAt + 1)
    .reverse()
    .map(nameOf)
    .join("");
};

/** 土默特左旗民政局养老服务股: how an organ signs. */
export const fullName = (county: County, organId: string): string => joined(county, organId, (organ) => organ.name);

/** 民政局养老服务股: how lists inside the county call it. */
export const shortName = (county: County, organId: string): string => joined(county, organId, (organ) => organ.shortName);

/** First half of an index number (索引号): the organ's own code, else that of what it sits in. Throws when none has one. */
export const indexCodeOf = (county: County, organId: string): string =>
  found(lineageOf(county, organId).find((organ) => organ.indexCode !== undefined)?.indexCode, "索引号代码", organId);

/** The organ whose document-number prefix begins this number; the longest prefix wins (土左政办发 before 土左政). */
export const issuerOfNumber = (county: County, documentNumber: string): Organ | undefined => {
  const match = county.numberPrefixes
    .filter(({ prefix }) => documentNumber.startsWith(prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
  return match && findOrgan(county, match.organ);
};

export const findColumn = (county: County, id: string): Column | undefined => indexOf(county).columns.get(id);
export const getColumn = (county: County, id: string): Column => found(findColumn(county, id), "栏目", id);
/** The columns directly under one, or the top-level ones. */
export const columnsUnder = (county: County, parentId?: string): Column[] => county.columns.filter((column) => column.parent === parentId);

/** A column and what it stands in, outermost first: for breadcrumbs. */
export const columnPath = (county: County, id: string): Column[] => {
  const path: Column[] = [];
  let next: Column | undefined = getColumn(county, id);
  while (next && !path.includes(next)) {
    path.unshift(next);
    next = next.parent === undefined ? undefined : findColumn(county, next.parent);
  }
  return path;
};

/** The column and all below it, in the order of the county's list. */
export const columnsWithin = (county: County, id: string): Column[] =>
  county.columns.filter((column) => columnPath(county, column.id).some((step) => step.id === id));

export const findTopic = (county: County, id: string): Topic | undefined => indexOf(county).topics.get(id);
export const getTopic = (county: County, id: string): Topic => found(findTopic(county, id), "主题分类", id);
/** The second level under a topic, or the first level. The id carries the level: `civil-affairs/social-welfare`. */
export const topicsUnder = (county: County, parentId?: string): Topic[] =>
  county.topics.filter(({ id }) => (parentId === undefined ? !id.includes("/") : id.startsWith(`${parentId}/`)));

export const findKind = (county: County, id: string): DocumentKind | undefined => indexOf(county).kinds.get(id);
export const getKind = (county: County, id: string): DocumentKind => found(findKind(county, id), "体裁", id);

/** Where something of `organ` stands: its unit, and the organs above it as far as the unit. */
export const placeIn = (county: County, organ: string): { organ: string; unit: string; line: string[] } => {
  const unit = unitOf(county, organ).id;
  const line = lineageOf(county, organ).map((above) => above.id);
  return { organ, unit, line: line.slice(0, line.indexOf(unit) + 1) };
};
