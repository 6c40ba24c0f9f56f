// A verdict: may this be done, and if not, why, by which clause, and what to do next. The one shape of every refusal.

/** A clause as a value: what screens, letters and the log print. `clause` is a registry id such as `土左政办发〔2023〕68号/6/2`. */
export type Citation = { clause: string; label: string };

export type Verdict =
  | { ok: true }
  | {
      ok: false;
      /** One plain Chinese sentence. */
      because: string;
      /** The clauses it follows from; empty where it is a matter of the system and not of law. */
      cite: Citation[];
      /** What the person can do next, in Chinese. */
      next?: string;
    };

export const ALLOWED: Verdict = { ok: true };

export const refuse = (because: string, cite: Citation[] = [], next?: string): Verdict =>
  next === undefined ? { ok: false, because, cite } : { ok: false, because, cite, next };

/** The first refusal among `verdicts`, or ALLOWED. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((verdict) => !verdict.ok) ?? ALLOWED;
