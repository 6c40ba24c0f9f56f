// What a document of an import says of itself, in the county's terms: the issuing organ, the kind of document, and whether it may become a manuscript.
import { issuerOfNumber } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { type Actor, type Place, postFor, whoMay } from "../../../law/permissions.ts";
import { citeRefs } from "../../../law/registry.ts";
import type { Flag } from "../schema.ts";
import { openFlags } from "./desk.ts";
import type { DeskDocument, Structure } from "./structure.ts";

/** The organ that issued it: by its number, else by its name as printed, in full or without the county's; undefined where neither tells. */
export const issuerOf = (county: County, document: Pick<DeskDocument, "number" | "organ">): string | undefined => {
  const byNumber = document.number ? issuerOfNumber(county, document.number) : undefined;
  if (byNumber) return byNumber.id;
  const name = document.organ?.replace(/\s/g, "") ?? "";
  if (name === "") return undefined;
  const units = county.organs.filter((organ) => organ.group !== "office");
  return (
    units.find((organ) => organ.name === name || organ.shortName === name) ??
    units.find((organ) => organ.name.endsWith(name) || name.endsWith(organ.shortName))
  )?.id;
};

/** The kind a title ends with (…的通知, …办法); 通知 where it says nothing. */
export const kindOf = (county: County, title: string): string => {
  const plain = title.replace(/[（(][^（()）]*[）)]$/, "");
  const named = county.kinds.filter((kind) => plain.endsWith(kind.name)).toSorted((a, b) => b.name.length - a.name.length)[0];
  return (named ?? county.kinds.find((kind) => kind.name === "通知") ?? county.kinds[0]!).id;
};

/** The manuscript is drafted in the gazette's office, by who drafts there: the information section edits the import and hands it on. */
export const canDraftAt = (actor: Actor, place: Place, office: string): Verdict =>
  postFor(actor, "manuscript.create", place)
    ? ALLOWED
    : refuse("转成的稿件在公报编辑单位撰稿，您在那里没有撰稿的职务", citeRefs(["B-06.3"]), `请${office}的${whoMay("manuscript.create")}来转`);

/** A document goes into review only with its doubts decided, and once. */
export const canBecomeManuscript = (
  structure: Structure,
  flags: readonly Flag[],
  document: DeskDocument,
  existing: { manuscript: string } | undefined,
  open = openFlags(structure, flags, document).length,
): Verdict => {
  if (existing) return refuse(`这件文件已经转成稿件 ${existing.manuscript}`, [], "请打开那份稿件继续办理");
  if (open > 0) return refuse(`这件文件还有 ${open} 处疑点没有处理`, citeRefs(["B-06.5"]), "请在右侧逐处采纳或不采纳修复，再转成稿件");
  return document.nodes.length > 0 ? ALLOWED : refuse("这件文件没有正文", citeRefs(["B-06.3"]), "请先把正文移到这件文件里");
};
