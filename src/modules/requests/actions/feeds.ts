// One's own deadlines for a calendar program, which cannot sign in: an address with a secret that is shown once, kept as a hash, and can be revoked.
// The feed names register numbers and days; no word of who asked or for what.
import { randomBytes, randomUUID } from "node:crypto";
import { isWithin, shortName } from "../../../county/lookup.ts";
import { action } from "../../../platform/action.ts";
import { todayOf } from "../../../platform/clock.ts";
import { sha256 } from "../../../platform/hash.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import type { System } from "../../../platform/system.ts";
import { calendarOf } from "../../calendar/index.ts";
import * as feeds from "../feed-store.ts";
import { turnOf } from "../rules/board.ts";
import { caseOf } from "../rules/case.ts";
import { calendarFeed } from "../rules/ics.ts";
import { registerNumber } from "../rules/register-number.ts";
import * as store from "../store.ts";
import { allHandlers } from "../task-store.ts";

const MOST_FEEDS = 5;
const hashOf = (token: string): string => sha256("deadline-feed/", token).toString("hex");

export const openFeed = action<{ name: string }, { id: string; path: string }>("open-deadline-feed", async (act, { name }) => {
  const { account } = act.actor;
  act.record(`account/${account}`);
  if ((await feeds.feedsOf(act.tx, account)).length >= MOST_FEEDS)
    throw new Refusal("refused", `已经有 ${MOST_FEEDS} 个订阅地址`, { next: "请先停用不再使用的" });
  const token = randomBytes(32).toString("base64url");
  const id = `feed-${randomUUID()}`;
  await feeds.insertFeed(act.tx, { id, account, name, token_hash: hashOf(token), created_at: act.now });
  act.record(`account/${account}`, { feed: id });
  return { id, path: `/api/deadline-feeds/${token}.ics` };
});

export const closeFeed = action<{ id: string }, void>("revoke-deadline-feed", async (act, { id }) => {
  act.record(`account/${act.actor.account}`, { feed: id });
  if (!(await feeds.revokeFeed(act.tx, act.actor.account, id, act.now))) throw notFound("个订阅地址");
});

/** What the secret opens: the deadlines of its owner, as long as they hold the post of a handler. Unknown and revoked look alike. */
export const readFeed = async (system: System, token: string): Promise<string> => {
  const feed = await feeds.findFeed(system.db, hashOf(token));
  if (!feed) throw notFound("个订阅地址");
  await feeds.noteRead(system.db, feed.id, todayOf(system.clock));
  return deadlinesOf(system, feed.account);
};

/** Every open case that is this person's to handle and has a day due, as an iCalendar. */
export const deadlinesOf = async (system: System, account: string): Promise<string> => {
  const { county, db, clock } = system;
  const today = todayOf(clock);
  const organs = (await allHandlers(db, today)).filter((one) => one.account === account).map(({ organ }) => organ);
  const rows = (await store.openRequestsHandledBy(db, account)).filter(({ unit }) => organs.some((organ) => isWithin(county, organ, unit)));
  const events = await store.eventsOf(
    db,
    rows.map(({ id }) => id),
  );
  const calendar = await calendarOf(system);
  const entries = rows.flatMap((row) => {
    const turn = turnOf(caseOf(events.get(row.id)!).history, calendar, today);
    if (turn.dueOn === null) return [];
    return [
      {
        uid: `${row.id}@qizheng`,
        on: turn.dueOn,
        summary: `答复到期：${registerNumber(row)}${turn.provisional ? "（暂定）" : ""}`,
        description: `${shortName(county, row.unit)}，${turn.words}`,
      },
    ];
  });
  return calendarFeed("依申请公开答复期限", entries, clock.now().toISOString());
};
