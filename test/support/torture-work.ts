// What the torture does over HTTP, and its own record of every answer it got: what was acknowledged must be there afterwards, whatever was killed.
import { contentOf, OFFICE, ticks } from "./publishing.ts";
import type { ReviewStage } from "../../src/modules/publishing/schema.ts";

/** What is known of a manuscript from answers alone. `tried` is the save that was sent and not answered. */
export type Noted = { id: string; lock: number; title: string; tried?: string; ordered: boolean; approved: ReviewStage[] };
export type Journal = {
  manuscripts: Map<string, Noted>;
  saves: number;
  orders: number;
  unanswered: number;
  /** Called after every answer. */
  answered: () => void;
};
export const newJournal = (): Journal => ({ manuscripts: new Map(), saves: 0, orders: 0, unanswered: 0, answered: () => undefined });

/** Resolves after so many further answers: a moment of the work, whatever the machine's speed. */
export const afterAnswers = (journal: Journal, count: number): Promise<void> =>
  new Promise((done) => {
    let left = count;
    journal.answered = () => {
      if (--left <= 0) done();
    };
  });

type Session = { cookie: string; "x-csrf-token": string };
export type Cast = Record<"drafter" | ReviewStage | "publisher", Session>;

const LOGINS = {
  drafter: "civil-drafter",
  first: "civil-first",
  second: "civil-second",
  third: "civil-third",
  chief: "civil-chief",
  publisher: "info-section",
} as const;

/** Sessions lie in the database: they outlive the servers that are killed. */
export const signInAll = async (url: string): Promise<Cast> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(LOGINS).map(async ([role, login]) => {
        const answer = await fetch(`${url}/api/session`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ login, password: "qizheng-demo-2026" }),
        });
        if (answer.status !== 200) throw new Error(`cannot sign in as ${login}: ${answer.status}`);
        const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
        return [role, { cookie, "x-csrf-token": ((await answer.json()) as { csrf: string }).csrf }];
      }),
    ),
  ) as Cast;

class Unanswered extends Error {}

const send = async <T>(url: string, method: string, as: Session, path: string, body: unknown): Promise<T> => {
  const answer = await fetch(url + path, { method, headers: { ...as, "content-type": "application/json" }, body: JSON.stringify(body) }).catch(() => {
    throw new Unanswered();
  });
  const text = await answer.text().catch(() => {
    throw new Unanswered();
  });
  // A server that lost its database under it says 500 or 503: no acknowledgement either.
  if (answer.status >= 500) throw new Unanswered();
  if (answer.status !== 200) throw new Error(`${method} ${path} → ${answer.status} ${text}`);
  return JSON.parse(text) as T;
};

/** One manuscript from its creation to the order to publish it, with several saves; every acknowledgement is noted as it comes. */
const oneManuscript = async (url: string, cast: Cast, journal: Journal, name: string): Promise<void> => {
  const ask = async <T>(method: string, as: Session, path: string, body: unknown): Promise<T> => {
    const answer = await send<T>(url, method, as, path, body);
    journal.answered();
    return answer;
  };
  const { id } = await ask<{ id: string }>("POST", cast.drafter, "/api/manuscripts", { organ: OFFICE, kind: "notice", title: name });
  const noted: Noted = { id, lock: 1, title: name, ordered: false, approved: [] };
  journal.manuscripts.set(id, noted);
  let hash = "";
  for (let n = 1; n <= 4; n++) {
    noted.tried = `${name}之${n}`;
    const saved = await ask<{ lock: number; hash: string }>("PUT", cast.drafter, `/api/manuscripts/${id}`, {
      lock: noted.lock,
      content: { ...contentOf(), title: noted.tried },
    });
    Object.assign(noted, { lock: saved.lock, title: noted.tried, tried: undefined });
    hash = saved.hash;
    journal.saves++;
  }
  await ask("POST", cast.drafter, `/api/manuscripts/${id}/submit`, {});
  for (const stage of ["first", "second", "third"] as const) {
    await ask("POST", cast[stage], `/api/manuscripts/${id}/approve`, { hash, checks: ticks(stage), remark: "" });
    noted.approved.push(stage);
  }
  await ask("POST", cast.publisher, `/api/manuscripts/${id}/publish`, {});
  noted.ordered = true;
  journal.orders++;
};

/** Works until the server no longer answers. Throws only for an answer that should not have been. */
export const workUntilKilled = async (url: string, cast: Cast, journal: Journal, name: string): Promise<void> => {
  try {
    for (let n = 0; ; n++) await oneManuscript(url, cast, journal, `${name}第${n}件`);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    journal.unanswered++;
  }
};
