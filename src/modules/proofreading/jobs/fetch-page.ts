// Fetches one address of a site with limits of time and size, and follows a redirection only within the site. A name that the operator entered never
// leads to this machine or its own network segment, whatever the name service says. Never throws: what went wrong is the answer.
import { get as getPlain, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getSecure } from "node:https";
import { BlockList, isIP } from "node:net";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { followed } from "../outside.ts";

const FETCH_LIMITS = { milliseconds: 15_000, bytes: 20_000_000, redirections: 5 };

type Fetched = { address: string; mediaType: string; bytes: Uint8Array };
/** `gone`: the site says that there is no such page. */
type Unfetched = { problem: string; gone: boolean };

const refused = (problem: string, gone = false): Unfetched => ({ problem, gone });

// Sites inside the government's network stand at private addresses, so those are not among them.
const NEVER_BY_NAME = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["224.0.0.0", 4],
] as const)
  NEVER_BY_NAME.addSubnet(net, prefix);
for (const [net, prefix] of [
  ["::", 127],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  NEVER_BY_NAME.addSubnet(net, prefix, "ipv6");

/** An address in numbers is as it was entered; a name may be made to lead anywhere by whoever keeps it. */
const isNumber = ({ hostname }: URL): boolean => isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;

const ask = (address: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const get = url.protocol === "https:" ? getSecure : getPlain;
    const options: RequestOptions & { blockList?: BlockList } = {
      signal,
      agent: false,
      headers: { "user-agent": "Qizheng-nightly-scan", accept: "text/html,*/*;q=0.5", "accept-encoding": "gzip, deflate, br" },
      ...(isNumber(url) ? {} : { blockList: NEVER_BY_NAME }),
    };
    get(url, options, resolve).on("error", reject);
  });

const UNPACK = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress };
const unpacked = (response: IncomingMessage): AsyncIterable<Uint8Array> => {
  const packed = response.headers["content-encoding"] as keyof typeof UNPACK | undefined;
  // What breaks off shows in the stream that is read.
  return packed && packed in UNPACK ? pipeline(response, UNPACK[packed](), () => undefined) : response;
};

/** Counted as it unfolds: what is small on the wire may be large. */
const readLimited = async (response: IncomingMessage, limit: number): Promise<Uint8Array | undefined> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpacked(response)) {
    size += piece.byteLength;
    if (size > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const whyNot = (error: unknown, signal: AbortSignal, milliseconds: number): string => {
  if (signal.aborted) return `${milliseconds / 1_000} 秒没有读完`;
  const isBlocked = error instanceof Error && "code" in error && error.code === "ERR_IP_BLOCKED";
  return isBlocked ? "网址指向运行本系统的机器，没有读；请核对域名解析" : "连不上";
};

/** `isClosed`: where the site asks visitors to stay away, so that no redirection leads there. */
export const fetchPage = async (
  address: string,
  limits = FETCH_LIMITS,
  isClosed: (address: string) => boolean = () => false,
): Promise<Fetched | Unfetched> => {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let at = address;
  try {
    for (let turn = 0; turn <= limits.redirections; turn++) {
      const response = await ask(at, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        const next = followed(headers.location, at);
        if (!next) return refused("转到了别的网站");
        if (isClosed(next)) return refused("转到了网站不让读的网页");
        at = next;
        continue;
      }
      if (statusCode < 200 || statusCode >= 300) {
        response.destroy();
        return refused(`网站回答 ${statusCode}`, statusCode === 404 || statusCode === 410);
      }
      if (Number(headers["content-length"] ?? 0) > limits.bytes) {
        response.destroy();
        return refused(`文件超过 ${limits.bytes / 1_000_000} MB`);
      }
      const bytes = await readLimited(response, limits.bytes);
      if (!bytes) return refused(`文件超过 ${limits.bytes / 1_000_000} MB`);
      return { address: at, mediaType: (headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase(), bytes };
    }
    return refused("转来转去，没有到达");
  } catch (error) {
    return refused(whyNot(error, signal, limits.milliseconds));
  }
};
