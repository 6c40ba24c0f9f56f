// The one way to the server: JSON in and out, the session's token with every write, and every refusal as an ApiError that a screen can show whole.
import type { Citation } from "../kernel/verdict.ts";

export type Problem = {
  code: string;
  message: string;
  cite?: Citation[];
  next?: string;
  /** Path of the field → what is wrong with it. */
  fields?: Record<string, string>;
};

/** A refusal of the server, or no answer from it. `status` 0: nothing was heard. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem & Record<string, unknown>;
  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
  }
}

const UNHEARD: Problem = { code: "offline", message: "没有连上服务器", next: "请检查网络，稍后再试；已填写的内容还在页面上" };
const UNREADABLE: Problem = { code: "fault", message: "服务器的回答读不出来", next: "请刷新页面后再试" };

let token = "";
/** Called whenever the session was read: the token goes with every write. */
export const setToken = (csrf: string | null): void => {
  token = csrf ?? "";
};

const signedOutListeners = new Set<() => void>();
/** Calls `listener` when the server says that nobody is signed in any more. Answers how to stop listening. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
};

const errorOf = (status: number, text: string): ApiError => {
  let problem = UNREADABLE;
  try {
    problem = (JSON.parse(text) as { error: Problem }).error ?? UNREADABLE;
  } catch {
    // Not an answer of ours: a proxy's page, perhaps.
  }
  if (status === 401) for (const listener of signedOutListeners) listener();
  return new ApiError(status, problem);
};

const answerOf = async <T>(asked: Promise<Response>): Promise<T> => {
  const response = await asked.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, UNHEARD);
  });
  const text = await response.text();
  if (!response.ok) throw errorOf(response.status, text);
  return (text === "" ? undefined : JSON.parse(text)) as T;
};

export const get = <T>(address: string, signal?: AbortSignal): Promise<T> =>
  answerOf<T>(fetch(address, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) }));

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

export const send = <T = { ok: true }>(method: Method, address: string, body?: unknown): Promise<T> =>
  answerOf<T>(
    fetch(address, {
      method,
      headers: { accept: "application/json", "x-csrf-token": token, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

/** Asks for long work that tells how far it is, a line of JSON for each step. Answers the last one; `signal` breaks it off. */
export const sendSteps = async <Step extends object>(
  address: string,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<Step | undefined> => {
  const headers = { accept: "application/x-ndjson", "x-csrf-token": token, "content-type": "application/json" };
  const unheard = (error: unknown): never => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, UNHEARD);
  };
  const response = await fetch(address, { method: "POST", headers, body: "{}", signal }).catch(unheard);
  if (!response.ok) throw errorOf(response.status, await response.text());
  let last: Step | undefined;
  let rest = "";
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read().catch(unheard); !read.done; read = await reader.read().catch(unheard)) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const step = JSON.parse(line) as Step & { error?: Problem };
      if (step.error) throw new ApiError(response.status, step.error);
      onStep((last = step));
    }
  }
  return last;
};

/** Sends one file. `onProgress` hears the share sent, 0 to 1; `signal` breaks it off. */
export const upload = <T>(address: string, file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("x-csrf-token", token);
    request.upload.addEventListener("progress", (event) => event.lengthComputable && onProgress?.(event.loaded / event.total));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(errorOf(request.status, request.responseText));
    });
    request.addEventListener("error", () => reject(new ApiError(0, UNHEARD)));
    request.addEventListener("abort", () => reject(new DOMException("上传已取消", "AbortError")));
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
