// The portal's own style sheet, script, pointer and fonts, each under an address that changes with its content, so that it may be kept for ever.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadFonts } from "./fonts.ts";
import { prebuild, type Prebuilt } from "./cache.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const A_DAY = "public, max-age=86400";
const FOR_EVER = "public, max-age=31536000, immutable";
// Made once per start, so worth the best compression that does not delay it noticeably.
const BROTLI_QUALITY = 9;

const read = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), "utf8");
// In the order in which they override each other.
const STYLE = ["1-base", "2-frame", "3-lists", "4-home", "5-document", "6-gazette", "6-notes", "6-forms", "7-narrow", "8-elder", "9-print"];
/** Without comments and indentation, which no browser needs. */
const withoutLayout = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replace(/^\n/, "");
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

export type Assets = {
  css: string;
  fonts: string;
  script: string;
  largeText: string;
  alreadyPublic: string;
  /** The answer for an address under /assets/, ready to send. */
  find(path: string): Promise<Prebuilt | undefined>;
};

export const loadAssets = (): Assets => {
  const fonts = loadFonts();
  const css = STYLE.map((part) => withoutLayout(read(`style/${part}.css`))).join("");
  const script = read("read-aloud.js");
  const largeText = read("large-text.js");
  const alreadyPublic = read("already-public.js");
  const paths = {
    css: `portal-${hashOf(css)}.css`,
    fonts: `fonts/${hashOf(fonts.css)}.css`,
    script: `read-aloud-${hashOf(script)}.js`,
    largeText: `large-text-${hashOf(largeText)}.js`,
    alreadyPublic: `already-public-${hashOf(alreadyPublic)}.js`,
  };
  const texts: Record<string, { type: string; body: string; cacheControl?: string }> = {
    [paths.css]: { type: "text/css; charset=utf-8", body: css },
    [paths.fonts]: { type: "text/css; charset=utf-8", body: fonts.css },
    [paths.script]: { type: "text/javascript; charset=utf-8", body: script },
    [paths.largeText]: { type: "text/javascript; charset=utf-8", body: largeText },
    [paths.alreadyPublic]: { type: "text/javascript; charset=utf-8", body: alreadyPublic },
    "cursor.svg": { type: "image/svg+xml", body: read("cursor.svg"), cacheControl: A_DAY },
    "icon.svg": { type: "image/svg+xml", body: read("icon.svg"), cacheControl: A_DAY },
  };
  const built = new Map<string, Promise<Prebuilt>>();
  const build = async (path: string): Promise<Prebuilt | undefined> => {
    const text = texts[path];
    if (text) return prebuild({ status: 200, cacheControl: FOR_EVER, ...text }, SECURITY_HEADERS, { brotliQuality: BROTLI_QUALITY });
    const slice = path.startsWith("fonts/") ? await fonts.read(path.slice("fonts/".length)) : undefined;
    return slice ? prebuild({ status: 200, type: "font/woff2", body: slice, cacheControl: FOR_EVER }, SECURITY_HEADERS) : undefined;
  };
  return {
    css: `/assets/${paths.css}`,
    fonts: `/assets/${paths.fonts}`,
    script: `/assets/${paths.script}`,
    largeText: `/assets/${paths.largeText}`,
    alreadyPublic: `/assets/${paths.alreadyPublic}`,
    find: async (path) => {
      const known = built.get(path);
      if (known) return known;
      const made = await build(path);
      if (made) built.set(path, Promise.resolve(made));
      return made;
    },
  };
};
