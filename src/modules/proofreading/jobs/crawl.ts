// Reads a site page by page: what its sitemap and feeds list first, then what its pages lead to. One request at a time with a pause between; never beyond
// the origin it began at, nor where robots.txt asks visitors to stay away; within limits of pages, bytes and time.
import { setTimeout } from "node:timers/promises";
import { OfficeRefusal } from "../../../office/refusal.ts";
import { textFromBytes } from "../../../office/text-in.ts";
import { followed, isClosed, listedIn, type Robots, robotsOf } from "../outside.ts";
import { fetchPage } from "./fetch-page.ts";
import { type PageText, pageText } from "./page-text.ts";

export type CrawlLimits = { pages: number; bytes: number; milliseconds: number; pause: number };
const CRAWL_LIMITS: CrawlLimits = { pages: 2_000, bytes: 500_000_000, milliseconds: 45 * 60_000, pause: 200 };

/** `page`: read. `unread`: it could not be, and why; `gone` where the site says that it has no such page. */
export type Visit = { address: string } & ({ kind: "page"; page: PageText } | { kind: "unread"; problem: string; gone: boolean });

/** Known places of sitemaps and feeds, where robots.txt names none. */
const MAPS = ["/sitemap.xml", "/feed.xml", "/rss.xml", "/atom.xml"];
const MOST_MAPS = 50;

/** Yields every visit; returns which limit ended it, if one did. `now` in milliseconds. */
export async function* crawl(start: string, now: () => number, limits: CrawlLimits = CRAWL_LIMITS): AsyncGenerator<Visit, string | undefined> {
  const began = now();
  const seen = new Set<string>();
  const waiting: string[] = [];
  let bytes = 0;
  let robots: Robots = { closed: [], maps: [] };
  const add = (href: string, base: string): void => {
    const address = followed(href, base);
    // What would come after the last page that is read need not be remembered, however many addresses a site lists.
    if (waiting.length > limits.pages || !address || seen.has(address) || isClosed(robots, address)) return;
    seen.add(address);
    waiting.push(address);
  };
  const spentOn = (): string | undefined => {
    if (bytes > limits.bytes) return `只读了 ${limits.bytes / 1_000_000} MB`;
    return now() - began > limits.milliseconds ? `只读了 ${Math.round(limits.milliseconds / 60_000)} 分钟` : undefined;
  };
  const fetched = async (address: string) => {
    await setTimeout(limits.pause);
    const answer = await fetchPage(address, undefined, (next) => isClosed(robots, next));
    if ("bytes" in answer) bytes += answer.bytes.byteLength;
    return answer;
  };
  const textAt = async (address: string): Promise<string> => {
    const answer = await fetched(address);
    return "bytes" in answer ? textFromBytes(answer.bytes).catch(() => "") : "";
  };

  robots = robotsOf(await textAt(new URL("/robots.txt", start).href));
  add(start, start);
  const maps = [...new Set([...robots.maps, ...MAPS].flatMap((map) => followed(map, start) ?? []))];
  for (let at = 0; at < maps.length && at < MOST_MAPS && !spentOn(); at++) {
    const listed = listedIn(await textAt(maps[at]!));
    for (const address of listed.pages) add(address, start);
    for (const map of listed.maps) {
      const address = followed(map, start);
      if (address && !maps.includes(address)) maps.push(address);
    }
  }
  for (let at = 0; at < waiting.length; at++) {
    if (at >= limits.pages) return `只读了前 ${limits.pages} 页`;
    const spent = spentOn();
    if (spent) return spent;
    const address = waiting[at]!;
    const answer = await fetched(address);
    if (!("bytes" in answer)) {
      yield { address, kind: "unread", ...answer };
      continue;
    }
    // A redirection may lead to a page that is read in its own turn.
    if (answer.address !== address && seen.has(answer.address)) continue;
    seen.add(answer.address);
    try {
      const page = await pageText(answer.address, answer.mediaType, answer.bytes);
      if (!page) continue;
      yield { address, kind: "page", page };
      for (const link of page.links) add(link, answer.address);
    } catch (error) {
      if (!(error instanceof OfficeRefusal)) throw error;
      yield { address, kind: "unread", problem: error.message, gone: false };
    }
  }
  return undefined;
}
