// Why an office file is not taken or not made: a typed error whose message a person can act on. It carries the HTTP status of its answer, so that
// the web server can give it without knowing this folder.

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

const STATUS: Partial<Record<OfficeRefusalCode, number>> = { "too-large": 413, "too-many-parts": 413, "too-slow": 413, "too-busy": 503, failed: 500 };

export class OfficeRefusal extends Error {
  readonly code: OfficeRefusalCode;
  /** The reason alone, in Chinese. */
  readonly because: string;
  /** What to do next, in Chinese. */
  readonly next: string;
  readonly statusCode: number;

  /** `cause`: for the log of a failure of ours, never for the person. */
  constructor(code: OfficeRefusalCode, because: string, next: string, cause?: string) {
    super(`${because}。${next}。`, cause === undefined ? {} : { cause });
    this.name = "OfficeRefusal";
    this.code = code;
    this.because = because;
    this.next = next;
    this.statusCode = STATUS[code] ?? 400;
  }
}
