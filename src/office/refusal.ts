// Why an office file is not taken: a typed error whose message a person can act on. The caller turns it into an answer.

export type OfficeRefusalCode =
  | "not-this-kind"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "too-many-parts"
  | "suspicious"
  | "macros"
  | "too-busy"
  | "too-slow"
  | "failed";

export class OfficeRefusal extends Error {
  readonly code: OfficeRefusalCode;
  /** The reason alone, in Chinese. */
  readonly because: string;
  /** What to do next, in Chinese. */
  readonly next: string;

  constructor(code: OfficeRefusalCode, because: string, next: string) {
    super(`${because}。${next}。`);
    this.name = "OfficeRefusal";
    this.code = code;
    this.because = because;
    this.next = next;
  }
}
