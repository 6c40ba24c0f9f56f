// Nothing typed is lost: pauses, overtaken saves, silence, refusals, other people's versions.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contentOf } from "../../../../test/support/publishing.ts";
import { ApiError } from "../../api.ts";
import { DraftBox } from "./draft-box.ts";
import { type SaveAnswer, Saver, type SaverOptions } from "./saver.ts";

const memory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

const setUp = (more: Partial<SaverOptions> = {}) => {
  const storage = memory();
  const box = new DraftBox(storage, "p-drafter", "m-2026-000001");
  const writer = { title: "初稿" };
  const sent: { lock: number; title: string }[] = [];
  const answers: (SaveAnswer | ApiError)[] = [];
  const saver = new Saver({
    lock: 1,
    read: () => contentOf({ title: writer.title }),
    send: async (lock, content) => {
      sent.push({ lock, title: content.title });
      const answer = answers.shift() ?? { lock: lock + 1, hash: "", voided: false };
      if (answer instanceof ApiError) throw answer;
      return answer;
    },
    box,
    now: () => new Date(),
    onSaved: () => undefined,
    auto: true,
    ...more,
  });
  const type = (title: string): void => {
    writer.title = title;
    saver.touch();
  };
  return { saver, box, storage, sent, answers, type };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const silence = (): ApiError => new ApiError(0, { code: "offline", message: "没有连上服务器" });

describe("saving while writing", () => {
  test("many changes in a row are one save after the pause, and the draft is gone with it", async () => {
    const { saver, box, sent, type } = setUp();
    for (const title of ["一", "一二", "一二三"]) {
      type(title);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toEqual([]);
    expect(box.find()?.content.title).toBe("一二三");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([{ lock: 1, title: "一二三" }]);
    expect(saver.snapshot().status).toBe("saved");
    expect(saver.lock).toBe(2);
    expect(box.find()).toBeUndefined();
  });

  test("who never pauses is saved all the same", async () => {
    const { sent, type } = setUp();
    for (let second = 0; second < 20; second++) {
      type(`第 ${second} 秒`);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  test("what was typed during a save is saved after it, over the version that save made", async () => {
    const gate = Promise.withResolvers<SaveAnswer>();
    const seen: number[] = [];
    const { saver, type } = setUp({
      send: (lock) => {
        seen.push(lock);
        return seen.length === 1 ? gate.promise : Promise.resolve({ lock: lock + 1, hash: "", voided: false });
      },
    });
    type("一");
    const saving = saver.save();
    type("二");
    expect(saver.snapshot().status).toBe("saving");
    gate.resolve({ lock: 2, hash: "", voided: false });
    expect(await saving).toBe(true);
    expect(seen).toEqual([1, 2]);
    expect(saver.snapshot().status).toBe("saved");
  });

  test("silence keeps the draft and asks again until it is heard", async () => {
    const { saver, box, sent, answers, type } = setUp();
    answers.push(silence(), silence());
    type("离线写的");
    await vi.advanceTimersByTimeAsync(1_600);
    expect(saver.snapshot()).toMatchObject({ status: "failed", kept: true, problem: { code: "offline" } });
    expect(box.find()).toMatchObject({ lock: 1, content: { title: "离线写的" } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(3);
    expect(saver.snapshot().status).toBe("saved");
    expect(box.find()).toBeUndefined();
  });

  test("a refusal is not asked again before something changes", async () => {
    const { saver, sent, answers, type } = setUp();
    answers.push(new ApiError(400, { code: "invalid", message: "填写有误", fields: { "content.title": "标题不超过 200 个字" } }));
    type("太长");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.snapshot().problem?.fields).toEqual({ "content.title": "标题不超过 200 个字" });
    type("短");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saver.snapshot().status).toBe("saved");
  });

  test("another's version stops saving until the person decides; then mine goes over theirs", async () => {
    const { saver, box, sent, answers, type } = setUp();
    const conflict = { code: "conflict", message: "已被保存", by: "岗位 乙", at: "", theirs: { lock: 7, content: contentOf({ title: "乙的" }) } };
    answers.push(new ApiError(409, conflict));
    type("甲的");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saver.snapshot()).toMatchObject({ status: "conflict", theirs: { lock: 7, by: "岗位 乙" } });
    type("甲接着写");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(box.find()?.content.title).toBe("甲接着写");
    expect(await saver.overwrite()).toBe(true);
    expect(sent.at(-1)).toEqual({ lock: 7, title: "甲接着写" });
  });

  test("where a save would undo reviews nothing is saved before the person says so", async () => {
    const { saver, box, sent, answers, type } = setUp({ auto: false });
    type("审核中的改动");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    expect(saver.snapshot().status).toBe("held");
    expect(box.find()?.content.title).toBe("审核中的改动");
    answers.push({ lock: 2, hash: "", voided: true, message: "此前的审核意见已失效" });
    expect(await saver.save()).toBe(true);
    expect(saver.snapshot()).toMatchObject({ status: "saved", voided: "此前的审核意见已失效" });
  });

  test("a browser that is full says so, and saving goes on", async () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => undefined,
    };
    const { saver, sent, type } = setUp({ box: new DraftBox(full, "p", "m") });
    type("一");
    await vi.advanceTimersByTimeAsync(500);
    expect(saver.snapshot()).toMatchObject({ status: "changed", kept: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(1);
  });
});
