// Loads the demonstration county into an empty database, through the same verbs as everybody's work: each act at its own past hour,
// by the post whose turn it was, so that the log, the evidence and the guards see a real history. Nothing here is a real person.
import { getOrgan, unitOf } from "../county/lookup.ts";
import type { County } from "../county/schema.ts";
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import type { Actor, Role } from "../law/permissions.ts";
import { hashPassword } from "../modules/identity/index.ts";
import * as identity from "../modules/identity/store.ts";
import { action, SYSTEM } from "../platform/action.ts";
import { withAdvisoryLock } from "../platform/advisory-lock.ts";
import { todayOf } from "../platform/clock.ts";
import { ledgerIsEmpty } from "../platform/ledger.ts";
import { discardHalfDemonstration } from "../platform/reset.ts";
import type { System } from "../platform/system.ts";
import type { DemoGazette, DemoManuscript, DemoPost, DemoProofreading, DemoRequest } from "../../counties/tumed-left-banner/demo/index.ts";
import { playGazette } from "./gazette.ts";
import { play } from "./journey.ts";
import { playProofreading } from "./proofreading.ts";
import { playRequests } from "./requests.ts";

export type Demonstration = {
  posts: DemoPost[];
  manuscripts: DemoManuscript[];
  requests: DemoRequest[];
  gazette: DemoGazette;
  proofreading: DemoProofreading;
  contentOn: (typeof import("../../counties/tumed-left-banner/demo/index.ts"))["contentOn"];
};

/** The demonstration of a county, or undefined where it has none. */
const findDemonstration = async (county: County): Promise<Demonstration | undefined> =>
  import(`../../counties/${county.id}/demo/index.ts`).then(
    (module: Demonstration) => module,
    () => undefined,
  );

const KNOWN_FROM = plainDate("2023-01-01");

const createAccounts = action<{ posts: DemoPost[]; password: string }, void>("seed-accounts", async (act, input) => {
  act.record("county/demonstration", { accounts: input.posts.length });
  // One hash for all: they share one published password, and a second per account would be wasted.
  const passwordHash = await hashPassword(input.password);
  for (const post of input.posts) {
    await identity.insertAccount(act.tx, {
      id: accountIdOf(post),
      login: post.login,
      display_name: post.displayName,
      password_hash: passwordHash,
      // Published with the demonstration, and meant to stay.
      password_is_theirs: true,
      created_at: act.now,
    });
    await identity.insertPost(act.tx, {
      id: `post-${post.login}`,
      account: accountIdOf(post),
      organ: post.organ,
      title: post.title,
      roles: post.roles,
      valid_from: KNOWN_FROM,
      valid_to: null,
    });
  }
});

const accountIdOf = (post: DemoPost): string => `p-${post.login}`;

/** The people of the demonstration by what they may do and where. */
export type Cast = { find(role: Role, organ: string): Actor };

const castOf = (county: County, posts: readonly DemoPost[]): Cast => {
  const actors = posts.map((post): Actor => ({
    account: accountIdOf(post),
    name: post.displayName,
    posts: [{ id: `post-${post.login}`, organ: post.organ, unit: unitOf(county, post.organ).id, title: post.title, roles: post.roles }],
  }));
  const held = (actor: Actor, role: Role): boolean => actor.posts[0]!.roles.includes(role);
  return {
    find: (role, organ) => {
      const unit = unitOf(county, organ).id;
      const found =
        actors.find((actor) => held(actor, role) && actor.posts[0]!.organ === organ) ??
        actors.find((actor) => held(actor, role) && actor.posts[0]!.organ === unit) ??
        actors.find((actor) => held(actor, role) && actor.posts[0]!.unit === unit) ??
        (role === "publisher" || role === "secrecy" || role === "cyberspace"
          ? actors.find((actor) => held(actor, role === "publisher" ? "information-section" : role))
          : undefined);
      if (!found) throw new Error(`the demonstration has no ${role} for ${getOrgan(county, organ).name}`);
      return found;
    },
  };
};

/** Tells a whole demonstration from one that was cut short. */
const finish = action<{ acts: number }, void>("seed-finished", async (act, input) => act.record("county/demonstration", input));

/** One act of the demonstration at its hour. */
export type Scene = { at: Date; run: (system: System) => Promise<void> };

const LOCK = 7_315_003;

/**
 * Fills an empty database; returns whether it did. One that was cut short is taken away and begun anew, for which the owner is asked;
 * of two processes that start at once one waits for the other.
 */
export const seedDemonstration = (system: System, ownerUrl: string): Promise<boolean> =>
  withAdvisoryLock(ownerUrl, LOCK, async () => {
    if (!(await ledgerIsEmpty(system.db)) && !(await discardHalfDemonstration(ownerUrl))) return false;
    return fill(system);
  });

const fill = async (system: System): Promise<boolean> => {
  const demonstration = await findDemonstration(system.county);
  if (!demonstration) return false;
  const today = todayOf(system.clock);
  const now = system.clock.now();
  system.log.info({ manuscripts: demonstration.manuscripts.length, accounts: demonstration.posts.length }, "loading the demonstration county");
  const at = (date: Date): System => ({ ...system, clock: { now: () => date } });
  const began = instant(addDays(today, -400), 9);
  await createAccounts(at(began), SYSTEM, { posts: demonstration.posts, password: system.config.QIZHENG_DEMO_PASSWORD });
  const cast = castOf(system.county, demonstration.posts);
  const scenes = demonstration.manuscripts.flatMap((manuscript, index) =>
    play({
      manuscript,
      index,
      cast,
      today,
      now,
      content: demonstration.contentOn(manuscript, today),
      slips: demonstration.proofreading.slips.filter(({ key }) => key === manuscript.key),
    }),
  );
  scenes.push(...playGazette(demonstration.gazette, cast, today));
  scenes.push(...playProofreading(demonstration.proofreading, cast, today, now));
  scenes.push(...playRequests(demonstration.requests, cast, today, now));
  // As it would have happened: in the order of time, so that the log reads like a year's work.
  scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const scene of scenes) await scene.run(at(scene.at));
  await finish(system, SYSTEM, { acts: scenes.length });
  system.log.info({ acts: scenes.length }, "demonstration county loaded");
  return true;
};

/** An hour of a day in Shanghai. */
export const instant = (day: PlainDate, hour: number, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+08:00`);
