// When signing in is refused, and who may be an administrator. Nothing about passwords' own hashing.
import { ALLOWED, refuse, type Verdict } from "../../kernel/verdict.ts";
import { ADMINISTRATORS, type Role, ROLES } from "../../law/permissions.ts";

export const FAILURES_BEFORE_LOCK = 5;

/** Minutes an account stays locked after `failures` wrong passwords in a row: 15, doubled for each further five, at most a day. */
export const lockMinutes = (failures: number): number =>
  failures < FAILURES_BEFORE_LOCK || failures % FAILURES_BEFORE_LOCK !== 0 ? 0 : Math.min(15 * 2 ** (failures / FAILURES_BEFORE_LOCK - 1), 24 * 60);

/** The three administrators are three different people (三员分立). */
export const canHoldRoles = (held: readonly Role[], wanted: readonly Role[]): Verdict => {
  const administrators = [...new Set([...held, ...wanted])].filter((role) => ADMINISTRATORS.includes(role));
  return administrators.length > 1
    ? refuse(`${administrators.map((role) => ROLES[role]).join("和")}必须由不同的人担任（三员分立）`, [], "请把这些角色分给不同的人")
    : ALLOWED;
};

/** An address with its last part hidden: enough to see a strange place, not enough to follow a person. */
export const maskedPlace = (address: string): string =>
  address.includes(":") ? `${address.split(":").slice(0, 3).join(":")}:…` : address.replace(/\.\d+$/, ".*");

/** Browser and system in a few words, from a User-Agent. */
export const agentWords = (userAgent: string): string => {
  const browser = /Edg\//.test(userAgent)
    ? "Edge"
    : /Firefox\//.test(userAgent)
      ? "Firefox"
      : /Chrome\//.test(userAgent)
        ? "Chrome"
        : /Safari\//.test(userAgent)
          ? "Safari"
          : "其他浏览器";
  const system = /Android/.test(userAgent)
    ? "安卓"
    : /iPhone|iPad/.test(userAgent)
      ? "苹果手机"
      : /Windows/.test(userAgent)
        ? "Windows"
        : /Mac OS/.test(userAgent)
          ? "macOS"
          : /Linux/.test(userAgent)
            ? "Linux"
            : "其他系统";
  return `${browser} · ${system}`;
};
