// The county's settings (each with its meaning and its default) and people's saved views of lists.
import { randomUUID } from "node:crypto";
import { type Actor, postFor } from "../../law/permissions.ts";
import { action } from "../../platform/action.ts";
import { Refusal } from "../../platform/refusal.ts";
import { SETTINGS, type SettingKey } from "./schema.ts";
import * as store from "./store.ts";

export const changeSetting = action<{ key: SettingKey; value: boolean }, void, Actor>("change-setting", async (act, input) => {
  const post = postFor(act.actor, "settings.manage");
  act.record(`setting/${input.key}`, { value: input.value }, post?.id);
  if (!post) throw new Refusal("forbidden", `只有安全管理员可以修改「${SETTINGS[input.key].label}」`, { next: "请联系安全管理员" });
  await store.saveSetting(act.tx, { key: input.key, value: input.value, by: act.actor.account, at: act.now });
});

export const saveView = action<{ page: string; name: string; query: string }, { id: string }, Actor>("save-view", async (act, input) => {
  const id = `view-${randomUUID()}`;
  act.record(`view/${id}`);
  await store.saveView(act.tx, { id, account: act.actor.account, page: input.page, name: input.name, query: input.query, created_at: act.now });
  return { id };
});

export const deleteView = action<{ id: string }, void, Actor>("delete-view", async (act, input) => {
  act.record(`view/${input.id}`);
  await store.deleteView(act.tx, act.actor.account, input.id);
});
