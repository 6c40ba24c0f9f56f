// A long text of back issues: cut where issues begin, whatever its encoding, and refused where it is no gazette.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { largeTextParts, type TextPart } from "./large-text.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qizheng-large-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const partsOf = async (bytes: Uint8Array | string): Promise<TextPart[]> => {
  const path = join(folder, "all.txt");
  await writeFile(path, bytes);
  return Array.fromAsync(largeTextParts(path));
};
const issue = (at: number): string =>
  [
    "青禾县人民政府公报",
    `${2000 + Math.floor(at / 12)}年第${(at % 12) + 1}期`,
    "青禾县人民政府",
    "关于做好防汛工作的通知",
    `青政发〔2024〕${at + 1}号`,
    "各乡镇人民政府：",
    ..."一二三四五六七八九".split("").map((mark) => `${mark}、${"各单位要落实责任，按期完成整改任务。".repeat(20)}`),
    "青禾县人民政府",
    "2024年6月1日",
    "",
  ].join("\n");
/** Two bytes each, found by decoding them all. */
const inGb = (text: string): Uint8Array => {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((char) => (char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : bytes.get(char)!)));
};
const ISSUES = 200;
const whole = Array.from({ length: ISSUES }, (_, at) => issue(at)).join("");
const LINES = issue(0).split("\n").length - 1;

test("is cut into parts that each begin with an issue, and together are the text", async () => {
  const parts = await partsOf(whole);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.map(({ text }) => text).join("")).toBe(whole);
  expect(parts.every(({ text, line }) => text.startsWith("青禾县人民政府公报\n") && (line - 1) % LINES === 0)).toBe(true);
  expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThan(whole.length / 2);
});

test("may be GB 18030", async () => {
  const parts = await partsOf(inGb(whole));
  expect(parts.map(({ text }) => text).join("")).toBe(whole);
});

test("of a million lines without an issue is refused before it is held whole", async () => {
  await expect(partsOf("第一行\n".repeat(1_000_000))).rejects.toMatchObject({
    code: "too-large",
    because: expect.stringContaining("不像公报") as string,
  });
});
