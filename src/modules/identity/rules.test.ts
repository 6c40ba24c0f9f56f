import { describe, expect, test } from "vitest";
import { ADMINISTRATORS, type Role, ROLES } from "../../law/permissions.ts";
import { agentWords, canHoldRoles, lockMinutes, maskedPlace } from "./rules.ts";

describe("an account is locked", () => {
  test.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 15],
    [6, 0],
    [10, 30],
    [15, 60],
    [20, 120],
    [35, 960],
    [40, 1440],
    [400, 1440],
  ])("after %i wrong passwords in a row, for %i minutes", (failures, minutes) => expect(lockMinutes(failures)).toBe(minutes));
});

describe("三员分立", () => {
  const pairs = ADMINISTRATORS.flatMap((held) => ADMINISTRATORS.filter((other) => other !== held).map((other) => [held, other] as const));
  test.each(pairs)("who is %s cannot become %s", (held, other) => {
    const verdict = canHoldRoles([held], [other]);
    expect(verdict).toMatchObject({ ok: false, next: expect.stringContaining("不同的人") });
    expect(verdict.ok ? "" : verdict.because).toContain(ROLES[held]);
  });

  test("one post cannot hold two of the three either", () => {
    expect(canHoldRoles([], ["system-admin", "auditor"]).ok).toBe(false);
  });

  test("the same role twice, and any number of other roles, may be held together", () => {
    expect(canHoldRoles(["auditor"], ["auditor"]).ok).toBe(true);
    expect(
      canHoldRoles(
        (Object.keys(ROLES) as Role[]).filter((role) => !ADMINISTRATORS.includes(role)),
        ["auditor"],
      ).ok,
    ).toBe(true);
  });
});

describe("what the sign-in history keeps", () => {
  test.each([
    ["10.20.30.40", "10.20.30.*"],
    ["2001:db8:85a3::8a2e:370:7334", "2001:db8:85a3:…"],
    ["::ffff:10.20.30.40", "::ffff:…"],
  ])("of the address %s is %s", (address, kept) => expect(maskedPlace(address)).toBe(kept));

  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge · Windows"],
    ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36", "Chrome · 安卓"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1", "Safari · 苹果手机"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0", "Firefox · Linux"],
    ["curl/8.0", "其他浏览器 · 其他系统"],
  ])("of %s is %s", (agent, kept) => expect(agentWords(agent)).toBe(kept));
});
