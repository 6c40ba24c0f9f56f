// What every verb of the gazette shares: the county's gazette, the post somebody acts through, subjects for the log.
import { getOrgan } from "../../../county/lookup.ts";
import type { County, GazetteSettings } from "../../../county/schema.ts";
import { type Actor, type ActorPost, type Permission, type Place, postFor, whoMay } from "../../../law/permissions.ts";
import type { Verdict } from "../../../kernel/verdict.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { placeOf } from "../../publishing/index.ts";
import { canDraftAt } from "../rules/facts.ts";

/** The county's gazette; a county without one is told so. */
export const gazetteOf = (county: County): GazetteSettings => {
  if (!county.gazette) throw new Refusal("refused", `${county.name}没有设置政府公报`, { next: "请系统管理员在县级数据中补上公报的设置" });
  return county.gazette;
};

export const gazettePlace = (county: County): Place => placeOf(county, gazetteOf(county).office);

export type GazettePermission = Extract<Permission, `gazette.${string}`>;

/** The post through which `actor` may do it; refuses who may not. */
export const gazettePost = (county: County, actor: Actor, permission: GazettePermission): ActorPost => {
  const post = postFor(actor, permission, gazettePlace(county));
  if (!post)
    throw new Refusal("forbidden", "您的职务不能办理公报的这项工作", {
      next: `由${getOrgan(county, gazetteOf(county).office).name}的${whoMay(permission)}办理`,
    });
  return post;
};

/** Whether `actor` drafts in the gazette's office, where an import's documents become manuscripts. */
export const mayDraft = (county: County, actor: Actor): Verdict =>
  canDraftAt(actor, gazettePlace(county), getOrgan(county, gazetteOf(county).office).name);

export const importSubject = (id: string): string => `gazette-import/${id}`;
export const issueSubject = (id: string): string => `gazette/${id}`;
