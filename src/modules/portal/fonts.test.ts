// Reads the font files themselves: a slice could promise a character in its unicode range and not hold it.
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadFonts } from "./fonts.ts";

const fonts = loadFonts();

/** The two-byte characters of GB 2312 between two rows of its table. */
const gb2312 = (fromRow: number, toRow: number): string[] => {
  const decoder = new TextDecoder("gbk");
  const characters: string[] = [];
  for (let row = fromRow; row <= toRow; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const character = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      if (character !== "\uFFFD" && !/\p{Co}/u.test(character)) characters.push(character);
    }
  }
  return characters;
};

// WOFF2 (W3C): 48 bytes of header, a table directory with variable-length numbers, then all tables in one Brotli stream. cmap has tag 0.
const cmapOf = (file: Buffer): Buffer => {
  const tables = file.readUInt16BE(12);
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = file[at] ?? 0;
      at += 1;
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
  };
  let offset = 0;
  let cmap: [from: number, length: number] | undefined;
  for (let table = 0; table < tables; table += 1) {
    const flags = file[at] ?? 0;
    at += 1;
    const tag = flags & 0x3f;
    if (tag === 63) at += 4;
    const original = number();
    // glyf (10) and loca (11) are transformed at version 0, every other table at any other version.
    const isTransformed = tag === 10 || tag === 11 ? flags >> 6 === 0 : flags >> 6 !== 0;
    const length = isTransformed ? number() : original;
    if (tag === 0) cmap = [offset, length];
    offset += length;
  }
  if (!cmap) throw new Error("no cmap");
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return data.subarray(cmap[0], cmap[0] + cmap[1]);
};

/** The characters a font file has a glyph for (cmap formats 4 and 12). */
const charactersOf = (file: Buffer): Set<number> => {
  const cmap = cmapOf(file);
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group += 1) {
        const from = table.readUInt32BE(16 + group * 12);
        for (let code = from; code <= table.readUInt32BE(20 + group * 12); code += 1) found.add(code);
      }
    }
    if (format === 4) {
      const segments = table.readUInt16BE(6);
      for (let segment = 0; segment < segments; segment += 2) {
        const end = table.readUInt16BE(14 + segment);
        const start = table.readUInt16BE(16 + segments + segment);
        for (let code = start; code <= end && code !== 0xffff; code += 1) found.add(code);
      }
    }
  }
  return found;
};

const inRanges = (ranges: string): number[] =>
  ranges.split(",").flatMap((range) => {
    const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return Array.from({ length: parseInt(to, 16) - parseInt(from, 16) + 1 }, (_, index) => parseInt(from, 16) + index);
  });

describe.each([
  ["Noto Serif SC", 400],
  ["Noto Serif SC", 700],
  ["Noto Sans SC", 400],
  ["Noto Sans SC", 700],
])("%s %i", (family, weight) => {
  const slices = fonts.slices.filter((slice) => slice.family === family && slice.weight === weight);
  // A browser draws a character only from a slice whose range names it.
  const reachable = new Set(
    slices.flatMap((slice) => {
      const held = charactersOf(readFileSync(slice.file));
      return inRanges(slice.ranges).filter((code) => held.has(code));
    }),
  );
  const missing = (characters: string[]): string => characters.filter((character) => !reachable.has(character.codePointAt(0) ?? 0)).join("");

  test("draws all 3,755 common Chinese characters of GB 2312", () => {
    const characters = gb2312(16, 55);
    expect(characters).toHaveLength(3755);
    expect(missing(characters)).toBe("");
  });
  test("draws the 3,008 rarer ones but forty, which the reader's own font draws", () => {
    const characters = gb2312(56, 87);
    expect(characters).toHaveLength(3008);
    expect(missing(characters).length).toBeLessThanOrEqual(40);
  });
  test("draws the signs an official document uses", () => expect(missing([..."〔〕《》「」（）、。，；：？！—…·％℃①⑩→×÷±㎡■□"])).toBe(""));
  test("draws letters and digits", () => expect(missing([..."0123456789AZaz-/.,:%"])).toBe(""));
});

test("every address in the style sheet is served, and nothing else is", async () => {
  const addresses = [...fonts.css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  expect(addresses).toHaveLength(fonts.slices.length);
  const first = await fonts.read(addresses[0] ?? "");
  expect(first?.subarray(0, 4).toString()).toBe("wOF2");
  expect(await fonts.read("../../package.json")).toBeUndefined();
  expect(fonts.css).not.toMatch(/https?:/);
});
