// What axe finds on a page as it stands, WCAG 2.2 AA and good practice: only what is serious or critical, each with its place.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

export const seriousFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
};
