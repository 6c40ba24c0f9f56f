// How the documents of an issue stand: in the county's sections by issuing organ, within a section in the order people gave them.
import type { GazetteSettings } from "../../../county/schema.ts";

export type Sectioned<T> = { name: string; documents: T[] };

/** Sections without a document are left out. The section without organs takes what no other one does. */
export const inSections = <T extends { organ: string }>(settings: Pick<GazetteSettings, "sections">, documents: readonly T[]): Sectioned<T>[] => {
  const rest = settings.sections.find((section) => section.organs === undefined);
  const sectionOf = (organ: string): string =>
    settings.sections.find((section) => section.organs?.includes(organ))?.name ?? rest?.name ?? settings.sections.at(-1)!.name;
  return settings.sections
    .map(({ name }) => ({ name, documents: documents.filter((document) => sectionOf(document.organ) === name) }))
    .filter((section) => section.documents.length > 0);
};
