// Signing in and out, passwords, people and their posts.
import { hash, verify } from "@node-rs/argon2";
import { randomBytes, randomUUID } from "node:crypto";
import { findOrgan } from "../../county/lookup.ts";
import { type Actor, postFor } from "../../law/permissions.ts";
import { action } from "../../platform/action.ts";
import { todayOf } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db.ts";
import { sha256 } from "../../platform/hash.ts";
import { demand, notFound, Refusal } from "../../platform/refusal.ts";
import type { System } from "../../platform/system.ts";
import { agentWords, canHoldRoles, lockMinutes, maskedPlace } from "./rules.ts";
import type { PostInput } from "./schema.ts";
import * as store from "./store.ts";

// OWASP's argon2id floor: 19 MiB, two passes.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON);

// What an unknown account is compared with, so that its answer takes as long as a known one's.
let decoy: Promise<string> | undefined;

export type Visitor = { address: string; agent: string };
export type OpenedSession = { secret: string; csrf: string; account: string };

const MINUTE = 60_000;

const openSession = async (system: System, db: Parameters<typeof store.insertSession>[0], account: string): Promise<OpenedSession> => {
  const now = system.clock.now();
  const secret = randomBytes(32).toString("base64url");
  const csrf = randomBytes(24).toString("base64url");
  await store.deleteExpiredSessions(db, now);
  await store.insertSession(db, {
    id_hash: sha256(secret).toString("hex"),
    account,
    csrf,
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + 12 * 60 * MINUTE),
  });
  return { secret, csrf, account };
};

const WRONG = "账号或密码不对";

/** Password sign-in. Every attempt is kept in the sign-in history; five wrong ones in a row lock the account for a while. */
export const signIn = async (system: System, input: { login: string; password: string }, visitor: Visitor): Promise<OpenedSession> => {
  const now = system.clock.now();
  const account = await store.findAccountByLogin(system.db, input.login.trim().toLowerCase());
  const note = (outcome: "success" | "wrong" | "locked" | "inactive", db: Parameters<typeof store.insertSignIn>[0] = system.db) =>
    store.insertSignIn(db, {
      account: account?.id ?? null,
      at: now,
      method: "password",
      outcome,
      place: maskedPlace(visitor.address),
      agent: agentWords(visitor.agent),
    });
  const demandUnlocked = async (until: Date | null | undefined): Promise<void> => {
    if (!until || until <= now) return;
    await note("locked");
    const minutes = Math.ceil((until.getTime() - now.getTime()) / MINUTE);
    throw new Refusal("too-often", `密码连续输错，账号已锁定，请 ${minutes} 分钟后再试`, { next: "着急办理的，请安全管理员核实身份后解锁" });
  };
  await demandUnlocked(account?.locked_until);
  decoy ??= hashPassword(randomUUID());
  const right = await verify(account?.password_hash ?? (await decoy), input.password);
  // Again under a lock, right or wrong: guesses sent all at once count like guesses sent one by one.
  const lockedUntil = account && (await settleAttempt(system, account.id, right && account.password_hash !== null));
  await demandUnlocked(lockedUntil);
  if (!account || !account.password_hash || !right) {
    await note("wrong");
    throw new Refusal("signed-out", WRONG, { next: "请核对后再输；连续输错 5 次会锁定 15 分钟" });
  }
  if (!account.active) {
    await note("inactive");
    throw new Refusal("forbidden", "这个账号已经停用", { next: "如需恢复，请联系系统管理员" });
  }
  return signedIn(system, { account: account.id, name: account.display_name }, { visitor, method: "password" });
};

/** Counts a checked password; returns until when the account was locked before this attempt, which is then not counted. */
const settleAttempt = (system: System, account: string, right: boolean): Promise<Date | null> =>
  system.db.transaction().execute(async (tx) => {
    const now = system.clock.now();
    const fresh = await store.lockAccount(tx, account);
    if (fresh.locked_until && fresh.locked_until > now) return fresh.locked_until;
    const failures = right ? 0 : fresh.failed_count + 1;
    const minutes = lockMinutes(failures);
    await store.noteFailure(tx, account, failures, minutes > 0 ? new Date(now.getTime() + minutes * MINUTE) : null);
    return null;
  });

const signedIn = action("sign-in", async (act, input: { visitor: Visitor; method: "password" | "oidc" }) => {
  act.record(`account/${act.actor.account}`, { method: input.method });
  await store.insertSignIn(act.tx, {
    account: act.actor.account,
    at: act.now,
    method: input.method,
    outcome: "success",
    place: maskedPlace(input.visitor.address),
    agent: agentWords(input.visitor.agent),
  });
  return openSession(act.system, act.tx, act.actor.account);
});

/** Sign-in by the provincial identity service: the subject must have been bound to an account beforehand. */
export const signInByOidc = async (system: System, subject: string, visitor: Visitor): Promise<OpenedSession> => {
  const account = await store.findAccountByOidc(system.db, subject);
  if (!account) throw new Refusal("forbidden", "统一身份认证成功，但还没有绑定本系统的账号", { next: "请联系系统管理员绑定账号" });
  if (!account.active) {
    await store.insertSignIn(system.db, {
      account: account.id,
      at: system.clock.now(),
      method: "oidc",
      outcome: "inactive",
      place: maskedPlace(visitor.address),
      agent: agentWords(visitor.agent),
    });
    throw new Refusal("forbidden", "这个账号已经停用", { next: "如需恢复，请联系系统管理员" });
  }
  return signedIn(system, { account: account.id, name: account.display_name }, { visitor, method: "oidc" });
};

export type Session = { secret: string; csrf: string; actor: Actor; login: string; passwordIsTheirs: boolean };

/** The session behind a cookie, or undefined where there is none, it lay unused too long or its account was switched off. */
export const findSession = async (system: System, secret: string, unitOf: (organ: string) => string): Promise<Session | undefined> => {
  const idHash = sha256(secret).toString("hex");
  const row = await store.findSession(system.db, idHash);
  const now = system.clock.now();
  if (!row || !row.active || row.expires_at < now || now.getTime() - row.last_seen_at.getTime() > system.config.QIZHENG_SESSION_MINUTES * MINUTE)
    return undefined;
  if (now.getTime() - row.last_seen_at.getTime() > MINUTE) await store.touchSession(system.db, idHash, now);
  return {
    secret,
    csrf: row.csrf,
    login: row.login,
    passwordIsTheirs: row.password_is_theirs,
    actor: { account: row.account, name: row.display_name, posts: await store.postsOn(system.db, row.account, todayOf(system.clock), unitOf) },
  };
};

export const signOut = action("sign-out", async (act, secret: string) => {
  act.record(`account/${act.actor.account}`);
  await store.deleteSession(act.tx, sha256(secret).toString("hex"));
});

export const changePassword = action("change-password", async (act, input: { current: string; next: string }) => {
  act.record(`account/${act.actor.account}`);
  const account = await store.findAccount(act.tx, act.actor.account);
  if (!account?.password_hash || !(await verify(account.password_hash, input.current)))
    throw new Refusal("invalid", "现在的密码不对", { fields: { current: "现在的密码不对" } });
  await store.updateAccount(act.tx, account.id, {
    password_hash: await hashPassword(input.next),
    password_changed_at: act.now,
    password_is_theirs: true,
  });
  await store.deleteSessionsOf(act.tx, account.id);
});

const needs = (actor: Actor, permission: Parameters<typeof postFor>[1]): string => {
  const post = postFor(actor, permission);
  if (!post) throw new Refusal("forbidden", "您的职务不能办理这一步", { next: "请联系有这一职务的管理员" });
  return post.id;
};

export const createAccount = action<{ login: string; displayName: string; password: string }, { id: string }, Actor>(
  "create-account",
  async (act, input) => {
    const id = `p-${randomUUID()}`;
    act.record(`account/${id}`, { login: input.login });
    act.record(`account/${id}`, {}, needs(act.actor, "people.manage"));
    if (await store.findAccountByLogin(act.tx, input.login))
      throw new Refusal("invalid", "这个账号已经有人用了", { fields: { login: "这个账号已经有人用了，请换一个" } });
    await store.insertAccount(act.tx, {
      id,
      login: input.login,
      display_name: input.displayName,
      password_hash: await hashPassword(input.password),
      password_is_theirs: false,
      created_at: act.now,
    });
    return { id };
  },
);

/** One person at the identity service is one person here. */
const demandUnbound = async (tx: Tx, id: string, subject: string | null | undefined): Promise<void> => {
  const holder = subject ? await store.findAccountByOidc(tx, subject) : undefined;
  if (holder && holder.id !== id)
    throw new Refusal("invalid", "这个统一身份标识已经绑定了别的账号", { fields: { oidcSubject: "已经绑定了别的账号，请先核对" } });
};

/** Names, bindings and switching on and off belong to the system administrator; unlocking and resetting a password to the security administrator. */
export const changeAccount = action<
  {
    id: string;
    displayName?: string | undefined;
    active?: boolean | undefined;
    oidcSubject?: string | null | undefined;
    password?: string | undefined;
    unlock?: true | undefined;
  },
  void,
  Actor
>("change-account", async (act, input) => {
  act.record(`account/${input.id}`, { changed: Object.keys(input).filter((key) => key !== "id") });
  const account = await store.findAccount(act.tx, input.id);
  if (!account) throw notFound("个账号");
  if (input.displayName !== undefined || input.active !== undefined || input.oidcSubject !== undefined) {
    act.record(`account/${input.id}`, {}, needs(act.actor, "people.manage"));
    await demandUnbound(act.tx, input.id, input.oidcSubject);
    await store.updateAccount(act.tx, input.id, {
      ...(input.displayName === undefined ? {} : { display_name: input.displayName }),
      ...(input.active === undefined ? {} : { active: input.active }),
      ...(input.oidcSubject === undefined ? {} : { oidc_subject: input.oidcSubject }),
    });
    if (input.active === false) await store.deleteSessionsOf(act.tx, input.id);
  }
  if (input.password !== undefined || input.unlock) {
    act.record(`account/${input.id}`, {}, needs(act.actor, "people.unlock"));
    await store.updateAccount(act.tx, input.id, {
      failed_count: 0,
      locked_until: null,
      ...(input.password === undefined
        ? {}
        : { password_hash: await hashPassword(input.password), password_changed_at: act.now, password_is_theirs: false }),
    });
    if (input.password !== undefined) await store.deleteSessionsOf(act.tx, input.id);
  }
});

export const grantPost = action<PostInput & { account: string }, { id: string }, Actor>("grant-post", async (act, input) => {
  act.record(`account/${input.account}`, { organ: input.organ, title: input.title, roles: input.roles });
  act.record(`account/${input.account}`, {}, needs(act.actor, "people.manage"));
  if (!(await store.findAccount(act.tx, input.account))) throw notFound("个账号");
  if (!findOrgan(act.system.county, input.organ)) throw new Refusal("invalid", "没有这个机构", { fields: { organ: "没有这个机构" } });
  demand(canHoldRoles(await store.rolesHeldBetween(act.tx, input.account, input.validFrom, input.validTo), input.roles));
  const id = `post-${randomUUID()}`;
  await store.insertPost(act.tx, {
    id,
    account: input.account,
    organ: input.organ,
    title: input.title,
    roles: input.roles,
    valid_from: input.validFrom,
    valid_to: input.validTo,
  });
  return { id };
});

export const endPost = action<{ id: string }, void, Actor>("end-post", async (act, input) => {
  act.record(`post/${input.id}`);
  act.record(`post/${input.id}`, {}, needs(act.actor, "people.manage"));
  const ended = await store.endPost(act.tx, input.id, act.today);
  if (!ended) throw notFound("个职务");
  act.record(`account/${ended.account}`, { post: input.id, organ: ended.organ, title: ended.title });
});
