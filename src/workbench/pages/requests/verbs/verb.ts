// An act on a request as data: what it is called, which verdict it goes by, and the fields it asks for. The server decides; this only asks.
import type { RequestView } from "../../../../modules/requests/view.ts";

export type VerbField = {
  name: string;
  label: string;
  kind: "text" | "long" | "day" | "number" | "choice" | "yes" | "dispute" | "own-organ" | "third-party" | "unanswered";
  options?: { value: string; label: string }[];
  help?: string;
  initial?: string | number | boolean;
  /** Asked for only where it makes sense; always, where nothing is said. */
  when?: (values: Record<string, unknown>, request: RequestView) => boolean;
};
export type RequestVerb = {
  path: string;
  label: string;
  verdict: keyof RequestView["may"];
  done: string;
  fields: VerbField[];
  /** The body the server takes, made of the fields' values. */
  body?: (values: Record<string, unknown>) => unknown;
};

export const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
export const on = (label: string): VerbField => ({ name: "on", label, kind: "day" });
export const ASKED: VerbField = {
  name: "asked",
  label: "征求谁的意见",
  kind: "choice",
  options: choices({ "third-party": "第三方", agency: "其他机关" }),
};
