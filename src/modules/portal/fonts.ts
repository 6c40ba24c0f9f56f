// The web fonts: one style sheet of numbered slices with their unicode ranges, and the slices themselves from the
// installed packages. A browser fetches only the slices whose characters stand on the page.
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

// `fallback`: what readers' systems have, set to the metrics of ours so that nothing moves when the font arrives.
const FAMILIES = [
  {
    family: "Noto Serif SC",
    name: "serif",
    package: "@fontsource/noto-serif-sc",
    fallback: {
      family: "Portal Serif",
      local: ["Songti SC", "STSong", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun"],
      ascent: 115.1,
      descent: 28.6,
    },
  },
  {
    family: "Noto Sans SC",
    name: "sans",
    package: "@fontsource/noto-sans-sc",
    fallback: {
      family: "Portal Sans",
      local: ["PingFang SC", "MiSans", "HarmonyOS Sans SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC"],
      ascent: 116,
      descent: 28.8,
    },
  },
] as const;
const WEIGHTS = [400, 700] as const;
// No document here is written in these; the fallback shows a stray word.
const UNUSED = new Set(["vietnamese"]);

type Slice = { file: string; address: string };
export type Fonts = {
  css: string;
  /** The slices by the end of their address, e.g. `serif-5.3.0/4-400.woff2`. */
  read(address: string): Promise<Buffer | undefined>;
  /** Unicode range and file of every slice: for whoever checks what is covered. */
  slices: { family: string; weight: number; ranges: string; file: string }[];
};

/** Builds the style sheet. The addresses in it are relative, so it must be served beside `assets/fonts/`'s slices. */
export const loadFonts = (): Fonts => {
  const faces: Fonts["slices"] = [];
  const files = new Map<string, Slice>();
  const rules: string[] = [];
  const sources = FAMILIES.map((family) => {
    const folder = dirname(require.resolve(`${family.package}/package.json`));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { ...family, folder, version, ranges: JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string> };
  });
  const names = Object.keys(sources[0]?.ranges ?? {}).filter((name) => !UNUSED.has(name));
  // The four faces of a slice stand together: their ranges are alike, and gzip's window is only 32 KB.
  for (const name of names) {
    for (const source of sources) {
      const ranges = source.ranges[name];
      if (ranges === undefined) continue;
      for (const weight of WEIGHTS) {
        const slice = name.replace(/[[\]]/g, "");
        const address = `${source.name}-${source.version}/${slice}-${weight}.woff2`;
        const file = join(source.folder, "files", `${source.package.split("/")[1]}-${slice}-${weight}-normal.woff2`);
        files.set(address, { file, address });
        faces.push({ family: source.family, weight, ranges, file });
        rules.push(
          `@font-face{font-family:"${source.family}";font-weight:${weight};font-display:swap;src:url(${address})format("woff2");unicode-range:${ranges.replaceAll("U+0", "U+").toLowerCase()}}`,
        );
      }
    }
  }
  for (const { fallback } of FAMILIES) {
    const local = fallback.local.map((name) => `local("${name}")`).join(",");
    rules.push(
      `@font-face{font-family:"${fallback.family}";src:${local};ascent-override:${fallback.ascent}%;descent-override:${fallback.descent}%;line-gap-override:0%}`,
    );
  }
  const loaded = new Map<string, Promise<Buffer>>();
  return {
    css: `/* Noto Serif SC and Noto Sans SC, SIL Open Font License 1.1 */\n${rules.join("\n")}\n`,
    slices: faces,
    // All slices together are 17 MB, so what was read once stays.
    read: async (address) => {
      const slice = files.get(address);
      if (!slice) return undefined;
      const known = loaded.get(address) ?? readFile(slice.file);
      loaded.set(address, known);
      return known.catch((error: unknown) => {
        loaded.delete(address);
        throw error;
      });
    },
  };
};
