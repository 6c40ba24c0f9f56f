// `qizheng clock` as a script or a person meets it: what is printed, what is refused and with which word.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const QIZHENG = join(import.meta.dirname, "../../bin/qizheng");
type Ran = { code: number; out: string; err: string };
const clock = (input: unknown, ...words: string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [QIZHENG, "clock", "-", ...words], (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }));
    child.stdin!.end(typeof input === "string" ? input : JSON.stringify(input));
  });

// The first run of a clone may have something to build, and says so.
beforeAll(() => clock({ receivedOn: "2024-01-29" }));

const received = { receivedOn: "2024-01-29", channel: "portal" };

describe("qizheng clock", () => {
  test("prints the shape of docs/clock.md as JSON, with or without --json", async () => {
    const { code, out, err } = await clock({ ...received, events: [] });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const told = JSON.parse(out);
    expect(told).toMatchObject({ dueOn: "2024-02-29", provisional: false, owner: "authority", state: "running" });
    expect(told.counted).toHaveLength(20);
    expect(told.skipped).toContainEqual({ on: "2024-02-12", why: "春节" });
    expect((await clock({ ...received, events: [] }, "--json")).out).toBe(out);
  });

  test("--text tells it in Chinese", async () => {
    const { out } = await clock({ ...received, events: [{ on: "2024-02-01", type: "fee-notified" }] }, "--text");
    expect(out).toContain("期限在申请人一方，本机关没有到期日");
    expect(out).toContain("未核实");
  });

  test("--as-of tells whose turn it is on a day", async () => {
    const input = { ...received, events: [{ on: "2024-01-29", type: "third-party-asked" }] };
    expect(JSON.parse((await clock(input, "--as-of", "2024-02-23")).out)).toMatchObject({ owner: "authority", state: "running" });
  });

  test("events out of order are taken by their days, with a word", async () => {
    const events = [
      { on: "2024-02-05", type: "correction-received" },
      { on: "2024-02-01", type: "correction-asked", surprise: 1 },
    ];
    const { code, out, err } = await clock({ ...received, events });
    expect(code).toBe(0);
    expect(JSON.parse(out).dueOn).toBe("2024-03-08");
    expect(err).toContain("按日期先后计算");
    expect(err).toContain("surprise");
  });

  test.each([
    ["{", "不是完整的 JSON"],
    ["[]", "应为一组字段"],
    [{ receivedOn: "2024-02-30" }, "不是有效的日期"],
    [{ ...received, events: [{ on: "2024-02-01", type: "paused" }] }, "第 1 个事件 type：不认识“paused”这种事件"],
    [{ ...received, events: [{ on: "2024-02-01" }] }, "第 1 个事件 type：缺少事件的种类"],
    [{ ...received, events: { on: "2024-02-01" } }, "events：应为一列事件"],
    [{ receivedOn: 20240129 }, "receivedOn：应为日期"],
    [{ channel: "portal" }, "receivedOn：应为日期"],
    [{ ...received, events: ["fee-paid", "fee-notified"].map((type) => ({ on: "2024-02-01", type })) }, "没有通知收费"],
    [{ ...received, events: [{ on: "2024-02-01", type: "extended", workingDays: 21 }] }, "延长不能超过 20 个工作日"],
    [{ ...received, events: [{ on: "2024-01-28", type: "answered" }] }, "早于收到申请"],
    [{ ...received, events: [{ on: "2024-02-01", type: "third-party-replied" }] }, "没有征求过"],
    [{ receivedOn: "9999-12-20" }, "范围"],
  ])("%j is refused with the reason and nothing on stdout", async (input, words) => {
    const { code, out, err } = await clock(input);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(words);
  });
});
