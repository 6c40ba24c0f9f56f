// The register of sites and accounts that the nightly scan reads: entered and taken out by the information section, files of an account brought in.
import { findOrgan, unitOf } from "../../../county/lookup.ts";
import { type Actor, postFor, whoMay } from "../../../law/permissions.ts";
import { action, type Act } from "../../../platform/action.ts";
import { notFound, Refusal } from "../../../platform/refusal.ts";
import { pageText } from "../jobs/page-text.ts";
import { canVisit } from "../outside.ts";
import * as store from "../outside-store.ts";

const demandKeeper = (act: Act<Actor>, subject: string): void => {
  const post = postFor(act.actor, "proofreading.scan");
  act.record(subject, {}, post?.id);
  if (!post) throw new Refusal("forbidden", `只有${whoMay("proofreading.scan")}可以登记巡检的网站和账号`, { next: "请把网址或账号告诉信息股" });
};

export type SourceInput = { organ: string; kind: "site" | "account"; name: string; address: string };

export const addSource = action<SourceInput, { id: number }, Actor>("add-outside-source", async (act, { organ, kind, name, address }) => {
  demandKeeper(act, "outside-source");
  const { county } = act.system;
  if (!findOrgan(county, organ) || unitOf(county, organ).id !== organ)
    throw new Refusal("invalid", "没有这个单位", { fields: { organ: "请从单位里选择" } });
  if (kind === "site") {
    const verdict = canVisit(address);
    if (!verdict.ok)
      throw new Refusal("invalid", verdict.because, { fields: { address: verdict.because }, ...(verdict.next ? { next: verdict.next } : {}) });
  }
  const id = await store.insertSource(act.tx, {
    organ,
    kind,
    name,
    address: kind === "site" ? new URL(address).href : null,
    created_by: act.actor.account,
    created_at: act.now,
  });
  if (id === undefined) throw new Refusal("conflict", "这个网址已经登记", { fields: { address: "已经登记，不用再加" }, next: "请在列表里查看" });
  act.record(`outside-source/${id}`, { organ, kind });
  return { id };
});

const getSource = async (act: Act<Actor>, id: number, kind?: "account"): Promise<store.SourceRow> => {
  demandKeeper(act, `outside-source/${id}`);
  const source = await store.findSource(act.tx, id);
  if (!source || (kind && source.kind !== kind)) throw notFound(kind ? "个账号" : "个网站或账号");
  return source;
};

export const endSource = action<{ id: number }, void, Actor>("end-outside-source", async (act, { id }) => {
  await getSource(act, id);
  await store.endSource(act.tx, id, act.actor.account, act.now);
});

export type AccountFile = { id: number; name: string; mediaType: string; bytes: Uint8Array };

/** Keeps the text of a file; the file itself stays where it came from. Throws OfficeRefusal for what cannot be read. */
export const addAccountFile = action<AccountFile, { name: string }, Actor>("add-account-file", async (act, { id, name: given, mediaType, bytes }) => {
  await getSource(act, id, "account");
  const name = given.replaceAll(/[\p{Cc}/\\]/gu, "").slice(-150);
  act.record(`outside-source/${id}`, { file: name });
  const page = name === "" ? undefined : await pageText(name, mediaType, bytes);
  if (!page) throw new Refusal("invalid", "账号的文章只收 .html、.docx、.pdf、.txt", { next: "请从账号后台导出成其中一种，或把文章另存为网页" });
  await store.putFile(act.tx, { source: id, address: name, title: page.title || name, text: page.text });
  return { name };
});

export const removeAccountFile = action<{ id: number; page: number }, void, Actor>("remove-account-file", async (act, { id, page }) => {
  await getSource(act, id, "account");
  const name = await store.removeFile(act.tx, id, page);
  if (name === undefined) throw notFound("个文件");
  act.record(`outside-source/${id}`, { file: name });
});
