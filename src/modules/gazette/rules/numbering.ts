// The numbers of issues: which comes next, whether a given one fits, which are missing. No number twice, none left out, the running number rises with them.
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import { citeRefs } from "../../../law/registry.ts";

export type IssueKind = "regular" | "extra" | "supplement";
export type IssueNumber = { year: number; kind: IssueKind; number: number; runningNumber: number | null };
/** `back`: printed long ago and taken in from its scan; its number is what was printed. */
export type KnownIssue = IssueNumber & { back: boolean };

export const KIND_NAMES: Record<IssueKind, string> = { regular: "正刊", extra: "增刊", supplement: "专刊" };

/** 2026年第4期, 2026年增刊第1期 */
export const issueName = ({ year, kind, number }: Omit<IssueNumber, "runningNumber">): string =>
  `${year}年${kind === "regular" ? "" : KIND_NAMES[kind]}第${number}期`;
/** 2026年第4期（总第52期） */
export const issueLine = (issue: IssueNumber): string => issueName(issue) + (issue.runningNumber === null ? "" : `（总第${issue.runningNumber}期）`);
export const issueId = ({ year, kind, number }: Omit<IssueNumber, "runningNumber">): string =>
  kind === "regular" ? `${year}-${number}` : `${year}-${kind}-${number}`;

const CITE = ["R-2.5b-2"];
const isRegular = <T extends IssueNumber>(issue: T): issue is T & { runningNumber: number } =>
  issue.kind === "regular" && issue.runningNumber !== null;
const before = (a: IssueNumber, b: IssueNumber): boolean => a.year < b.year || (a.year === b.year && a.number < b.number);

/**
 * The number of the next issue of a kind in a year. Undefined for the first regular issue this system makes, where the paper run goes on with
 * a number that only people know.
 */
export const nextNumber = (kind: IssueKind, year: number, known: readonly KnownIssue[]): IssueNumber | undefined => {
  const alike = known.filter((issue) => issue.kind === kind && issue.year === year);
  const number = Math.max(0, ...alike.map((issue) => issue.number)) + 1;
  if (kind !== "regular") return { year, kind, number, runningNumber: null };
  const running = known.filter(isRegular).map((issue) => issue.runningNumber);
  if (running.length === 0 || !known.some((issue) => issue.kind === "regular" && !issue.back)) return undefined;
  return { year, kind, number, runningNumber: Math.max(...running) + 1 };
};

/** Whether an issue may bear this number beside those there are. */
export const canNumber = (wanted: KnownIssue, known: readonly KnownIssue[]): Verdict => {
  const twin = known.find((issue) => issue.year === wanted.year && issue.kind === wanted.kind && issue.number === wanted.number);
  if (twin) return refuse(`${issueName(wanted)}已经有了，期号不能重复`, citeRefs(CITE), "请打开已有的这一期，或核对期号");
  if (!isRegular(wanted)) {
    const number = nextNumber(wanted.kind, wanted.year, known)!.number;
    return wanted.back || wanted.number === number
      ? ALLOWED
      : refuse(`${wanted.year}年${KIND_NAMES[wanted.kind]}的下一期是第${number}期，期号不能跳过`, citeRefs(CITE), `请编为第${number}期`);
  }
  const regular = known.filter(isRegular);
  const same = regular.find((issue) => issue.runningNumber === wanted.runningNumber);
  if (same) return refuse(`总第${wanted.runningNumber}期已经是${issueName(same)}，总期号不能重复`, citeRefs(CITE), "请核对总期号");
  for (const other of regular) {
    const rises = before(other, wanted) ? other.runningNumber < wanted.runningNumber : other.runningNumber > wanted.runningNumber;
    const steps = other.year !== wanted.year || wanted.runningNumber - other.runningNumber === wanted.number - other.number;
    if (!rises || !steps)
      return refuse(`${issueLine(wanted)}与${issueLine(other)}的先后对不上`, citeRefs(CITE), "请核对期号和总期号，同一年里两者应当一起增加");
  }
  if (wanted.back) return ALLOWED;
  const next = nextNumber("regular", wanted.year, known);
  if (next && (next.number !== wanted.number || next.runningNumber !== wanted.runningNumber))
    return refuse(`下一期是${issueLine(next)}，期号不能跳过`, citeRefs(CITE), `请编为${issueName(next)}`);
  const later = regular.find((issue) => !issue.back && before(wanted, issue));
  return later ? refuse(`已经有更后面的${issueName(later)}`, citeRefs(CITE), "新的一期应当排在最后") : ALLOWED;
};

/** Regular issues that the series lacks, between the first and the last one known: for the list of issues. */
export const missingIssues = (known: readonly KnownIssue[]): { from: number; to: number }[] => {
  const running = known
    .filter(isRegular)
    .map((issue) => issue.runningNumber)
    .toSorted((a, b) => a - b);
  return running.flatMap((number, at) => {
    const last = running[at - 1];
    return last !== undefined && number - last > 1 ? [{ from: last + 1, to: number - 1 }] : [];
  });
};
