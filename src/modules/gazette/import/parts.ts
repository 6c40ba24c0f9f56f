// What each fragment of a document is: the heading of an annex, a signature, a table, a numbered or a plain paragraph; and where a new part begins,
// in which numbering begins anew. The tree is built from this.
import type { Own } from "./mend.ts";
import { RANK } from "./marks.ts";
import { dateOf } from "./numerals.ts";
import { attachmentOf, isOrgan, isTail, isTitle } from "./shapes.ts";

export type Role = "paragraph" | "marked" | "table" | "signature" | "annex" | "title" | "listed" | "tail" | "note";
/** `part` counts from 0 and grows with each annex. */
export type Placed = { fragment: Own; role: Role; part: number; madeOn: string | undefined };

const SIGNED = /^(?:[\u4e00-\u9fff]{0,12}(?:县长|市长|旗长|区长|省长|主席|盟长|州长|厅长|部长|主任|局长)(?:：?[\u4e00-\u9fff·×*＊]{2,8})?)$/;
const WITH_DATE = /^([\u4e00-\u9fff]{3,34}?)((?:\d{4}|[〇零○一二三四五六七八九]{4})年.{2,8}日)$/;

/** The date of a line that signs: alone, or behind the organ. */
export const signedOn = (plain: string): string | undefined => {
  const match = WITH_DATE.exec(plain);
  return dateOf(plain) ?? (match && isOrgan(match[1]!) ? dateOf(match[2]!) : undefined);
};
/** Further signers and then the day; organs without a day are a list. */
const signsFrom = (fragments: readonly Own[], from: number): boolean => {
  let at = from;
  while (at < from + 8 && fragments[at] && !fragments[at]!.rows && isSigner(fragments[at]!.plain)) at++;
  return fragments[at] !== undefined && !fragments[at]!.rows && signedOn(fragments[at]!.plain) !== undefined;
};
/** An organ, or its head with a name: 市长 某某. */
export const isSigner = (plain: string): boolean => isOrgan(plain) || SIGNED.test(plain);

export const partsOf = (fragments: readonly Own[]): Placed[] => {
  const out: Placed[] = [];
  let part = 0;
  let signed = false;
  /** Behind 「附件：1.……」 the further numbers belong to the list. */
  let listing = false;
  let listed = 0;
  fragments.forEach((fragment, at) => {
    const { plain, mark, rows } = fragment;
    const add = (role: Role, madeOn?: string): void => void out.push({ fragment, role, part, madeOn });
    const [next, before] = [fragments[at + 1], out.at(-1)];
    if (rows) return add("table");
    if (fragment.note) return add("note");
    const annex = attachmentOf(plain);
    const date = signedOn(plain);
    if (
      date !== undefined &&
      (before?.role === "signature" || isSigner(fragments[at - 1]?.plain ?? "") || plain.length > 12 || next === undefined || !next.mark)
    ) {
      // （2023年10月8日……通过） under a title is no signature.
      if (!plain.startsWith("（") || before?.role === "signature") {
        signed = true;
        listing = false;
        return add("signature", date);
      }
    }
    if (isSigner(plain) && next && signsFrom(fragments, at + 1)) return add("signature");
    const isList = at > 0 && !isTitle(plain) && isOrgan(fragments[at - 1]!.plain) && before?.role !== "signature";
    if (isSigner(plain) && next === undefined && at > 0 && !isTitle(plain) && !isList) return add("signature");
    // 附件： above 1. 2. 3. is the head of their list.
    const beginsList = /^附件：1[.．、]/.test(plain);
    const headsList = annex?.name === "" && plain.endsWith("：") && next?.mark?.rank === RANK.third && next.mark.value === 1;
    if (annex && !headsList && !beginsList && (annex.name === "" || signed)) {
      part++;
      listing = false;
      return add("annex");
    }
    if (annex) {
      listing = true;
      listed = headsList ? 0 : (mark?.value ?? (Number(/^附件\D{0,1}(\d+)/.exec(plain)?.[1] ?? 1) || 1));
      return add("listed");
    }
    // 注：1.…… under a table, and 2.…… under it.
    if (/^(?:注|说明|备注)：1[.．、]/.test(plain)) {
      [listing, listed] = [true, 1];
      return add("listed");
    }
    if (listing && mark && mark.value === listed + 1) {
      listed++;
      return add("listed");
    }
    if (mark) {
      listing = false;
      return add("marked");
    }
    if (isTail(plain)) return add("tail");
    const short = plain.length <= 60 && !/[。；：，！？]$/.test(plain);
    // （2025年修订） under a title that a page ends.
    if (before?.role === "title" && /^（[^）]{1,14}）$/.test(plain)) return add("title");
    if (before?.role === "annex" && short) return add("title");
    if (short && isTitle(plain) && (signed || at === 0 || before?.role === "title")) {
      if (before?.role !== "annex" && before?.role !== "title" && at > 0) part++;
      return add("title");
    }
    return add("paragraph");
  });
  return out;
};
