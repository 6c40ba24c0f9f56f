// What an exporter needs to know of an official document: plain data, the public's part of it only, made by the caller from what was approved.
// Holds the rules of GB/T 9704-2012 that are words rather than layout: how the addressees, attachments and the signature are written.
import type { Body } from "../document/body.ts";
import { inChinese, type PlainDate } from "../kernel/plain-date.ts";

export type DocumentImage = { mediaType: string; bytes: Uint8Array };

export type OfficialDocument = {
  title: string;
  /** 发文机关标志, for instance 某某旗人民政府文件; null prints no red head. */
  headMark: string | null;
  /** 发文字号; empty for none. */
  documentNumber: string;
  /** 签发人 of what goes upward, set beside its number in the red head; absent for every other document. */
  signer?: string | undefined;
  /** 主送机关, without the colon; empty for none. */
  addressees: string;
  body: Body;
  /** Names for the 附件说明, in order. */
  attachments: string[];
  /** 发文机关署名. */
  signedBy: string;
  /** 成文日期. */
  madeOn: PlainDate | null;
  /** 附注, without brackets, for instance 此件公开发布. */
  note: string;
  /** 版记: 抄送, 印发机关, 印发日期. */
  copyTo: string;
  printedBy: string;
  printedOn: PlainDate | null;
  keywords: string[];
  /** Bytes of the images the body shows, by file id; one that is missing is printed as its description. */
  images: Record<string, DocumentImage>;
};

/** Line ends and surrounding space do not belong into a line of an official document. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** 主送机关 with its full-width colon. */
export const addresseeLine = (addressees: string): string => (oneLine(addressees) === "" ? "" : `${oneLine(addressees).replace(/[:：]$/, "")}：`);

/** 附件说明: numbered when there are several, no punctuation at the end of a name. */
export function attachmentLines(names: readonly string[]): string[] {
  const clean = names.map((name) => oneLine(name).replace(/[。；;，,]$/, "")).filter((name) => name !== "");
  return clean.map((name, index) => (clean.length === 1 ? name : `${index + 1}. ${name}`));
}

export const noteLine = (note: string): string => (oneLine(note) === "" ? "" : `（${oneLine(note).replace(/^[（(]|[）)]$/g, "")}）`);

/** Width of a line in characters of its own size: half-width letters and digits count half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 && !/[—…“”‘’〔〕·]/.test(character) ? 0.5 : 1), 0);

/** What one line of a title in 二号 holds. */
const TITLE_WIDTH = 20;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** A title in as few lines as it needs, of much the same length (`lineWidth` characters at most), broken between words (办公室 is one) and never before 的 or a closing mark. */
export function titleLines(title: string, lineWidth = TITLE_WIDTH): string[] {
  const whole = oneLine(title);
  const parts: { text: string; width: number }[] = [];
  for (const { segment } of words.segment(whole)) {
    const last = parts.at(-1);
    const opens = last !== undefined && /[《（“‘〔【(]$/.test(last.text);
    if (last && (opens || /^(?:[的之和与及、，。：；！？）》”’〕】)]|[旗县区市镇乡村室局委会厅处科股院所站办])$/.test(segment))) last.text += segment;
    else parts.push({ text: segment, width: 0 });
  }
  for (const part of parts) part.width = widthOf(part.text);
  const total = parts.reduce((sum, part) => sum + part.width, 0);
  const wanted = Math.ceil(total / lineWidth);
  if (wanted <= 1) return [whole];
  const ideal = total / wanted;
  // best[i]: the least cost of the parts before i, and where their last line begins.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= parts.length; to++) {
    let width = 0;
    let found = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      width += parts[from]!.width;
      if (width > lineWidth && from < to - 1) break;
      const cost = best[from]!.cost + (width - ideal) ** 2;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let to = parts.length; to > 0; to = best[to]!.from) {
    lines.unshift(
      parts
        .slice(best[to]!.from, to)
        .map((part) => part.text)
        .join("")
        .trim(),
    );
  }
  return lines;
}

/**
 * 署名 and date without a seal, as right indents in characters: the issuer stands in by two, the date begins two characters to the right of
 * the issuer; when the date would then not be in by two itself, it is put there and the issuer moves to keep the two characters between them.
 */
export function indentsOf(signedBy: string, date: string): { signedBy: number; madeOn: number } {
  const [issuer, day] = [widthOf(signedBy), widthOf(date)];
  if (issuer - day >= 2) return { signedBy: 2, madeOn: issuer - day };
  return { signedBy: Math.max(2, day + 4 - issuer), madeOn: 2 };
}

export function signatureIndents(signedBy: string, madeOn: PlainDate | null): { signedBy: number; madeOn: number; date: string } {
  const date = madeOn === null ? "" : inChinese(madeOn);
  return { ...indentsOf(signedBy, date), date };
}
