// Fetches one address of a site with limits of time and size, and follows a redirection only within the site. Never throws: what went wrong is the answer.
import { followed } from "../outside.ts";

export const FETCH_LIMITS = { milliseconds: 15_000, bytes: 20_000_000, redirections: 5 };

export type Fetched = { address: string; mediaType: string; bytes: Uint8Array };
/** `gone`: the site says that there is no such page. */
export type Unfetched = { problem: string; gone: boolean };

const refused = (problem: string, gone = false): Unfetched => ({ problem, gone });

const readLimited = async (response: Response, limit: number): Promise<Uint8Array | undefined> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

export const fetchPage = async (address: string, limits = FETCH_LIMITS): Promise<Fetched | Unfetched> => {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let at = address;
  try {
    for (let turn = 0; turn <= limits.redirections; turn++) {
      const response = await fetch(at, {
        redirect: "manual",
        signal,
        headers: { "user-agent": "Qizheng-nightly-scan", accept: "text/html,*/*;q=0.5" },
      });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        const next = followed(location, at);
        if (!next) return refused("转到了别的网站");
        at = next;
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return refused(`网站回答 ${response.status}`, response.status === 404 || response.status === 410);
      }
      if (Number(response.headers.get("content-length") ?? 0) > limits.bytes) {
        await response.body?.cancel();
        return refused(`文件超过 ${limits.bytes / 1_000_000} MB`);
      }
      const bytes = await readLimited(response, limits.bytes);
      if (!bytes) return refused(`文件超过 ${limits.bytes / 1_000_000} MB`);
      return { address: at, mediaType: (response.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase(), bytes };
    }
    return refused("转来转去，没有到达");
  } catch (error) {
    return refused(error instanceof DOMException && error.name === "TimeoutError" ? `${limits.milliseconds / 1_000} 秒没有读完` : "连不上");
  }
};
