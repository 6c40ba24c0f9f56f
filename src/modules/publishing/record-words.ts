// The words of a record sheet: moments, what changed between two versions in short lines, and keeping withheld passages out of all of them.
// Pure: it reads versions it is given and asks nobody.
import type { County } from "../../county/schema.ts";
import type { Change } from "../../document/diff.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { PLACEHOLDER, publicBody } from "../../document/public-version.ts";
import { visit } from "../../document/walk.ts";
import type { ChangeRecord } from "../../office/record-sheet.ts";
import { maskPersonalData } from "../proofreading/index.ts";
import { bodyDiff, fieldDiff } from "./comparison.ts";
import type { ManuscriptContent } from "./schema.ts";

const MAX_LISTED = 8;
const MAX_WORDS = 100;
const NOT_LISTED = "（涉及不公开内容或个人信息，不列明）";

/** `2026-03-10 10:05`, Asia/Shanghai. */
export const moment = (at: string | Date): string => new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

export const short = (text: string, most = MAX_WORDS): string => {
  const characters = [...text.replaceAll("\n", " ")];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : characters.join("");
};

/** Passages to keep out of the record, longest first, and the pieces of four characters by which a part of one is known. */
export type Withheld = { passages: string[]; pieces: ReadonlySet<string> };

const PIECE = 4;
const piecesOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE));

/** Every passage, and every attachment's name, that is withheld in one of `versions` and does not stand in the public text of the last one; longest first. */
export const withheldPassages = (versions: readonly ManuscriptContent[]): Withheld => {
  const passages = new Set<string>();
  for (const { body, attachments } of versions) {
    for (const attachment of attachments) if (attachment.withheld) passages.add(attachment.name);
    visit(body, (node) => {
      if (node.type === "image" && node.attrs.redaction && node.attrs.alt.length >= 2) passages.add(node.attrs.alt);
      if ((node.type !== "paragraph" && node.type !== "heading") || node.content === undefined) return;
      let passage = "";
      const close = (): void => {
        for (const part of [passage, passage.trim()]) if (part.length >= 2) passages.add(part);
        passage = "";
      };
      for (const run of node.content) {
        if (run.marks?.some((mark) => mark.type === "redaction")) passage += run.type === "text" ? run.text : "\n";
        else close();
      }
      close();
    });
  }
  const last = versions.at(-1);
  const open = last === undefined ? "" : `${last.title}\n${plainTextOf(publicBody(last.body).body).text}`;
  const kept = [...passages].filter((passage) => !open.includes(passage)).sort((a, b) => b.length - a.length);
  const shown = new Set(piecesOf(open));
  return { passages: kept, pieces: new Set(kept.flatMap(piecesOf).filter((piece) => !shown.has(piece))) };
};

/** Words written by people about a text, without its withheld passages and without personal data. */
export const conceal = (text: string, withheld: Withheld): string =>
  maskPersonalData(withheld.passages.reduce((words, passage) => words.replaceAll(passage, PLACEHOLDER), text));

/** Whether a withheld passage, or four characters and more of one, stands in `text`; or `text` itself is a part of one. */
export const touches = (text: string, { passages, pieces }: Withheld): boolean =>
  passages.some((passage) => text.includes(passage) || (text.length >= 2 && passage.includes(text))) ||
  piecesOf(text).some((piece) => pieces.has(piece));

/** One change in a line: what went and what came, with a little of what stands around it. */
const changeLine = (change: Change, withheld: Withheld): string => {
  const side = (without: "added" | "removed"): string => change.parts.map((part) => (part.kind === without ? "" : part.text)).join("");
  const does = { added: "新增", removed: "删除", changed: "修改", same: "" }[change.kind];
  if (change.only) return `${change.piece}${change.only === "redaction" ? "的公开范围有变" : "的格式有变"}`;
  // Between the marks of what went and what came a number would be cut up, and masked no more.
  const mayNot = (words: string): boolean => touches(words, withheld) || maskPersonalData(words) !== words;
  if (mayNot(side("added")) || mayNot(side("removed"))) return `${does}${change.piece}${NOT_LISTED}`;
  if (change.kind !== "changed") return `${does}${change.piece}：“${short(change.parts.map((part) => part.text).join(""), 60)}”`;
  const parts = change.parts.map((part) => {
    if (part.kind === "same") return part.text.length > 16 ? `${part.text.slice(0, 6)}…${part.text.slice(-6)}` : part.text;
    return part.kind === "added" ? `［增：${part.text}］` : `［删：${part.text}］`;
  });
  return `${does}${change.piece}：${short(parts.join(""))}`;
};

/** `before` against `after` as the public sees them: counts, changed fields, the first changes in short lines. */
export const changesBetween = (
  county: County,
  since: string,
  before: ManuscriptContent,
  after: ManuscriptContent,
  withheld: Withheld,
): ChangeRecord => {
  const changes = bodyDiff(publicBody(before.body).body, publicBody(after.body).body).filter((change) => change.kind !== "same");
  const count = (kind: Change["kind"]): number => changes.filter((change) => change.kind === kind).length;
  return {
    since,
    added: count("added"),
    removed: count("removed"),
    changed: count("changed"),
    fields: fieldDiff(county, before, after).map((field) => ({
      label: field.label,
      before: conceal(short(field.before), withheld),
      after: conceal(short(field.after), withheld),
    })),
    list: changes.slice(0, MAX_LISTED).map((change) => changeLine(change, withheld)),
    more: Math.max(0, changes.length - MAX_LISTED),
  };
};
