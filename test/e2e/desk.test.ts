// The proofing desk in a real browser with a gazette of ten thousand paragraphs and five hundred doubts, and by keyboard alone.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bigGazette } from "../support/gazette-big.ts";
import { gazetteRoom } from "../support/gazette-people.ts";
import { PASSWORD } from "../support/http.ts";
import { startWorkbench, type Workbench } from "../support/workbench.ts";

const ARTICLES = 500;
const BIG = bigGazette(ARTICLES);

let bench: Workbench;
let page: Page;
beforeAll(async () => {
  bench = await startWorkbench();
  await gazetteRoom(bench.system, { password: PASSWORD });
  page = await bench.open("gazette-editor", "/gazette?tab=imports");
  await page.locator('input[type="file"]').setInputFiles({ name: "青禾.txt", mimeType: "text/plain", buffer: Buffer.from(BIG) });
  await page.waitForURL(/\/gazette\/imports\/gi-/, { timeout: 120_000 });
  await page.getByRole("region", { name: "结构" }).waitFor({ timeout: 60_000 });
});
afterAll(() => bench?.close());

const chosen = () => page.locator(".node.chosen");

describe("a gazette of ten thousand paragraphs", () => {
  test("is drawn as far as it is looked at, and a doubt at its end brings up its paragraph and its line", async () => {
    const doubts = page.getByRole("region", { name: "疑点" });
    expect(Number(/\d+/.exec(await doubts.getByRole("heading").innerText())![0])).toBe(ARTICLES);
    expect(await page.locator(".node").count()).toBeLessThan(1_000);
    const last = doubts.getByRole("button", { name: `看原文第 ${BIG.split("\n").length - 10} 行` });
    // What is not drawn yet comes as one scrolls.
    while ((await last.count()) === 0) await doubts.evaluate((pane) => pane.scrollBy(0, pane.scrollHeight));
    await last.click();
    await expect.poll(() => chosen().innerText()).toContain("（十一）");
    expect(await page.locator(".desk-source .shown").first().innerText()).toContain("（十一）");
    for (const place of [chosen(), page.locator(".desk-source .shown").first()])
      await expect
        .poll(() => place.evaluate((one) => one.getBoundingClientRect().top < innerHeight && one.getBoundingClientRect().bottom > 0))
        .toBe(true);
  });

  test("by keyboard: arrows go from paragraph to paragraph, with Alt they take it along, and the keyboard stays with it", async () => {
    await page.locator(".node", { hasText: "（二）" }).first().focus();
    await page.keyboard.press("Enter");
    const words = await chosen().innerText();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await chosen().innerText()).toBe(words);
    const indexOf = (): Promise<number> => chosen().evaluate((one) => Number(one.closest("li")?.dataset["at"]));
    const before = await indexOf();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(indexOf, { timeout: 20_000 }).toBeGreaterThan(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("chosen")), { timeout: 20_000 }).toBe(true);
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(indexOf, { timeout: 20_000 }).toBe(before);
    // From the paragraph back to its tools, without passing ten thousand others.
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null)).toBe(true);
  });
});
