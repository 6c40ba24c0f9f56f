// Every setting the operator may make, in one validated table; the README's table is printed from the same rows.
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number({ error: "应是 0 到 65535 的整数" }).int().min(0).max(65_535);
const url = z.url({ protocol: /^postgres(ql)?$/, error: "应是 postgresql:// 开头的地址" });
const flag = z.enum(["0", "1"], { error: "应是 0 或 1" }).transform((text) => text === "1");

/** Name, what it is for (English, for the README), default as text, and its check. */
export const SETTINGS = {
  PORT: { about: "Port of the web server.", fallback: "8080", check: port },
  HOST: { about: "Address the web server listens on.", fallback: "127.0.0.1", check: z.string().min(1) },
  QIZHENG_DATA: { about: "Folder of the embedded database and the stored files.", fallback: ".data", check: z.string().min(1) },
  DATABASE_URL: { about: "External PostgreSQL (15 or newer) instead of the embedded one.", fallback: "", check: z.union([z.literal(""), url]) },
  DATABASE_OWNER_URL: {
    about: "Owner of the schema, for migrations; where it is empty DATABASE_URL migrates too and the server steps down to the role qizheng_app.",
    fallback: "",
    check: z.union([z.literal(""), url]),
  },
  QIZHENG_COUNTY: {
    about: "Which county under counties/ is served.",
    fallback: "tumed-left-banner",
    check: z.string().regex(/^[a-z0-9-]+$/, "只能用小写字母、数字和连字符"),
  },
  QIZHENG_PUBLIC_URL: {
    about: "Address of the portal as the public sees it, for feeds, the sitemap and OpenID Connect.",
    fallback: "",
    check: z.union([z.literal(""), z.url({ error: "应是完整网址" })]),
  },
  QIZHENG_DEMO: { about: "1 loads the demonstration county into an empty database and shows its accounts.", fallback: "1", check: flag },
  QIZHENG_DEMO_PASSWORD: { about: "Password of every demonstration account.", fallback: "qizheng-demo-2026", check: z.string().min(8) },
  QIZHENG_FONTS: { about: "Folder of further fonts for PDF, for instance 仿宋 and 小标宋.", fallback: "", check: z.string() },
  QIZHENG_WORKER: { about: "1 lets the web server run jobs too; 0 where `qizheng worker` runs beside it.", fallback: "1", check: flag },
  QIZHENG_SECURE_COOKIE: { about: "1 marks cookies Secure: set it wherever the site is served over HTTPS.", fallback: "0", check: flag },
  QIZHENG_TRUST_PROXY: { about: "1 believes X-Forwarded-For of the proxy in front.", fallback: "0", check: flag },
  QIZHENG_SESSION_MINUTES: {
    about: "Minutes without use after which a session ends.",
    fallback: "60",
    check: z.coerce.number().int().min(5).max(1440),
  },
  QIZHENG_LOG: {
    about: "Log level: fatal, error, warn, info, debug.",
    fallback: "info",
    check: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]),
  },
  OIDC_ISSUER: {
    about: "OpenID Connect issuer of the provincial identity service; empty switches it off.",
    fallback: "",
    check: z.union([z.literal(""), z.url({ error: "应是完整网址" })]),
  },
  OIDC_CLIENT_ID: { about: "Client id at that service.", fallback: "", check: z.string() },
  OIDC_CLIENT_SECRET: { about: "Client secret at that service.", fallback: "", check: z.string() },
  OIDC_CLAIM: { about: "The claim that names the account (its subject here).", fallback: "sub", check: z.string().min(1) },
} as const;

type Settings = typeof SETTINGS;
export type Config = { [Name in keyof Settings]: z.output<Settings[Name]["check"]> };

export class ConfigError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`配置有误：${problems.join("；")}`);
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Reads and checks every setting of `env`; throws ConfigError naming each wrong one. Paths come out absolute. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const problems: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const given = env[name];
    const parsed = setting.check.safeParse(given === undefined || given === "" ? setting.fallback : given);
    if (parsed.success) config[name] = parsed.data;
    else problems.push(`${name} ${parsed.error.issues[0]?.message ?? "不对"}`);
  }
  if (config["OIDC_ISSUER"] && !config["OIDC_CLIENT_ID"]) problems.push("设了 OIDC_ISSUER 就要设 OIDC_CLIENT_ID");
  if (problems.length > 0) throw new ConfigError(problems);
  const data = config["QIZHENG_DATA"] as string;
  config["QIZHENG_DATA"] = isAbsolute(data) ? data : resolve(data);
  return config as Config;
};
