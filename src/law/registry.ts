// The registry: every instrument, and citations made of refs. Throws on a ref that stands nowhere, so that no screen cites thin air.
import type { Citation } from "../kernel/verdict.ts";
import type { Clause, Instrument } from "./clause.ts";
import { INSTRUMENTS } from "./instruments/index.ts";

export const instruments: readonly Instrument[] = INSTRUMENTS;

type Found = { clause: Clause; instrument: Instrument };
const found = new Map<string, Found>(
  instruments.flatMap((instrument) =>
    instrument.clauses.flatMap((clause) => [
      [clause.ref, { clause, instrument }],
      [clause.id, { clause, instrument }],
    ]),
  ) as [string, Found][],
);

/** The clause and its instrument by ref (`B-06.7`) or id (`土左政办发〔2023〕68号/6/2`); undefined where there is none. */
export const findClause = (refOrId: string): Found | undefined => found.get(refOrId);

/** As findClause; throws where there is none. */
export const getClause = (refOrId: string): Found => {
  const one = findClause(refOrId);
  if (!one) throw new Error(`no such clause: ${refOrId}`);
  return one;
};

/** What screens and letters print of a clause: 68号第六条第（二）项. */
export const cite = (refOrId: string): Citation => {
  const { clause, instrument } = getClause(refOrId);
  return { clause: clause.id, label: `${instrument.shortTitle}${clause.place}` };
};

/** Citations of several clauses, each place named once. */
export const citeRefs = (refs: readonly string[]): Citation[] => {
  const citations = refs.map(cite);
  return citations.filter((one, at) => citations.findIndex((other) => other.label === one.label) === at);
};
