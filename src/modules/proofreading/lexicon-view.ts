// What the pages of the operator's lexicon show: its entries with who keeps them and why, an entry's past, and what a word would find before it is kept.
import { setImmediate } from "node:timers/promises";
import type { Actor } from "../../law/permissions.ts";
import { todayOf } from "../../platform/clock.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { proofread } from "./engine.ts";
import { imports } from "./batch-store.ts";
import type { Leader, Term, TermKind } from "./entries.ts";
import { canKeepTerm } from "./keepable.ts";
import { NOTHING_KNOWN } from "./known.ts";
import { readPublished } from "./published.ts";
import { operatorTerm } from "./rules/outdated-words.ts";
import { canKeepLexicon, demandReader, nameReader } from "./rules-view.ts";
import { publishedTexts } from "./scan-store.ts";
import * as store from "./store.ts";

const HISTORY_SHOWN = 100;

export const viewLexicon = async (system: System, actor: Actor) => {
  demandReader(actor);
  const [rows, lists] = [await store.lexiconNow(system.db), await imports(system.db)];
  const nameOf = await nameReader(
    system,
    [...rows, ...lists].map(({ actor: by }) => by),
  );
  const kept = ({ entry, version, why, actor: by, at }: store.LexiconRow) => ({ entry, version, why, by: nameOf(by), at: at.toISOString() });
  return {
    version: (await store.lexiconHistory(system.db, undefined, 1))[0]?.version ?? 0,
    can: canKeepLexicon(actor),
    terms: rows.flatMap((row) => (row.kind === "term" ? [{ ...kept(row), ...(row.data as Term) }] : [])),
    leaders: rows.flatMap((row) => (row.kind === "leader" ? [{ ...kept(row), ...(row.data as Leader) }] : [])),
    imports: lists.map(({ actor: by, at, ...list }) => ({ ...list, by: nameOf(by), at: at.toISOString() })),
  };
};
export type LexiconView = Awaited<ReturnType<typeof viewLexicon>>;

export const viewHistory = async (system: System, actor: Actor, entry: string | undefined) => {
  demandReader(actor);
  const rows = await store.lexiconHistory(system.db, entry, HISTORY_SHOWN);
  const nameOf = await nameReader(
    system,
    rows.map(({ actor: by }) => by),
  );
  return {
    items: rows.map(({ actor: by, at, ...row }) => ({ ...row, by: nameOf(by), at: at.toISOString() })),
  };
};
export type LexiconHistory = Awaited<ReturnType<typeof viewHistory>>;

/** What was tried at most, and shown of it. */
const DOCUMENTS_SHOWN = 30;
const PLACES_SHOWN = 3;
const AROUND = 14;

/** What a word would find in everything published, as it would be if it were in the lexicon. */
export const tryTerm = async (system: System, actor: Actor, input: { term: string; kind: TermKind; entry?: string | undefined }) => {
  demandReader(actor);
  const others = (await store.lexiconNow(system.db)).filter((row) => row.kind === "term" && row.entry !== input.entry);
  const verdict = canKeepTerm(
    input.term,
    others.map(({ data }) => data as Term),
  );
  if (!verdict.ok)
    throw new Refusal("invalid", verdict.because, { fields: { "data.term": verdict.because }, ...(verdict.next ? { next: verdict.next } : {}) });
  const term: Term = {
    term: input.term,
    kind: input.kind,
    replacement: null,
    reason: "试查",
    severity: "fix",
    source: "试查",
    initials: null,
    from: null,
    to: null,
  };
  const known = { ...NOTHING_KNOWN, terms: [term] };
  const today = todayOf(system.clock);
  const documents: { document: string; title: string; count: number; places: { before: string; text: string; after: string }[] }[] = [];
  const found = { read: 0, documents: 0, places: 0 };
  for await (const texts of publishedTexts(system.db)) {
    for (const { document, title, content } of texts) {
      const { text, context } = readPublished(system.county, known, content, today);
      const findings = proofread(text, context, [operatorTerm]);
      found.read++;
      if (findings.length === 0) continue;
      found.documents++;
      found.places += findings.length;
      if (documents.length < DOCUMENTS_SHOWN)
        documents.push({
          document,
          title,
          count: findings.length,
          places: findings.slice(0, PLACES_SHOWN).map(({ start, end }) => ({
            before: text
              .slice(Math.max(0, start - AROUND), start)
              .split("\n")
              .at(-1)!
              .toWellFormed(),
            text: text.slice(start, end).toWellFormed(),
            after: text
              .slice(end, end + AROUND)
              .split("\n")[0]!
              .toWellFormed(),
          })),
        });
    }
    await setImmediate();
  }
  return { ...found, shown: documents };
};
export type TriedTerm = Awaited<ReturnType<typeof tryTerm>>;
