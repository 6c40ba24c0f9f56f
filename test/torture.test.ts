// The short form of `npm run torture`: the server is killed while people save and publish; nothing acknowledged is lost, nothing published twice or half.
import { afterAll, expect, test, vi } from "vitest";
import { dataFolder, removeData } from "./support/server.ts";
import { torture } from "./support/torture.ts";

vi.setConfig({ testTimeout: 300_000 });
const data = dataFolder();
afterAll(() => removeData(data));

test("killed three times with -9 during saving and publishing, nothing is lost, doubled or half", async () => {
  const report = await torture(data, 3);
  expect(report.problems).toEqual([]);
  expect(report.saves).toBeGreaterThan(0);
});
