// The first people of a system: its three administrators, made once from the command line where there is nobody yet who could make them.
import { randomBytes, randomUUID } from "node:crypto";
import { findOrgan } from "../../county/lookup.ts";
import { ADMINISTRATORS, type Role, ROLES } from "../../law/permissions.ts";
import { action } from "../../platform/action.ts";
import { Refusal } from "../../platform/refusal.ts";
import { hashPassword } from "./actions.ts";
import * as store from "./store.ts";

export type Founded = { role: Role; login: string; password: string };

/** Three accounts for three people, each with a password that is told once; refuses where one of the three roles is held already. */
export const foundAdministrators = action<{ organ: string }, Founded[]>("found-administrators", async (act, { organ }) => {
  act.record("administrators", { organ });
  if (!findOrgan(act.system.county, organ))
    throw new Refusal("invalid", `没有“${organ}”这个机构`, { next: "请写机构的编号，例如 government-office" });
  const held = await store.rolesHeldByAnybody(act.tx, act.today);
  const taken = ADMINISTRATORS.filter((role) => held.includes(role));
  if (taken.length > 0)
    throw new Refusal("refused", `已经有人担任${taken.map((role) => ROLES[role]).join("、")}，不再另建`, {
      next: "请由系统管理员在工作台“人员”里新建账号和职务；忘记密码的，请安全管理员重置",
    });
  const founded: Founded[] = [];
  for (const role of ADMINISTRATORS) {
    if (await store.findAccountByLogin(act.tx, role))
      throw new Refusal("refused", `账号 ${role} 已经有了`, { next: "请由系统管理员在工作台“人员”里给它职务" });
    const id = `p-${randomUUID()}`;
    const password = randomBytes(12).toString("base64url");
    await store.insertAccount(act.tx, {
      id,
      login: role,
      display_name: `${ROLES[role]}员`,
      password_hash: await hashPassword(password),
      password_is_theirs: false,
      created_at: act.now,
    });
    await store.insertPost(act.tx, {
      id: `post-${randomUUID()}`,
      account: id,
      organ,
      title: `${ROLES[role]}员`,
      roles: [role],
      valid_from: act.today,
      valid_to: null,
    });
    founded.push({ role, login: role, password });
  }
  return founded;
});
