import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { describe, expect, test } from "vitest";
import { README, withSettings } from "../../scripts/readme-settings.ts";
import { ConfigError, readConfig, SETTINGS } from "./config.ts";

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }
  return [];
};

describe("settings", () => {
  test("need nothing to be set, and an empty one is one that is not set", () => {
    expect(readConfig({})).toEqual(readConfig({ PORT: "", DATABASE_URL: "" }));
    expect(readConfig({})).toMatchObject({ PORT: 8080, HOST: "127.0.0.1", QIZHENG_DEMO: true, DATABASE_URL: "", OIDC_ISSUER: "" });
  });

  test("name a folder wherever the program is started", () => {
    expect(isAbsolute(readConfig({}).QIZHENG_DATA)).toBe(true);
    expect(readConfig({ QIZHENG_DATA: "/srv/qizheng" }).QIZHENG_DATA).toBe("/srv/qizheng");
  });

  test.each([
    ["PORT", "http", "0 到 65535"],
    ["PORT", "70000", "PORT"],
    ["DATABASE_URL", "mysql://x/y", "postgresql://"],
    ["QIZHENG_DEMO", "yes", "0 或 1"],
    ["QIZHENG_COUNTY", "../etc", "小写字母"],
    ["QIZHENG_SESSION_MINUTES", "1", "QIZHENG_SESSION_MINUTES"],
    ["QIZHENG_PUBLIC_URL", "example", "完整网址"],
    ["QIZHENG_LOG", "loud", "QIZHENG_LOG"],
    ["QIZHENG_DEMO_PASSWORD", "short", "QIZHENG_DEMO_PASSWORD"],
  ])("%s=%s is refused by its name", (name, value, words) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).toContain(words);
  });

  test("that are wrong are all named at once", () => {
    expect(problemsOf({ PORT: "x", QIZHENG_DEMO: "x" })).toHaveLength(2);
  });

  test("an identity service needs its client", () => {
    expect(problemsOf({ OIDC_ISSUER: "https://id.example" })[0]).toContain("OIDC_CLIENT_ID");
  });

  test("each default passes its own check", () => {
    for (const [name, { fallback, check }] of Object.entries(SETTINGS)) expect(check.safeParse(fallback).success, name).toBe(true);
  });

  test("stand in the README as they are checked (node scripts/readme-settings.ts)", () => {
    const text = readFileSync(README, "utf8");
    expect(text).toBe(withSettings(text));
  });
});
