// Errors that are answers: each carries what a person is told. Everything else that is thrown is a fault of ours.
import type { Citation, Verdict } from "../kernel/verdict.ts";

export type Code = "invalid" | "signed-out" | "forbidden" | "not-found" | "refused" | "conflict" | "too-large" | "too-often";
export const STATUS: Record<Code, number> = {
  invalid: 400,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  refused: 409,
  conflict: 409,
  "too-large": 413,
  "too-often": 429,
};

export class Refusal extends Error {
  readonly code: Code;
  readonly cite: Citation[];
  readonly next: string | undefined;
  /** Path of the field → its problem. */
  readonly fields: Record<string, string> | undefined;
  /** More that the screen can use, for instance the other version in a conflict. */
  readonly extra: Record<string, unknown> | undefined;

  constructor(
    code: Code,
    because: string,
    more: { cite?: Citation[]; next?: string; fields?: Record<string, string>; extra?: Record<string, unknown> } = {},
  ) {
    super(because);
    this.name = "Refusal";
    this.code = code;
    this.cite = more.cite ?? [];
    this.next = more.next;
    this.fields = more.fields;
    this.extra = more.extra;
  }
}

/** Throws the verdict's refusal, if it is one. */
export function demand(verdict: Verdict, code: Code = "refused"): asserts verdict is { ok: true } {
  if (!verdict.ok) throw new Refusal(code, verdict.because, { cite: verdict.cite, ...(verdict.next === undefined ? {} : { next: verdict.next }) });
}

/** What is not there and what may not be seen look alike, so that an address tells nothing. */
export const notFound = (what: string): Refusal =>
  new Refusal("not-found", `没有找到这${what}，或者您没有查看它的权限`, { next: "请从列表中打开，或与本单位管理员核对权限" });
